"""A text whose words a hyphen at a line's end has divided, made whole, and plain Arabic, with the way back."""

import re
from bisect import bisect_right
from typing import NamedTuple

from notelint.note import Reference
from notelint.source import Source
from notelint.span import Slot, Span

# Vowel signs and marks of direction: they say nothing, and extraction leaves them anywhere.
_MARKS = "\u064b-\u0652\u0670\u200e\u200f\u202a-\u202e\u2066-\u2069"
# One class of characters stands first: so the search skips what cannot begin a match.
_DIVIDED = re.compile(
    rf"[-\u00ad\u0640{_MARKS}](?:"
    r"(?<=[a-zà-ÿ]{2}-)[ \t]*(?:\r\n?|\n)\s*(?=[a-zà-ÿ]{2})"
    r"|(?<=[a-zà-ÿ]\u00ad)\s*(?=[a-zà-ÿ])"
    r"|(?<=[\u0621-\u064a]\u0640)\u0640*(?=[\u0621-\u0652])"  # a word drawn out
    rf"|(?<=[{_MARKS}]))"
)


class Unbroken(NamedTuple):
    """`starts` and `origins` pair offsets of the text that is whole with offsets of the source."""

    source: Source
    starts: tuple[int, ...]
    origins: tuple[int, ...]

    def forth(self, span: Span) -> Span:
        """The span of the whole text for one of the source."""
        return Span(self._step(span.start, self.origins, self.starts), self._step(span.end, self.origins, self.starts))

    def back(self, reference: Reference) -> Reference:
        """A reference with its places in the source."""
        span = self._from(reference.span)
        return reference._replace(span=span, symbol=Slot(reference.symbol.value, self._from(reference.symbol.span)))

    def _from(self, span: Span) -> Span:
        start = self._step(span.start, self.starts, self.origins)
        return Span(start, self._step(span.end - 1, self.starts, self.origins) + 1)

    def _step(self, offset: int, places: tuple[int, ...], others: tuple[int, ...]) -> int:
        at = bisect_right(places, offset) - 1
        end = others[at + 1] if at + 1 < len(others) else 1 << 62
        return min(others[at] + offset - places[at], end)


def unbroken(source: Source) -> Unbroken:
    """A source with its divided words made whole; the source itself where there are none."""
    starts, origins, pieces, size, done = [0], [0], [], 0, 0
    for match in _DIVIDED.finditer(source.text):
        pieces.append(source.text[done : match.start()])
        size += match.start() - done
        done = match.end()
        starts.append(size)
        origins.append(done)
    whole = source if done == 0 else source._replace(text="".join([*pieces, source.text[done:]]))
    return Unbroken(whole, tuple(starts), tuple(origins))
