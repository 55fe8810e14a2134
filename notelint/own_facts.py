"""A user's own tables of facts: TOML files that stand in for the built-in table of the same name."""

import os
from collections.abc import Iterable
from datetime import date
from typing import Any

from notelint.errors import FactsError
from notelint.facts import Facts
from notelint.facts.agendas import Agendas
from notelint.facts.resolutions import Resolutions
from notelint.facts.sessions import Sessions
from notelint.facts.table import Table
from notelint.tomlfile import read_toml

_SUFFIX = ".toml"
_KINDS: dict[str, type[Table]] = {"sessions": Sessions, "agendas": Agendas, "resolutions": Resolutions}


def with_files(facts: Facts, files: Iterable[str]) -> Facts:
    """The facts with the tables of some files in place of their own; of two of one name the last counts.

    Raises FactsError, as `load` does.
    """
    given: dict[str, Any] = dict(map(load, files))
    return facts._replace(**given)


def load(file: str) -> tuple[str, Table]:
    """The name of a table, which is that of its TOML file without the suffix, and the table, read and checked at once.

    Raises FactsError, in one line that names file and key, for a name that no table has, for what cannot be read and
    for what the table's schema (schemas/facts/) does not allow.
    """
    from notelint.own_facts_check import check

    name, data = _name(file), _plain(read_toml(file, FactsError).data)
    check(name, data, file)
    return name, _KINDS[name](lambda: data)


def _name(file: str) -> str:
    name = os.path.basename(file).removesuffix(_SUFFIX)
    if name not in _KINDS:
        tables = ", ".join(f"{known}{_SUFFIX}" for known in _KINDS)
        raise FactsError(f"{file}: no table has this name; there are {tables}")
    return name


def _plain(value: Any) -> Any:
    """TOML writes days with or without quotation marks; both are the same day."""
    if isinstance(value, dict):
        return {key: _plain(below) for key, below in value.items()}
    if isinstance(value, list):
        return [_plain(below) for below in value]
    return value.isoformat() if isinstance(value, date) else value


def table_files(path: str) -> list[str]:
    """A file itself, or the *.toml of a folder, sorted. Raises FactsError for a folder that cannot be listed."""
    if not os.path.isdir(path):
        return [path]
    try:
        names = sorted(name for name in os.listdir(path) if name.endswith(_SUFFIX) and not name.startswith("."))
    except OSError as error:
        raise FactsError(f"{path}: cannot be read: {error.strerror}") from error
    return [os.path.join(path, name) for name in names]
