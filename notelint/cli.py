"""The command line: finds the command, and turns what went wrong into one line and an exit status."""

import gc
import io
import os
import sys
from collections.abc import Sequence

from notelint.commands.arguments import complain
from notelint.commands.registry import COMMANDS, run
from notelint.errors import NotelintError

_UNUSABLE = 2
_INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command. 0: nothing found, 1: findings, 2: the command or a file could not be used."""
    gc.set_threshold(100_000)  # a run is short and makes few cycles: looking for them costs a tenth of its time
    given = list(sys.argv[1:] if arguments is None else arguments)
    _prepare(sys.stdout)
    _prepare(sys.stderr)
    try:
        return _run(given)
    except NotelintError as error:
        complain(error)
        return _UNUSABLE
    except KeyboardInterrupt:
        return _INTERRUPTED


def _run(given: list[str]) -> int:
    """What is no command is what check is to do."""
    name = given[0] if given else "--help"
    if name in ("-h", "--help"):
        from notelint.commands.overview import main as overview

        return overview()
    return run(name, given[1:]) if name in COMMANDS else run("check", given)


def _prepare(stream: object) -> None:
    """Makes a stream take any text: notes are in six languages, consoles and pipes often in a code page for one."""
    if isinstance(stream, io.TextIOWrapper):
        own_encoding = stream.isatty() or "PYTHONIOENCODING" in os.environ
        stream.reconfigure(encoding=None if own_encoding else "utf-8", errors="backslashreplace")
