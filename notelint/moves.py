"""Where places of a text are after edits, and which findings are new there."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate

from notelint.finding import SEVERITIES, Edit, Finding
from notelint.span import Span


def meet(one: Span, other: Span) -> bool:
    """Whether two spans have a place in common, be it only where one ends and the other starts.

    So do two insertions at one place: their order would not be clear.
    """
    return one.start <= other.end and other.start <= one.end


def touching(spans: Iterable[Span]) -> Callable[[Span], bool]:
    """Whether a span meets any of some spans, which may overlap."""
    ordered = sorted(spans)
    starts, reach = [span.start for span in ordered], [*accumulate((span.end for span in ordered), max)]

    def touches(span: Span) -> bool:
        count = bisect_right(starts, span.end)
        return count > 0 and reach[count - 1] >= span.start

    return touches


def moves(edits: Iterable[Edit]) -> Callable[[Span], Span]:
    """From spans before edits, which do not meet, to spans after them; what an edit touches takes in all of it."""
    ordered = sorted(edits, key=lambda edit: edit.span)
    starts, ends = [edit.span.start for edit in ordered], [edit.span.end for edit in ordered]
    grown = [0, *accumulate(len(edit.content) - (edit.span.end - edit.span.start) for edit in ordered)]

    def forth(span: Span) -> Span:
        first, last = bisect_left(ends, span.start), bisect_right(starts, span.end)
        start = min(span.start, starts[first]) if first < last else span.start
        end = max(span.end, ends[last - 1]) if first < last else span.end
        return Span(start + grown[first], end + grown[max(first, last)])

    return forth


def news(
    before: Sequence[Finding], made: Iterable[Finding], after: Sequence[Finding], edits: Iterable[Edit]
) -> list[Finding]:
    """The findings after edits that were not there: of a code that none had at that place, or sterner than it was.

    Those whose fixes are `made` have gone: where they still stand, they are new.
    """
    forth, gone = moves(edits), set(made)
    waiting: defaultdict[tuple[str, str], list[Span]] = defaultdict(list)
    for one in before:
        if one not in gone:
            waiting[one.code, one.severity].append(forth(one.span))
    return [one for one in after if not _was_there(one, waiting)]


def _was_there(finding: Finding, waiting: defaultdict[tuple[str, str], list[Span]]) -> bool:
    """Takes the finding that it was from those waiting."""
    for severity in SEVERITIES[SEVERITIES.index(finding.severity) :]:
        spans = waiting.get((finding.code, severity), [])
        found = next((at for at, span in enumerate(spans) if meet(span, finding.span)), None)
        if found is not None:
            del spans[found]
            return True
    return False
