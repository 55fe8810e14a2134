"""The option --facts, and what a command takes for facts: built-in tables, the user's own, those that are named."""

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import date
from typing import Any

from notelint.commands.arguments import OptionGroup
from notelint.errors import FactsError
from notelint.facts import Facts, builtin
from notelint.userdir import user_folder


def add_facts_option(group: OptionGroup) -> None:
    """Adds --facts, which may be given several times."""
    group.add_argument(
        "--facts",
        action="append",
        default=[],
        metavar="PATH",
        help="your own tables (sessions.toml, agendas.toml, resolutions.toml), or a folder of them, in place of the "
        "built-in ones",
    )


def facts_of(options: argparse.Namespace) -> Facts:
    """The facts for a command without a configuration. Raises FactsError for a table that cannot be used."""
    return facts_from(options.facts)


def facts_from(paths: Sequence[str], *, isolated: bool = False) -> Facts:
    """The facts for a run. A table that is named always stands in for the built-in one; one in the user's configuration
    directory does unless it is older, or the run is `isolated`. Raises FactsError for a table that cannot be used.
    """
    folder = None if isolated else user_folder("facts")
    own = folder if folder and os.path.isdir(folder) else None
    if not paths and not own:
        return builtin()
    from notelint.own_facts import table_files, with_files

    named = [file for path in paths for file in _named(path, table_files(path))]
    names = {os.path.basename(file) for file in named}
    newer = [file for file in (table_files(own) if own else ()) if os.path.basename(file) not in names]
    return with_files(_with_newer(builtin(), newer), named)


def _named(path: str, files: list[str]) -> list[str]:
    if not os.path.exists(path):
        raise FactsError(f"{path}: there is no such file or folder")
    if not files:
        raise FactsError(f"{path}: there is no table (*.toml) in this folder")
    return files


def _with_newer(facts: Facts, files: list[str]) -> Facts:
    from notelint.own_facts import load

    newer: dict[str, Any] = {}
    for name, table in map(load, files):
        stands = getattr(facts, name).as_of
        if table.as_of >= stands:
            newer[name] = table
        else:
            print(f"notelint: warning: {_older(name, table.as_of, stands)}", file=sys.stderr)
    return facts._replace(**newer)


def _older(name: str, own: date, stands: date) -> str:
    return f"your table {name}.toml stands at {own}, the built-in one at {stands}: yours is not used"
