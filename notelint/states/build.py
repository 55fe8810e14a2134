"""Makes the tables in which the names of States are looked up, from data/states/LANGUAGE.toml.

A row has `short`, `formal`, `also` and `adjectives`; a table may have besides: `endings` for the forms of names (see
`forms`), `others` (names that hold a State's name and are none), `capitals` (names that count only with their
capitals), `unit` ("character" where no blanks part the words), `alike` (letters, each with the one to read for it),
`prefixes` (what may be glued before a name, with what to put in its place: sets in their order, at most one of each)
and `adjective_prefixes` (what an adjective may begin with).
"""

import os
import tomllib
from collections.abc import Iterator
from typing import Any

from notelint.resources import path
from notelint.states.find import key, words
from notelint.states.forms import forms

Table = dict[str, Any]

_NOBODY = ""  # whose the names of no State are


def languages() -> tuple[str, ...]:
    """The languages that have a table of States, by ISO 639-1 code."""
    return tuple(sorted(name.removesuffix(".toml") for name in os.listdir(path("data", "states"))))


def source(language: str) -> Table:
    """A language's table of States as its file has it."""
    return _toml("states", f"{language}.toml")


def rows(table: Table) -> dict[str, Table]:
    """The rows of a table as its file has it, by the State's ISO 3166-1 alpha-2 code."""
    return {code: row for code, row in table.items() if len(code) == 2}


def row_forms(row: Table, table: Table) -> Iterator[str]:
    """Every form of every name and adjective of a State."""
    endings = table.get("endings", {})
    for name in (row["short"], row["formal"], *row["also"]):
        yield from forms(name, endings)
    for adjective in row["adjectives"]:
        for form in forms(adjective, endings):
            yield from (form, *(prefix + form for prefix in table.get("adjective_prefixes", ())))


def state_tables(language: str) -> Table:
    """What `find` needs of a language, as JSON values; a name of two States is left out.

    `names` gives the code of a folded name, "" for the names of no State; `longest` the number of words of the longest
    name that begins with a word; `capitals` the names that need theirs, as they are written.
    """
    table = source(language)
    script = {"unit": table.get("unit", "word"), "alike": dict(table.get("alike", ()))}
    names = {name: min(codes) for name, codes in owners(language).items() if len(codes) == 1}
    needed = [form for name in table.get("capitals", ()) for form in forms(name, table.get("endings", {}))]
    return {
        **script,
        "prefixes": table.get("prefixes", []),
        "names": names,
        "longest": _longest(names, script),
        "capitals": {_key(form, script): form for form in needed},
    }


def owners(language: str) -> dict[str, set[str]]:
    """Every form as it is looked up, and whose it is: codes, "" for the names of no State."""
    table = source(language)
    script = {"unit": table.get("unit", "word"), "alike": dict(table.get("alike", ()))}
    found: dict[str, set[str]] = {}
    for code, form in _all_forms(table):
        found.setdefault(_key(form, script), set()).add(code)
    return found | {name: {code} for name, code in _ministries(language).items()}


def _all_forms(table: Table) -> Iterator[tuple[str, str]]:
    for code, row in rows(table).items():
        yield from ((code, form) for form in row_forms(row, table))
    for other in table.get("others", ()):
        yield from ((_NOBODY, form) for form in forms(other, table.get("endings", {})))


def _ministries(language: str) -> dict[str, str]:
    """The ministries that only one State has ("Foreign and Commonwealth Office"), where the language has its data."""
    return dict(_toml(f"{language}.toml")["ministries"]) if os.path.exists(path("data", f"{language}.toml")) else {}


def _key(name: str, script: Table) -> str:
    return key([word.group() for word in words(name, script)], script)


def _longest(names: dict[str, str], script: Table) -> dict[str, int]:
    longest: dict[str, int] = {}
    for name in names:
        parts = words(name, script)
        longest[parts[0].group()] = max(longest.get(parts[0].group(), 0), len(parts))
    return longest


def _toml(*parts: str) -> Table:
    with open(path("data", *parts), "rb") as file:
        return tomllib.load(file)
