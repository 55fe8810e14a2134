"""The list of rules."""

import json
import re

from jsonschema import Draft202012Validator

from notelint.catalogue import all_rules
from notelint.render.rules import as_json, as_page, as_table
from notelint.resources import path


def test_json_keeps_to_its_schema():
    with open(path("schemas", "rules.schema.json"), encoding="utf-8") as file:
        schema = json.load(file)
    Draft202012Validator.check_schema(schema)
    rows = json.loads(as_json(all_rules()))
    assert [*Draft202012Validator(schema).iter_errors(rows)] == []
    assert [row["code"] for row in rows] == [rule.code for rule in all_rules()]
    assert next(row for row in rows if row["code"] == "NV101")["profiles"]["bilateral"] == {
        "named": ["warning"],
        "recognised": ["warning"],
    }


def test_the_table_has_a_line_a_rule():
    assert [line.split()[0] for line in as_table(all_rules()).splitlines()] == [rule.code for rule in all_rules()]


def test_the_page_has_every_rule_and_no_broken_link():
    page = as_page(all_rules())
    links = re.findall(r"\]\(#(.+?)\)", page)
    headings = re.findall(r"^### (.+)$", page, re.MULTILINE)
    assert links == [heading.lower().replace(" ", "-") for heading in headings]
    assert len(links) == len(all_rules())
    assert page.count("```text\n") * 2 == page.count("```")
    assert not re.search(r"[ \t]$", page, re.MULTILINE)
