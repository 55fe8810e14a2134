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
    """The spans of job numbers, bar codes, page numbers and page headers, apart and in order.

    A document symbol alone on a line is a page header where the same line stood before or a page number is its neighbour.
    """
    spans = [Span(*match.span()) for match in _JOB.finditer(text)]
    lines = _lines(text)
    plain = [bool(_ALONE.fullmatch(line.text)) for line in lines]
    symbols = [bool(_SYMBOL.fullmatch(line.text)) for line in lines]
    seen: set[str] = set()
    for at, line in enumerate(lines):
        beside = any(plain[max(at - 1, 0) : at + 2]) or "\f" in text[lines[at - 1].end if at else 0 : line.start]
        if (
            plain[at]
            or (symbols[at] and at > 1 and (line.text in seen or beside))
            or (
                _NUMBER.fullmatch(line.text)
                and (any(symbols[max(at - 1, 0) : at + 2]) or "\f" in text[line.end : line.end + 3])
            )
        ):
            spans.append(Span(line.start, line.end))
        if symbols[at]:
            seen.add(line.text)
    return _apart(sorted(spans))


def _apart(spans: list[Span]) -> tuple[Span, ...]:
    result: list[Span] = []
    for span in spans:
        if result and span.start < result[-1].end:
            result[-1] = Span(result[-1].start, max(result[-1].end, span.end))
        else:
            result.append(span)
    return tuple(result)


def has_paragraphs(shadow: Shadow) -> bool:
    """Whether empty lines part paragraphs: not where there are none, nor where extraction put them between any two lines."""
    starts = [at for at, count in shadow.breaks.items() if at and count > 1]
    within = sum(shadow.plain[at : at + 1].islower() for at in starts)
    return bool(starts) and within * 6 <= len(starts)
