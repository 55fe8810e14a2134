"""Reviewdog's format: the fields of its definition, columns in bytes, suggestions that can be taken one by one."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from notelint.finding import Edit, Finding, Fix
from notelint.render.options import Options
from notelint.render.rdjson import render
from notelint.source import make_source
from notelint.span import Span
from tests.render.reports import clean, examples, report, several, unreadable


def strict(required, **properties):
    return {"type": "object", "required": required, "additionalProperties": False, "properties": properties}


# the messages of proto/rdf/reviewdog.proto, without what notelint has no use for
TEXT, COUNT = {"type": "string"}, {"type": "integer", "minimum": 1}
POSITION = strict(["line", "column"], line=COUNT, column=COUNT)
RANGE = strict(["start", "end"], start=POSITION, end=POSITION)
DIAGNOSTIC = strict(
    ["message", "location", "severity", "code"],
    message=TEXT,
    location=strict(["path", "range"], path=TEXT, range=RANGE),
    severity={"enum": ["ERROR", "WARNING", "INFO"]},
    code=strict(["value"], value=TEXT),
    suggestions={"type": "array", "items": strict(["range", "text"], range=RANGE, text=TEXT)},
)
SCHEMA = strict(
    ["source", "diagnostics"],
    source=strict(["name"], name={"const": "notelint"}),
    diagnostics={"type": "array", "items": DIAGNOSTIC},
)


def diagnostics(*reports):
    """The diagnostics, which are as defined."""
    result = json.loads(render(reports, Options()))
    assert [error.message for error in Draft202012Validator(SCHEMA).iter_errors(result)] == []
    return result["diagnostics"]


def test_the_whole_of_a_diagnostic():
    (row,) = diagnostics(report("line one\r\nрезолюция S/RES/822, все\n", "S/RES/822", fix="S/RES/822 (1993)"))
    place = {"start": {"line": 2, "column": 20}, "end": {"line": 2, "column": 29}}
    assert row == {
        "message": "It is wrong.",
        "location": {"path": "draft.txt", "range": place},
        "severity": "ERROR",
        "code": {"value": "NV402"},
        "suggestions": [{"range": place, "text": "S/RES/822 (1993)"}],
    }


def test_severities():
    rows = diagnostics(several(), clean(), unreadable())
    assert [row["severity"] for row in rows] == ["ERROR", "ERROR", "WARNING", "INFO", "ERROR"]
    assert "suggestions" not in rows[0]


def test_the_examples():
    rows = diagnostics(*examples())
    fixes = [finding.fix for report in examples() for finding in report.findings if finding.fix]
    suggested = [suggestion["text"] for row in rows for suggestion in row.get("suggestions", ())]
    assert suggested == [fix.edits[0].content for fix in fixes if len(fix.edits) == 1]


def test_half_a_fix_is_never_suggested():
    fix = Fix("swap", (Edit(Span(0, 1), "b"), Edit(Span(1, 2), "a")))
    found = Finding("NV402", "name", "error", "It is.", Span(0, 2), fix)
    (row,) = diagnostics(clean()._replace(source=make_source("ab"), findings=(found,)))
    assert "suggestions" not in row


@given(st.text("aé会😀\n\r", max_size=12), st.data())
def test_columns_are_bytes(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    source = make_source(text)
    (row,) = diagnostics(report(text, start, end=end))
    for offset, position in zip((start, end), (row["location"]["range"][at] for at in ("start", "end")), strict=True):
        line, column, _ = source.position(offset)
        before = text[offset - column + 1 : offset]
        assert position == {"line": line, "column": len(before.encode()) + 1}


def test_a_line_of_megabytes_takes_no_time():
    text = "é" * 3_000_000
    spans = [Span(at, at + 1) for at in range(0, len(text), 10_000)]
    found = tuple(Finding("NV402", "name", "error", "It is.", span) for span in spans)
    assert len(json.loads(render([clean()._replace(source=make_source(text), findings=found)], Options()))) == 2


@pytest.mark.parametrize("path", ["./a b/c.txt", "-"])
def test_paths_are_those_of_the_repository(path):
    (row,) = diagnostics(report("a", "a", path=path))
    assert row["location"]["path"] == path.removeprefix("./")
