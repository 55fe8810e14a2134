"""--ready on the command line: exit status as check, one note, two formats."""

import json

import pytest

from notelint.cli import main
from tests.checklists import EXAMPLES
from tests.drafts import TESTS

DAY = ["--today", "2026-11-24"]
GOOD = str(TESTS.parent / "examples" / "en" / "good" / "hrc-sent.txt")
FLAWED = str(TESTS.parent / "examples" / "en" / "flawed" / "hrc-copied.txt")


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: "/".join(path.parts[-3:]))
def test_the_exit_status_is_that_of_check(path, capsys):
    assert main([*DAY, "--ready", str(path)]) == main([*DAY, str(path)])


def test_a_file_that_is_not_there(capsys):
    assert main(["--ready", "none.txt"]) == 2
    assert capsys.readouterr().out.endswith("Not ready: 1 error\n")


def test_what_is_configured_holds(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "notelint.toml").write_text('ignore = ["NV"]\n')
    assert main([*DAY, "--ready", FLAWED, "--config", "notelint.toml"]) == 0
    assert capsys.readouterr().out.endswith("\nReady to send\n")


def test_both_formats_in_one_run(tmp_path, capsys):
    file = tmp_path / "ready.json"
    formats = ["--output-format", "human", "--output-format", f"json:{file}"]
    assert main([*DAY, "--ready", *formats, GOOD]) == 0
    assert capsys.readouterr().out.endswith("\nReady to send\n")
    assert json.loads(file.read_text("utf-8"))["ready"] is True


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ([GOOD, FLAWED], "one note, not at 2"),
        ([GOOD, "--output-format", "sarif"], "not sarif"),
        ([GOOD, "--no-excerpt"], "--no-excerpt"),
        ([GOOD, "--statistics"], "--statistics"),
        ([GOOD, "--diff"], "--diff"),
    ],
)
def test_what_cannot_be(arguments, says, capsys):
    assert main(["--ready", *arguments]) == 2
    out, err = capsys.readouterr()
    assert (out, says in err) == ("", True)


def test_the_readme_shows_what_is_printed(capsys, monkeypatch):
    monkeypatch.chdir(TESTS.parent)
    path = "examples/en/flawed/hrc-old-days.txt"
    main([*DAY, "--ready", path])
    shown = f"$ notelint --ready {path}\n{capsys.readouterr().out}"
    assert shown in (TESTS.parent / "README.md").read_text("utf-8")
