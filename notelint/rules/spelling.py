"""NV7: set phrases with a slip in them, and abbreviated names of organs."""

from collections.abc import Iterator

from notelint.finding import Edit, Finding, Fix
from notelint.formulas import is_good, judged_phrases, plain_form
from notelint.matcher import Slip
from notelint.own import own_ranges
from notelint.rule import Draft, Rule
from notelint.rules import samples
from notelint.rules.register import wrong_pronoun
from notelint.scanner import Token
from notelint.slips import Shaped, as_written, mended, shaped_slips, word_slips
from notelint.span import Span


def _formulas(draft: Draft) -> Iterator[Finding]:
    for token in judged_phrases(draft):
        if not is_good(draft, token) and not wrong_pronoun(draft, token):
            yield _misspelt(draft, token)
    yield from (_slip(draft, slip) for slip in word_slips(draft))
    yield from (_shaped(draft, slip) for slip in shaped_slips(draft))


def _shaped(draft: Draft, slip: Shaped) -> Finding:
    written = draft.words(slip.span)
    fix = Fix(f"Write “{slip.right}”.", (Edit(slip.span, slip.right),), "unsafe") if slip.right else None
    advice = f"write “{slip.right}”" if slip.right else "leave it out"
    return MISSPELT.finding(f"“{written}” is a slip: {advice}.", slip.span, fix=fix)


def _misspelt(draft: Draft, token: Token) -> Finding:
    formula = draft.language.formula(token.kind)
    assert formula is not None  # a phrase without one is always good
    span = draft.reading.span(token.start, token.end)
    written = draft.reading.shadow.plain[token.start : token.end].strip()
    candidates = (_quoted_alike(draft, mended(draft, token.start, token.end)), *_tails(draft, token, written))
    right = next((text for text in candidates if formula.is_good(plain_form(text))), None)
    fix = Fix(f"Write “{right}”.", (Edit(span, right),), "unsafe") if right else None
    model = right or _quoted_alike(draft, formula.model)
    message = f"“{written}” is not the set phrase: write “{model}”."
    return MISSPELT.finding(message, span, fix=fix, pointer=_pointer(draft, span))


def _tails(draft: Draft, token: Token, written: str) -> Iterator[str]:
    """The model with the last words of what is written ("au", "à la"), the most first, then with its usual ending."""
    formula = draft.language.formula(token.kind)
    model = _quoted_alike(draft, formula.model) if formula else ""
    words = written.split()
    yield from (" ".join([model, *words[-size:]]) for size in (2, 1) if len(words) > size)
    yield model
    yield from (f"{model} {ending}" for ending in draft.language.data["endings"])


def _pointer(draft: Draft, span: Span) -> str | None:
    for name in ("title", "opening", "request", "closing"):
        part = getattr(draft.note, name)
        if part and part.span.start <= span.start < part.span.end:
            return f"/{name}"
    return None


def _quoted_alike(draft: Draft, text: str) -> str:
    """A text with the apostrophes that the draft uses."""
    return text.replace("'", "’") if "’" in draft.source.text else text


def _slip(draft: Draft, slip: Slip) -> Finding:
    span = draft.reading.span(slip.start, slip.end)
    right = as_written(draft, slip)
    fix = Fix(f"Write “{right}”.", (Edit(span, right),), "unsafe")
    return MISSPELT.finding(f"“{draft.words(span)}” is misspelt: write “{right}”.", span, fix=fix)


def _abbreviated(draft: Draft) -> Iterator[Finding]:
    if draft.note.form != "sent" or draft.profile == "bilateral":
        return
    for start, end in own_ranges(draft):
        for found in draft.reading.matcher.find("ABBREVIATED", start, end):
            written = draft.reading.shadow.plain[found.start : found.end]
            if written.isupper() and not draft.reading.quoted.holds(found.start):
                span = draft.reading.span(found.start, found.end)
                yield ABBREVIATED.finding(f"“{written}” is an abbreviation: write the name in full.", span)


MISSPELT = Rule(
    "NV701",
    "misspelt-formula",
    "warning",
    "A set phrase has a slip in it.",
    "The formulas are the courtesy of a note; a slip in them is what its reader sees first.",
    "United Nations Correspondence Manual (ST/DCS/4/Rev.1), models of notes verbales; Swiss "
    "directive 421-0-F. Usual practice.",
    samples.BILATERAL.replace("its compliments", "it's compliments"),
    samples.BILATERAL,
    "American spelling (honor), singular “the assurance”, comma before “and has”, plural concord.",
    _formulas,
)
ABBREVIATED = Rule(
    "NV703",
    "abbreviated-organ",
    "warning",
    "The United Nations and its principal organs are written in full.",
    "Abbreviations are for notes of a desk, not for a State's note to another.",
    "United Nations Correspondence Manual, annex, paragraph 24.",
    samples.SENT.replace(samples.BODY, f"{samples.BODY} It has told the UNGA."),
    samples.SENT.replace(samples.BODY, f"{samples.BODY} It has told the General Assembly."),
    "ONU and ООН; names like UN-Women, symbols, addresses, quotations.",
    _abbreviated,
)
RULES = (MISSPELT, ABBREVIATED)
