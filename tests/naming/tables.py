"""The names in the tables of States, as the tests go through them."""

import tomllib
from collections.abc import Iterator

from notelint.resources import path


def names(language: str) -> Iterator[str]:
    """Every name of every State but those turned round for an index."""
    with open(path("data", "states", f"{language}.toml"), "rb") as file:
        rows = [row for row in tomllib.load(file).values() if isinstance(row, dict)]
    for row in rows:
        yield from (name for name in (row["short"], row["formal"], *row["also"]) if "(" not in name)
