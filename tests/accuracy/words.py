"""The words that operators put into notes, by language: words.toml."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any


@cache
def words(language: str) -> dict[str, Any]:
    """The table of a language."""
    return dict(tomllib.loads(Path(__file__).with_name("words.toml").read_text("utf-8"))[language])
