"""The JSON of a parsed note: it keeps to its schema, and what it holds stands where it says."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from notelint.instance import build, note_spans, parts, walk
from notelint.note import AgendaItem, Note
from notelint.parser import parse_source
from notelint.shadow import fold, make_shadow
from notelint.source import make_source
from notelint.span import Slot, Span
from tests.drafts import cases
from tests.readings import EXAMPLES

SCHEMA = json.loads((Path(__file__).parents[1] / "schemas" / "note.schema.json").read_text("utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)
TEXTS = {**EXAMPLES, **{case.name: case.text for case in cases()}, "nothing": ""}
# Slots whose value is what the text means, not what it says.
MEANT = ("kind", "verb", "organ", "session", "year", "original_language")
DATED = ("date", "end")
DERIVED = ("language", "form", "profile", "purpose", "paragraphs", "quotations", "session_kind")


def resolve(value: Any, pointer: str) -> Any:
    for key in pointer.split("/")[1:]:
        value = value[int(key)] if isinstance(value, list) else value[key]
    return value


def bare(text: str) -> str:
    return re.sub(r"[\W_]+", "", fold(make_shadow(text).plain))


@pytest.mark.parametrize("name", TEXTS)
def test_an_instance_keeps_to_its_schema(name: str) -> None:
    source = make_source(TEXTS[name])
    instance = build(parse_source(source)[0], source)
    assert [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(instance)] == []
    assert json.loads(json.dumps(instance)) == instance


@pytest.mark.parametrize("name", TEXTS)
def test_what_a_slot_says_stands_at_its_place(name: str) -> None:
    source = make_source(TEXTS[name])
    note, reading = parse_source(source)
    instance, spans = note_spans(note)
    for pointer, span in spans.items():
        said, key = resolve(instance, pointer), pointer.rpartition("/")[2]
        meant = key in (*MEANT, "start") or (key != "title" and "agenda_items" in pointer)
        if isinstance(said, str) and not meant:
            start, end = (reading.shadow.offset(offset) for offset in span)
            written = reading.shadow.plain[start:end]
            assert said[:4] in written if key in DATED else bare(said) == bare(written), pointer


@pytest.mark.parametrize("name", TEXTS)
def test_everything_that_stands_in_the_text_has_a_place(name: str) -> None:
    note, _ = parse_source(make_source(TEXTS[name]))
    instance, spans = note_spans(note)
    assert set(_standing(instance)) <= set(spans)


def _standing(value: Any, pointer: str = "") -> list[str]:
    """Pointers of what must have a place: strings and numbers that are read, and their parts."""
    key = pointer.rpartition("/")[2]
    if "/references" in pointer or key in DERIVED or key.endswith(("_state", "_kind")) or isinstance(value, bool):
        return []
    if isinstance(value, dict):
        return [found for name, inner in value.items() for found in _standing(inner, f"{pointer}/{name}")]
    if isinstance(value, list):
        return [found for at, inner in enumerate(value) for found in _standing(inner, f"{pointer}/{at}")]
    return [] if value is None or key == "field" else [pointer]


@pytest.mark.parametrize("name", TEXTS)
def test_what_lies_in_a_part_lies_within_it(name: str) -> None:
    note, _ = parse_source(make_source(TEXTS[name]))
    spans = note_spans(note)[1]
    for pointer, span in spans.items():
        above = pointer.rpartition("/")[0]
        if above in spans and above.split("/")[1] in ("title", "opening", "place_and_date", "footnotes", "annexes"):
            assert spans[above].start <= span.start <= span.end <= spans[above].end, pointer


def test_the_keys_are_those_of_the_note() -> None:
    assert set(SCHEMA["required"]) == {*Note._fields, "spans"} == set(SCHEMA["properties"])


def test_walk() -> None:
    spans: dict[str, Span] = {}
    item = AgendaItem(Span(0, 9), Slot("4", Span(5, 6)), None)
    assert walk((item,), "/agenda_items", spans) == [{"number": "4", "title": None}]
    assert spans == {"/agenda_items/0": Span(0, 9), "/agenda_items/0/number": Span(5, 6)}


def test_parts_stand_in_the_order_of_the_text() -> None:
    note, _ = parse_source(make_source(EXAMPLES["en/good/hrc-published"]))
    names = [pointer for pointer, _ in parts(note)]
    assert names == ["/masthead", "/title", "/opening", "/body", "/request"]
    source = make_source("a\r\nThe Mission of Fiji presents its compliments to the Office.")
    start = build(parse_source(source)[0], source)["spans"]["/opening"]["start"]
    assert start == {"line": 2, "column": 1, "offset": 3}
