"""TOML files of a user's own: read whole, and what is wrong with one told in a line."""

import tomllib
from typing import Any, NamedTuple

from notelint.errors import NotelintError


class Toml(NamedTuple):
    """A file's text, without a byte-order mark, and what it says."""

    text: str
    data: dict[str, Any]


def read_toml(file: str, error_type: type[NotelintError], shown: str | None = None) -> Toml:
    """Reads a file. Raises an error of that type, in one line that names the file (as `shown`, if given)."""
    try:
        with open(file, encoding="utf-8-sig") as opened:
            text = opened.read()
        return Toml(text, tomllib.loads(text))
    except (OSError, ValueError, RecursionError) as error:
        raise error_type(f"{shown or file}: {_reason(error)}") from error


def _reason(error: Exception) -> str:
    if isinstance(error, tomllib.TOMLDecodeError):
        return f"no valid TOML: {error}"
    if isinstance(error, UnicodeDecodeError):
        return f"not UTF-8: {error.reason} at byte {error.start}"
    if isinstance(error, RecursionError):
        return "nested too deeply"
    return f"cannot be read: {error.strerror if isinstance(error, OSError) else error}"
