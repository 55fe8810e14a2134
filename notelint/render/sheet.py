"""A note as a page shows it: rows of lines, each line in pieces that know their formal part and their findings."""

from collections import deque
from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeVar

from notelint.finding import SEVERITIES, Finding, Severity
from notelint.linter import Report
from notelint.note import PARTS, Note
from notelint.source import Source
from notelint.span import Span

_T = TypeVar("_T")
_LONGEST_ROW = 12


class Part(NamedTuple):
    """A formal part by its key in the parsed note ("annexes" for each annex), and its place."""

    name: str
    span: Span


class Piece(NamedTuple):
    """Text that is of one part and under the same findings.

    `numbers` are those of the findings that start here; a piece with them may have no text.
    """

    span: Span
    part: str
    severity: Severity | None
    numbers: tuple[int, ...]


class Row(NamedTuple):
    """Some lines in a row, by number; `parts` and `numbers` are those that start in them."""

    lines: tuple[tuple[int, tuple[Piece, ...]], ...]
    parts: tuple[str, ...]
    numbers: tuple[int, ...]


def rows(report: Report) -> Iterator[Row]:
    """The rows of a note: a paragraph with the blank lines behind it, or a dozen lines of a longer one.

    Findings are numbered from 1 in their own order.
    """
    starting = parts(report.note)
    pieces = _pieces(report.source, starting, report.findings)
    lines: list[tuple[int, tuple[Piece, ...]]] = []
    for number, line in _lines(report.source, pieces):
        if lines and _starts_row(report.source, number, len(lines)):
            yield _row(lines, starting)
            lines = []
        lines.append((number, line))
    yield _row(lines, starting)


def _starts_row(source: Source, number: int, height: int) -> bool:
    """Whether a line opens a paragraph, or the row above it is high enough."""
    if not source.line(number).strip():
        return False
    return height >= _LONGEST_ROW or not source.line(number - 1).strip()


def parts(note: Note | None) -> tuple[Part, ...]:
    """The formal parts of a note that stand in the text, in its order."""
    if note is None:
        return ()
    named = [Part(name, part.span) for name in PARTS if (part := getattr(note, name)) is not None]
    annexes = [Part("annexes", annex.span) for annex in note.annexes]
    return tuple(sorted([*named, *annexes], key=lambda part: part.span))


def _row(lines: Sequence[tuple[int, tuple[Piece, ...]]], starting: Sequence[Part]) -> Row:
    pieces = [piece for _, line in lines for piece in line]
    first, last = pieces[0].span.start, pieces[-1].span.end
    names = tuple(part.name for part in starting if first <= part.span.start < last)
    return Row(tuple(lines), names, tuple(number for piece in pieces for number in piece.numbers))


def _lines(source: Source, pieces: Sequence[Piece]) -> Iterator[tuple[int, tuple[Piece, ...]]]:
    """The pieces of each line; every line has some, as its end makes one."""
    at = 0
    for number in range(1, len(source.line_starts) + 1):
        end = source.line_starts[number] if number < len(source.line_starts) else len(source.text) + 1
        first = at
        while at < len(pieces) and pieces[at].span.start < end:
            at += 1
        if end <= len(source.text) or pieces[first].numbers or number == 1 or source.line(number):
            yield number, tuple(pieces[first:at])  # what stands behind the last line end is no line that anyone sees


def _pieces(source: Source, starting: Sequence[Part], findings: Sequence[Finding]) -> list[Piece]:
    """The whole text in pieces, cut where a line, a part or a finding starts or ends; the last one is empty."""
    length = len(source.text)
    ends = (start + len(source.line(number)) for number, start in enumerate(source.line_starts, 1))
    spans = [*(part.span for part in starting), *(finding.span for finding in findings)]
    cuts = sorted({0, length, *source.line_starts, *ends, *(offset for span in spans for offset in span)})
    numbers: dict[int, tuple[int, ...]] = {}
    for number, finding in enumerate(findings, 1):
        numbers[finding.span.start] = (*numbers.get(finding.span.start, ()), number)
    names = _covering(cuts, [(part.span, part.name) for part in starting])
    stern = _covering(cuts, [(finding.span, finding.severity) for finding in findings])
    return [
        Piece(
            Span(start, end),
            next(reversed(names[start]), ""),
            max(stern[start], key=SEVERITIES.index, default=None),
            numbers.get(start, ()),
        )
        for start, end in zip(cuts, [*cuts[1:], length], strict=True)
    ]


def _covering(cuts: Sequence[int], spans: Sequence[tuple[Span, _T]]) -> dict[int, list[_T]]:
    """What covers the text behind each cut, the last to start at the end."""
    waiting = deque(sorted(spans, key=lambda item: item[0].start))
    covering: dict[int, list[_T]] = {}
    running: list[tuple[Span, _T]] = []
    for cut in cuts:
        while waiting and waiting[0][0].start <= cut:
            running.append(waiting.popleft())
        running = [item for item in running if item[0].end > cut]
        covering[cut] = [value for _, value in running]
    return covering
