"""How often each rule found something, the most frequent first: for people."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from notelint.finding import SEVERITIES, Severity
from notelint.linter import Report
from notelint.render.human import summary
from notelint.render.options import Options


class Row(NamedTuple):
    """A rule, how many findings it made, the sternest severity of them, and how many of them have a safe fix."""

    code: str
    name: str
    severity: Severity
    found: int
    fixable: int


def rows(reports: Sequence[Report]) -> list[Row]:
    """A row for each rule that found something; of rules that found as much, by code."""
    findings = [finding for report in reports for finding in report.findings]
    counts = Counter((finding.code, finding.name) for finding in findings)
    safe = Counter(finding.code for finding in findings if finding.fix and finding.fix.applicability == "safe")
    sternest: dict[str, Severity] = {}
    for finding in sorted(findings, key=lambda finding: SEVERITIES.index(finding.severity)):
        sternest[finding.code] = finding.severity
    listed = [Row(code, name, sternest[code], count, safe[code]) for (code, name), count in counts.items()]
    return sorted(listed, key=lambda row: (-row.found, row.code, row.name))


def render(reports: Sequence[Report], options: Options) -> str:
    """A line a rule, and a last line that counts all."""
    listed = rows(reports)
    figures = max((len(str(row.found)) for row in listed), default=1)
    names = max((len(row.name) for row in listed), default=1)
    lines = [
        f"{row.found:{figures}}  {row.code}  {row.severity:7}  {row.name:{names}}{_fixable(row)}".rstrip()
        for row in listed
    ]
    last = "" if options.quiet else summary(reports, options)
    return "".join(f"{line}\n" for line in lines) + ("\n" if lines and last else "") + last


def _fixable(row: Row) -> str:
    if not row.fixable:
        return ""
    return "  --fix" if row.fixable == row.found else f"  --fix: {row.fixable}"
