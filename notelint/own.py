"""The note's own paragraphs: from the compliments to the closing, without quotations, annexes and footnotes."""

from collections.abc import Iterator

from notelint.rule import Draft


def own_start(draft: Draft) -> int:
    """Where the note's own sentences start."""
    note, shadow = draft.note, draft.reading.shadow
    if note.opening:
        return shadow.offset(note.opening.span.start)
    ends = [part.span.end for part in (note.title, note.masthead, note.reference_number) if part]
    return shadow.offset(max(ends)) if ends else 0


def own_end(draft: Draft) -> int:
    """Where the annexes start, or the text ends."""
    annexes = draft.note.annexes
    return draft.reading.shadow.offset(annexes[0].span.start) if annexes else draft.reading.end


def own_ranges(draft: Draft, titled: bool = False) -> Iterator[tuple[int, int]]:
    """Ranges of the shadow that are the note's own text, quotations and footnotes cut out;
    its title too if `titled`.
    """
    shadow, at, end = draft.reading.shadow, own_start(draft), own_end(draft)
    for part in (draft.note.masthead, draft.note.title) if titled else ():
        at = min(at, shadow.offset(part.span.start)) if part else at
    notes = [(shadow.offset(note.span.start), shadow.offset(note.span.end)) for note in draft.note.footnotes]
    for start, stop in sorted([*draft.reading.quoted.ranges, *notes]):
        if start >= end:
            break
        if start > at:
            yield at, start
        at = max(at, stop)
    if at < end:
        yield at, end
