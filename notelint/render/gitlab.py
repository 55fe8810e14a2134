"""GitLab's Code Quality report: what a merge request brings and what it mends.

https://docs.gitlab.com/ci/testing/code_quality/
"""

import hashlib
import json
from collections.abc import Iterator, Sequence
from typing import Any

from notelint.finding import Finding
from notelint.fingerprint import fingerprints
from notelint.linter import Report
from notelint.render.options import Options
from notelint.render.places import lines, slashed

_SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}


def render(reports: Sequence[Report], options: Options) -> str:
    """One JSON array; the options change nothing."""
    rows = [row for report in reports for row in _rows(report)]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def _rows(report: Report) -> Iterator[dict[str, Any]]:
    for finding, fingerprint in zip(report.findings, fingerprints(report.source, report.findings), strict=True):
        path = slashed(report.source.path)
        first, last = lines(finding.span, report.source)
        yield {
            "description": _description(finding),
            "check_name": f"{finding.code} {finding.name}",
            "fingerprint": _of_file(path, fingerprint),
            "severity": _SEVERITIES[finding.severity],
            "location": {"path": path, "lines": {"begin": first, "end": last}},
        }


def _description(finding: Finding) -> str:
    return f"{finding.code}: {finding.message}"


def _of_file(path: str, fingerprint: str) -> str:
    """GitLab shows only one of two findings that have the same fingerprint, in whatever files they are."""
    return hashlib.sha256(f"{path}\0{fingerprint}".encode("utf-8", "surrogatepass")).hexdigest()
