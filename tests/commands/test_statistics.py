"""--statistics on the command line."""

import json

import pytest

from notelint.cli import main

LETTER = "Dear Sir,\n\nI am writing to you about a tree.\n\nYours sincerely,\n"


@pytest.fixture(autouse=True)
def drafts(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(LETTER, "utf-8")


def test_counts_in_the_place_of_findings(capsys):
    assert main(["--statistics", "a.txt", "b.txt"]) == 1
    out = capsys.readouterr().out
    assert out == "2  NV003  warning  not-a-note\n\nFound 2 warnings in 2 files.\n"


def test_as_json_also_into_a_file(capsys, tmp_path):
    assert main(["--statistics", "--output-format", "json:c.json", "--output-format", "human", "a.txt"]) == 1
    assert capsys.readouterr().out.startswith("1  NV003")
    row = {"code": "NV003", "name": "not-a-note", "severity": "warning", "count": 1, "fixable": 0}
    assert json.loads((tmp_path / "c.json").read_text("utf-8")) == [row]


def test_in_github_actions_too_people_get_a_table(capsys, monkeypatch):
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    main(["--statistics", "a.txt"])
    assert capsys.readouterr().out.startswith("1  NV003")


@pytest.mark.parametrize("also", [["--output-format", "sarif"], ["--diff"]])
def test_what_does_not_go_together(also, capsys):
    assert main(["--statistics", *also, "a.txt"]) == 2
    assert "--statistics" in capsys.readouterr().err
