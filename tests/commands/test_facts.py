"""--facts and the user's configuration directory: which tables a command works with."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from notelint.cli import main
from tests.tables import dated, with_last
from tests.test_commands import NOTE

CITING = NOTE.replace("and has the\nhonour", "and, recalling resolution 2850 of the Security Council, has the honour")
NEWER = with_last(2026, 2850)


@pytest.fixture
def note(tmp_path: Path) -> str:
    (tmp_path / "note.txt").write_text(CITING, "utf-8")
    return str(tmp_path / "note.txt")


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder facts/ in the user's configuration directory."""
    for name in ("XDG_CONFIG_HOME", "APPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "configuration"))
    monkeypatch.setattr(sys, "platform", "win32" if sys.platform == "win32" else "linux")
    folder = tmp_path / "configuration" / "notelint" / "facts"
    folder.mkdir(parents=True)
    return folder


def put(folder: Path, text: str) -> str:
    folder.mkdir(exist_ok=True)
    (folder / "resolutions.toml").write_text(text, "utf-8")
    return str(folder / "resolutions.toml")


def cited(capsys, *arguments: str) -> str:
    assert main(["parse", *arguments]) == 0
    return str(json.loads(capsys.readouterr().out)["references"][0]["canonical"])


def test_a_table_that_is_named(note: str, tmp_path: Path, capsys) -> None:
    file = put(tmp_path / "facts", NEWER)
    assert cited(capsys, note) == "S/RES/2850"
    assert cited(capsys, "--facts", file, note) == "S/RES/2850 (2026)"
    assert cited(capsys, "--facts", str(tmp_path / "facts"), note) == "S/RES/2850 (2026)"


def test_check_takes_it_too(note: str, tmp_path: Path, capsys) -> None:
    main(["--facts", put(tmp_path / "facts", NEWER), "--output-format", "concise", note])
    assert (
        "lacks the year of the Security Council's resolution: write “resolution 2850 (2026)”" in capsys.readouterr().out
    )


def test_the_table_of_the_configuration_directory(note: str, own: Path, capsys) -> None:
    put(own, NEWER)
    assert cited(capsys, note) == "S/RES/2850 (2026)"


def test_an_older_one_there_is_not_used(note: str, own: Path, capsys) -> None:
    file = put(own, dated(NEWER, "2025-01-31"))
    assert main(["parse", note]) == 0
    told = capsys.readouterr()
    assert json.loads(told.out)["references"][0]["canonical"] == "S/RES/2850"
    assert told.err.startswith(
        "notelint: warning: your table resolutions.toml stands at 2025-01-31, the built-in one at "
    )
    assert told.err.count("\n") == 1
    assert cited(capsys, "--facts", file, note) == "S/RES/2850 (2026)"  # the user named it


def test_a_table_that_is_named_goes_before(note: str, own: Path, tmp_path: Path, capsys) -> None:
    put(own, "nonsense")
    assert main(["parse", note]) == 2
    assert "no valid TOML" in capsys.readouterr().err
    assert cited(capsys, "--facts", put(tmp_path / "facts", NEWER), note) == "S/RES/2850 (2026)"


@pytest.mark.parametrize("name", ["nowhere", "empty", "nowhere.toml"])
def test_a_table_that_cannot_be_used(name: str, note: str, tmp_path: Path, capsys) -> None:
    (tmp_path / "empty").mkdir()
    for command in ([], ["parse"]):
        assert main([*command, "--facts", str(tmp_path / name), note]) == 2
        told = capsys.readouterr()
        assert told.out == ""
        assert told.err.startswith("notelint: error: ") and told.err.count("\n") == 1


def test_jsonschema_is_loaded_for_own_tables_only(note: str, tmp_path: Path) -> None:
    code = "import sys; from notelint.cli import main; main(sys.argv[1:]); print('jsonschema' in sys.modules)"
    for option, loaded in (((), "False"), (("--facts", put(tmp_path / "facts", NEWER)), "True")):
        command = [sys.executable, "-c", code, *option, "--output-format", "json", note]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", stdin=subprocess.DEVNULL)
        assert done.stdout.split()[-1] == loaded, done.stderr


def test_the_library_never_looks_there(own: Path) -> None:
    from notelint import parse

    put(own, NEWER)
    assert parse(CITING).references[0].canonical == "S/RES/2850"
