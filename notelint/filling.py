"""A template and values to a note."""

from typing import Any

from notelint.errors import TemplateError
from notelint.jinja import Nodes, Value, parse_template, render
from notelint.language import Language
from notelint.source import Source
from notelint.span import Span
from notelint.values import Schema, check_values, kind_by_name, kinds_of, values_schema, written


def schema_of(source: Source, language: str | None = None) -> Schema:
    """The JSON Schema of the values that a template asks for. Raises TemplateError for what is not understood."""
    return values_schema(parse_template(source), kinds_of(source, language)[0])


def fill(source: Source, given: dict[str, Any], path: str = "values", language: str | None = None) -> str:
    """The note that a template makes of values; `path` is what an error calls them.

    Raises TemplateError for a template that is not understood, and for values that are missing, superfluous or of
    another kind.
    """
    nodes = parse_template(source)
    kinds, code = kinds_of(source, language)
    check_values(path, given, values_schema(nodes, kinds))
    return _rendered(nodes, given, path, kinds, Language(code))


def _rendered(nodes: Nodes, given: dict[str, Any], path: str, kinds: dict[Span, str], language: Language) -> str:
    names = kind_by_name(nodes, kinds)

    def lookup(name: str) -> object:
        value: Any = given
        for step in name.split("."):
            value = value.get(step) if isinstance(value, dict) else None
        return value

    def write(value: Value, wanted: object, before: str) -> str:
        if wanted is None:
            raise TemplateError(f"{path}: “{value.name}” is missing")
        own, name = kinds.get(value.span, "matter"), names.get(value.name)
        kind = own if name is None or _alike(own, name) else name
        return written(value, wanted, before, kind if name else "matter", language)

    return render(nodes, lookup, write)


def _alike(own: str, name: str) -> bool:
    """Whether two kinds are written from the same value."""
    groups = (("ordinal", "session", "figure"), ("date", "opens", "closes"))
    return own == name or any(own in group and name in group for group in groups)
