"""A finding a line, as compilers and editors know it: path:line:column: CODE severity message."""

from collections.abc import Sequence

from notelint.finding import Finding
from notelint.linter import Report
from notelint.render.cells import harmless
from notelint.render.options import Options
from notelint.source import Source


def render(reports: Sequence[Report], options: Options) -> str:
    """One line a finding, without colour; nothing where there is none."""
    return "".join(_line(finding, report.source) for report in reports for finding in report.findings)


def _line(finding: Finding, source: Source) -> str:
    line, column, _ = source.position(finding.span.start)
    what = f"{source.path}:{line}:{column}: {finding.code} {finding.severity} {finding.message}"
    return harmless(what) + "\n"
