"""The command line, with rules of the test's own: arguments, files, output, exit status."""

import io
import json
import os
import subprocess
import sys
from datetime import date
from types import SimpleNamespace

import pytest

from notelint import __version__
from notelint.cli import main
from notelint.commands.registry import COMMANDS
from notelint.commands.spec import command
from notelint.errors import ProfileError
from notelint.finding import Finding, Severity
from notelint.linter import Report
from notelint.span import Span

_WORDS: dict[str, tuple[str, Severity]] = {
    "wrong": ("NV202", "error"),
    "odd": ("NV904", "warning"),
    "meh": ("NV703", "info"),
    "letter": ("NV003", "warning"),
}


@pytest.fixture
def calls(monkeypatch):
    """Puts a lint in place that reports certain words; gives the keyword arguments of its calls."""
    seen = []

    def lint(source, profile, language, today, named_file, facts, template):
        text = source.text
        seen.append(
            {"path": source.path, "profile": profile, "language": language, "today": today, "named_file": named_file}
        )
        if profile == "none":
            raise ProfileError("there is no profile none")
        found = [
            Finding(
                code, "some-name", severity, f"“{word}” is {severity}.", Span(text.index(word), text.index(word) + 1)
            )
            for word, (code, severity) in _WORDS.items()
            if word in text
        ]
        return Report(source, None, tuple(found))

    monkeypatch.setattr("notelint.commands.check.lint_source", lint)
    return seen


@pytest.fixture
def draft(tmp_path, monkeypatch):
    """Writes a draft into the current folder."""
    monkeypatch.chdir(tmp_path)

    def write(text, name="draft.txt"):
        data = text if isinstance(text, bytes) else text.encode()
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(data)
        return name

    return write


def rows(capsys, *arguments):
    status = main(["--output-format", "json", *arguments])
    return status, json.loads(capsys.readouterr().out)


@pytest.mark.parametrize(
    ("text", "status"), [("The note.", 0), ("meh", 0), ("odd", 1), ("wrong", 1), (b"\0", 2), ("letter", 1)]
)
def test_exit_status(calls, draft, text, status):
    assert main([draft(text)]) == status


def test_an_unusable_file_wins_and_the_others_are_still_checked(calls, draft, capsys):
    draft("wrong")
    draft(b"%PDF-1.7", "b.pdf")
    status, found = rows(capsys, "b.pdf", "none.txt", "draft.txt")
    assert status == 2
    assert [(row["path"], row["code"], row["location"]) for row in found] == [
        ("b.pdf", "NV001", {"line": 1, "column": 1}),
        ("none.txt", "NV001", {"line": 1, "column": 1}),
        ("draft.txt", "NV202", {"line": 1, "column": 1}),
    ]


def test_an_unreadable_file_counts_even_where_its_finding_is_not_wanted(calls, capsys):
    assert rows(capsys, "--ignore", "NV0", "none.txt") == (2, [])


def test_check_is_the_same_by_name(calls, draft, capsys):
    draft("wrong")
    assert rows(capsys, "draft.txt") == (1, json.loads(_out(capsys, ["check", "--output-format", "json", "draft.txt"])))


def _out(capsys, arguments):
    main(arguments)
    return capsys.readouterr().out


def test_a_file_named_like_a_command(calls, draft, capsys):
    assert main(["check", draft("wrong", "parse")]) == 1


def test_a_folder_and_what_is_named(calls, draft, tmp_path):
    draft("The note.", "drafts/a.txt")
    main(["drafts", draft("The note.")])
    assert [(call["path"], call["named_file"]) for call in calls] == [
        (os.path.join("drafts", "a.txt"), False),
        ("draft.txt", True),
    ]


def test_standard_input(calls, capsys, monkeypatch):
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b"a\nwrong")))
    status, found = rows(capsys, "-")
    assert (status, found[0]["path"], found[0]["location"]["line"]) == (1, "-", 2)


def test_what_is_handed_on(calls, draft):
    main(["--profile", "hrc", "--language", "fr", "--today", "2020-04-08", draft("The note.")])
    assert calls == [
        {"path": "draft.txt", "profile": "hrc", "language": "fr", "today": date(2020, 4, 8), "named_file": True}
    ]


