"""--baseline, --write-baseline and --prune-baseline, as a user meets them."""

import io
import json
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from notelint.cli import main
from tests.commands.test_configuration import FLAWED


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working directory, with two drafts that have NV701 and NV801 each."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "d").mkdir()
    (tmp_path / "d" / "a.txt").write_text(FLAWED, "utf-8")
    (tmp_path / "d" / "b c.txt").write_text(FLAWED, "utf-8")
    return tmp_path


def run(capsys, *arguments: str) -> tuple[int, list[str], str]:
    """Status, path and code of each finding, and standard error."""
    status = main(["--output-format", "json", *arguments])
    told = capsys.readouterr()
    return status, [f"{row['path']} {row['code']}" for row in json.loads(told.out or "[]")], told.err


def rows(folder: Path) -> list[tuple[str, str, int]]:
    data = json.loads((folder / "known.json").read_text("utf-8"))
    return [(row["path"], row["code"], row["count"]) for row in data["findings"]]


ALL = [(path, code, 1) for path in ("d/a.txt", "d/b c.txt") for code in ("NV701", "NV801")]


def test_known_findings_are_not_reported(folder: Path, capsys) -> None:
    assert main(["--write-baseline", "known.json", "d"]) == 0
    told = capsys.readouterr()
    assert (told.out, told.err) == ("", "notelint: known.json: 4 known findings in 2 drafts\n")
    assert rows(folder) == ALL
    assert run(capsys, "--baseline", "known.json", "d") == (0, [], "")
    with (folder / "d" / "a.txt").open("a", encoding="utf-8") as draft:
        draft.write("\n\nAnnex\n\nHandled by [name of the officer].\n")
    status, found, _ = run(capsys, "--baseline", "known.json", "d")
    assert status == 1 and {line.rpartition(" ")[0] for line in found} == {str(Path("d/a.txt"))}
    assert "NV701" not in "".join(found)


def test_writing_again_changes_nothing(folder: Path, capsys) -> None:
    main(["--write-baseline", "known.json", "d"])
    before = (folder / "known.json").read_bytes()
    (folder / "notelint.toml").write_text('baseline = "known.json"')
    assert main(["--write-baseline", "known.json", "d"]) == 0
    assert (folder / "known.json").read_bytes() == before
    assert run(capsys, "d")[:2] == (0, [])


def test_only_what_is_wanted_is_written(folder: Path, capsys) -> None:
    main(["--ignore", "NV8", "--write-baseline", "known.json", "d/a.txt"])
    assert rows(folder) == [("d/a.txt", "NV701", 1)]


def test_stale_entries_are_told_and_taken_out_only_when_asked(folder: Path, capsys) -> None:
    main(["--write-baseline", "known.json", "d"])
    capsys.readouterr()
    (folder / "d" / "a.txt").write_text(FLAWED.replace("it's", "its"), "utf-8")
    (folder / "d" / "b c.txt").unlink()
    before = (folder / "known.json").read_bytes()
    status, found, told = run(capsys, "--baseline", "known.json", "d")
    assert (status, found) == (0, [])
    said = "known.json: 3 known findings"
    where = "d/a.txt NV701; d/b c.txt NV701, NV801\n"
    assert told == f"notelint: warning: {said} found no longer (--prune-baseline takes out such): {where}"
    assert (folder / "known.json").read_bytes() == before
    assert run(capsys, "--baseline", "known.json", "--prune-baseline", "d") == (
        0,
        [],
        f"notelint: {said} taken out, found no longer: {where}",
    )
    assert rows(folder) == [("d/a.txt", "NV801", 1)]
    assert run(capsys, "--baseline", "known.json", "--prune-baseline", "d") == (0, [], "")


def test_it_never_grows_by_itself(folder: Path, capsys) -> None:
    main(["--write-baseline", "known.json", "d/a.txt"])
    before = (folder / "known.json").read_bytes()
    for more in ([], ["--prune-baseline"], ["--fix", "--select", "NV9"]):
        main(["--baseline", "known.json", *more, "d"])
        assert (folder / "known.json").read_bytes() == before


def test_what_was_not_looked_for_is_not_stale(folder: Path, capsys) -> None:
    main(["--write-baseline", "known.json", "d"])
    capsys.readouterr()
    (folder / "d" / "b c.txt").write_bytes(b"\0")
    for given in (["--select", "NV8", "d/a.txt"], ["--ignore", "NV", "d/a.txt"]):
        assert run(capsys, "--baseline", "known.json", *given) == (0, [], "")
    assert run(capsys, "--baseline", "known.json", "d")[::2] == (2, "")


def test_the_key_of_the_configuration(folder: Path, capsys, monkeypatch) -> None:
    main(["--write-baseline", "known.json", "d"])
    (folder / "d" / "notelint.toml").write_text('baseline = "../known.json"')
    monkeypatch.chdir(folder / "d")
    capsys.readouterr()
    assert run(capsys, "a.txt", "b c.txt") == (0, [], "")
    assert run(capsys, "--isolated", "a.txt")[0] == 1


def test_known_findings_are_not_fixed(folder: Path, capsys) -> None:
    main(["--write-baseline", "known.json", "d"])
    main(["--baseline", "known.json", "--fix", "d"])
    assert (folder / "d" / "a.txt").read_text("utf-8") == FLAWED


def test_standard_input(folder: Path, capsys, monkeypatch) -> None:
    def give() -> None:
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(FLAWED.encode())))

    main(["--write-baseline", "known.json", "d"])
    capsys.readouterr()
    give()
    assert run(capsys, "--baseline", "known.json", "--stdin-filename", "d/a.txt", "-") == (0, [], "")
    give()
    assert run(capsys, "--baseline", "known.json", "-")[0] == 1
    give()
    main(["--write-baseline", "other.json", "-"])
    assert json.loads((folder / "other.json").read_text())["findings"] == []


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--baseline", "none.json"], "none.json: there is no such baseline; --write-baseline makes one"),
        (["--write-baseline", "d/a.txt"], "d/a.txt: no baseline: no valid JSON"),
        (["--baseline", "a", "--write-baseline", "b"], "not allowed with argument --baseline"),
        (["--write-baseline", "known.json", "--diff"], "--write-baseline does not go with --diff"),
        (["--write-baseline", "known.json", "--prune-baseline"], "does not go with --prune-baseline"),
        (["--prune-baseline"], "--prune-baseline: no baseline is named"),
    ],
)
def test_a_mistake_is_told_in_one_line(folder: Path, capsys, arguments: list[str], says: str) -> None:
    assert main([*arguments, "d/a.txt"]) == 2
    told = capsys.readouterr()
    assert told.out == "" and told.err.startswith("notelint: error: ") and told.err.count("\n") == 1
    assert says in told.err
    assert not (folder / "known.json").exists()
    assert (folder / "d" / "a.txt").read_text("utf-8") == FLAWED


def test_an_unreadable_draft_is_no_known_finding(folder: Path, capsys) -> None:
    (folder / "d" / "b c.txt").write_bytes(b"\0")
    assert main(["--write-baseline", "known.json", "d"]) == 2
    assert rows(folder) == ALL[:2]
