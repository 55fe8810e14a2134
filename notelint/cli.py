"""The command line: finds the command, and turns what went wrong into one line and an exit status."""

import gc
import io
import os
import sys
from collections.abc import Callable, Sequence

from notelint.errors import NotelintError

_UNUSABLE = 2
_INTERRUPTED = 130

Command = Callable[[list[str]], int]


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command. 0: nothing found, 1: findings, 2: the command or a file could not be used."""
    gc.set_threshold(100_000)  # a run is short and makes few cycles: looking for them costs a tenth of its time
    given = list(sys.argv[1:] if arguments is None else arguments)
    _prepare(sys.stdout)
    _prepare(sys.stderr)
    try:
        name, *rest = given or ["--help"]
        command = _command(name)
        return command(rest) if command else _check(given or ["--help"])
    except NotelintError as error:
        from notelint.render.cells import harmless

        print(f"notelint: error: {harmless(str(error))}", file=sys.stderr)
        return _UNUSABLE
    except KeyboardInterrupt:
        return _INTERRUPTED


def _command(name: str) -> Command | None:
    """The command of that name. Imported only now: a run pays for what it uses."""
    match name:
        case "check":
            return _check
        case "parse":
            from notelint.commands.parse import main as parse

            return parse
        case "rules":
            from notelint.commands.rules import main as rules

            return rules
        case "explain":
            from notelint.commands.explain import main as explain

            return explain
        case "symbol":
            from notelint.commands.symbol import main as symbol

            return symbol
        case "sessions":
            from notelint.commands.sessions import main as sessions

            return sessions
    return None


def _check(arguments: list[str]) -> int:
    from notelint.commands.check import main as check

    return check(arguments)


def _prepare(stream: object) -> None:
    """Makes a stream take any text: notes are in six languages, consoles and pipes often in a code page for one."""
    if isinstance(stream, io.TextIOWrapper):
        own_encoding = stream.isatty() or "PYTHONIOENCODING" in os.environ
        stream.reconfigure(encoding=None if own_encoding else "utf-8", errors="backslashreplace")
