"""JSON for other programs: one array, a finding a line. The keys and their meaning are a contract."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from notelint.finding import Finding, Fix
from notelint.linter import Report
from notelint.render.options import Options
from notelint.source import Source
from notelint.span import Span


def render(reports: Sequence[Report], options: Options) -> str:
    """The findings of all reports as one JSON array; the options change nothing."""
    lines = [json.dumps(row, ensure_ascii=False) for report in reports for row in rows(report)]
    return "[\n  " + ",\n  ".join(lines) + "\n]\n" if lines else "[]\n"


def rows(report: Report) -> Iterator[dict[str, Any]]:
    """The findings of a report as JSON objects."""
    return (_row(finding, report.source) for finding in report.findings)


def _row(finding: Finding, source: Source) -> dict[str, Any]:
    return {
        "path": source.path,
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity,
        "message": finding.message,
        **_place(finding.span, source),
        "fix": _fix(finding.fix, source) if finding.fix else None,
        "pointer": finding.pointer,
        "url": None,
    }


def _fix(fix: Fix, source: Source) -> dict[str, Any]:
    edits = [{"content": edit.content, **_place(edit.span, source)} for edit in fix.edits]
    return {"message": fix.message, "applicability": fix.applicability, "edits": edits}


def _place(span: Span, source: Source) -> dict[str, dict[str, int]]:
    return {"location": _location(span.start, source), "end_location": _location(span.end, source)}


def _location(offset: int, source: Source) -> dict[str, int]:
    line, column, _ = source.position(offset)
    return {"line": line, "column": column}
