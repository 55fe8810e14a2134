"""Profiles: what a note must hold to be circulated by an organ or sent to a State."""

import json
import os
from collections.abc import Callable, Container, Iterable
from functools import cache, partial
from typing import Any, NamedTuple

from notelint.errors import ProfileError
from notelint.interpret import Failure, Schema, Scope, failures
from notelint.resources import path

PROFILES = ("hrc", "ga", "sc", "joint", "ecosoc", "un", "bilateral")
PREFIX = "urn:notelint:profile:"
_FOLDERS = {"profile": "profiles", "facts": "facts"}

Instance = dict[str, Any]


class Profile(NamedTuple):
    """`run` gives what a parsed note (as JSON) does not meet; `base` is the built-in profile that it is or includes."""

    name: str
    run: Callable[[Instance], Iterable[Failure]]
    base: str | None
    own: bool = False


@cache
def document(urn: str) -> Schema:
    """A schema that comes with notelint, by its `$id`."""
    kind, _, name = urn.removeprefix("urn:notelint:").partition(":")
    folder = _FOLDERS.get(kind)
    parts = (folder, f"{name}.schema.json") if folder else (f"{kind}.schema.json",)
    with open(path("schemas", *parts), encoding="utf-8") as file:
        return dict(json.load(file))


def builtin_profile(name: str) -> Profile:
    """One of `PROFILES`; its schema is read when it is first used."""
    return Profile(name, partial(_run, PREFIX + name), name)


def _run(urn: str, instance: Instance) -> Iterable[Failure]:
    return failures(document(urn), Scope(urn, document), instance)


def located(name_or_path: str, folder: str) -> str:
    """A profile as `load_profile` takes it, where a file in a folder names it. Raises ProfileError for no profile."""
    if name_or_path in PROFILES:
        return name_or_path
    path = os.path.normpath(os.path.join(folder, name_or_path))
    if os.path.isfile(path):
        return path
    if _is_path(name_or_path):
        raise ProfileError(f"there is no file {path}")
    raise ProfileError(_unknown(name_or_path))


def load_profile(name_or_path: str, codes: Container[str] | None = None) -> Profile:
    """A built-in profile by its name, or an organisation's own by the path of its schema.

    `codes` are the built-in codes that an own profile may use in an x-rule; any of the right form where not given.
    Raises ProfileError, in one line that names the place, for what is unknown or unusable.
    """
    if name_or_path in PROFILES:
        return builtin_profile(name_or_path)
    if _is_path(name_or_path):
        from notelint.own_profile import load_own

        return load_own(name_or_path, codes)
    raise ProfileError(_unknown(name_or_path))


def _is_path(name: str) -> bool:
    return name.endswith(".json") or os.path.basename(name) != name or os.path.isfile(name)


def _unknown(name: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name.lower(), PROFILES, 1, 0.4)
    hint = f"did you mean {near[0]}? " if near else ""
    return f"unknown profile “{name}”: {hint}there are {', '.join(PROFILES)}, and paths of own schemas (*.json)"
