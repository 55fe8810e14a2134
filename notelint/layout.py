"""Page furniture and paragraphs: what extraction left between the words of a note, and what it lost."""

import re
from typing import NamedTuple

from notelint.shadow import Shadow
from notelint.span import Span

_LINE = re.compile(r"[^\r\n\f\v]+")
_JOB = re.compile(
    r"(?:(?<!\S)\d{1,3} +)?\bGE\.\d\d-\d{4,6}(?: ?\([A-Z]\))?(?: +\d{6,7}){0,4}(?: +\d{1,3}(?:/\d{1,3})?(?=\s*$))?"
    r"|(?<!\S)\d\d-\d{5} \([A-Z]\)(?: +\d{6,7}){0,4}(?!\S)|(?<!\S)\*\d{6,8}\*(?!\S)",
    re.MULTILINE,
)
_ALONE = re.compile(
    r"(?:GE\.\d\d-\d{4,6}.{0,40}|\d\d-\d{5}(?: ?\([A-Z]\))?(?: +\d{6,7}){0,4}(?:/\d+)?|\*\d{6,8}\*|/\d{0,3}\d\d-\d{5}"
    r"|\d{1,3}/\d{1,3}(?: +\d\d-\d{5}| +GE\.\d\d-\d{4,6})?|\d\d-\d{5} +\d{1,3}/\d{1,3}|[-–—] ?\d{1,3} ?[-–—]"
    r"|[Pp](?:age|ágina) ?\d{1,3}(?: ?(?:/|of|de|sur) ?\d{1,3})?|\.\.\./?\.{0,3})"
)
_SYMBOL = re.compile(r"(?:A|S|E|CD|CEDAW|CLCS|SPLOS)(?:/[A-Z0-9][A-Za-z0-9.()-]*){1,6}(?:[-–](?:S|E)/\d{4}/\d+)?")
_OWN = re.compile(_SYMBOL.pattern)
_COMMUNICATION = re.compile(r"A/HRC/(?:S-)?\d{1,3}/G/\d{1,3}")
_HEAD_LINES = 8
_NUMBER = re.compile(r"\d{1,3}")


class Line(NamedTuple):
    start: int
    end: int
    text: str


def _lines(text: str) -> list[Line]:
    found = []
    for match in _LINE.finditer(text):
        bare = match.group().strip()
        if bare:
            start = match.start() + match.group().index(bare[0])
            found.append(Line(start, start + len(bare), bare))
    return found


def furniture(text: str) -> tuple[Span, ...]:
    """The spans of job numbers, bar codes, page numbers and page headers, apart and in order."""
    spans = [Span(*match.span()) for match in _JOB.finditer(text)]
    lines = _lines(text)
    seen: set[str] = set()
    for at, line in enumerate(lines):
        if _ALONE.fullmatch(line.text) or _is_header(text, lines, at, seen) or _is_page_number(text, lines, at):
            spans.append(Span(line.start, line.end))
        if at < _HEAD_LINES or _SYMBOL.fullmatch(line.text):
            seen.update(_OWN.findall(line.text))
    return _apart(sorted(spans))


def _is_header(text: str, lines: list[Line], at: int, seen: set[str]) -> bool:
    """Whether a document symbol alone on its line heads a page.

    The masthead or a line had it before, or a page number is its neighbour, or it is a communication's behind the head.
    """
    line = lines[at]
    if at < 1 or not _SYMBOL.fullmatch(line.text):
        return False
    if line.text in seen or (at >= _HEAD_LINES and _COMMUNICATION.fullmatch(line.text)):
        return True
    return "\f" in text[lines[at - 1].end : line.start] or any(
        _ALONE.fullmatch(near.text) for near in lines[at - 1 : at + 2]
    )


def _is_page_number(text: str, lines: list[Line], at: int) -> bool:
    """Whether a figure alone on its line is a page's: beside a symbol, or before a form feed."""
    line = lines[at]
    if not _NUMBER.fullmatch(line.text):
        return False
    return "\f" in text[line.end : line.end + 3] or any(
        _SYMBOL.fullmatch(near.text) for near in lines[max(at - 1, 0) : at + 2]
    )


def _apart(spans: list[Span]) -> tuple[Span, ...]:
    result: list[Span] = []
    for span in spans:
        if result and span.start < result[-1].end:
            result[-1] = Span(result[-1].start, max(result[-1].end, span.end))
        else:
            result.append(span)
    return tuple(result)


def has_paragraphs(shadow: Shadow) -> bool:
    """Whether empty lines part paragraphs: not where extraction put one between any two lines, or lost them all."""
    counts = [count for at, count in shadow.breaks.items() if at]
    starts = [at for at, count in shadow.breaks.items() if at and count > 1]
    within = sum(_goes_on(shadow.plain, at) for at in starts)
    if len(starts) * 5 >= len(counts) * 4:
        return bool(starts) and not within
    return bool(starts) and within * 6 <= len(starts)


def _goes_on(plain: str, at: int) -> bool:
    """Whether the sentence before a break goes on behind it."""
    return plain[at : at + 1].islower() and plain[max(at - 2, 0) : at].strip()[-1:] not in (".", ";", ":", "")
