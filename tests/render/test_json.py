"""The JSON output is a contract."""

import json

from notelint.render.json import render
from notelint.render.options import Options
from tests.render.reports import clean, report


def test_the_whole_of_a_finding():
    text = "line one\r\nрезолюция S/RES/822, все\n"
    assert json.loads(render([report(text, "S/RES/822", fix="S/RES/822 (1993)")], Options())) == [
        {
            "path": "draft.txt",
            "code": "NV402",
            "name": "missing-symbol-year",
            "severity": "error",
            "message": "It is wrong.",
            "location": {"line": 2, "column": 11},
            "end_location": {"line": 2, "column": 20},
            "fix": {
                "message": "write its year",
                "applicability": "safe",
                "edits": [
                    {
                        "content": "S/RES/822 (1993)",
                        "location": {"line": 2, "column": 11},
                        "end_location": {"line": 2, "column": 20},
                    }
                ],
            },
            "pointer": "/references/0",
            "url": None,
        }
    ]


def test_one_array_for_all_files():
    rendered = render([report("a\ud800b", "a", path="x\udc80.txt"), clean(), report("b", "b", path="y.txt")], Options())
    assert [row["path"] for row in json.loads(rendered)] == ["x\udc80.txt", "y.txt"]
    assert json.loads(render([report("b", "b")], Options()))[0]["fix"] is None


def test_nothing_found_is_an_empty_array():
    assert render([clean()], Options()) == "[]\n"
    assert render([], Options()) == "[]\n"