def test_select_and_ignore(calls, draft, capsys):
    draft("wrong odd meh")
    assert [row["code"] for row in rows(capsys, "--select", "NV2,NV7", "draft.txt")[1]] == ["NV202", "NV703"]
    assert rows(capsys, "--ignore", "NV2,NV904", "draft.txt")[0] == 0


def test_findings_stand_in_the_order_of_the_text(calls, draft, capsys):
    draft("odd wrong – «".encode("cp1252"))
    assert [row["code"] for row in rows(capsys, "draft.txt")[1]] == ["NV002", "NV904", "NV202"]


def test_of_what_is_no_note_the_encoding_is_only_mentioned(calls, draft, capsys):
    draft("une lettre / a letter, présentée".encode("cp1252"))
    assert [(row["code"], row["severity"]) for row in rows(capsys, "draft.txt")[1]] == [
        ("NV002", "info"),
        ("NV003", "warning"),
    ]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--nonsense", "a.txt"], "--nonsense"),
        (["--today", "8 April", "a.txt"], "8 April"),
        (["--output-format", "xml", "a.txt"], "xml"),
        (["--profile", "none", "draft.txt"], "there is no profile none"),
        (["check"], "FILE"),
        (["parse"], "FILE"),
        (["parse", "none.txt"], "no such file"),
        (["rules", "--bogus"], "--bogus"),
    ],
)
def test_a_mistake_is_told_in_one_line(calls, draft, capsys, arguments, says):
    draft("The note.")
    assert main(arguments) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("notelint: error: ")
    assert captured.err.count("\n") == 1
    assert says in captured.err


@pytest.mark.parametrize("arguments", [[], ["-h"], ["--help"]])
def test_help_shows_all_commands_and_options_on_one_screen(arguments, capsys):
    assert main(arguments) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) <= 40
    assert all(len(line) <= 80 for line in lines)
    assert all(any(line.startswith(f"  {name} ") for line in lines) for name in COMMANDS)
    assert {flag for line in lines for flag in line.split() if flag.startswith("--")} >= set(_flags())


def _flags():
    return [option.flags[-1] for option in command("check").options]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(name, capsys):
    with pytest.raises(SystemExit) as exit_:
        main([name, "--help"])
    assert exit_.value.code == 0
    assert capsys.readouterr().out.startswith("usage: notelint")


def test_version(capsys):
    with pytest.raises(SystemExit) as exit_:
        main(["--version"])
    assert (exit_.value.code, capsys.readouterr().out) == (0, f"notelint {__version__}\n")


def test_control_c_is_quiet(monkeypatch, draft, capsys):
    def interrupt(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("notelint.commands.check.lint_source", interrupt)
    assert main([draft("The note.")]) == 130
    assert capsys.readouterr().err == ""


def test_human_and_concise(calls, draft, capsys):
    draft("wrong")
    assert _out(capsys, ["--output-format", "concise", "draft.txt"]) == "draft.txt:1:1: NV202 error “wrong” is error.\n"
    assert _out(capsys, ["draft.txt"]).endswith("Found 1 error in 1 file.\n")


def test_a_reader_that_leaves_early_is_no_error(draft):
    names = [f"{'x' * 100}{number}.pdf" for number in range(2000)]
    command = [sys.executable, "-m", "notelint", *names]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=_environment()) as process:
        assert process.stdout and process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 2


@pytest.mark.parametrize(
    ("environment", "encoding", "shown"),
    [
        ({"PYTHONUTF8": "1", "PYTHONIOENCODING": "cp1252"}, "cp1252", "é\\u4f1a.pdf"),
        ({"PYTHONUTF8": "1"}, "utf-8", "é会.pdf"),
        ({"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "LC_ALL": "C"}, "utf-8", ""),
    ],
)
def test_output_takes_any_text(draft, environment, encoding, shown):
    draft(b"%PDF-1.7", "é会.pdf")
    command = [sys.executable, "-m", "notelint", "--output-format", "concise", "é会.pdf"]
    done = subprocess.run(command, capture_output=True, env=_environment() | environment)
    assert done.stdout.decode(encoding).startswith(shown)
    assert (done.returncode, done.stderr) == (2, b"")


def _environment():
    return {**os.environ, "PYTHONPATH": os.path.dirname(os.path.dirname(os.path.abspath(__file__)))}
