"""Whether a user's table of facts is what its schema says, and holds together. The second door to jsonschema."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

from jsonschema import Draft202012Validator, ValidationError
from referencing import Registry
from referencing.jsonschema import DRAFT202012, SchemaResource

from notelint.errors import FactsError
from notelint.profile import document

_SHOWN = 40


def check(name: str, data: dict[str, Any], file: str) -> None:
    """Raises FactsError for the first fault of a table: the file, the key, what is expected and what was found."""
    for fault in _faults(name, data):
        raise FactsError(f"{file}: {fault}")


def _faults(name: str, data: dict[str, Any]) -> Iterator[str]:
    make_registry: Any = Registry  # its constructor's types are hidden from mypy
    validator = Draft202012Validator(
        document(f"urn:notelint:facts:{name}"),
        registry=make_registry(retrieve=_builtin),
        format_checker=Draft202012Validator.FORMAT_CHECKER,
    )
    for error in validator.iter_errors(data):
        yield f"{_key(error.absolute_path, data)}{_what(error)}"
    yield from {"sessions": _sessions, "agendas": _agendas, "resolutions": _resolutions}[name](data)


def _builtin(uri: str) -> SchemaResource:
    return DRAFT202012.create_resource(document(uri))


def _key(path: Iterable[str | int], data: Any) -> str:
    """hrc[number 43].start: a row by its number, where it has one, else by its place in the list."""
    shown, here = "", data
    for step in path:
        here = here[step]
        if isinstance(step, int):
            number = here.get("number") if isinstance(here, dict) else None
            shown += f"[number {number}]" if isinstance(number, int) else f"[row {step + 1}]"
        else:
            shown += f".{step}" if shown else step
    return f"{shown}: " if shown else ""


def _what(error: ValidationError) -> str:
    schema: Any = error.schema
    instance: Any = error.instance
    if error.validator == "required":
        return f"“{next(key for key in schema['required'] if key not in instance)}” is missing"
    if error.validator == "additionalProperties":
        listed = f"; there are {', '.join(schema['properties'])}" if "properties" in schema else ""
        return f"“{_short(_unknown(instance, schema))}” is not known here{listed}"
    return f"expected {schema['title']}, found {_found(instance)}"


def _unknown(instance: dict[str, Any], schema: Any) -> str:
    listed, patterns = schema.get("properties", ()), schema.get("patternProperties", ())
    return next(key for key in instance if key not in listed and not any(re.search(one, key) for one in patterns))


def _found(value: Any) -> str:
    """A value as a message shows it: in short."""
    if isinstance(value, dict | list):
        return f"{'' if value else 'empty '}{'table' if isinstance(value, dict) else 'list'}"
    return f"“{_short(str(value).lower() if isinstance(value, bool) else str(value))}”"


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _sessions(data: dict[str, Any]) -> Iterator[str]:
    """Numbers given twice, and sessions that close before they open."""
    for name, rows in session_lists(data).items():
        yield from _twice(name, rows)
        for row in rows:
            for first, last in ((row["start"], row.get("end", row["start"])), *row.get("resumed", ())):
                if last < first:
                    yield f"{name}[number {row['number']}]: it opens on {first} and closes before, on {last}"


def session_lists(data: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """The lists of sessions in a table of sessions, by the key under which they stand."""
    return {"ga.openings": data["ga"]["openings"]} | {key: rows for key, rows in data.items() if isinstance(rows, list)}


def _agendas(data: dict[str, Any]) -> Iterator[str]:
    yield from _twice("hrc.items", data["hrc"]["items"])


def _twice(name: str, rows: list[dict[str, Any]]) -> Iterator[str]:
    for number, count in Counter(row["number"] for row in rows).items():
        if count > 1:
            yield f"{name}[number {number}]: it is there {count} times"


def _resolutions(data: dict[str, Any]) -> Iterator[str]:
    """Years left out, and numbers that do not grow: they run on without a break."""
    last = sorted((int(year), number) for year, number in data["sc"]["last_of_year"].items())
    for (year, number), (later, higher) in pairwise(last):
        if later != year + 1:
            yield f"sc.last_of_year: “{year + 1}” is missing"
        if higher < number:
            yield f"sc.last_of_year.{later}: {higher} is less than {number}, the last of {year}"
    for session, (low, high) in data["ga"].get("roman_sessions", {}).get("numbers", {}).items():
        if low > high:
            yield f"ga.roman_sessions.numbers.{session}: {low} is more than {high}"
