"""--watch: what makes it run again, and how it ends."""

import os
import pty
import signal
import subprocess
import sys
import time

import pytest

from notelint.cli import main
from notelint.commands.check import make_parser
from notelint.commands.watching import state, watch, watched
from notelint.errors import ProfileError
from tests.drafts import TESTS


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "a.txt").write_text("a")
    return tmp_path


def parsed(*arguments):
    return make_parser().parse_args(["--watch", *arguments])


def watching(options, *changes, fails=()):
    """How often a watch ran, where each change is made while it waits; no change is made as the last thing."""
    runs: list[int] = []
    waiting = list(changes)

    def run():
        runs.append(len(runs))
        if runs[-1] in fails:
            raise ProfileError("there is no such profile")
        return 0

    def wait():
        if not waiting:
            raise KeyboardInterrupt
        waiting.pop(0)()

    assert watch(run, options, wait) == 0
    return len(runs)


def nothing():
    pass


@pytest.mark.parametrize("file", ["drafts/a.txt", "drafts/new.txt", "notelint.toml", "drafts/pyproject.toml", "p.json"])
def test_what_makes_it_run_again(folder, file):
    options = parsed("--profile", "p.json", "drafts")
    assert watching(options, nothing, lambda: (folder / file).write_text("changed"), nothing) == 2


def test_a_draft_that_is_gone_makes_it_run_again(folder):
    assert watching(parsed("drafts"), (folder / "drafts" / "a.txt").unlink) == 2


@pytest.mark.parametrize("file", ["other.txt", "drafts/.hidden.swp", "drafts/report.txt", "drafts/r.json"])
def test_what_does_not(folder, file):
    options = parsed(
        "--output-file",
        "drafts/report.txt",
        "--output-format",
        "human",
        "--output-format",
        "json:drafts/r.json",
        "drafts",
    )
    assert watching(options, lambda: (folder / file).write_text("changed")) == 1


def test_a_failure_is_told_and_ends_nothing(folder, capsys):
    assert watching(parsed("drafts"), lambda: (folder / "drafts" / "b.txt").write_text("b"), fails=(0,)) == 2
    err = capsys.readouterr().err
    assert err.startswith("notelint: error: there is no such profile\nWatching for changes")


def test_without_a_terminal_nothing_is_cleared(folder, capsys):
    watching(parsed("drafts"))
    assert "\033" not in "".join(capsys.readouterr())


def test_standard_input_cannot_be_watched(capsys):
    assert main(["--watch", "-"]) == 2
    assert "--watch" in capsys.readouterr().err


def test_watched_are_drafts_and_configurations_up_to_the_root(folder):
    names = watched(parsed("drafts"))
    assert names[0] == "drafts"
    assert str(folder / "notelint.toml") in names
    assert os.path.abspath(os.sep + "pyproject.toml") in names


def test_a_file_that_is_no_path_is_left_out():
    assert state(["a\0b", "none.txt"]) == {}


def command(*arguments):
    return [sys.executable, "-m", "notelint", "--watch", "--output-format", "concise", *arguments]


def environment():
    return {**os.environ, "PYTHONPATH": str(TESTS.parent), "TERM": "xterm"}


def read_until(stream, text):
    data, end = b"", time.monotonic() + 20
    while text not in data and time.monotonic() < end:
        data += os.read(stream, 65536)
    return data


def test_a_real_run_that_sees_a_change_and_ends_on_control_c(folder):
    process = subprocess.Popen(
        command("drafts"), stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(), cwd=folder
    )
    assert process.stdout and process.stderr
    read_until(process.stderr.fileno(), b"Watching")
    (folder / "drafts" / "b.txt").write_text("b")
    read_until(process.stderr.fileno(), b"Watching")
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=20)
    assert (process.returncode, err) == (0, b"")
    assert out.decode().count("NV003") == 3
    assert b"\033" not in out


def test_it_hardly_uses_the_processor_and_clears_a_terminal(folder):
    process, terminal = pty.fork()
    if process == 0:
        os.chdir(folder)
        os.execvpe(sys.executable, command("drafts"), environment())
    shown = read_until(terminal, b"Watching")
    assert shown.startswith(b"\x1b[2J\x1b[3J\x1b[H")
    time.sleep(2.5)
    os.write(terminal, b"\x03")
    _, status, usage = os.wait4(process, 0)
    os.close(terminal)
    assert os.waitstatus_to_exitcode(status) == 0
    assert usage.ru_utime + usage.ru_stime < 2  # of which starting and the first run take most
