"""The commands that there are: a module each, with `make_parser()` for its arguments and `main(arguments)`."""

from importlib import import_module
from typing import Any

from notelint.commands.arguments import Parser

# In the order of the help, with what each does.
COMMANDS = {
    "check": "lint drafts; the word “check” may be left out",
    "explain": "why a rule is there: its authority, and examples",
    "rules": "all rules",
    "parse": "the formal parts of a note, as JSON or as a tree",
    "new": "a sample note, or a template, to begin with",
    "fill": "a template and values to a note, linted",
    "symbol": "what a document symbol says, and what is wrong with it",
    "sessions": "the sessions of an organ, as far as notelint knows them",
    "completion": "completion of commands and options for your shell",
}


def run(name: str, arguments: list[str]) -> int:
    """Runs a command and gives the exit status. Imported only now: a run pays for what it uses."""
    return int(_module(name).main(arguments))


def parser_of(name: str) -> Parser:
    """The parser of a command's arguments."""
    parser: Parser = _module(name).make_parser()
    return parser


def _module(name: str) -> Any:
    return import_module(f"notelint.commands.{name}")
