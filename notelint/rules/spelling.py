"""NV7: set phrases with a slip in them, and abbreviated names of organs."""

import re
from collections.abc import Iterator
from functools import cache

from notelint.finding import Edit, Finding, Fix
from notelint.language import tables
from notelint.matcher import Slip
from notelint.mentions import ORGANS
from notelint.own import own_ranges
from notelint.parts.request import find_request
from notelint.reading import Phrase, Reading
from notelint.rule import Draft, Rule
from notelint.rules import samples
from notelint.rules.register import wrong_pronoun
from notelint.scanner import Token
from notelint.shadow import fold
from notelint.span import Span

_QUOTES = str.maketrans("‘’‛ʼ´`′", "'''''''")
_NAMED = ("SESSION", "YEAR", "AGENDA", "DATE", "ANNEX_TITLE", *(f"ORGAN_{key}" for key in ORGANS))
_ACCENTED = re.compile("[à-ÿÀ-Ý]")


@cache
def _folded_good(language: str) -> dict[str, re.Pattern[str]]:
    """The good forms without accents, for capitals and for text that lost its accents."""
    return {
        row["phrase"]: re.compile("|".join(f"(?:{fold(good)})" for good in row["good"]))
        for row in tables(language)["formulas"]
    }


def _judged(draft: Draft) -> Iterator[Token]:
    """The set phrases that the parts of this note are made of."""
    reading, note = draft.reading, draft.note
    for phrase in reading.phrases:
        if phrase.rule == "request":
            yield from (token for token in phrase.tokens if token.kind == "ASK" and not _of_person(reading, token))
        part = getattr(note, phrase.rule, None) if phrase.rule != "astray" else None
        if part is None or not _overlaps(reading, phrase, part.span):
            continue
        if phrase.rule == "request" and phrase != find_request(reading, phrase.start, phrase.start + 1):
            continue
        yield from (token for token in phrase.tokens if token.kind not in ("GAP", "CIRCULATE", "ASK"))


def _of_person(reading: Reading, token: Token) -> bool:
    """Whether a verb of asking is in the first person: that is another fault."""
    return reading.matcher.first("FIRST_PERSON", reading.stop_before(token.start), token.start) is not None


def _overlaps(reading: Reading, phrase: Phrase, span: Span) -> bool:
    start = reading.shadow.origin(phrase.start)
    return span.start <= start < span.end or span.start <= reading.shadow.origin(phrase.end - 1) < span.end


def _is_good(draft: Draft, token: Token) -> bool:
    formula = draft.language.formula(token.kind)
    if formula is None:
        return True
    plain = draft.reading.shadow.plain[token.start : token.end].translate(_QUOTES)
    if formula.good.fullmatch(plain.lower()):
        return True
    unaccented = plain.isupper() or not _ACCENTED.search(draft.reading.shadow.plain)
    if (unaccented or plain[:1].isupper()) and _folded_good(draft.language.code)[token.kind].fullmatch(fold(plain)):
        return True
    spaced = draft.reading.matcher.text[slice(*map(draft.reading.matcher.forth, (token.start, token.end)))]
    return " " not in plain.strip() and bool(spaced)


def _formulas(draft: Draft) -> Iterator[Finding]:
    for token in _judged(draft):
        if not _is_good(draft, token) and not wrong_pronoun(draft, token):
            yield _misspelt(draft, token)
    yield from _slips(draft)
    yield from _known(draft)


