"""The options that say what is fixed, and how much of what was found they would fix."""

import argparse
from collections.abc import Sequence
from typing import NamedTuple

from notelint.commands.arguments import OptionGroup, UsageError
from notelint.linter import Report
from notelint.readers.text import STDIN


class Mode(NamedTuple):
    """Which fixes are made, and whether they are only shown."""

    unsafe: bool
    diff: bool


def add_fix_options(group: OptionGroup) -> None:
    """--fix, --unsafe-fixes and --diff."""
    add = group.add_argument
    add("--fix", action="store_true", help="correct the drafts where that is safe, and report what remains")
    add("--unsafe-fixes", action="store_true", help="with --fix or --diff: fixes too that may change what a note says")
    add("--diff", action="store_true", help="change no file, print what --fix would change")


def fix_mode(options: argparse.Namespace) -> Mode | None:
    """What the options ask for; None for no fixes. Raises UsageError for what does not go together."""
    if options.unsafe_fixes and not (options.fix or options.diff):
        raise UsageError("--unsafe-fixes goes with --fix or --diff")
    if options.diff and options.no_excerpt:
        raise UsageError("--diff shows words of the drafts, --no-excerpt shows none: choose one")
    if options.diff and (options.output_format or options.output_file):
        raise UsageError("--diff prints a diff and no report: leave out --output-format and --output-file")
    return Mode(options.unsafe_fixes, options.diff) if options.fix or options.diff else None


def offered(reports: Sequence[Report], mode: Mode | None) -> tuple[int, int]:
    """How many findings --fix would fix, and how many more --unsafe-fixes; nothing of what a run has tried already."""
    kinds = [finding.fix.applicability for report in reports for finding in report.findings if finding.fix]
    return (0 if mode else kinds.count("safe")), (0 if mode and mode.unsafe else kinds.count("unsafe"))


def fixes_stdin(options: argparse.Namespace) -> bool:
    """Whether the corrected text goes to standard output, so that nothing else can."""
    return bool(options.fix and not options.diff and STDIN in options.files)
