"""The checklist on a terminal and as JSON."""

import json
import re

import pytest
from jsonschema import Draft202012Validator

from notelint.render.cells import cells
from notelint.render.options import Options
from notelint.render.ready import render
from notelint.render.ready_json import render as as_json
from notelint.resources import path
from tests.checklists import EXAMPLES, example, of, ready
from tests.render.reports import report

TEXTS = {"/".join(path.parts[-3:]): path.read_text("utf-8") for path in EXAMPLES} | {"empty": "", "idea": "A tree."}


@pytest.mark.parametrize("width", [40, 80])
@pytest.mark.parametrize("name", TEXTS)
def test_it_keeps_to_the_width_and_says_all(name, width):
    made = ready(TEXTS[name])
    shown = render(made, Options(width=width))
    lines = shown.splitlines()
    room = max(width, 23 + 20)
    assert all(sum(cell.width for cell in cells(line)) <= room for line in lines)
    bare = "".join(shown.split())
    assert all("".join(finding.message.split()) in bare for finding in made.report.findings)
    assert all(f"{finding.code}, line" in shown for finding in made.remaining)


@pytest.mark.parametrize("name", TEXTS)
def test_its_last_line_is_the_verdict(name):
    made = ready(TEXTS[name])
    last = render(made, Options()).splitlines()[-1]
    assert last.startswith("Ready to send" if made.ready else "Not ready: ")


def test_the_words_of_the_verdict():
    assert render(ready(example("en/good/hrc-sent")), Options()).endswith("\nReady to send\n")
    assert render(ready(example("en/flawed/hrc-copied")), Options()).splitlines()[-1].startswith("Not ready: 4 errors")


def test_a_note_that_is_none_yet():
    shown = render(ready("", "hrc"), Options())
    assert "No note yet; it would be one for circulation as a document of the" in shown
    assert "[ ] request          missing; notelint explain NV103" in shown


def test_a_file_that_could_not_be_read():
    assert render(of(report("", 0)), Options()).startswith("draft.txt\n\nWhat remains")


def test_colours_and_no_escapes_of_the_draft():
    text = example("en/good/bilateral-sent").replace("No. ", "No. \x1b[2J")
    assert "\x1b" not in render(ready(text, path="a\x1b.txt"), Options())
    coloured = render(ready(example("en/flawed/hrc-copied")), Options(colour=True))
    plain = render(ready(example("en/flawed/hrc-copied")), Options())
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain
    assert coloured != plain


@pytest.mark.parametrize("name", TEXTS)
def test_json_keeps_to_its_schema(name):
    with open(path("schemas", "ready.schema.json"), encoding="utf-8") as file:
        schema = json.load(file)
    Draft202012Validator.check_schema(schema)
    made = ready(TEXTS[name])
    value = json.loads(as_json(made, Options()))
    assert [*Draft202012Validator(schema).iter_errors(value)] == []
    assert sum(value["counts"].values()) == len(made.report.findings) == len(value["blanks"]) + len(value["remaining"])
    assert [entry["key"] for entry in value["parts"]] == [entry.key for entry in made.parts]
