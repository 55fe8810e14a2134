"""The tables of document symbols: series, words of prose, terminals and parser states."""

import json
import os
from functools import cache
from typing import Any

from notelint.resources import path


@cache
def load() -> dict[str, Any]:
    """The built tables; made from the grammar and the data file where none were built."""
    built = path("_built", "symbols.json")
    if os.path.exists(built):
        with open(built, encoding="utf-8") as file:
            return dict(json.load(file))
    from notelint.symbols.build import symbol_tables

    return symbol_tables()
