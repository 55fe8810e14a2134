"""The parsed note as JSON values, and the place of everything in it that stands in the text."""

from collections.abc import Iterator
from typing import Any

from notelint.note import Note
from notelint.source import Source
from notelint.span import Slot, Span

Spans = dict[str, Span]


def walk(value: Any, pointer: str, spans: Spans) -> Any:
    """A value of note.py as JSON; its spans go into `spans` under their JSON Pointers."""
    if isinstance(value, Slot):
        spans[pointer] = value.span
        return value.value
    if hasattr(value, "_fields"):
        return _object(value, pointer, spans)
    if isinstance(value, tuple):
        return [walk(item, f"{pointer}/{at}", spans) for at, item in enumerate(value)]
    return value


def _object(value: Any, pointer: str, spans: Spans) -> dict[str, Any]:
    if "span" in value._fields:
        spans[pointer] = value.span
    return {
        name: walk(field, f"{pointer}/{name}", spans)
        for name, field in zip(value._fields, value, strict=True)
        if name != "span"
    }


def note_spans(note: Note) -> tuple[dict[str, Any], Spans]:
    """The note as JSON values without `spans`, and its spans by JSON Pointer."""
    spans: Spans = {}
    instance = walk(note, "", spans)
    return instance, spans


def build(note: Note, source: Source) -> dict[str, Any]:
    """What `notelint parse` prints: the note, and `spans` with 1-based lines and columns and 0-based offsets."""
    instance, spans = note_spans(note)
    places = {pointer: {"start": _place(source, s.start), "end": _place(source, s.end)} for pointer, s in spans.items()}
    return {**instance, "spans": places}


def _place(source: Source, offset: int) -> dict[str, int]:
    return source.position(offset)._asdict()


def parts(note: Note) -> Iterator[tuple[str, Span]]:
    """The formal parts of a note that stand in the text, with their places, in the order of the text."""
    _, spans = note_spans(note)
    top = ((pointer, span) for pointer, span in spans.items() if pointer.count("/") == 1)
    yield from sorted(top, key=lambda item: item[1])
