"""Workflow commands of GitHub Actions: each becomes an annotation beside the line that it speaks of.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from collections.abc import Iterator, Sequence

from notelint.finding import Finding
from notelint.linter import Report
from notelint.render.cells import harmless
from notelint.render.options import Options
from notelint.render.places import slashed
from notelint.source import Source

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = {**_DATA, **str.maketrans({":": "%3A", ",": "%2C"})}


def render(reports: Sequence[Report], options: Options) -> str:
    """A command a finding; the options change nothing."""
    return "".join(_command(finding, report.source) for report in reports for finding in report.findings)


def _command(finding: Finding, source: Source) -> str:
    line, column, _ = source.position(finding.span.start)
    properties = ",".join(f"{name}={str(value).translate(_PROPERTY)}" for name, value in _properties(finding, source))
    message = harmless(f"{source.path}:{line}:{column}: {finding.code} {finding.message}")  # the log shows no more
    return f"::{_COMMANDS[finding.severity]} {properties}::{message.translate(_DATA)}\n"


def _properties(finding: Finding, source: Source) -> Iterator[tuple[str, str | int]]:
    start, end = source.position(finding.span.start), source.position(finding.span.end)
    yield "file", slashed(source.path)
    yield "line", start.line
    yield "endLine", end.line
    if start.line == end.line:  # GitHub takes columns only within one line
        yield "col", start.column
        yield "endColumn", end.column
    yield "title", f"{finding.code} {finding.name}"
