"""Which slot of the note a hole of a template fills."""

from notelint.instance import note_spans
from notelint.note import Note, Placeholder
from notelint.span import Span

_LAID_OUT = ("/placeholders", "/body", "/footnotes")


def with_fields(note: Note) -> tuple[Placeholder, ...]:
    """The holes of a note, each with the JSON Pointer of the slot that it fills, wholly or in part, else of the part
    that it holds; null where there is none.
    """
    if not note.placeholders:
        return ()
    instance, spans = note_spans(note)
    places = {pointer: span for pointer, span in spans.items() if not pointer.startswith(_LAID_OUT)}
    return tuple(hole._replace(field=_field(hole.span, places, instance)) for hole in note.placeholders)


def _field(hole: Span, places: dict[str, Span], instance: dict[str, object]) -> str | None:
    around = [pointer for pointer, span in places.items() if span.start <= hole.start and hole.end <= span.end]
    inner = min(around, key=lambda at: (places[at].end - places[at].start, -at.count("/")), default=None)
    if inner and not isinstance(_at(instance, inner), dict | list):
        return inner
    return _covered(hole, places)


def _covered(span: Span, places: dict[str, Span]) -> str | None:
    """The first and outermost of the parts that lie within a hole."""
    within = [pointer for pointer, place in places.items() if span.start <= place.start < place.end <= span.end]
    return min(
        within, key=lambda pointer: (places[pointer].start, -places[pointer].end, pointer.count("/")), default=None
    )


def _at(instance: dict[str, object], pointer: str) -> object:
    value: object = instance
    for step in pointer.split("/")[1:]:
        value = value[int(step)] if isinstance(value, list) else value[step] if isinstance(value, dict) else None
    return value
