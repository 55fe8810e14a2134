"""Which slot of the note a hole of a template fills."""

from bisect import bisect_right

from notelint.instance import note_spans
from notelint.note import Note, Placeholder
from notelint.span import Span

# What the text is laid out in, and references, which are looked up by their place: there may be thousands.
_LAID_OUT = ("/placeholders", "/body", "/footnotes", "/references")


def with_fields(note: Note) -> tuple[Placeholder, ...]:
    """The holes of a note, each with the JSON Pointer of the slot that it fills, wholly or in part, else of the part
    that it holds; null where there is none.
    """
    if not note.placeholders:
        return ()
    instance, spans = note_spans(note)
    places = {pointer: span for pointer, span in spans.items() if not pointer.startswith(_LAID_OUT)}
    cited = [(reference.span, f"/references/{at}/symbol") for at, reference in enumerate(note.references)]
    return tuple(
        hole._replace(field=_cited(hole.span, cited) or _field(hole.span, places, instance))
        for hole in note.placeholders
    )


def _cited(hole: Span, cited: list[tuple[Span, str]]) -> str | None:
    """The reference that a hole is a part of; `cited` are in the order of the text."""
    at = bisect_right(cited, (hole.start, 1 << 62), key=lambda row: (row[0].start, row[0].end)) - 1
    return cited[at][1] if at >= 0 and cited[at][0].start <= hole.start and hole.end <= cited[at][0].end else None


def _field(hole: Span, places: dict[str, Span], instance: dict[str, object]) -> str | None:
    around = [pointer for pointer, span in places.items() if span.start <= hole.start and hole.end <= span.end]
    inner = min(
        around, key=lambda at: (places[at].end - places[at].start, at.endswith("/organ"), -at.count("/")), default=None
    )
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
