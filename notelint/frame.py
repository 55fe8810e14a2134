"""Where the formal parts of a note lie: the phrases of the parse tree that are the outer note's own."""

from typing import NamedTuple

from notelint.parties import sender_start
from notelint.parts.annexes import annex_starts
from notelint.parts.closing import closing_end, closing_start, find_closing
from notelint.parts.opening import find_opening, opening_end, opening_start
from notelint.parts.request import find_request, request_end, request_start
from notelint.parts.title import find_heading, find_title, title_end
from notelint.reading import Phrase, Reading

_LONG_LINE = 120
_HEADING_WITHIN = 1500


class Frame(NamedTuple):
    """Where the formal parts of the note's own text lie, in offsets of the shadow."""

    title: Phrase | None
    title_end: int
    heading: tuple[int, int] | None
    opening: Phrase | None
    opening_start: int
    opening_end: int
    request: Phrase | None
    request_start: int
    request_end: int
    closing: Phrase | None
    closing_start: int
    closing_end: int
    annexes: tuple[int, ...]
    end: int

    @property
    def head_end(self) -> int:
        """Where what stands above the text ends: at the title, else at the sender of the compliments."""
        return self.title.start if self.title else self.opening_start

    @property
    def text_end(self) -> int:
        """Where the note's own sentences end."""
        return max(self.closing_end, self.request_end, self.opening_end)

    @property
    def body_end(self) -> int:
        """Where the body ends: at the request or the closing, whichever stands first behind the opening."""
        ends = [at for at in (self.request_start, self.closing_start) if at >= self.opening_end and at]
        return min(ends, default=self.end)


def _annexes(reading: Reading, after: int) -> tuple[int, ...]:
    """Annex headings behind the note: from the first that a request or a closing precedes, or that none follows."""
    ends = [phrase.start for rule in ("closing", "request") for phrase in reading.of(rule) if len(phrase.tokens) > 1]
    ends = [at for at in ends if at > after]
    starts = annex_starts(reading, after)
    first = next((at for at, start in enumerate(starts) if min(ends, default=0) < start), len(starts))
    return starts[first:]


def frame(reading: Reading) -> Frame:
    """Finds the formal parts of a reading."""
    opening, title, annexes = _own_phrases(reading)
    end = annexes[0] if annexes else reading.end
    heading = None if title else find_heading(reading, opening.start if opening else min(reading.end, _HEADING_WITHIN))
    titled, start = _head(reading, opening, title, heading)
    opened = opening_end(reading, opening) if opening else start
    request = find_request(reading, opening.tokens[0].end if opening else titled, end)
    closing = find_closing(reading, opened, end)
    return Frame(
        title=title,
        title_end=titled,
        heading=heading,
        opening=opening,
        opening_start=start,
        opening_end=opened,
        request=request,
        request_start=request_start(reading, request, opened) if request else 0,
        request_end=min(request_end(reading, request), end) if request else 0,
        closing=closing,
        closing_start=closing_start(reading, closing, opened) if closing else 0,
        closing_end=min(closing_end(reading, closing), end) if closing else 0,
        annexes=annexes,
        end=end,
    )


def _own_phrases(reading: Reading) -> tuple[Phrase | None, Phrase | None, tuple[int, ...]]:
    """The opening, the title and the annexes of the outer note."""
    opening = find_opening(reading, reading.end)
    title = find_title(reading, opening.start if opening else reading.end)
    if opening and title and any(at < opening.start for at in _annexes(reading, title.end)):
        opening = None  # the compliments of a note in the annex
    after = opening.end if opening else title.end if title else 0
    return opening, title, _annexes(reading, after)


def _head(
    reading: Reading, opening: Phrase | None, title: Phrase | None, heading: tuple[int, int] | None
) -> tuple[int, int]:
    """Where the title ends and where the note's own text starts."""
    floor = title.end if title else heading[1] if heading else 0
    start = opening_start(reading, opening, floor) if opening else None
    titled = title_end(reading, title, start) if title else floor
    if start is None:
        start = titled if title else _text_start(reading, titled)
    return titled, start


def _text_start(reading: Reading, floor: int) -> int:
    """Where the text starts though no compliments do: at a line that a party starts, or at the first long one."""
    article = reading.matcher.language.pattern("ARTICLE")
    for line in reading.shadow.breaks:
        stop = reading.shadow.line_end(line)
        named = article.match(reading.shadow.plain, line) and reading.matcher.first("HEAD", line, min(stop, line + 60))
        if line >= floor and (named or stop - line > _LONG_LINE):
            return line or sender_start(reading, 0, min(reading.stop_after(0), 2 * _LONG_LINE))
    return floor
