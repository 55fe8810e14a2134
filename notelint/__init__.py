"""notelint: a linter for draft notes verbales.

`lint(text)` gives a Report with the findings, `parse(text)` the formal parts of a note. Both take decoded text and do
no input or output of their own.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from notelint.linter import Report, lint
    from notelint.note import Note
    from notelint.parser import parse

__version__ = "0.1.0"
__all__ = ["Note", "Report", "__version__", "lint", "parse"]

_HOME = {"Note": "note", "Report": "linter", "lint": "linter", "parse": "parser"}


def __getattr__(name: str) -> Any:  # imported when first asked for: `notelint --version` needs none of them
    if name not in _HOME:
        raise AttributeError(f"module 'notelint' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"notelint.{_HOME[name]}"), name)
