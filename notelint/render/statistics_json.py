"""How often each rule found something, as JSON: one array, a rule a line (schemas/statistics.schema.json)."""

import json
from collections.abc import Sequence

from notelint.linter import Report
from notelint.render.options import Options
from notelint.render.statistics import Row, rows


def render(reports: Sequence[Report], options: Options) -> str:
    """The rows as one JSON array; the options change nothing."""
    lines = [json.dumps(_object(row), ensure_ascii=False) for row in rows(reports)]
    return "[\n  " + ",\n  ".join(lines) + "\n]\n" if lines else "[]\n"


def _object(row: Row) -> dict[str, str | int]:
    """In the words of a contract; a tuple has a method of the name “count” already."""
    return {"code": row.code, "name": row.name, "severity": row.severity, "count": row.found, "fixable": row.fixable}
