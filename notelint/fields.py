"""Which slot of the note a hole of a template fills."""

import re

from notelint.instance import note_spans
from notelint.language import Language
from notelint.note import Note, Placeholder
from notelint.shadow import fold
from notelint.span import Span

# Where a kind of value goes in each part; "0" is the first organ or target.
_PLACES = {
    "date": {"/title": "date", "/place_and_date": "date"},
    "session": {"/masthead": "organs/0/session", "/request": "targets/0/session"},
    "item": {"/masthead": "organs/0/agenda_items/0/number", "/request": "targets/0/agenda_items/0"},
    "organ": {"/masthead": "organs/0/organ", "/request": "targets/0/organ"},
    "sender": {"/title": "sender", "/opening": "sender", "/closing": "sender"},
    "addressee": {"/title": "addressee", "/opening": "addressee", "/closing": "addressee"},
}
_LAID_OUT = ("/placeholders", "/body", "/footnotes", "/references")


def with_fields(note: Note, language: Language) -> tuple[Placeholder, ...]:
    """The holes of a note, each with the JSON Pointer of the slot it stands in or stands for; null where none tells."""
    if not note.placeholders:
        return ()
    instance, spans = note_spans(note)
    places = {pointer: span for pointer, span in spans.items() if not pointer.startswith(_LAID_OUT)}
    kinds: dict[str, str] = language.data["hole_kinds"]
    return tuple(hole._replace(field=_field(hole, places, instance, kinds)) for hole in note.placeholders)


def _field(
    hole: Placeholder, places: dict[str, Span], instance: dict[str, object], kinds: dict[str, str]
) -> str | None:
    around = [
        pointer for pointer, span in places.items() if span.start <= hole.span.start and hole.span.end <= span.end
    ]
    if not around:
        return None
    inner = min(around, key=lambda pointer: (places[pointer].end - places[pointer].start, -pointer.count("/")))
    if not isinstance(_at(instance, inner), dict | list):
        return inner
    text = fold(hole.text.value)
    kind = next((kind for pattern, kind in kinds.items() if re.search(pattern, text)), None)
    part = "/" + inner.split("/")[1]
    place = _PLACES.get(kind or "", {}).get(part)
    return f"{part}/{place}" if place else None


def _at(instance: dict[str, object], pointer: str) -> object:
    value: object = instance
    for step in pointer.split("/")[1:]:
        value = value[int(step)] if isinstance(value, list) else value[step] if isinstance(value, dict) else None
    return value
