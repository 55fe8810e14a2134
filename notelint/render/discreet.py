"""Reports for places that others read: no finding says anything in the words of the draft."""

from notelint.finding import Finding
from notelint.linter import Report


def discreet(report: Report) -> Report:
    """The report with its messages in outline and without fixes, as what to write may repeat what is written.

    The source is still there: a format that shows it asks `Options.excerpts` first.
    """
    return report._replace(findings=tuple(map(_discreet, report.findings)))


def _discreet(finding: Finding) -> Finding:
    return finding._replace(message=finding.outline or finding.name, fix=None)
