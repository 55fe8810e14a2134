"""notelint --help: all commands and the names of all options, on one screen."""

from textwrap import wrap

from notelint.commands.arguments import emit
from notelint.commands.registry import COMMANDS
from notelint.commands.spec import Group, command

_WIDTH = 80
_INDENT = 15
_HEAD = """\
A linter for draft diplomatic notes verbales.

usage: notelint [OPTION…] FILE… | FOLDER… | -
       notelint COMMAND …            (notelint COMMAND --help tells more)

"""


def main() -> int:
    """Prints the overview."""
    emit(overview())
    return 0


def overview() -> str:
    """The overview, in lines of at most 80 columns."""
    listed = "".join(f"  {name:{_INDENT - 4}}  {summary}\n" for name, summary in COMMANDS.items())
    groups = "".join(map(_group, command("check").groups))
    return f"{_HEAD}commands:\n{listed}\noptions of check (notelint check --help says what each does):\n{groups}"


def _group(group: Group) -> str:
    """Names alone: twice forty lines of help are read by nobody."""
    names = " ".join(option.flags[-1] for option in group.options)
    start, hanging = f"  {_SHORT.get(group.title, group.title):{_INDENT - 2}}", " " * _INDENT
    lines = wrap(names, _WIDTH, initial_indent=start, subsequent_indent=hanging, break_on_hyphens=False)
    return "".join(f"{line}\n" for line in lines)


_SHORT = {"": "general", "what is judged": "judged", "configuration and files": "files"}
