"""Annexes and footnotes: headings behind the note, and the lines that a star begins."""

import re

from notelint.note import Annex, Footnote
from notelint.parts.title import parties_of_title
from notelint.reading import Reading
from notelint.span import Slot

_NUMBER = re.compile(r"\w+ ([IVXL]{1,6}|[0-9]{1,2}|[A-H])\b")
_WORDS = re.compile(r"[^\W\d_]{4}")
_ENDED = re.compile(r"(?:[.)/–-]|\b[A-ZÀ-Þ0-9][\w-]*) *$")
_FEW_LINES = 2
_TAG = re.compile(r"\[[^\]]{1,60}\]")
_FOOTNOTE = re.compile(r"(\*{1,3}|[\u00b9\u00b2\u00b3]) ?(?=[^\s*])")
_BEHIND = re.compile(r"[\s*:.\-–—]*(?:\[[^\]]{1,60}\])?\s*")


def annex_starts(reading: Reading, after: int) -> tuple[int, ...]:
    """Where annex headings start: at a line's start behind an offset, alone on the line or naming the note again."""
    places = reading.shadow.breaks if len(reading.shadow.breaks) > _FEW_LINES else _inline(reading, after)
    return tuple(at for at in places if at >= after and not reading.quoted.holds(at) and _heading_end(reading, at))


def _inline(reading: Reading, after: int) -> list[int]:
    """Where a heading may start in a text that lost its lines: a capital behind a sentence's end, before another."""
    plain, starts = reading.shadow.plain, []
    for found in reading.matcher.find("ANNEX_HEADING", after):
        goes_on = plain[found.end : found.end + 2].strip(" *")[:1].isupper()
        if goes_on and _ENDED.search(plain, max(found.start - 4, 0), found.start):
            starts.append(found.start)
    return starts


def _heading_end(reading: Reading, at: int) -> int | None:
    """Where a heading ends; None where the line is none."""
    if not reading.shadow.plain[at : at + 1].isupper():
        return None
    again = reading.matcher.at("ANNEX_TITLE", at)
    if again:
        return _paragraph_end(reading, again.end)
    found = reading.matcher.at("ANNEX_HEADING", at)
    if not found:
        return None
    rest = reading.shadow.plain[found.end : reading.shadow.line_end(at)]
    alone = _BEHIND.fullmatch(rest) is not None or len(reading.shadow.breaks) <= _FEW_LINES
    return found.end if alone or (rest.lstrip().startswith(":") and _WORDS.search(rest) and len(rest) < 120) else None


def _paragraph_end(reading: Reading, start: int) -> int:
    """The end of a heading over several lines: at an empty line, or where a line starts with a capital."""
    for at, count in reading.shadow.breaks.items():
        if at > start and ((count > 1 and reading.spaced) or reading.shadow.plain[at : at + 1] in ("[",)):
            return at
    return reading.stop_after(start)


def build_annexes(reading: Reading, starts: tuple[int, ...]) -> tuple[Annex, ...]:
    """Each annex with its number and the title under its heading."""
    ends = (*starts[1:], reading.end) if starts else ()
    return tuple(_annex(reading, start, end) for start, end in zip(starts, ends, strict=True) if start < end)


def _annex(reading: Reading, start: int, end: int) -> Annex:
    heading = _heading_end(reading, start) or start
    number = _NUMBER.match(reading.shadow.plain, start)
    return Annex(
        reading.span(start, end),
        Slot(number[1], reading.span(*number.span(1))) if number else None,
        _title(reading, heading, end),
    )


def _title(reading: Reading, start: int, end: int) -> Slot[str] | None:
    plain = reading.shadow.plain
    start = m.end() if (m := _BEHIND.match(plain, start, end)) else start
    while tag := _TAG.match(plain, start, end):
        start = tag.end() + (plain[tag.end() : tag.end() + 1] == " ")
    until = next(
        (at for at, count in reading.shadow.breaks.items() if at > start and (count > 1 or not reading.spaced)), end
    )
    title = reading.slot(start, min(until, end))
    return title if re.search(r"\w", title.value) and len(title.value) < 400 else None


def heading_parties(reading: Reading, start: int) -> tuple[Slot[str] | None, Slot[str] | None]:
    """Sender and addressee of a heading that repeats the note's title ("Annex to the note verbale dated …")."""
    again = reading.matcher.at("ANNEX_TITLE", start)
    return parties_of_title(reading, again.end, _paragraph_end(reading, again.end)) if again else (None, None)


def find_footnotes(reading: Reading) -> tuple[Footnote, ...]:
    """Lines that a star (or a raised figure) begins, to the end of their paragraph or sentence."""
    result = []
    for at in reading.shadow.breaks:
        match = _FOOTNOTE.match(reading.shadow.plain, at)
        if match and not reading.quoted.holds(at):
            end = min(reading.stop_after(match.end()), _next_note(reading, at))
            text = reading.shadow.slot(match.end(), end)
            result.append(Footnote(reading.span(at, end), Slot(match[1], reading.span(*match.span(1))), text))
    return tuple(result)


def _next_note(reading: Reading, at: int) -> int:
    line = reading.shadow.line_end(at)
    while line < reading.end and not (
        _FOOTNOTE.match(reading.shadow.plain, line) or reading.shadow.breaks.get(line, 0) > 1
    ):
        line = reading.shadow.line_end(line)
    return line
