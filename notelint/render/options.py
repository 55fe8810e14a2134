"""What an output format may know of the place where it is shown."""

import os
import sys
from collections.abc import Mapping
from typing import NamedTuple, TextIO

_NARROWEST = 40
_USUAL = 80


class Options(NamedTuple):
    """`excerpts`: whether the words of a draft may be shown. `fixable`: how many findings --fix would fix, and how many
    more --unsafe-fixes. `quiet`: nothing but findings.
    """

    colour: bool = False
    width: int = _USUAL
    excerpts: bool = True
    fixable: tuple[int, int] = (0, 0)
    quiet: bool = False


def detect(stream: TextIO, environ: Mapping[str, str]) -> Options:
    """The options for a stream. NO_COLOR wins over FORCE_COLOR, as in Python's own tools; empty is not set."""
    return Options(_colour(stream, environ), max(_width(stream, environ), _NARROWEST))


def _colour(stream: TextIO, environ: Mapping[str, str]) -> bool:
    if environ.get("NO_COLOR"):
        return False
    if environ.get("FORCE_COLOR"):
        return True
    return obeys_escapes(stream, environ)


def obeys_escapes(stream: TextIO, environ: Mapping[str, str]) -> bool:
    """Whether a stream is a terminal that moves and paints as it is told."""
    # an old Windows console shows escapes as they stand; what is newer says so
    capable = sys.platform != "win32" or "WT_SESSION" in environ or "TERM" in environ
    return capable and stream.isatty() and environ.get("TERM") != "dumb"


def _width(stream: TextIO, environ: Mapping[str, str]) -> int:
    columns = environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns):
        return int(columns)
    try:
        return os.get_terminal_size(stream.fileno()).columns or _USUAL
    except (OSError, ValueError):  # not a terminal, or no file at all
        return _USUAL
