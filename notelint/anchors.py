"""Where a missing part should have stood: the place that a finding about it shows."""

from collections.abc import Callable
from typing import Any

from notelint.note import Note, Organ
from notelint.source import Source
from notelint.span import Span


def anchor(pointer: str, note: Note, source: Source) -> Span:
    """The place for what a JSON Pointer names and the text does not hold.

    A part that should stand by itself has an empty span; what is missing within a part shows that part, or its
    nearest line.
    """
    keys = pointer.split("/")[1:]
    within = _within(keys, note)
    if within:
        return within
    offset = _ANCHORS.get(keys[0] if keys else "", _start)(note, source)
    return Span(offset, offset)


def _within(keys: list[str], note: Note) -> Span | None:
    """The narrowest part on the way to the missing one."""
    if keys[:2] == ["masthead", "organs"] and note.masthead and len(keys) > 2:
        return _line_above(note.masthead.organs[int(keys[2])], keys[3:])
    value: Any = note
    span: Span | None = None
    for key in keys:
        value = value[int(key)] if key.isdigit() and isinstance(value, tuple) else getattr(value, key, None)
        span = getattr(value, "span", span)
    return span


def _line_above(organ: Organ, keys: list[str]) -> Span:
    """The line of a masthead under which a missing one belongs: a session under its organ, an item under that."""
    spans = [organ.organ.span]
    if keys[:1] not in (["session"], ["year"]):
        spans += [part.span for part in (organ.session, organ.year, organ.session_dates) if part]
    return max(spans)


def _ends(note: Note, *names: str) -> list[int]:
    return [part.span.end for part in (getattr(note, name) for name in names) if part]


def _start(note: Note, source: Source) -> int:
    return len(source.text) - len(source.text.lstrip())


def _end(note: Note, source: Source) -> int:
    return len(source.text.rstrip())


def _behind(source: Source, ends: list[int]) -> int:
    """The last of some ends, with no white space before it."""
    return len(source.text[: max(ends)].rstrip())


def _masthead(note: Note, source: Source) -> int:
    return note.title.span.start if note.title else _start(note, source)


def _title(note: Note, source: Source) -> int:
    if note.masthead:
        return _behind(source, [note.masthead.span.end])
    return note.opening.span.start if note.opening else _start(note, source)


def _opening(note: Note, source: Source) -> int:
    if note.body:
        return note.body.span.start
    ends = _ends(note, "masthead", "title", "letterhead", "reference_number")
    return _behind(source, ends) if ends else _start(note, source)


def _body(note: Note, source: Source) -> int:
    return _behind(source, [note.opening.span.end]) if note.opening else _opening(note, source)


def _request(note: Note, source: Source) -> int:
    ends = _ends(note, "opening", "body")
    if ends:
        return _behind(source, ends)
    return note.closing.span.start if note.closing else _before_annexes(note, source)


def _closing(note: Note, source: Source) -> int:
    ends = _ends(note, "opening", "body", "request")
    return _behind(source, ends) if ends else _before_annexes(note, source)


def _before_annexes(note: Note, source: Source) -> int:
    return _behind(source, [note.annexes[0].span.start]) if note.annexes else _end(note, source)


def _foot(note: Note, source: Source) -> int:
    ends = _ends(note, "opening", "body", "request", "closing")
    return _behind(source, ends) if ends else _before_annexes(note, source)


_ANCHORS: dict[str, Callable[[Note, Source], int]] = {
    "masthead": _masthead,
    "title": _title,
    "opening": _opening,
    "body": _body,
    "request": _request,
    "closing": _closing,
    "place_and_date": _foot,
    "address_block": _foot,
    "annexes": _end,
    "footnotes": _end,
}
