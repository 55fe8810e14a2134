"""--ready: a checklist of one note in the place of its findings."""

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import date

from notelint.commands.arguments import UsageError, emit
from notelint.commands.configuration import Setup
from notelint.commands.output import Target, targets, write_report
from notelint.linter import Report
from notelint.profile import load_profile
from notelint.ready.checklist import Checklist, checklist
from notelint.render import ready, ready_json
from notelint.render.options import Options, detect

_RENDERERS = {"human": ready.render, "json": ready_json.render}


def ready_targets(options: argparse.Namespace) -> tuple[Target, ...]:
    """What to write where: for people, or JSON. Raises UsageError for what does not go together."""
    if options.no_excerpt:
        raise UsageError("--ready shows words of the draft, --no-excerpt shows none: choose one")
    if options.statistics or options.diff:
        raise UsageError(f"--ready and {'--statistics' if options.statistics else '--diff'}: choose one")
    wanted = targets(options, {})
    for target in wanted:
        if target.format not in _RENDERERS:
            raise UsageError(f"--ready has the formats {' and '.join(_RENDERERS)}, not {target.format}")
    return wanted


def deliver_ready(
    reports: Sequence[Report], wanted: Sequence[Target], options: argparse.Namespace, setup: Setup
) -> None:
    """Writes the checklist of the one report. Raises UsageError where there are several, or none."""
    if len(reports) != 1:
        raise UsageError(f"--ready looks at one note, not at {len(reports)}")
    made = _checklist(reports[0], options, setup)
    for target in sorted(wanted, key=lambda target: target.path != "-"):
        render = _RENDERERS[target.format]
        if target.path == "-":
            emit(render(made, detect(sys.stdout, os.environ)))
        else:
            write_report(target.path, render(made, Options()), reports)


def _checklist(report: Report, options: argparse.Namespace, setup: Setup) -> Checklist:
    settings = setup.settings(report.source.path)
    recognised = (report.note.profile if report.note else None) or "bilateral"
    shown = setup.shown(report)
    return checklist(
        shown,
        load_profile(settings.profile or recognised),
        setup.facts(report.source.path),
        options.today or date.today(),
        named=settings.profile is not None,
        fail_on=settings.fail_on,
    )
