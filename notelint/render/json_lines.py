"""JSON Lines for programs that read as they go: the objects of the JSON format, one a line, and nothing else."""

import json
from collections.abc import Sequence

from notelint.linter import Report
from notelint.render.json import rows
from notelint.render.options import Options


def render(reports: Sequence[Report], options: Options) -> str:
    """A line a finding; the options change nothing."""
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for report in reports for row in rows(report))