@cache
def _shape(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _known(draft: Draft) -> Iterator[Finding]:
    """Slips that a language knows by their shape: a doubled word, "a official", a feminine sender « reconnaissant »."""
    folded, plain = draft.reading.shadow.folded, draft.reading.shadow.plain.lower()
    for slip in draft.language.data["slips"]:
        text = plain if slip.get("accents") and len(plain) == len(folded) else folded
        if slip["needles"] and not any(needle in text for needle in slip["needles"]):
            continue
        if slip.get("when", "") in folded:
            for start, end in own_ranges(draft, titled=True):
                for match in _shape(slip["pattern"]).finditer(text, start, end):
                    if not _is_name(draft, match):
                        yield _shaped(draft, match, slip["right"])


def _is_name(draft: Draft, match: re.Match[str]) -> bool:
    """Whether a doubled word is a name: "Pago Pago"."""
    words = draft.reading.shadow.plain[slice(*match.span("slip"))].split()
    return len(words) > 1 and any(word[0].isupper() for word in words[1:]) and words[0].lower() == words[1].lower()


def _shaped(draft: Draft, match: re.Match[str], template: str) -> Finding:
    span = draft.reading.span(*match.span("slip"))
    plain = draft.reading.shadow.plain
    right = template.format(**{name: plain[slice(*match.span(name))] for name in match.groupdict()})
    written = draft.source.at(span)
    if written[:1].isupper() and not right[:1].isupper():
        right = right[:1].upper() + right[1:]
    fix = Fix(f"Write “{right}”.", (Edit(span, right),), "unsafe") if right else None
    advice = f"write “{right}”" if right else "leave it out"
    return MISSPELT.finding(f"“{' '.join(written.split())}” is a slip: {advice}.", span, fix=fix)


def _misspelt(draft: Draft, token: Token) -> Finding:
    reading = draft.reading
    span = reading.span(token.start, token.end)
    written = reading.shadow.plain[token.start : token.end].strip()
    formula = draft.language.formula(token.kind)
    mended = _mended(draft, token)
    mended = _quoted_alike(draft, mended)
    good = formula.good if formula else re.compile("")
    right = next((text for text in (mended, *_tails(draft, token, written)) if good.fullmatch(_plain(text))), None)
    fix = Fix(f"Write “{right}”.", (Edit(span, right),), "unsafe") if right else None
    model = right or _quoted_alike(draft, formula.model if formula else "")
    return MISSPELT.finding(
        f"“{written}” is not the set phrase: write “{model}”.", span, fix=fix, pointer=_pointer(draft, span)
    )


def _plain(text: str) -> str:
    return text.lower().translate(_QUOTES)


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


def _mended(draft: Draft, token: Token) -> str:
    """The phrase with its misspelt words put right."""
    plain = draft.reading.shadow.plain
    pieces, done = [], token.start
    for slip in draft.reading.matcher.slips:
        if token.start <= slip.start and slip.end <= token.end:
            pieces += [plain[done : slip.start], _as_written(draft, slip)]
            done = slip.end
    return "".join([*pieces, plain[done : token.end]]).strip()


def _quoted_alike(draft: Draft, text: str) -> str:
    """A text with the apostrophes that the draft uses."""
    return text.replace("'", "’") if "’" in draft.source.text else text


def _as_written(draft: Draft, slip: Slip) -> str:
    word = str(draft.language.data["shown"].get(slip.meant, slip.meant))
    written = draft.reading.shadow.plain[slip.start : slip.end]
    return word.upper() if written.isupper() else word.capitalize() if written[0].isupper() else word


def _slips(draft: Draft) -> Iterator[Finding]:
    """Misspelt words in sessions, agenda items, dates and organs, and in the sentences that the formal parts stand in."""
    reading, seen = draft.reading, set()
    for slip in (*_named_slips(draft), *_sentence_slips(draft)):
        if slip.start not in seen and not reading.quoted.holds(slip.start):
            seen.add(slip.start)
            yield _slip(draft, slip)


def _named_slips(draft: Draft) -> Iterator[Slip]:
    matcher = draft.reading.matcher
    for name in _NAMED if matcher.slips else ():
        for found in matcher.find(name):
            slip = matcher.slip_in(found.start, found.end)
            if slip:
                yield slip


def _sentence_slips(draft: Draft) -> Iterator[Slip]:
    """The misspelt words of title, opening, request and closing, names left alone."""
    shadow, note = draft.reading.shadow, draft.note
    offices = draft.language.data["office_words"]
    judged = [(token.start, token.end) for token in _judged(draft)]
    for part in (note.title, note.opening, note.request, note.closing) if draft.reading.matcher.slips else ():
        if part is None:
            continue
        start = shadow.offset(part.span.start)
        if part is not note.title:
            start = _sentence_start(draft, start)
        end = max(shadow.offset(part.span.end), draft.reading.stop_after(start))
        for slip in draft.reading.matcher.slips:
            named = shadow.plain[slip.start].isupper() and slip.start > start and slip.meant not in offices
            if start <= slip.start < end and not named and not any(a <= slip.start < b for a, b in judged):
                yield slip


def _sentence_start(draft: Draft, start: int) -> int:
    """Where the sentence of a part starts, if an introduction ("With reference to …,") stands before the part."""
    before = draft.reading.stop_before(start)
    floor = draft.reading.shadow.offset(draft.note.title.span.end) if draft.note.title else 0
    before = max(before, floor)
    while before < start and draft.reading.shadow.plain[before] == " ":
        before += 1
    return before if draft.reading.matcher.at("LEAD_IN", before) else start


def _slip(draft: Draft, slip: Slip) -> Finding:
    span = draft.reading.span(slip.start, slip.end)
    right = _as_written(draft, slip)
    fix = Fix(f"Write “{right}”.", (Edit(span, right),), "unsafe")
    return MISSPELT.finding(f"“{draft.source.at(span)}” is misspelt: write “{right}”.", span, fix=fix)


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
    "United Nations Correspondence Manual (ST/DCS/4/Rev.1), models of notes verbales; Swiss directive 421-0-F. Usual practice.",
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
