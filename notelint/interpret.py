"""A small interpreter of the part of JSON Schema that notelint's own schemas use; jsonschema is the reference.

It is here for start-up: importing jsonschema costs more than a whole run. A test holds both equal.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

Schema = dict[str, Any]
Read = Callable[[str], Schema]


class Failure(NamedTuple):
    """`pointer` is the place in the value that fails; `x_rule` and `title` stand beside the failing keyword."""

    pointer: str
    x_rule: dict[str, Any]
    title: str = ""


class Scope(NamedTuple):
    """Where references resolve: `base` is the `$id` of the document at hand, `read` gives a document by its `$id`."""

    base: str
    read: Read

    def resolve(self, reference: str) -> tuple[Schema, "Scope"]:
        """The schema that a reference names, and the scope of its document."""
        uri, _, pointer = reference.partition("#")
        scope = Scope(uri or self.base, self.read)
        schema = self.read(scope.base)
        for key in pointer.split("/")[1:]:
            schema = schema[key.replace("~1", "/").replace("~0", "~")]
        return schema, scope


def failures(schema: Schema, scope: Scope, value: object, pointer: str = "") -> Iterator[Failure]:
    """What of a schema a value does not meet."""
    for keyword, argument in schema.items():
        if keyword in _ASSERTIONS:
            if not _ASSERTIONS[keyword](argument, value, scope):
                yield Failure(pointer, schema.get("x-rule", {}), schema.get("title", ""))
        elif keyword in _APPLICATORS:
            for inner, where, part, path in _APPLICATORS[keyword](schema, scope, value, pointer):
                yield from failures(inner, where, part, path)


def meets(schema: Schema, scope: Scope, value: object) -> bool:
    """Whether a value meets a schema."""
    return next(failures(schema, scope, value), None) is None


_TYPES: dict[str, Callable[[Any], bool]] = {
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    "null": lambda value: value is None,
    "number": lambda value: isinstance(value, (int, float)) and not isinstance(value, bool),
    "integer": lambda value: not isinstance(value, bool) and isinstance(value, (int, float)) and value == value // 1,
}


def _type(names: Any, value: Any, scope: Scope) -> bool:
    return any(_TYPES[name](value) for name in ([names] if isinstance(names, str) else names))


def _const(wanted: Any, value: Any, scope: Scope) -> bool:
    return bool(value == wanted) and isinstance(value, bool) == isinstance(wanted, bool)


def _enum(wanted: Any, value: Any, scope: Scope) -> bool:
    return any(_const(each, value, scope) for each in wanted)


def _required(names: Any, value: Any, scope: Scope) -> bool:
    return not isinstance(value, dict) or all(name in value for name in names)


def _pattern(pattern: Any, value: Any, scope: Scope) -> bool:
    return not isinstance(value, str) or re.search(pattern, value) is not None


def _min_length(least: Any, value: Any, scope: Scope) -> bool:
    return not isinstance(value, str) or len(value) >= least


def _min_items(least: Any, value: Any, scope: Scope) -> bool:
    return not isinstance(value, list) or len(value) >= least


def _contains(schema: Any, value: Any, scope: Scope) -> bool:
    return not isinstance(value, list) or any(meets(schema, scope, each) for each in value)


def _not(schema: Any, value: Any, scope: Scope) -> bool:
    return not meets(schema, scope, value)


_ASSERTIONS: dict[str, Callable[[Any, Any, Scope], bool]] = {
    "type": _type,
    "const": _const,
    "enum": _enum,
    "required": _required,
    "pattern": _pattern,
    "minLength": _min_length,
    "minItems": _min_items,
    "contains": _contains,
    "not": _not,
}

_Steps = Iterator[tuple[Schema, Scope, object, str]]


def _ref(schema: Schema, scope: Scope, value: Any, pointer: str) -> _Steps:
    yield (*scope.resolve(schema["$ref"]), value, pointer)


def _all_of(schema: Schema, scope: Scope, value: Any, pointer: str) -> _Steps:
    return ((inner, scope, value, pointer) for inner in schema["allOf"])


def _if(schema: Schema, scope: Scope, value: Any, pointer: str) -> _Steps:
    branch = "then" if meets(schema["if"], scope, value) else "else"
    if branch in schema:
        yield schema[branch], scope, value, pointer


def _properties(schema: Schema, scope: Scope, value: Any, pointer: str) -> _Steps:
    wanted = schema["properties"] if isinstance(value, dict) else {}
    return ((wanted[key], scope, value[key], f"{pointer}/{escape(key)}") for key in wanted if key in value)


def _additional(schema: Schema, scope: Scope, value: Any, pointer: str) -> _Steps:
    """What is not in `properties` beside it; where that is not allowed, the key itself is the place that fails."""
    inner = schema["additionalProperties"]
    inner = {"not": {}} if inner is False else inner
    keys = [key for key in value if key not in schema.get("properties", ())] if isinstance(value, dict) else []
    return ((inner, scope, value[key], f"{pointer}/{escape(key)}") for key in keys)


def _items(schema: Schema, scope: Scope, value: Any, pointer: str) -> _Steps:
    parts = value if isinstance(value, list) else []
    return ((schema["items"], scope, part, f"{pointer}/{index}") for index, part in enumerate(parts))


_APPLICATORS: dict[str, Callable[[Schema, Scope, Any, str], _Steps]] = {
    "$ref": _ref,
    "allOf": _all_of,
    "if": _if,
    "properties": _properties,
    "additionalProperties": _additional,
    "items": _items,
}

KEYWORDS = frozenset(_ASSERTIONS) | frozenset(_APPLICATORS) | {"then", "else"}


def escape(key: object) -> str:
    """One step of a JSON Pointer."""
    return str(key).replace("~", "~0").replace("/", "~1")
