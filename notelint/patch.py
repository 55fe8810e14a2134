"""A source with pieces of its text replaced, and the way back from the new text to the old."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from notelint.source import Source
from notelint.span import Span


class Piece(NamedTuple):
    """A range of the old text, and what stands there in the new one ("" for nothing)."""

    span: Span
    text: str


class Patched(NamedTuple):
    """`new` and `old` pair the ranges that were replaced, in order. The lines of `source` have their old numbers."""

    source: Source
    new: tuple[Span, ...]
    old: tuple[Span, ...]

    def back(self, span: Span) -> Span:
        """The old range for a new one; where it cuts a replaced piece it holds the whole piece."""
        start = self._back(span.start)
        if span.end == span.start:
            return Span(start, start)
        at = bisect_left(self.new, (span.end,)) - 1
        if at >= 0 and span.end <= self.new[at].end and self.new[at].start < span.end:
            return Span(start, self.old[at].end)
        return Span(start, span.end - self.new[at].end + self.old[at].end if at >= 0 else span.end)

    def _back(self, offset: int) -> int:
        at = bisect_right(self.new, (offset, 1 << 62)) - 1
        if at < 0:
            return offset
        if offset < self.new[at].end:
            return self.old[at].start
        return offset - self.new[at].end + self.old[at].end

    def touches(self, span: Span) -> bool:
        """Whether a new range has something in common with what was put in."""
        at = bisect_left(self.new, (max(span.end, span.start + 1),)) - 1
        while at >= 0 and self.new[at].end > span.start:
            if self.new[at].end > self.new[at].start:
                return True
            at -= 1
        return False


def patched(source: Source, pieces: Iterable[Piece]) -> Patched:
    """Puts pieces (in order, apart) into a source."""
    texts: list[str] = []
    new: list[Span] = []
    old: list[Span] = []
    size = done = 0
    for span, text in pieces:
        texts += (source.text[done : span.start], text)
        size += span.start - done
        new.append(Span(size, size + len(text)))
        old.append(span)
        size, done = size + len(text), span.end
    text = "".join([*texts, source.text[done:]])
    starts = tuple(_forth(start, new, old) for start in source.line_starts)
    return Patched(source._replace(text=text, line_starts=starts), tuple(new), tuple(old))


def _forth(offset: int, new: list[Span], old: list[Span]) -> int:
    at = bisect_right(old, (offset, 1 << 62)) - 1
    if at < 0:
        return offset
    if offset < old[at].end:
        return new[at].start
    return offset - old[at].end + new[at].end
