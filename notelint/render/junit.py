"""JUnit's XML, as Jenkins, GitLab and others read it: a suite a file, a failed case a finding.

Information fails nothing, as the exit status has it; a file that could not be read is an error. No time stands in it,
so the same drafts give the same report.
"""

from collections.abc import Iterator, Sequence

from notelint.finding import Finding
from notelint.linter import Report
from notelint.render.cells import harmless
from notelint.render.markup import markup
from notelint.render.options import Options
from notelint.rules.files import UNREADABLE_FILE
from notelint.source import Source

_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'


def render(reports: Sequence[Report], options: Options) -> str:
    """One XML document in UTF-8; the options change nothing."""
    found = [finding for report in reports for finding in report.findings]
    cases = sum(len(report.findings) or 1 for report in reports)
    suites = "".join(map(_suite, reports))
    return f'{_HEAD}<testsuites name="notelint" {_counts(cases, found)}>\n{suites}</testsuites>\n'


def _suite(report: Report) -> str:
    path = markup(harmless(report.source.path))
    cases = [_case(finding, report.source, path) for finding in report.findings] or [_passed(path)]
    head = f'  <testsuite name="{path}" {_counts(len(cases), report.findings)}>\n'
    return f"{head}{''.join(cases)}  </testsuite>\n"


def _counts(cases: int, findings: Sequence[Finding]) -> str:
    errors = sum(finding.code == UNREADABLE_FILE.code for finding in findings)
    failures = sum(finding.severity != "info" for finding in findings) - errors
    return f'tests="{cases}" failures="{failures}" errors="{errors}"'


def _passed(path: str) -> str:
    return f'    <testcase classname="{path}" name="no findings"/>\n'


def _case(finding: Finding, source: Source, path: str) -> str:
    line, column, _ = source.position(finding.span.start)
    name = markup(f"{finding.code} {finding.name} (line {line}, column {column})")
    inner = "".join(_outcome(finding, f"{path}:{line}:{column}"))
    return f'    <testcase classname="{path}" name="{name}">\n      {inner}\n    </testcase>\n'


def _outcome(finding: Finding, place: str) -> Iterator[str]:
    message = markup(harmless(finding.message))
    if finding.severity == "info":
        yield f"<system-out>{place}: {message}</system-out>"
        return
    kind = "error" if finding.code == UNREADABLE_FILE.code else "failure"
    yield f'<{kind} type="{finding.severity}" message="{message}">{place}: {message}</{kind}>'
