"""Slips that a language knows by their shape, and misspelt words where the formal parts stand."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

from notelint.formulas import has_accents, judged_phrases
from notelint.matcher import Slip, meant
from notelint.mentions import ORGANS
from notelint.own import own_end, own_ranges, own_start
from notelint.rule import Draft

_WORD = re.compile(r"[a-z]{4,}(?![\w’'])")
_LONG = 8  # letters of a word that is no other word with one letter changed
_NAMED = ("SESSION", "YEAR", "AGENDA", "DATE", "ANNEX_TITLE", *(f"ORGAN_{key}" for key in ORGANS))


class Shaped(NamedTuple):
    """A slip known by its shape (a range of the shadow), and what to write there; nothing where it is to be left out.

    `sure`: nothing else can be meant.
    """

    start: int
    end: int
    right: str
    sure: bool


@cache
def _shape(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def shaped_slips(draft: Draft) -> Iterator[Shaped]:
    """A doubled word, "a official", a feminine sender « reconnaissant »: what the language's data lists."""
    folded, plain = draft.reading.shadow.folded, draft.reading.shadow.plain.lower()
    ranges = tuple(own_ranges(draft, titled=True))
    words = folded.split(" ")
    doubled = any(one == other for one, other in pairwise(words))
    for slip in draft.language.data["slips"]:
        text = plain if slip.get("accents") and len(plain) == len(folded) else folded
        if _is_idle(slip, text, doubled):
            continue
        for start, end in ranges:
            for match in _shape(slip["pattern"]).finditer(text, start, end):
                if not _is_name(draft, match):
                    yield _shaped(draft, match, slip)


def _is_idle(slip: dict[str, Any], text: str, doubled: bool) -> bool:
    """Whether a slip cannot be in a text: its pattern need not be compiled."""
    if slip.get("when", "") not in text or ("(?P=w)" in slip["pattern"] and not doubled):
        return True
    return bool(slip["needles"]) and not any(needle in text for needle in slip["needles"])


def _is_name(draft: Draft, match: re.Match[str]) -> bool:
    """Whether a doubled word is a name: "Pago Pago"."""
    words = draft.reading.shadow.plain[slice(*match.span("slip"))].split()
    return len(words) > 1 and any(word[0].isupper() for word in words[1:]) and words[0].lower() == words[1].lower()


def _shaped(draft: Draft, match: re.Match[str], slip: dict[str, Any]) -> Shaped:
    plain = draft.reading.shadow.plain
    right = slip["right"].format(**{name: plain[slice(*match.span(name))] for name in match.groupdict()})
    right = re.sub("ér$", "er", right)  # an infinitive made of a participle: « distribué », « distribuer »
    if plain[match.start("slip")].isupper() and not right[:1].isupper():
        right = right[:1].upper() + right[1:]
    doubled = "(?P=w)" in slip["pattern"] and match["w"] in draft.language.data.get("never_twice", ())
    return Shaped(*match.span("slip"), right, doubled or slip.get("sure", False))


def word_slips(draft: Draft) -> Iterator[tuple[Slip, bool]]:
    """Misspelt words in sessions, agenda items, dates and organs, and in the sentences that the formal parts stand in;
    with whether no other word can be meant.
    """
    reading, seen = draft.reading, set()
    named = ((slip, is_only(draft, slip)) for slip in _named_slips(draft))
    others = ((slip, slip.end - slip.start >= _LONG and is_only(draft, slip)) for slip in _sentence_slips(draft))
    for slip, sure in (*named, *others, *((slip, False) for slip in _bare_slips(draft))):
        if slip.start not in seen and not reading.quoted.holds(slip.start):
            seen.add(slip.start)
            yield slip, sure


def is_only(draft: Draft, slip: Slip) -> bool:
    """Whether no other word of the set phrases is as near to a slip."""
    word = draft.reading.shadow.folded[slip.start : slip.end]
    return set(meant(word, draft.language.data["near"])) == {slip.meant}


def _named_slips(draft: Draft) -> Iterator[Slip]:
    matcher = draft.reading.matcher
    for name in _NAMED if matcher.slips else ():
        for found in matcher.find(name):
            slip = matcher.slip_in(found.start, found.end)
            if slip:
                yield slip


def _sentence_slips(draft: Draft) -> Iterator[Slip]:
    """The misspelt words of title, opening, request and closing, names left alone."""
    shadow = draft.reading.shadow
    offices = draft.language.data["office_words"]
    judged = _judged_ranges(draft)
    for start, end in _formal_ranges(draft) if draft.reading.matcher.slips else ():
        for slip in draft.reading.matcher.slips:
            named = shadow.plain[slip.start].isupper() and slip.start > start and slip.meant not in offices
            if start <= slip.start < end and not named and not any(a <= slip.start < b for a, b in judged):
                yield slip


def _bare_slips(draft: Draft) -> Iterator[Slip]:
    """Words of the formal sentences that lack their accents, in a text that has some."""
    shadow, shown = draft.reading.shadow, draft.language.data["shown"]
    if not shown or not has_accents(shadow.plain):
        return
    judged = _judged_ranges(draft)
    for start, end in _formal_ranges(draft):
        for match in _WORD.finditer(shadow.plain, start, end):
            if match[0] in shown and not any(a <= match.start() < b for a, b in judged):
                yield Slip(match.start(), match.end(), match[0])


def _judged_ranges(draft: Draft) -> list[tuple[int, int]]:
    return [(token.start, token.end) for token in judged_phrases(draft)]


def _formal_ranges(draft: Draft) -> Iterator[tuple[int, int]]:
    """The sentences of title, opening, request and closing, and those that ask for something or have an honour."""
    shadow, note, reading = draft.reading.shadow, draft.note, draft.reading
    for part in (note.title, note.opening, note.request, note.closing):
        if part is not None:
            start = shadow.offset(part.span.start)
            first = start if part is note.title else _sentence_start(draft, start)
            yield first, max(shadow.offset(part.span.end), reading.stop_after(start))
    own = range(own_start(draft), own_end(draft))
    for phrase in reading.phrases:
        if phrase.rule in ("request", "astray") and phrase.start in own:
            yield reading.stop_before(phrase.start), reading.stop_after(phrase.start)


def _sentence_start(draft: Draft, start: int) -> int:
    """Where the sentence of a part starts, if an introduction ("With reference to …,") stands before the part."""
    before = draft.reading.stop_before(start)
    floor = draft.reading.shadow.offset(draft.note.title.span.end) if draft.note.title else 0
    before = max(before, floor)
    while before < start and draft.reading.shadow.plain[before] == " ":
        before += 1
    return before if draft.reading.matcher.at("LEAD_IN", before) else start


def as_written(draft: Draft, slip: Slip) -> str:
    """The word that a slip is meant to be, with its accents and with capitals as in the text."""
    word = str(draft.language.data["shown"].get(slip.meant, slip.meant))
    written = draft.reading.shadow.plain[slip.start : slip.end]
    return word.upper() if written.isupper() else word.capitalize() if written[0].isupper() else word


def mended(draft: Draft, start: int, end: int) -> str:
    """The text of a range of the shadow with its misspelt words put right."""
    plain = draft.reading.shadow.plain
    pieces, done = [], start
    for slip in draft.reading.matcher.slips:
        if start <= slip.start and slip.end <= end:
            pieces += [plain[done : slip.start], as_written(draft, slip)]
            done = slip.end
    return "".join([*pieces, plain[done:end]]).strip()
