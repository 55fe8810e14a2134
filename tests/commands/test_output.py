"""Where reports go: formats and files on the command line."""

import json
import os
import subprocess
import sys

import pytest

from notelint.cli import main
from notelint.commands.output import FORMATS, Target, renderer, targets
from tests.drafts import TESTS

NOTE = """\
The Embassy of Fiji presents it's compliments to the Ministry of Trade of Chad and has the honour to open a fair.

The Embassy avails itself of this opportunity to renew to the Ministry the assurances of its highest consideration.
"""
DAY = ["--today", "2026-11-24"]


@pytest.fixture
def draft(tmp_path, monkeypatch):
    """A flawed note in the current folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "draft.txt").write_text(NOTE, "utf-8")
    return tmp_path


def run(capsys, *arguments):
    status = main([*DAY, *arguments])
    return status, *capsys.readouterr()


def test_a_file_in_place_of_standard_output(draft, capsys):
    status, out, err = run(capsys, "--output-format", "json", "--output-file", "a b.json", "draft.txt")
    assert (status, out, err) == (1, "", "")
    assert [row["code"] for row in json.loads((draft / "a b.json").read_text("utf-8"))] == ["NV701"]


def test_several_formats_in_one_run(draft, capsys):
    several = ["--output-format", "human", "--output-format", "sarif:report.sarif", "--output-format", "junit:r.xml"]
    status, out, _ = run(capsys, *several, "draft.txt")
    assert (status, out) == run(capsys, "draft.txt")[:2]
    assert json.loads((draft / "report.sarif").read_text("utf-8"))["version"] == "2.1.0"
    assert (draft / "r.xml").read_text("utf-8").startswith("<?xml")
    assert sorted(path.name for path in draft.iterdir()) == ["draft.txt", "r.xml", "report.sarif"]


def test_the_file_option_is_for_the_format_without_a_file(draft, capsys):
    formats = ["--output-format", "html", "--output-format", "concise:c.txt", "--output-file", "page.html"]
    assert run(capsys, *formats, "draft.txt")[:2] == (1, "")
    assert (draft / "page.html").read_text("utf-8").startswith("<!doctype html>")
    assert (draft / "c.txt").read_text("utf-8").startswith("draft.txt:1:")


def test_a_hyphen_is_standard_output(draft, capsys):
    assert run(capsys, "--output-format", "concise:-", "draft.txt")[1].startswith("draft.txt:1:")


def test_files_have_neither_colours_nor_other_line_ends(draft, capsys, monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")
    run(capsys, "--output-file", "out.txt", "draft.txt")
    data = (draft / "out.txt").read_bytes()
    assert b"\x1b" not in data
    assert b"\r" not in data
    assert "“presents it's compliments to”" in data.decode("utf-8")


@pytest.mark.parametrize(
    ("given", "environ", "wanted"),
    [
        ([], {}, [Target("human")]),
        ([], {"GITHUB_ACTIONS": "true"}, [Target("github")]),
        ([], {"GITHUB_ACTIONS": "false"}, [Target("human")]),
        (["--output-format", "human"], {"GITHUB_ACTIONS": "true"}, [Target("human")]),
        (["--output-format", "sarif:a"], {"GITHUB_ACTIONS": "true"}, [Target("sarif", "a")]),
        (["--output-file", "a"], {"GITHUB_ACTIONS": "true"}, [Target("human", "a")]),
        (["--output-format", r"json:C:\a.json"], {}, [Target("json", r"C:\a.json")]),
    ],
)
def test_what_is_written_where(given, environ, wanted):
    from notelint.commands.check import make_parser

    assert targets(make_parser().parse_args([*given, "draft.txt"]), environ) == tuple(wanted)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--output-format", "xml"], "xml is no format"),
        (["--output-format", "xml:a"], "xml is no format"),
        (["--output-format", "json", "--output-format", "human"], "two formats for standard output"),
        (["--output-format", "json:a", "--output-format", "sarif:a"], "two formats for a"),
        (["--output-format", "json:a", "--output-file", "b"], "has a file of its own"),
        (["--output-file", "none/a"], "none/a cannot be written: No such file"),
        (["--output-file", "."], ". cannot be written: Is a directory"),
        (["--output-file", "draft.txt"], "draft.txt is one of the drafts"),
    ],
)
def test_a_mistake_is_told_in_one_line_and_changes_nothing(draft, capsys, arguments, says):
    status, out, err = run(capsys, *arguments, "draft.txt")
    assert (status, out) == (2, "")
    assert err.startswith("notelint: error: ")
    assert err.count("\n") == 1
    assert says in err
    assert [(path.name, path.read_text("utf-8")) for path in draft.iterdir()] == [("draft.txt", NOTE)]


def test_findings_are_shown_even_where_a_file_cannot_be_written(draft, capsys):
    formats = ["--output-format", "json:none/a", "--output-format", "concise"]
    status, out, _ = run(capsys, *formats, "draft.txt")
    assert (status, out.count("\n")) == (2, 1)


@pytest.mark.parametrize("name", FORMATS)
def test_no_excerpt_shows_no_words(draft, capsys, name):
    _, out, err = run(capsys, "--no-excerpt", "--output-format", name, "draft.txt")
    assert not any(word in out + err for word in ("Fiji", "Chad"))
    assert "draft.txt" in out
    assert "NV701" in out


def test_github_actions_get_annotations(draft, capsys, monkeypatch):
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert run(capsys, "draft.txt")[1].startswith("::warning file=draft.txt,line=1,")


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_has_a_renderer(name):
    assert callable(renderer(name))


def test_the_same_drafts_give_the_same_bytes(tmp_path):
    examples = TESTS.parent / "examples"
    formats = [part for name in FORMATS for part in ("--output-format", f"{name}:{name}")]
    command = [sys.executable, "-m", "notelint", *DAY, *formats, str(examples)]
    written = []
    for seed in ("1", "2"):
        folder = tmp_path / seed
        folder.mkdir()
        environment = {**os.environ, "PYTHONPATH": str(TESTS.parent), "PYTHONHASHSEED": seed}
        assert subprocess.run(command, cwd=folder, env=environment).returncode == 1
        written.append({path.name: path.read_bytes() for path in folder.iterdir()})
    assert written[0] == written[1]
    assert len(written[0]) == len(FORMATS)
