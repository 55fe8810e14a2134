"""NV7: set phrases with a slip in them, and abbreviated names of organs."""

from collections.abc import Iterator

from notelint.finding import Edit, Finding, Fix
from notelint.formulas import is_good, judged_phrases, plain_form
from notelint.language import Formula
from notelint.matcher import Slip
from notelint.own import own_ranges
from notelint.respell import differing, near, respelt
from notelint.rule import Draft, Rule
from notelint.rules import samples
from notelint.rules.register import wrong_pronoun
from notelint.scanner import Token
from notelint.shadow import fold
from notelint.slips import Shaped, as_written, is_only, mended, shaped_slips, word_slips
from notelint.span import Span


def _formulas(draft: Draft) -> Iterator[Finding]:
    for token in judged_phrases(draft):
        if not is_good(draft, token) and not wrong_pronoun(draft, token):
            yield _misspelt(draft, token)
    yield from (_slip(draft, slip, sure) for slip, sure in word_slips(draft))
    yield from (_shaped(draft, slip) for slip in shaped_slips(draft))


def _shaped(draft: Draft, slip: Shaped) -> Finding:
    span = draft.reading.span(slip.start, slip.end)
    message = "“{}” is a slip: write “{}”." if slip.right else "“{}” is a slip: leave it out."
    fix = _fix(draft, slip.start, slip.end, slip.right, slip.sure)
    return MISSPELT.finding(message, span, draft.words(span), slip.right, fix=fix)


def _fix(draft: Draft, start: int, end: int, right: str, sure: bool) -> Fix | None:
    """What is to be written in a range of the shadow; None where it cannot be without touching something else."""
    edits = respelt(draft.reading, start, end, right)
    message = f"Write “{right}”." if right else "Leave it out."
    return Fix(message, edits, "safe" if sure else "unsafe") if edits else None


def _misspelt(draft: Draft, token: Token) -> Finding:
    formula = draft.language.formula(token.kind)
    assert formula is not None  # a phrase without one is always good
    span = draft.reading.span(token.start, token.end)
    written = draft.reading.shadow.plain[token.start : token.end].strip()
    whole = _quoted_alike(draft, mended(draft, token.start, token.end))
    alike = [whole] if formula.is_good(plain_form(whole)) else _repaired(draft, formula, whole)
    right = next((text for text in (*alike, *_tails(draft, token, written)) if formula.is_good(plain_form(text))), None)
    sure = right is not None and len(alike) <= 1 and _is_slight(draft, formula, token, right)
    entire = right is not None and written.endswith(("'", "’")) == right.endswith(("'", "’"))
    fix = _fix(draft, *draft.reading.shadow.trim(token.start, token.end), right, sure) if right and entire else None
    model = right or _quoted_alike(draft, formula.model)
    message = "“{}” is not the set phrase: write “{}”."
    return MISSPELT.finding(message, span, written, model, fix=fix, pointer=_pointer(draft, span))


def _repaired(draft: Draft, formula: Formula, text: str) -> list[str]:
    """The good forms that a phrase is one word away from, and in that word one letter, apostrophe or accent."""
    words = text.split()
    known = {word for form in (*formula.usual, formula.model, *draft.language.data["endings"]) for word in form.split()}
    swaps = ((at, other) for at, word in enumerate(words) for other in known if word != other and near(word, other))
    forms = {" ".join((*words[:at], other, *words[at + 1 :])) for at, other in swaps}
    return sorted(_quoted_alike(draft, form) for form in forms if formula.is_good(plain_form(form)))


def _is_slight(draft: Draft, formula: Formula, token: Token, right: str) -> bool:
    """Whether a phrase can only be meant to be this form: no word of it is changed but by a letter, an apostrophe or
    accents, and none that has a place in the phrase as it is ("present" beside "presents" is no slip but a number).
    """
    plain = draft.reading.shadow.plain
    before, written, words = differing(draft.reading, token.start, token.end, right)
    if written and plain_form(plain[written[0][0] : written[-1][1]]).replace(" ", "") == plain_form("".join(words)):
        return True  # only blanks differ
    if before and len(written) == 1 and not words:  # a word that stands there twice
        twice = plain[slice(*written[0])].lower()
        return twice == plain[slice(*before)].lower() and twice in draft.language.data.get("never_twice", ())
    known = {word for form in (*formula.usual, formula.model) for word in form.split()}
    pairs = [(plain[slice(*span)], word) for span, word in zip(written, words, strict=False)]
    if len(written) != len(words) or not all(near(word, other) or plain_form(word) == other for word, other in pairs):
        return False
    slips = [slip for slip in draft.reading.matcher.slips if token.start <= slip.start and slip.end <= token.end]
    numbers = any(word.lower() in known and fold(word) != fold(other) for word, other in pairs)
    return not numbers and all(is_only(draft, slip) for slip in slips)


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


def _slip(draft: Draft, slip: Slip, sure: bool) -> Finding:
    span = draft.reading.span(slip.start, slip.end)
    right = as_written(draft, slip)
    fix = _fix(draft, slip.start, slip.end, right, sure)
    return MISSPELT.finding("“{}” is misspelt: write “{}”.", span, draft.words(span), right, fix=fix)


def _abbreviated(draft: Draft) -> Iterator[Finding]:
    if draft.note.form != "sent" or draft.profile == "bilateral":
        return
    for start, end in own_ranges(draft):
        for found in draft.reading.matcher.find("ABBREVIATED", start, end):
            written = draft.reading.shadow.plain[found.start : found.end]
            if written.isupper() and not draft.reading.quoted.holds(found.start):
                span = draft.reading.span(found.start, found.end)
                message = "“{}” is an abbreviation: write the name in full."
                yield ABBREVIATED.finding(message, span, written, fix=_in_full(draft, span))


def _in_full(draft: Draft, span: Span) -> Fix | None:
    """The name in full; not where it may stand there already, before an abbreviation in brackets."""
    text = draft.source.text
    full = draft.language.data.get("full_names", {}).get(draft.source.at(span).lower())
    if full is None or text[max(span.start - 1, 0) : span.start].endswith(("(", "[")):
        return None
    return Fix(
        f"Write “{full}”.", (Edit(span, full),), "safe" if draft.language.data.get("full_names_fit") else "unsafe"
    )


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
    fix=(
        "safe/unsafe: safe where the set phrase has one good form that differs by a letter, an apostrophe, "
        "accents or a blank in a word; for words that never stand twice (“the the”); for misspelt words where "
        "no other word is as near, in dates, sessions and names of organs, and elsewhere from eight letters "
        "on. Number and person (“present its”) are unsafe, as the other word may be the wrong one, and so is "
        "what another word would put right too."
    ),
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
    fix=(
        "safe/unsafe: safe in English for UN, UNGA, UNSC and ECOSOC, whose full names fit in their place; "
        "unsafe in French, where the article may change; none where it may mean several things, or stands in "
        "brackets behind the name."
    ),
)
RULES = (MISSPELT, ABBREVIATED)
