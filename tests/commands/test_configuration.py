"""The configuration as a user meets it on the command line."""

import io
import json
import subprocess
import sys
import tomllib
from pathlib import Path
from types import SimpleNamespace

import pytest

from notelint.cli import main
from tests.test_commands import NOTE

FLAWED = NOTE.replace("presents its compliments", "presents it's compliments").replace("10 April", "[date]", 1)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working directory, with a flawed draft in it: NV701 (warning) and NV801 (error)."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "note.txt").write_text(FLAWED, "utf-8")
    return tmp_path


def run(capsys, *arguments: str) -> tuple[int, list[str], str]:
    """Status, the codes on standard output, and standard error."""
    status = main(["--output-format", "json", *arguments])
    told = capsys.readouterr()
    return status, [row["code"] for row in json.loads(told.out or "[]")], told.err


def configure(folder: Path, text: str, name: str = "notelint.toml") -> None:
    (folder / name).write_text(text, "utf-8")


def test_without_one(folder: Path, capsys) -> None:
    assert run(capsys, "note.txt")[:2] == (1, ["NV701", "NV801"])


def test_a_file_beside_the_draft(folder: Path, capsys) -> None:
    configure(folder, 'ignore = ["NV8"]\nfail-on = "error"\n')
    assert run(capsys, "note.txt") == (0, ["NV701"], "")
    assert run(capsys, str(folder / "note.txt"))[1] == ["NV701"]
    assert run(capsys, "--fail-on", "warning", "note.txt")[0] == 1
    assert run(capsys, "--isolated", "note.txt")[1] == ["NV701", "NV801"]
    assert run(capsys, "--select", "NV8", "note.txt")[1] == ["NV801"]


def test_a_fault_in_it_stops_the_run(folder: Path, capsys) -> None:
    configure(folder, "selct = []")
    for command in ([], ["parse"]):
        assert main([*command, "note.txt"]) == 2
        told = capsys.readouterr()
        assert (told.out, told.err) == (
            "",
            "notelint: error: notelint.toml:1: selct: not known here; did you mean “select”?\n",
        )


def test_severities(folder: Path, capsys) -> None:
    configure(folder, '[severity]\nNV8 = "info"\nNV701 = "off"\n')
    assert run(capsys, "note.txt")[:2] == (0, ["NV801"])
    configure(folder, 'fail-on = "info"\n[severity]\nNV8 = "info"\n')
    assert run(capsys, "note.txt")[0] == 1


def test_an_unreadable_draft_counts_whatever_is_configured(folder: Path, capsys) -> None:
    configure(folder, '[severity]\nNV0 = "off"\n')
    assert run(capsys, "--exit-zero", "none.txt") == (2, [], "")


def test_exit_zero(folder: Path, capsys) -> None:
    assert run(capsys, "--exit-zero", "note.txt")[:2] == (0, ["NV701", "NV801"])
    assert main(["--exit-zero", "--fail-on", "none", "note.txt"]) == 2


def test_quiet(folder: Path, capsys) -> None:
    main(["--quiet", "note.txt"])
    assert "Found" not in capsys.readouterr().out
    assert main(["-q", "--ignore", "NV", "note.txt"]) == 0
    assert capsys.readouterr().out == ""


def test_the_format_of_the_first_path(folder: Path, capsys, monkeypatch) -> None:
    configure(folder, 'output-format = "concise"')
    (folder / "a").mkdir()
    configure(folder / "a", 'output-format = "json-lines"')
    (folder / "a" / "b.txt").write_text(FLAWED, "utf-8")
    main(["note.txt", "a/b.txt"])
    assert capsys.readouterr().out.startswith("note.txt:1:")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    main(["a"])
    assert capsys.readouterr().out.startswith("{")
    main(["--output-format", "concise", "a"])
    assert capsys.readouterr().out.startswith("a")


def test_standard_input_under_a_name(folder: Path, capsys, monkeypatch) -> None:
    (folder / "a b").mkdir()
    configure(folder / "a b", 'ignore = ["NV8"]\nexclude = ["old.txt"]\n')
    give = lambda: monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(FLAWED.encode())))  # noqa: E731
    give()
    assert run(capsys, "-")[1] == ["NV701", "NV801"]
    give()
    main(["--output-format", "concise", "--stdin-filename", "a b/مذكرة.txt", "-"])
    assert capsys.readouterr().out.startswith("a b/مذكرة.txt:1:")
    give()
    assert run(capsys, "--stdin-filename", "a b/old.txt", "-")[1] == ["NV701"]
    assert run(capsys, "--stdin-filename", "a b/old.txt", "--force-exclude", "-")[1] == []
    assert not (folder / "a b" / "old.txt").exists()


def test_fixing_standard_input_changes_no_file_of_that_name(folder: Path, capsys, monkeypatch) -> None:
    out = io.TextIOWrapper(io.BytesIO(), "utf-8")
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(FLAWED.encode())))
    monkeypatch.setattr(sys, "stdout", out)
    main(["--fix", "--stdin-filename", "note.txt", "-"])
    assert "presents its compliments" in out.buffer.getvalue().decode()
    assert (folder / "note.txt").read_text("utf-8") == FLAWED


