"""The lines of a draft that a finding points at, with the place underlined."""

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from notelint.render.cells import Cell, cells, is_right_to_left
from notelint.source import Source
from notelint.span import Span

_MOST_LINES = 3
_CUT = "…"
_RIGHT_TO_LEFT, _LEFT_TO_RIGHT, _END = "\u2067", "\u2066", "\u2069"  # bidi isolates


class Row(NamedTuple):
    """A line of the draft as it is shown, and the blanks and carets that go beneath it."""

    number: int
    text: str
    carets: str


def rows(source: Source, span: Span, width: int) -> Iterator[Row]:
    """The first lines of the span that are not blank, each clipped to `width` columns around the place."""
    first, last = source.position(span.start).line, source.position(max(span.start, span.end - 1)).line
    parts = ((number, _on_line(source, span, number)) for number in range(first, last + 1))
    seen = list(islice(((number, part) for number, part in parts if part.start < part.end), _MOST_LINES))
    for number, part in seen or [(first, Span(span.start, span.start))]:
        yield _row(source, part, number, width)


def _on_line(source: Source, span: Span, number: int) -> Span:
    """What of the span stands on a line, without the blanks at its ends if there is more than blanks."""
    bounds = _bounds(source, number)
    start, end = max(span.start, bounds.start), min(span.end, bounds.end)
    text = source.text[start:end]
    if bounds.start <= span.start and span.end <= bounds.end and text.isspace():
        return Span(start, end)
    return Span(start + len(text) - len(text.lstrip()), start + len(text.rstrip()))


def _bounds(source: Source, number: int) -> Span:
    starts = source.line_starts
    start, end = starts[number - 1], starts[number] if number < len(starts) else len(source.text)
    while end > start and source.text[end - 1] in "\r\n":
        end -= 1
    return Span(start, end)


def _row(source: Source, span: Span, number: int, width: int) -> Row:
    # a line may have megabytes: no more of it is looked at than could be shown
    bounds = _bounds(source, number)
    window = Span(max(bounds.start, span.start - width), min(bounds.end, span.start + 2 * width))
    text = source.text[window.start : window.end]
    row = cells(text)
    start, end = span.start - window.start, min(span.end, window.end) - window.start
    left, right = _clip(row, start, end, width - 2 * len(_CUT))
    before = _CUT if window.start + left > bounds.start else ""
    after = _CUT if window.start + right < bounds.end else ""
    shown = before + "".join(cell.shown for cell in row[left:right]) + after
    carets = " " * (len(before) + _width(row[left:start])) + "^" * max(1, _width(row[start : min(end, right)]))
    return Row(number, *_isolated(text, shown, carets, _width(row[left:right]) + len(before) + len(after)))


def _clip(row: list[Cell], start: int, end: int, width: int) -> tuple[int, int]:
    """The range of cells to show: the place, then as much before as after it, as far as there is room."""
    if _width(row) <= width:
        return 0, len(row)
    left, right, room = start, start, width
    while right < end and row[right].width <= room:
        room -= row[right].width
        right += 1
    ahead = room // 2 if _width(row[right:]) > room // 2 else room - _width(row[right:])
    while left > 0 and row[left - 1].width <= ahead:
        left -= 1
        ahead -= row[left].width
        room -= row[left].width
    while right < len(row) and row[right].width <= room:
        room -= row[right].width
        right += 1
    return left, right


def _isolated(text: str, shown: str, carets: str, width: int) -> tuple[str, str]:
    """Keeps right-to-left text from reordering what stands beside it.

    A terminal that reorders mirrors both lines within the same columns, as the carets are filled up with blanks to
    the width of the text; one that does not shows both in the order of the text. Either way they match.
    """
    if text.isascii():
        return shown, carets
    if is_right_to_left(text):
        return _RIGHT_TO_LEFT + shown + _END, _RIGHT_TO_LEFT + carets.ljust(width) + _END
    return (_LEFT_TO_RIGHT + shown + _END if _has_right_to_left(text) else shown), carets


def _has_right_to_left(text: str) -> bool:
    return any(is_right_to_left(char) for char in text)


def _width(row: list[Cell]) -> int:
    return sum(cell.width for cell in row)
