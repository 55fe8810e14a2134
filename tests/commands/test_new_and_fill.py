"""notelint new and notelint fill, as users call them."""

import json
from pathlib import Path

import pytest

from notelint.cli import main
from tests.laws import EXAMPLES

TODAY = ["--today", "2026-11-24"]
VALUES = {
    "state": "Uruguay",
    "number": 7,
    "session": 57,
    "item": 10,
    "date": "2024-09-24",
    "subject": "a matter",
    "body": "Two registers were opened in the north of the country this year.",
}


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    """A template that `new` wrote, and values for it."""
    template, values = tmp_path / "note.j2", tmp_path / "values.json"
    assert main(["new", "--profile", "hrc", "--template", "--output", str(template)]) == 0
    values.write_text(json.dumps(VALUES), "utf-8")
    return str(template), str(values)


def test_new_writes_a_note(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "--profile", "bilateral", "--language", "fr"]) == 0
    assert "présente ses compliments" in capsys.readouterr().out


def test_new_overwrites_nothing(files: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "--profile", "ga", "--output", files[0]]) == 2
    assert "is there already" in capsys.readouterr().err
    assert "Human Rights" in Path(files[0]).read_text("utf-8")


@pytest.mark.parametrize(
    "arguments",
    [[], ["--profile", "nope"], ["--profile", "hrc", "--language", "de"], ["--profile", "hrc", "--form", "x"]],
)
def test_new_refuses(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", *arguments]) == 2
    assert capsys.readouterr().err.startswith("notelint: error: ")


def test_a_new_template_passes(files: tuple[str, str]) -> None:
    assert main([*TODAY, files[0]]) == 0


def test_fill_prints_the_note(files: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fill", *TODAY, *files]) == 0
    out, err = capsys.readouterr()
    assert "fifty-seventh session of the Human Rights Council" in out
    assert err == ""


def test_fill_reports_beside_the_note(files: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    Path(files[1]).write_text(json.dumps(VALUES | {"session": 99}), "utf-8")
    assert main(["fill", *TODAY, *files]) == 1
    out, err = capsys.readouterr()
    assert "ninety-ninth session" in out
    assert "NV203" in err


def test_fill_writes_a_file_and_reports(
    files: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = str(tmp_path / "note.txt")
    Path(files[1]).write_text(json.dumps(VALUES | {"subject": "[subject]"}), "utf-8")
    assert main(["fill", *TODAY, *files, "--output", target, "--output-format", "json"]) == 1
    (finding,) = json.loads(capsys.readouterr().out)
    assert (finding["code"], finding["path"]) == ("NV801", target)
    assert main(["fill", *TODAY, *files, "--output", target]) == 2
    assert "is there already" in capsys.readouterr().err


def test_fill_names_what_is_missing_and_what_is_too_much(
    files: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    Path(files[1]).write_text(json.dumps({**VALUES, "sesion": 57} | {}), "utf-8")
    assert main(["fill", *files]) == 2
    assert "“sesion” is not asked for (do you mean “session”?)" in capsys.readouterr().err
    Path(files[1]).write_text("{}", "utf-8")
    assert main(["fill", *files]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert all(f"“{name}” is missing" in err for name in VALUES)


def test_fill_prints_the_schema(files: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fill", "--schema", files[0]]) == 0
    assert set(json.loads(capsys.readouterr().out)["properties"]) == set(VALUES)


def test_fill_needs_both_files(files: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fill", files[0]]) == 2
    assert main(["fill", "nowhere.j2", files[1]]) == 2
    assert main(["fill", files[0], "nowhere.toml"]) == 2
    assert capsys.readouterr().err.count("notelint: error: ") == 3


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("templates/*/*/*.[jt][2x]*")), ids=lambda path: path.stem)
def test_examples_of_templates(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*TODAY, "--template", str(path)]) == (path.parent.name == "flawed")
    values = path.with_suffix(".toml")
    if values.exists():
        assert main(["fill", *TODAY, str(path), str(values)]) == 0
    capsys.readouterr()
