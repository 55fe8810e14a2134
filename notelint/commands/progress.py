"""How far a long run is, for a person who looks: on standard error, if that is a terminal."""

import os
import sys
from collections.abc import Generator, Mapping, Sequence
from time import monotonic
from typing import TextIO, TypeVar

from notelint.render.options import obeys_escapes

_T = TypeVar("_T")
_MANY = 50
_EVERY = 0.1  # seconds
_WIDTH = 40
_CLEARED = "\r\033[K"


def with_progress(
    items: Sequence[_T], stream: TextIO | None = None, environ: Mapping[str, str] = os.environ
) -> Generator[_T]:
    """The items, with a bar from fifty on while they are worked through; it is gone when they are done, however."""
    place = stream or sys.stderr
    if len(items) < _MANY or not obeys_escapes(place, environ):
        yield from items
        return
    shown = 0.0
    try:
        for done, item in enumerate(items):
            if monotonic() - shown >= _EVERY:
                shown = monotonic()
                place.write(f"\r{bar(done, len(items))}")
                place.flush()
            yield item
    finally:
        place.write(_CLEARED)
        place.flush()


def bar(done: int, total: int) -> str:
    """[########--------] 20 of 40: signs that every console has."""
    filled = _WIDTH * done // total
    return f"[{'#' * filled}{'-' * (_WIDTH - filled)}] {done} of {total} files"
