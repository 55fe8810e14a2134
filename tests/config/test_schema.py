"""schemas/config.schema.json: what it allows, and that notelint's interpreter and jsonschema agree on it."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from notelint.commands.output import FORMATS
from notelint.config.reading import URN
from notelint.config.settings import FAIL_ON
from notelint.finding import SEVERITIES
from notelint.interpret import KEYWORDS, Scope, meets
from notelint.profile import document
from notelint.selection import OFF

SCHEMA = document(URN)
KEYS: dict[str, Any] = SCHEMA["properties"]
PLAIN = st.sampled_from(["", "NV4", "nv402", "hrc", "error", "off", "a/", "json", "-", 3, 1.5, True, None])
VALUES = PLAIN | st.lists(PLAIN, max_size=2) | st.dictionaries(st.sampled_from(["NV4", "a/"]), PLAIN, max_size=2)


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@given(st.dictionaries(st.sampled_from([*KEYS, "selct", ""]), VALUES | st.lists(VALUES, max_size=1)))
def test_the_interpreter_is_jsonschema(config: dict[str, Any]) -> None:
    assert meets(SCHEMA, Scope(URN, document), config) == Draft202012Validator(SCHEMA).is_valid(config)


def subschemas(schema: dict[str, Any]) -> Any:
    yield schema
    for keyword in ("properties", "$defs"):
        for inner in schema.get(keyword, {}).values():
            yield from subschemas(inner)
    for keyword in ("items", "additionalProperties"):
        if isinstance(schema.get(keyword), dict):
            yield from subschemas(schema[keyword])


def test_it_uses_only_what_the_interpreter_knows() -> None:
    spoken = KEYWORDS | {"$schema", "$id", "$defs", "title", "description", "default"}
    assert all(set(schema) <= spoken for schema in subschemas(SCHEMA))


@pytest.mark.parametrize("key", KEYS)
def test_every_key_is_described_for_editors(key: str) -> None:
    assert KEYS[key]["description"].endswith(".")


def test_what_can_fail_says_what_is_expected() -> None:
    for schema in subschemas(SCHEMA):
        assert "title" in schema or set(schema) <= {"$ref", "description"}, schema


def test_lists_that_are_said_elsewhere_too() -> None:
    assert tuple(KEYS["output-format"]["enum"]) == FORMATS
    assert sorted(KEYS["fail-on"]["enum"]) == sorted(SEVERITIES)
    assert KEYS["fail-on"]["default"] == FAIL_ON
    assert set(KEYS["severity"]["additionalProperties"]["enum"]) == {*SEVERITIES, OFF}
