"""The values that a template asks for: their JSON Schema, derived from what its holes stand for, and their writing."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from notelint.errors import TemplateError
from notelint.jinja import Nodes, Value, conditions, loops, values
from notelint.language import Language
from notelint.parser import filled, parse_unfilled
from notelint.source import Source
from notelint.span import Span
from notelint.writing import MOST, ordinal_words, written_day, written_days, written_item

Schema = dict[str, Any]

_TEXT: Schema = {"type": "string", "minLength": 1}
_DAY: Schema = {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
_YEAR: Schema = {"type": "integer", "minimum": 1945, "maximum": 2999}
_SESSION: Schema = {"type": "integer", "minimum": 1, "maximum": MOST}
_ITEM: Schema = {"type": ["integer", "string"], "minimum": 1, "pattern": r"^[1-9]\d{0,2}( \([a-z]+\))*$"}
_DAYS: Schema = {
    "type": "object",
    "required": ["start", "end"],
    "properties": {"start": _DAY, "end": _DAY},
    "additionalProperties": False,
}
_DAY_OF_MONTH: Schema = {"type": "integer", "minimum": 1, "maximum": 31}
# By the kind of what stands in for a hole, the strictest first: a name that stands in several places has the first.
_KINDS: Mapping[str, Schema] = {
    "ordinal": _SESSION | {"description": "number of a session, which is written out"},
    "session": _SESSION | {"description": "number of a session, which is written out with the word"},
    "figure": _SESSION | {"description": "number of a session, which is written in figures"},
    "item": _ITEM | {"description": "agenda item, as 4 or 74 (b)"},
    "date": _DAY | {"description": "a day, as 2021-03-04"},
    "opens": _DAY | {"description": "the day on which a session opens"},
    "closes": _DAY | {"description": "the day on which a session closes"},
    "session_dates": _DAYS | {"description": "the days of a session"},
    "year": _YEAR,
    "resolution_year": _YEAR,
    "day": _DAY_OF_MONTH,
    "first_day": _DAY_OF_MONTH,
    "last_day": _DAY_OF_MONTH,
    "symbol": {"type": "string", "pattern": r"^[A-Z]+/[A-Za-z0-9./()–-]+$", "description": "symbol of a document"},
    "resolution": {
        "type": ["integer", "string"],
        "minimum": 1,
        "minLength": 1,
        "description": "number of a resolution",
    },
    "reference": {"type": ["integer", "string"], "minimum": 1, "minLength": 1, "description": "number of the note"},
}
_FLAG: Schema = {"type": ["boolean", "string", "integer"], "description": "decides a condition"}
_LIST: Schema = {"type": "array", "items": _TEXT}


def kinds_of(source: Source, language: str | None) -> tuple[dict[Span, str], str]:
    """What each hole of a template stands for, by its place, and the language of the template."""
    note, reading = parse_unfilled(source, language)
    kinds: dict[Span, str] = {}
    for filling in filled(source, note, reading):
        for hole, kind in zip(filling.note.placeholders, filling.put.kinds, strict=True):
            kinds.setdefault(filling.back(hole.span), kind)
    return kinds, reading.matcher.language.code


def _strictest(kinds: list[str]) -> str | None:
    return next((kind for kind in _KINDS if kind in kinds), None)


def kind_by_name(nodes: Nodes, kinds: Mapping[Span, str]) -> dict[str, str | None]:
    """For each name the kind of value that its holes ask for; None for any text."""
    found: dict[str, list[str]] = {}
    for value, _ in values(nodes):
        found.setdefault(value.name, []).append(kinds.get(value.span, "matter"))
    return {name: _strictest(several) for name, several in found.items()}


def values_schema(nodes: Nodes, kinds: Mapping[Span, str]) -> Schema:
    """The JSON Schema of the values. What only a condition needs is not required."""
    sure = {value.name for value, is_sure in values(nodes) if is_sure} | set(loops(nodes))
    rows: dict[str, Schema] = dict.fromkeys(conditions(nodes), _FLAG)
    rows |= {name: _KINDS.get(kind or "", _TEXT) for name, kind in kind_by_name(nodes, kinds).items()}
    rows |= dict.fromkeys(loops(nodes), _LIST)
    whole: Schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **_object()}
    for name, row in rows.items():
        *path, last = name.split(".")
        within = whole
        for step in path:
            _require(within, step, name in sure)
            within = within["properties"].setdefault(step, _object())
        _require(within, last, name in sure)
        within["properties"][last] = row
    return whole


def _object() -> Schema:
    return {"type": "object", "properties": {}, "required": [], "additionalProperties": False}


def _require(schema: Schema, name: str, sure: bool) -> None:
    if sure and name not in schema["required"]:
        schema["required"].append(name)


def read_values(path: str) -> dict[str, Any]:
    """The values of a TOML or JSON file; a day of TOML is the day in ISO 8601. Raises TemplateError."""
    import tomllib

    try:
        with open(path, encoding="utf-8") as file:
            text = file.read()
        given = json.loads(text) if path.lower().endswith(".json") else tomllib.loads(text)
    except OSError as error:
        raise TemplateError(f"{path}: {error.strerror}") from error
    except ValueError as error:  # that of TOML, of JSON and of UTF-8
        raise TemplateError(f"{path}: {error}") from error
    if not isinstance(given, dict):
        raise TemplateError(f"{path}: the values are a table of names and values")
    return {name: _plain(value) for name, value in given.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _plain(inner) for name, inner in value.items()}
    return [_plain(inner) for inner in value] if isinstance(value, list) else _day(value)


def _day(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def check_values(path: str, given: dict[str, Any], schema: Schema) -> None:
    """Raises TemplateError that names every value that is missing, superfluous or of another kind."""
    faults = [*_faults(given, schema)]
    if faults:
        raise TemplateError(f"{path}: " + "; ".join(faults))


def _faults(given: dict[str, Any], schema: Schema) -> Iterator[str]:
    from jsonschema import Draft202012Validator, FormatChecker

    yield from _names(given, schema, "")
    errors = Draft202012Validator(schema, format_checker=FormatChecker()).iter_errors(given)
    told: set[str] = set()
    for error in sorted(errors, key=lambda error: list(map(str, error.path))):
        name = ".".join(map(str, error.absolute_path))
        if error.validator not in ("required", "additionalProperties") or "start" in schema["properties"].get(
            name, {}
        ).get("properties", {}):
            if name not in told:
                yield f"{name}: {_wanted(error.instance, error.schema)}"
            told.add(name)


def _names(given: Mapping[str, Any], schema: Schema, within: str) -> Iterator[str]:
    """The values that are missing, and those that nothing asks for, with the nearest name."""
    properties = schema["properties"]
    for name in schema["required"]:
        if name not in given:
            yield f"“{within}{name}” is missing"
    for name in given:
        if name not in properties:
            import difflib

            near = difflib.get_close_matches(name, properties, 1)
            yield f"“{within}{name}” is not asked for" + (f" (do you mean “{near[0]}”?)" if near else "")
        elif "properties" in properties[name] and "start" not in properties[name]["properties"]:
            yield from _names(
                given[name] if isinstance(given[name], dict) else {}, properties[name], f"{within}{name}."
            )


def _wanted(value: object, schema: Schema) -> str:
    """What a value should be, in words."""
    shown = json.dumps(value, ensure_ascii=False)
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    if schema.get("format") == "date":
        return f"{shown} is no day as 2021-03-04 is"
    if kinds == ["integer"]:
        return f"{shown} is no whole number from {schema['minimum']} to {schema['maximum']}"
    if kinds == ["object"]:
        return f"{shown} is no table of {' and '.join(schema['properties'])}"
    if kinds == ["array"]:
        return f"{shown} is no list of texts"
    about = f" ({schema['description']})" if "description" in schema else ""
    return f"{shown} does not fit{about}"


def written(value: Value, given: Any, before: str, kind: str, language: Language) -> str:
    """A value as the note writes it; `kind` is that of its hole, or of its name where the hole's says nothing."""
    if kind in ("ordinal", "session"):
        words = ordinal_words(given, language)
        words = words if kind == "ordinal" else _with_word(words, before, language)
        starts = not before.strip() or before.rstrip(" \t")[-1] in "\n."
        return words[:1].upper() + words[1:] if starts else words
    if kind == "item":
        return written_item(str(given), language)
    if kind in ("date", "opens", "closes"):
        return written_day(date.fromisoformat(given), language)
    if kind == "session_dates":
        return written_days(date.fromisoformat(given["start"]), date.fromisoformat(given["end"]), language)
    return str(given)


def _with_word(words: str, before: str, language: Language) -> str:
    """A session with its word, and with its article where none stands before it."""
    import re

    forms = language.data["writing"]
    stands = language.data["stand_ins"]["session"]
    bare = any(pattern and re.search(rf"(?:{pattern})\s*$", before.lower()) for pattern in stands) or not before.strip()
    return str(forms["session" if bare else "the_session"].format(words))
