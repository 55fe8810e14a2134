"""An organisation's own profile: a JSON Schema in a file. The only door to jsonschema."""

import json
from collections.abc import Callable, Container, Iterator
from functools import cache, partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

from jsonschema import Draft202012Validator
from jsonschema.exceptions import SchemaError, best_match
from referencing import Registry
from referencing.exceptions import NoSuchResource
from referencing.jsonschema import DRAFT202012, SchemaResource

from notelint.errors import ProfileError
from notelint.interpret import Failure, Schema, escape
from notelint.own_walk import Checks, Place, Visit, walk
from notelint.profile import Instance, Profile, document

_FORMATS = Draft202012Validator.FORMAT_CHECKER
_DIALECT = Draft202012Validator.META_SCHEMA["$id"]


def load_own(path: str, codes: Container[str] | None) -> Profile:
    """Reads and checks a profile; see `load_profile`."""
    schema = _read(path)
    resource = DRAFT202012.create_resource({**schema, "$id": Path(path).resolve().as_uri()})
    make_registry: Any = Registry  # its constructor's types are hidden from mypy
    registry = make_registry(retrieve=_retriever(resource, schema.get("$id")))
    checks = Checks(_check_schema, partial(_check_rule, codes), _check_format)
    base = walk(Visit(resource.contents, Place(path), registry.resolver_with_root(resource)), checks)
    validator = Draft202012Validator(resource.contents, registry=registry, format_checker=_FORMATS)
    return Profile(path, partial(_run, validator), base, own=True)


def _run(validator: Any, instance: Instance) -> Iterator[Failure]:
    for error in validator.iter_errors(instance):
        yield Failure(_pointer(error.absolute_path), error.schema["x-rule"])


def _pointer(keys: Any) -> str:
    return "".join(f"/{escape(key)}" for key in keys)


def _read(path: str) -> Schema:
    """The JSON of a file, if it is a schema at all."""
    place = Place(path)
    schema = _json(path)
    if not isinstance(schema, dict):
        raise place.error("a profile is a JSON object")
    if schema.get("$schema", _DIALECT) not in (_DIALECT, f"{_DIALECT}#"):
        raise place.down("$schema").error(f"profiles are written in {_DIALECT}")
    _check_schema(schema, place)
    return schema


def _json(path: str) -> object:
    try:
        return json.loads(Path(path).read_text(encoding="utf-8-sig"))
    except json.JSONDecodeError as error:
        raise ProfileError(f"{path}: line {error.lineno}, column {error.colno}: no valid JSON: {error.msg}") from error
    except UnicodeDecodeError as error:
        raise ProfileError(f"{path}: not UTF-8: {error.reason} at byte {error.start}") from error
    except RecursionError as error:
        raise ProfileError(f"{path}: nested too deeply") from error
    except OSError as error:
        raise ProfileError(f"{path}: cannot be read: {error.strerror}") from error


def _retriever(root: SchemaResource, name: str | None) -> Callable[[str], SchemaResource]:
    """Gives what a `$ref` asks for: files, and the schemas that come with notelint. `name` is the root's own `$id`."""

    @cache
    def retrieve(uri: str) -> SchemaResource:
        if uri == name:
            return root
        if uri.startswith("urn:notelint:"):
            return _builtin(uri)
        return DRAFT202012.create_resource({**_read(_local(uri, root.id() or "")), "$id": uri})

    return retrieve


def _local(uri: str, root: str) -> str:
    """The path of a file on the same disk or share as the profile itself; nothing else is ever read."""
    asked = urlsplit(uri)
    if asked.scheme != "file" or asked.netloc != urlsplit(root).netloc:
        raise NoSuchResource(uri)
    return url2pathname(f"//{asked.netloc}{asked.path}" if asked.netloc else asked.path)


def _builtin(uri: str) -> SchemaResource:
    try:
        return DRAFT202012.create_resource(document(uri))
    except (OSError, ValueError) as error:
        raise NoSuchResource(uri) from error


def _check_schema(schema: Any, place: Place) -> None:
    try:
        Draft202012Validator.check_schema(schema, format_checker=_FORMATS)
    except SchemaError as error:
        raise place.down(*error.path).error(error.message) from error


@cache
def _rules() -> Draft202012Validator:
    return Draft202012Validator(document("urn:notelint:rule:1"))


def _check_rule(codes: Container[str] | None, rule: Any, place: Place) -> None:
    error = best_match(_rules().iter_errors(rule))
    if error is not None and error.validator is None:
        raise place.down(*error.path).error(
            "codes with NV are notelint's own: choose other capitals for a rule of your own"
        )
    if error is not None:
        raise place.down(*error.path).error(error.message)
    if rule["code"].startswith("NV") and rule["code"][2:].isdigit() and codes is not None and rule["code"] not in codes:
        raise place.down("code").error(f"there is no built-in rule {rule['code']}")


def _check_format(name: str, place: Place) -> None:
    if name not in _FORMATS.checkers:
        raise place.error(f"format “{name}” is not checked; there are {', '.join(sorted(_FORMATS.checkers))}")
