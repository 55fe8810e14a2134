"""The options that say how and where to report, and the reports in these formats."""

import argparse
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import Any, NamedTuple

from notelint.commands.arguments import OptionGroup, UsageError, emit
from notelint.errors import NotelintError
from notelint.linter import Report
from notelint.render.options import Options, detect

FORMATS = ("human", "concise", "json", "json-lines", "sarif", "github", "gitlab", "junit", "rdjson", "html")
_STDOUT = "-"

Render = Callable[[Sequence[Report], Options], str]


class Target(NamedTuple):
    """A format, and the file for it; "-" is standard output."""

    format: str
    path: str = _STDOUT


def add_output_options(group: OptionGroup) -> None:
    """--output-format, --output-file, --no-excerpt and --quiet."""
    group.add_argument(
        "--output-format",
        action="append",
        type=_target,
        metavar="FORMAT[:FILE]",
        help=f"how to report (default: human; github in GitHub Actions), and where to; may be repeated: "
        f"{', '.join(FORMATS)}",
    )
    group.add_argument("--output-file", metavar="FILE", help="write to this file, not to standard output")
    group.add_argument("--no-excerpt", action="store_true", help="show no words of the drafts, for logs read by many")
    group.add_argument("-q", "--quiet", action="store_true", help="print findings only, no last line that counts them")


def targets(
    options: argparse.Namespace, environ: Mapping[str, str], configured: str | None = None
) -> tuple[Target, ...]:
    """What to write where; `configured` is the format of the configuration. Raises UsageError for two reports in one
    place.
    """
    given = options.output_format or [(configured, "") if configured else _default(options.output_file, environ)]
    chosen = tuple(Target(name, path or options.output_file or _STDOUT) for name, path in given)
    if options.output_file and all(path for _, path in given):
        raise UsageError("--output-file: each format has a file of its own already")
    paths = [target.path for target in chosen]
    twice = next((path for path in paths if paths.count(path) > 1), None)
    if twice:
        place = "standard output" if twice == _STDOUT else twice
        raise UsageError(f"two formats for {place}: give each a file, as in --output-format sarif:report.sarif")
    return chosen


def deliver(
    reports: Sequence[Report],
    wanted: Sequence[Target],
    no_excerpt: bool,
    fixable: tuple[int, int] = (0, 0),
    *,
    to_stderr: bool = False,
    quiet: bool = False,
) -> None:
    """Writes the reports: first what people see, then the files; to standard error what would go to standard output
    where the latter has another use. Raises NotelintError where that cannot be done.
    """
    stream = sys.stderr if to_stderr else sys.stdout
    how = Options(excerpts=not no_excerpt, fixable=fixable, quiet=quiet)
    if no_excerpt:
        from notelint.render.discreet import discreet

        reports = [discreet(report) for report in reports]
    for target in sorted(wanted, key=lambda target: target.path != _STDOUT):
        render = renderer(target.format)
        if target.path == _STDOUT:
            colour, width = detect(stream, os.environ)[:2]
            emit(render(reports, how._replace(colour=colour, width=width)), stream)
        else:
            write_report(target.path, render(reports, how), reports)


def renderer(name: str) -> Render:
    """The function that renders a format. Imported only now: a run pays for what it uses."""
    module: Any = import_module(f"notelint.render.{name.replace('-', '_')}")
    render: Render = module.render
    return render


def _target(text: str) -> tuple[str, str]:
    name, _, path = text.partition(":")
    if name not in FORMATS:
        raise argparse.ArgumentTypeError(f"{name} is no format; there are {', '.join(FORMATS)}")
    return name, path


def _default(file: str | None, environ: Mapping[str, str]) -> tuple[str, str]:
    """GitHub Actions turns what stands in its log into annotations, and leaves files alone."""
    return ("github" if environ.get("GITHUB_ACTIONS") == "true" and not file else "human", "")


def write_report(path: str, text: str, reports: Sequence[Report]) -> None:
    """Writes a report into a file that is none of the drafts. Raises NotelintError where that cannot be done."""
    from notelint.atomic import write_atomically

    if any(_is_same(path, report.source.path) for report in reports):
        raise NotelintError(f"{path} is one of the drafts: choose another file for the report")
    try:
        write_atomically(path, text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise NotelintError(f"{path} cannot be written: {error.strerror}") from error


def _is_same(path: str, draft: str) -> bool:
    try:
        return os.path.samefile(path, draft)
    except (OSError, ValueError):  # one of them is not there, or is no path
        return False
