"""The arguments of each command as data, read in its parser: for the help, for completion and for the manual page."""

import argparse
from collections.abc import Iterator
from typing import NamedTuple

from notelint.commands.registry import COMMANDS, parser_of

_FILES = ("FILE", "PATH", "FOLDER", "TEMPLATE")
_SHOWN = {"check": "[check]"}


class Value(NamedTuple):
    """What an argument can be, and what that means where it does not say so itself."""

    text: str
    meaning: str = ""


class Argument(NamedTuple):
    """An option with its `flags`, or what stands without one.

    `metavar` is empty for an option that takes nothing; `values` are those that are known; `files`: it can be a path.
    """

    flags: tuple[str, ...]
    metavar: str
    help: str
    values: tuple[Value, ...]
    files: bool
    repeated: bool


class Group(NamedTuple):
    """Options under one heading of the help; "" for those without."""

    title: str
    options: tuple[Argument, ...]


class Command(NamedTuple):
    """A command: what stands without a flag, and its options."""

    name: str
    summary: str
    usage: str
    operands: tuple[Argument, ...]
    groups: tuple[Group, ...]

    @property
    def options(self) -> tuple[Argument, ...]:
        """Its options in the order of the help."""
        return tuple(option for group in self.groups for option in group.options)


def commands() -> tuple[Command, ...]:
    """All commands. Their parsers are made for it, which takes a while."""
    return tuple(_command(name, summary) for name, summary in COMMANDS.items())


def command(name: str) -> Command:
    """One command by its name."""
    return _command(name, COMMANDS[name])


def _command(name: str, summary: str) -> Command:
    parser = parser_of(name)
    actions = parser._get_positional_actions()
    usage = " ".join(("notelint", _SHOWN.get(name, name), "[OPTION…]", *map(_operand, actions)))
    return Command(name, summary, usage, tuple(map(_argument, actions)), tuple(_groups(parser)))


def _operand(action: argparse.Action) -> str:
    """Not as argparse has it: what it writes depends on the version of Python, and on the terminal."""
    name = _argument(action).metavar
    return f"[{name}]" if action.nargs == "?" else f"{name}…" if action.nargs in ("*", "+") else name


def _groups(parser: argparse.ArgumentParser) -> Iterator[Group]:
    """argparse's own two groups, for operands and for options without a heading, come first."""
    for at, group in enumerate(parser._action_groups):
        options = tuple(_argument(action) for action in group._group_actions if action.option_strings)
        if options:
            yield Group("" if at < 2 else group.title or "", options)


def _argument(action: argparse.Action) -> Argument:
    takes = action.nargs != 0
    metavar = (action.metavar or action.dest.upper()) if takes else ""
    shown = metavar if isinstance(metavar, str) else metavar[0]
    return Argument(
        tuple(action.option_strings),
        shown if not action.choices or action.metavar else "|".join(map(str, action.choices)),
        (action.help or "").rstrip("."),
        _values(action) if takes else (),
        takes and any(word in shown for word in _FILES) and not shown.startswith("FORMAT"),
        isinstance(action, argparse._AppendAction) or action.nargs in ("*", "+"),
    )


def _values(action: argparse.Action) -> tuple[Value, ...]:
    """The values that a parser checks, or for some arguments those that come with notelint."""
    if action.choices:
        return tuple(Value(str(choice)) for choice in action.choices)
    match action.dest:
        case "profile":
            from notelint.profile import PROFILES

            return tuple(map(Value, PROFILES))
        case "language":
            from notelint.language import tables

            return tuple(map(Value, tables("cues")))
        case "output_format":
            from notelint.commands.output import FORMATS

            return tuple(map(Value, FORMATS))
        case "select" | "ignore" | "code":
            from notelint.catalogue import all_rules

            return tuple(Value(rule.code, rule.name) for rule in all_rules())
    return ()
