"""--watch: checks again whenever something that a run depends on has changed.

Once a second the files are asked when they last changed: that costs less than a thousandth of a second for a hundred
drafts, and works on network drives and in containers, where systems do not tell of changes.
"""

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from time import sleep

from notelint.commands.arguments import UsageError, complain, emit
from notelint.config.discovery import FILE, PROJECT
from notelint.errors import NotelintError
from notelint.paths import STDIN
from notelint.render.options import obeys_escapes

_SECONDS = 1.0
_CLEARED = "\033[2J\033[3J\033[H"

State = dict[str, tuple[int, int]]


def watch(run: Callable[[], int], options: argparse.Namespace, wait: Callable[[], None] | None = None) -> int:
    """Runs again after each change, until it is interrupted: that is its usual end, and no failure."""
    if STDIN in options.files:
        raise UsageError("--watch cannot watch standard input")
    inputs, outputs = watched(options), written(options)
    try:
        while True:
            before = state(inputs, outputs)
            _once(run)
            while state(inputs, outputs) == before:
                (wait or _wait)()
    except KeyboardInterrupt:
        emit("\n" if sys.stderr.isatty() else "", sys.stderr)
        return 0


def _wait() -> None:
    sleep(_SECONDS)


def _once(run: Callable[[], int]) -> None:
    """A run that fails is told, and ends nothing: what made it fail can be put right."""
    if obeys_escapes(sys.stdout, os.environ):
        emit(_CLEARED)
    try:
        run()
    except NotelintError as error:
        complain(error)
    emit("Watching for changes; Ctrl-C ends.\n", sys.stderr)


def watched(options: argparse.Namespace) -> tuple[str, ...]:
    """What the findings depend on: drafts, the profile, tables of facts and every configuration upwards of them."""
    named = [options.config, options.profile, options.baseline, *options.facts]
    upwards = [name for path in options.files for name in _configurations(os.path.abspath(path))]
    return tuple(dict.fromkeys((*options.files, *filter(None, named), *upwards)))


def _configurations(path: str) -> Iterator[str]:
    while True:
        yield from (os.path.join(path, name) for name in (FILE, PROJECT))
        above = os.path.dirname(path)
        if above == path:
            return
        path = above


def written(options: argparse.Namespace) -> frozenset[str]:
    """What a run writes itself: that it changes means nothing."""
    paths = [path for _, path in options.output_format or ()]
    return frozenset(os.path.abspath(path) for path in (*paths, options.output_file) if path)


def state(paths: Iterable[str], without: frozenset[str] = frozenset()) -> State:
    """When each file changed last, in nanoseconds, and its size; what is not there, or not to be read, is left out."""
    found: State = {}
    for path in paths:
        for file in _files(path):
            if os.path.abspath(file) not in without:
                _note(file, found)
    return found


def _note(file: str, found: State) -> None:
    try:
        status = os.stat(file)
    except (OSError, ValueError):
        return
    found[file] = status.st_mtime_ns, status.st_size


def _files(path: str) -> Iterator[str]:
    """A file, or all that a folder holds but hidden ones."""
    if not os.path.isdir(path):
        yield path
        return
    for parent, folders, files in os.walk(path):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (os.path.join(parent, name) for name in files if not name.startswith("."))
