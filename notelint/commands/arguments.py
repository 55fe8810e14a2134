"""What all commands share: how they read arguments, and how they write their output."""

import argparse
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any, NoReturn, TextIO

from notelint.errors import NotelintError

_LONGEST = 400  # code points of what is told about an argument, which may be anything


# What options are added to: a parser, or a group of one that has a heading in the help.
OptionGroup = argparse._ActionsContainer


class UsageError(NotelintError):
    """The arguments are not understood."""


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """Of a fixed width: to ask for the terminal's, argparse imports shutil at every start, with or without help."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=80)


class Parser(argparse.ArgumentParser):
    """argparse, save that a mistake makes one line like any other error."""

    def __init__(self, prog: str, **options: Any) -> None:
        super().__init__(prog=prog, formatter_class=_Formatter, **options)

    def error(self, message: str) -> NoReturn:
        """Called by argparse for arguments that it cannot use."""
        told = message if len(message) <= _LONGEST else f"{message[:_LONGEST]}…"
        raise UsageError(f"{told} (see {self.prog} --help)")


def day(text: str) -> date:
    """A day of the calendar as an argument gives it."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is not a day, as 2020-04-08 is") from None


def emit(text: str, stream: TextIO | None = None) -> None:
    """Writes to standard output, or another stream.

    A reader that left early (`| head`) has seen enough: that is no error.
    """
    place = stream or sys.stdout
    with _writing(place):
        place.write(text)
        place.flush()


def emit_bytes(data: bytes) -> None:
    """Writes a draft to standard output, in its own encoding and with its own line ends."""
    with _writing(sys.stdout):
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()


def complain(error: NotelintError) -> None:
    """Tells on standard error, in one line, what went wrong."""
    from notelint.render.cells import harmless

    print(f"notelint: error: {harmless(str(error))}", file=sys.stderr)


@contextmanager
def _writing(stream: TextIO) -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        # or the interpreter would try to flush the rest when it ends
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    except OSError as error:
        raise NotelintError(f"the output cannot be written: {error.strerror}") from error
