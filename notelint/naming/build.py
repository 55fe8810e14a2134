"""Makes the tables of States' names that the rules on names look into."""

import os
import re
import tomllib
from collections.abc import Iterator
from typing import Any

from notelint.naming.near import sound
from notelint.needles import needles
from notelint.resources import path
from notelint.shadow import fold

_FREE = "free"
_WORD = re.compile(r"[^\W\d_]+")


def _toml(*parts: str) -> dict[str, Any]:
    with open(path("data", *parts), "rb") as file:
        return tomllib.load(file)


def has_states(language: str) -> bool:
    """Whether a language has a table of States, and says where their names stand."""
    return os.path.exists(path("data", "states", f"{language}.toml")) and "naming" in _toml(f"{language}.toml")


def name_tables(language: str) -> dict[str, Any]:
    """What a text is looked up in, as JSON values: the names that are no slips, those of them that begin a longer one,
    the article of each name, and the patterns for offices.
    """
    states, naming = _toml("states", f"{language}.toml"), _toml(f"{language}.toml")["naming"]
    rows = {code: row for code, row in states.items() if isinstance(row, dict)}
    names = [(code, name) for code, row in rows.items() for name in _names(row)]
    small = frozenset(naming["small"])
    known = [*(name for _, name in names), *states.get("real", ())]
    known += [word for row in rows.values() for word in row["adjectives"]]
    folded = [words for name in known if (words := _folded(name, small))]
    starts = {"".join(words[:size]) for words in folded for size in range(1, len(words))}
    classes = {" ".join(_words(name)): _class(name, rows[code], naming) for code, name in names if "(" not in name}
    return {
        "known": {(whole := "".join(words)): int(whole in starts) for words in folded},
        "articles": {name: kind for name, kind in classes.items() if kind != _FREE},
        "offices": [{**row, "needles": needles(row["pattern"])} for row in naming["offices"]],
    }


def likely_tables(language: str) -> dict[str, Any]:
    """The names that a slip can be one of, as JSON values."""
    states, naming = _toml("states", f"{language}.toml"), _toml(f"{language}.toml")["naming"]
    rows = {code: row for code, row in states.items() if isinstance(row, dict)}
    names = [(code, name) for code, row in rows.items() for name in _names(row) if not _is_abbreviated(name)]
    return {"names": [_row(code, name, naming) for code, name in names]}


def _names(row: dict[str, Any]) -> Iterator[str]:
    yield from dict.fromkeys((row["short"], row["formal"], *row["also"]))


def _is_abbreviated(name: str) -> bool:
    """Whether a name is in letters ("DPR Korea"), or turned round for an index."""
    return "(" in name or any(word.isupper() for word in _WORD.findall(name))


def _folded(name: str, small: frozenset[str]) -> list[str]:
    return [word for word in _WORD.findall(fold(name)) if word not in small]


def _words(name: str) -> list[str]:
    return re.findall(r"\w+", fold(name))


def _class(name: str, row: dict[str, Any], naming: dict[str, Any]) -> str:
    """Which articles a name takes: by its own entry, by the first of its words that is a head, or by its State's."""
    words = _words(name)
    heads = (naming["heads"][word] for word in words if word in naming["heads"])
    kind = str(row.get("articles", {}).get(name) or next(heads, row.get("article", "")))
    return kind or ("'" if naming["elided"] and words[0][0] in naming["elided"] else "")


def _row(code: str, name: str, naming: dict[str, Any]) -> dict[str, Any]:
    """A name: its words but the small ones, folded, as they are heard and as they are written."""
    shown = [word for word in _WORD.findall(name) if fold(word) not in naming["small"]]
    words = [fold(word) for word in shown]
    heard = [sound(word, naming["sounds"]) for word in words]
    return {"name": name, "state": code, "words": words, "heard": heard, "shown": shown}
