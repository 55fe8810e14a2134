"""Walks an organisation's own profile before it is used: wherever it can fail it must say what finding that makes."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from referencing.exceptions import Unresolvable
from referencing.jsonschema import DRAFT202012

from notelint.errors import ProfileError
from notelint.interpret import escape
from notelint.profile import PREFIX, PROFILES

_LISTS = frozenset({"allOf", "anyOf", "oneOf", "prefixItems"})
_MAPS = frozenset({"properties", "patternProperties", "dependentSchemas"})
_SILENT = frozenset({"if", "not", "anyOf", "oneOf", "contains", "unevaluatedItems", "unevaluatedProperties"})
_IN_PLACE = frozenset({"allOf", "anyOf", "oneOf", "dependentSchemas", "if", "then", "else", "not"})
_INNER = _LISTS | _MAPS | _SILENT | _IN_PLACE | {"additionalProperties", "items", "propertyNames"}
_REFERENCES = frozenset({"$ref", "$dynamicRef"})
_ASSERTIONS = frozenset(
    {"type", "enum", "const", "format", "pattern", "minLength", "maxLength", "multipleOf", "minimum", "maximum"}
    | {"exclusiveMinimum", "exclusiveMaximum", "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties"}
    | {
        "required",
        "dependentRequired",
        "contains",
        "not",
        "anyOf",
        "oneOf",
        "unevaluatedItems",
        "unevaluatedProperties",
    }
)
_CLOSING = frozenset({"additionalProperties", "items", "unevaluatedItems", "unevaluatedProperties"})


class Place(NamedTuple):
    """A place in a schema, for messages."""

    file: str
    pointer: str = ""

    def down(self, *keys: object) -> "Place":
        """The place some steps further in."""
        return Place(self.file, self.pointer + "".join(f"/{escape(key)}" for key in keys))

    def error(self, message: str) -> ProfileError:
        """What is wrong at this place, in one line."""
        return ProfileError(f"{self.file}: {self.pointer or 'the whole schema'}: {' '.join(message.split())}")


class Visit(NamedTuple):
    """One subschema. In a `silent` one failures make no finding; a `whole` one holds for every note.

    `trail` are the subschemas around it that look at the same value, `resolver` is referencing's own for the place.
    """

    schema: Any
    place: Place
    resolver: Any
    silent: bool = False
    whole: bool = True
    trail: tuple[int, ...] = ()


class Checks(NamedTuple):
    """What is asked of a subschema that a `$ref` reaches, of an x-rule, and of the name of a format."""

    schema: Callable[[Any, Place], None]
    rule: Callable[[Any, Place], None]
    format: Callable[[str, Place], None]


def walk(root: Visit, checks: Checks) -> str | None:
    """Raises ProfileError for the first fault; gives the built-in profile that the whole of this one includes."""
    base = None
    for visit in _reachable(root, checks, set()):
        _check(visit, checks)
        if visit.whole and base is None:
            base = _included(visit.schema)
    return base


def _included(schema: Any) -> str | None:
    name = schema.get("$ref", "").removeprefix(PREFIX) if isinstance(schema, dict) else ""
    return name if name in PROFILES else None


def _reachable(visit: Visit, checks: Checks, seen: set[tuple[int, bool]]) -> Iterator[Visit]:
    key = (id(visit.schema), visit.silent)
    if id(visit.schema) in visit.trail:
        raise visit.place.error("$ref leads round in a circle")
    if key not in seen:
        yield visit
    if key not in seen and isinstance(visit.schema, dict):
        seen.add(key)
        for inner in _inner(visit, checks):
            yield from _reachable(inner, checks, seen)


def _inner(visit: Visit, checks: Checks) -> Iterator[Visit]:
    for keyword, argument in visit.schema.items():
        if keyword in _REFERENCES:
            yield from _followed(visit, keyword, checks)
        elif keyword in _INNER and not (keyword in _CLOSING and argument is False):
            for keys, schema in _parts(keyword, argument):
                yield _step(visit, keyword, schema, visit.place.down(keyword, *keys))


def _parts(keyword: str, argument: Any) -> Iterator[tuple[tuple[object, ...], Any]]:
    if keyword in _LISTS:
        return (((index,), schema) for index, schema in enumerate(argument))
    if keyword in _MAPS:
        return (((name,), schema) for name, schema in argument.items())
    return iter([((), argument)])


def _step(visit: Visit, keyword: str, schema: Any, place: Place) -> Visit:
    resolver = visit.resolver
    if isinstance(schema, dict) and "$id" in schema:
        resolver = resolver.in_subresource(DRAFT202012.create_resource(schema))
    trail = (*visit.trail, id(visit.schema)) if keyword in _IN_PLACE else ()
    return Visit(schema, place, resolver, visit.silent or keyword in _SILENT, visit.whole and keyword == "allOf", trail)


def _followed(visit: Visit, keyword: str, checks: Checks) -> Iterator[Visit]:
    """What a reference leads to; a built-in profile is known to be good."""
    reference, place = visit.schema[keyword], visit.place.down(keyword)
    try:
        resolved = visit.resolver.lookup(reference)
    except (Unresolvable, ValueError, TypeError) as error:
        raise _unresolved(error) or place.error(_nowhere(reference)) from error
    if not reference.startswith(PREFIX):
        checks.schema(resolved.contents, place)
        file, _, pointer = reference.partition("#")
        target = Place(file or visit.place.file, pointer)
        trail = (*visit.trail, id(visit.schema))
        yield Visit(resolved.contents, target, resolved.resolver, visit.silent, visit.whole, trail)


def _nowhere(reference: str) -> str:
    return f"“{reference}” leads nowhere; it may name a place in this file, a file beside it or {PREFIX}…"


def _unresolved(error: BaseException | None) -> ProfileError | None:
    """The fault of a file that a reference led to, where that is the cause."""
    while error and not isinstance(error, ProfileError):
        error = error.__cause__
    return error if isinstance(error, ProfileError) else None


def _check(visit: Visit, checks: Checks) -> None:
    schema, place = visit.schema, visit.place
    if schema is False and not visit.silent:
        raise place.error("false has no place for an x-rule; write {“not”: {}, “x-rule”: {…}}")
    if not isinstance(schema, dict):
        return
    if "format" in schema:
        checks.format(schema["format"], place.down("format"))
    if "x-rule" in schema:
        checks.rule(schema["x-rule"], place.down("x-rule"))
    elif not visit.silent:
        _check_spoken(schema, place)


def _check_spoken(schema: dict[str, Any], place: Place) -> None:
    for keyword, argument in schema.items():
        if keyword in _ASSERTIONS or (keyword in _CLOSING and argument is False):
            hint = " (one beside $ref does not count for what it leads to)" if "$ref" not in schema else ""
            raise place.down(keyword).error(f"“{keyword}” can fail here and has no x-rule beside it{hint}")
