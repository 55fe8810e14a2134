"""--show-config and --show-files: what a run would do, without doing it."""

import argparse
import os

from notelint.commands.arguments import emit
from notelint.commands.configuration import Setup
from notelint.config.exclusion import is_excluded
from notelint.config.show import as_toml
from notelint.readers.text import STDIN
from notelint.render.cells import harmless


def show(options: argparse.Namespace, setup: Setup) -> int:
    """Prints the settings of the first path, or all drafts, a line each."""
    if options.show_config:
        emit(_settings(options, setup))
        return 0
    drafts = setup.drafts(options.files or ["."], force_exclude=options.force_exclude)
    emit("".join(f"{harmless(draft.path)}\n" for draft in drafts))
    return 0


def _settings(options: argparse.Namespace, setup: Setup) -> str:
    path: str = options.files[0] if options.files else "."
    path = options.stdin_filename or path if path == STDIN else path
    # what holds in a folder is what holds for a draft of no remarkable name in it
    file = os.path.join(path, "*.txt") if os.path.isdir(path) else path
    folder = os.path.dirname(os.path.abspath(file))
    return as_toml(path, setup.resolver.configuration(folder), setup.settings(file), is_excluded(setup.resolver, file))
