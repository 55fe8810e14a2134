"""JSON Lines: the rows of the JSON format, a line each."""

import json

from notelint.render.json import render as render_json
from notelint.render.json_lines import render
from notelint.render.options import Options
from tests.render.reports import clean, examples, several


def test_a_line_a_finding():
    reports = (*examples(), several(), clean())
    rows = [json.loads(line) for line in render(reports, Options()).split("\n")[:-1]]
    assert rows == json.loads(render_json(reports, Options()))
    assert len(rows) > 20


def test_nothing_for_nothing():
    assert render([clean()], Options()) == ""
