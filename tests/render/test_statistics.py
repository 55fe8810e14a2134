"""Counts by rule."""

import json

from jsonschema import Draft202012Validator

from notelint.render.options import Options
from notelint.render.statistics import render, rows
from notelint.render.statistics_json import render as as_json
from notelint.resources import path
from tests.render.reports import clean, examples


def test_rows_are_sorted_and_count_all():
    listed = rows(examples())
    assert sum(row.found for row in listed) == sum(len(report.findings) for report in examples())
    assert [(row.found, row.code) for row in listed] == sorted(
        ((row.found, row.code) for row in listed), key=lambda pair: (-pair[0], pair[1])
    )
    assert all(0 <= row.fixable <= row.found for row in listed)


def test_the_table():
    shown = render(examples(), Options()).splitlines()
    assert len(shown) == len(rows(examples())) + 2
    assert shown[-1].startswith("Found ")
    assert len(render(examples(), Options(quiet=True)).splitlines()) == len(rows(examples()))


def test_nothing_to_count():
    assert "no findings" in render([clean()], Options())
    assert as_json([clean()], Options()) == "[]\n"


def test_json_keeps_to_its_schema():
    with open(path("schemas", "statistics.schema.json"), encoding="utf-8") as file:
        schema = json.load(file)
    Draft202012Validator.check_schema(schema)
    found = json.loads(as_json(examples(), Options()))
    assert [*Draft202012Validator(schema).iter_errors(found)] == []
    assert [row["code"] for row in found] == [row.code for row in rows(examples())]
