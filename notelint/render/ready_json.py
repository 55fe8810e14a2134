"""The checklist of one note for other programs: one JSON object (schemas/ready.schema.json)."""

import json
from collections import Counter
from typing import Any

from notelint.finding import SEVERITIES, Finding
from notelint.ready.checklist import Checklist
from notelint.ready.entry import Entry
from notelint.render.json import rows
from notelint.render.options import Options


def render(checklist: Checklist, options: Options) -> str:
    """The object; the options change nothing."""
    note = checklist.report.note
    counts = Counter(finding.severity for finding in checklist.report.findings)
    value = {
        "path": checklist.report.source.path,
        "ready": checklist.ready,
        "language": note.language if note else None,
        "form": note.form if note else None,
        "profile": {"name": checklist.profile, "title": checklist.title or None, "named": checklist.named},
        "counts": {severity: counts[severity] for severity in reversed(SEVERITIES)},
        "parts": [*map(_entry, checklist.parts)],
        "facts": [*map(_entry, checklist.facts)],
        "blanks": _findings(checklist, checklist.blanks),
        "remaining": _findings(checklist, checklist.remaining),
    }
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _entry(entry: Entry) -> dict[str, Any]:
    first, last = entry.lines or (None, None)
    return {
        "key": entry.key,
        "status": entry.status,
        "told": entry.told or None,
        "line": first,
        "end_line": last,
        "certainty": entry.certainty,
        "codes": list(entry.codes),
    }


def _findings(checklist: Checklist, findings: tuple[Finding, ...]) -> list[dict[str, Any]]:
    return list(rows(checklist.report._replace(findings=findings)))
