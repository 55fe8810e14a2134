"""Reviewdog's diagnostic format, with what to write instead as suggestions.

https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
"""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from notelint.finding import Finding
from notelint.linter import Report
from notelint.render.options import Options
from notelint.render.places import slashed
from notelint.source import Source
from notelint.span import Span

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}

Columns = dict[int, int]


def render(reports: Sequence[Report], options: Options) -> str:
    """One JSON object; the options change nothing."""
    rows = [row for report in reports for row in _rows(report)]
    return json.dumps({"source": {"name": "notelint"}, "diagnostics": rows}, ensure_ascii=False, indent=2) + "\n"


def _rows(report: Report) -> Iterator[dict[str, Any]]:
    source = report.source
    columns = _columns(report)
    for finding in report.findings:
        yield {
            "message": finding.message,
            "location": {"path": slashed(source.path), "range": _range(finding.span, source, columns)},
            "severity": _SEVERITIES[finding.severity],
            "code": {"value": finding.code},
            **_suggestions(finding, source, columns),
        }


def _suggestions(finding: Finding, source: Source, columns: Columns) -> dict[str, Any]:
    """Each is taken by itself, so a fix that needs several edits makes none."""
    edits = finding.fix.edits if finding.fix else ()
    if len(edits) != 1:
        return {}
    return {"suggestions": [{"range": _range(edits[0].span, source, columns), "text": edits[0].content}]}


def _range(span: Span, source: Source, columns: Columns) -> dict[str, Any]:
    start, end = ({"line": source.position(at).line, "column": columns[at]} for at in span)
    return {"start": start, "end": end}


def _columns(report: Report) -> Columns:
    """The column of every offset that is named, in bytes of UTF-8 from 1; no text is counted twice."""
    spans = [finding.span for finding in report.findings]
    spans += [edit.span for finding in report.findings if finding.fix for edit in finding.fix.edits]
    columns: Columns = {}
    done, column = 0, 1
    for offset in sorted({offset for span in spans for offset in span}):
        start = offset - report.source.position(offset).column + 1
        if start > done:
            done, column = start, 1
        column += len(report.source.text[done:offset].encode("utf-8", "surrogatepass"))
        columns[offset] = column
        done = offset
    return columns
