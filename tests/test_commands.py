"""parse, rules and explain."""

import json

import pytest

from notelint.catalogue import all_rules
from notelint.cli import main

NOTE = """\
The Embassy of the Republic of Fiji presents its compliments to the Ministry for Foreign Affairs of Sweden and has the
honour to inform it that the Embassy will be closed on Friday, 10 April 2020.

The Embassy of the Republic of Fiji avails itself of this opportunity to renew to the Ministry for Foreign Affairs the
assurances of its highest consideration.

Stockholm, 8 April 2020
"""


@pytest.fixture
def note(tmp_path):
    path = tmp_path / "note.txt"
    path.write_text(NOTE, "utf-8")
    return str(path)


def output(capsys, *arguments):
    assert main(list(arguments)) == 0
    return capsys.readouterr().out


def test_parse_prints_json_with_spans(note, capsys):
    parsed = json.loads(output(capsys, "parse", note))
    assert parsed["language"] == "en"
    assert parsed["opening"]["sender"] == "Embassy of the Republic of Fiji"
    assert parsed["spans"]["/opening/sender"]["start"] == {"line": 1, "column": 5, "offset": 4}


def test_parse_as_a_tree(note, capsys):
    tree = output(capsys, "parse", "--tree", note)
    assert "language: en" in tree
    assert "  sender: Embassy of the Republic of Fiji" in tree
    assert "[line 1]" in tree
    assert "spans" not in tree


def test_what_is_no_note_is_parsed_too(tmp_path, capsys):
    (tmp_path / "poem.txt").write_text("Roses are red.\n")
    assert json.loads(output(capsys, "parse", str(tmp_path / "poem.txt")))["opening"] is None


def test_the_table_of_rules(capsys):
    lines = output(capsys, "rules").splitlines()
    assert [line.split()[0] for line in lines] == [rule.code for rule in all_rules()]
    rows = json.loads(output(capsys, "rules", "--output-format", "json"))
    assert [row["name"] for row in rows] == [rule.name for rule in all_rules()]


@pytest.mark.parametrize("wanted", ["NV001", "nv001", "unreadable-file"])
def test_explain_a_rule(capsys, wanted):
    told = output(capsys, "explain", wanted)
    assert told.startswith("NV001 unreadable-file (error)\n")
    assert "Authority: " in told
    assert "NV002" not in told


def test_explain_a_family(capsys):
    told = output(capsys, "explain", "NV0")
    assert all(code in told for code in ("NV001 ", "NV002 ", "NV003 "))


@pytest.mark.parametrize("code", ["NV40", "NV4", "NV999", "missing-symbol"])
def test_explain_what_is_not_there(capsys, code):
    known = any(rule.code.startswith(code) for rule in all_rules())
    assert main(["explain", code]) == (0 if known else 2)
    assert capsys.readouterr().err.count("\n") == (0 if known else 1)