def test_files_are_shown(folder: Path, capsys) -> None:
    configure(folder, 'exclude = ["b/"]')
    (folder / "b").mkdir()
    (folder / "b" / "c d.txt").touch()
    assert main(["--show-files"]) == 0
    assert Path(capsys.readouterr().out.strip()) == Path("note.txt")
    main(["--show-files", "b/c d.txt", "note.txt"])
    assert capsys.readouterr().out == "b/c d.txt\nnote.txt\n"
    main(["--show-files", "--force-exclude", "b/c d.txt", "note.txt"])
    assert capsys.readouterr().out == "note.txt\n"


def test_the_configuration_is_shown(folder: Path, capsys) -> None:
    configure(folder, 'ignore = ["NV8"]\nprofile = {"*" = "hrc"}\n[severity]\nNV9 = "error"\nNV904 = "off"\n')
    (folder / "a").mkdir()
    configure(folder / "a", 'extend = "../notelint.toml"\nlanguage = "fr"\n')
    assert main(["--show-config", "a/x.txt"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("# the settings of a/x.txt\n# from a/notelint.toml, which extends notelint.toml\n")
    shown = tomllib.loads(told)
    assert (shown["profile"], shown["language"], shown["fail-on"]) == ("hrc", "fr", "warning")
    assert {"NV801", "NV904"} <= set(shown["ignore"])
    assert shown["severity"]["NV901"] == "error"
    configure(folder, told)  # what is shown is a configuration that gives the same
    (folder / "a" / "notelint.toml").unlink()
    main(["--show-config", "a/x.txt"])
    assert tomllib.loads(capsys.readouterr().out) == shown


def test_the_configuration_of_a_folder_and_of_none(folder: Path, capsys) -> None:
    assert main(["--show-config", "--isolated"]) == 0
    assert capsys.readouterr().out.startswith("# the settings of .\n# from no configuration file\n")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--config", "none.toml", "note.txt"], "none.toml: cannot be read: No such file"),
        (["--config", ".", "note.txt"], "cannot be read: "),
        (["--config", "a.toml", "--isolated", "note.txt"], "--isolated: not allowed with argument --config"),
        (["--fail-on", "warn", "note.txt"], "--fail-on"),
        (["--quiet"], "FILE"),
        (["--ignore", "NV44", "note.txt"], "no rule has the code NV44"),
    ],
)
def test_a_mistake_is_told_in_one_line(folder: Path, capsys, arguments: list[str], says: str) -> None:
    assert main(arguments) == 2
    told = capsys.readouterr()
    assert told.out == "" and told.err.startswith("notelint: error: ") and told.err.count("\n") == 1
    assert says in told.err


def test_parse_has_it_too(folder: Path, capsys) -> None:
    configure(folder, 'language = "fr"')
    for arguments, language in (([], "fr"), (["--isolated"], "en"), (["--language", "en"], "en")):
        main(["parse", *arguments, "note.txt"])
        assert json.loads(capsys.readouterr().out)["language"] == language


@pytest.mark.parametrize(
    "directive",
    [
        "# notelint: disable=NV701",
        "notelint: ignore",
        "# noqa",
        "{# notelint: off #}",
        "<!-- notelint-disable -->",
        "[tool.notelint]\nignore = ['NV']",
    ],
)
def test_no_line_of_a_draft_silences_a_rule(folder: Path, capsys, directive: str) -> None:
    for text in (f"{directive}\n\n{FLAWED}", FLAWED.replace("\n", f"  {directive}\n", 1), f"{FLAWED}\n{directive}\n"):
        (folder / "note.txt").write_text(text, "utf-8")
        assert {"NV701", "NV801"} <= set(run(capsys, "note.txt")[1])


@pytest.mark.parametrize(
    ("config", "loaded"),
    [
        (None, set()),
        ('ignore = ["NV7"]\nprofile = "hrc"\nexclude = ["a/"]', {"tomllib"}),
        ('templates = ["a/"]', {"tomllib", "pathspec"}),
    ],
)
def test_a_run_pays_for_what_it_uses(folder: Path, config: str | None, loaded: set[str]) -> None:
    if config:
        configure(folder, config)
    configure(folder, "[project]\nname = 'other'\n", "pyproject.toml")
    code = "import sys; before = set(sys.modules)\nfrom notelint.config.discovery import Discovery\n"
    code += "from notelint.commands.configuration import Setup; import argparse\n"
    code += "given = dict(config=None, isolated=False, stdin_filename=None, language=None, facts=[])\n"
    code += "setup = Setup(argparse.Namespace(**given)); setup.drafts(['note.txt'], force_exclude=False)\n"
    code += "print(*{'tomllib', 'pathspec', 'jsonschema', 'difflib'} & set(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        encoding="utf-8",
        env={"PYTHONPATH": str(Path(__file__).parent.parent.parent)},
    )
    assert (set(done.stdout.split()), done.stderr) == (loaded, "")
