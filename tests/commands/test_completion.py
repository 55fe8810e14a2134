"""Completion, in the shells themselves where they are installed."""

import os
import pty
import re
import select
import shutil
import subprocess
import time

import pytest

from notelint.cli import main
from notelint.commands.completion import SHELLS, script
from notelint.commands.registry import COMMANDS
from notelint.commands.spec import commands

# What is typed, and what must be offered for it; None: the shell completes names of files.
TYPED = [
    (["che"], {"check"}),
    (["--profil"], {"--profile"}),
    (["--profile", "h"], {"hrc"}),
    (["--fail-on", ""], {"error", "warning", "info"}),
    (["--output-format", "ht"], {"html"}),
    (["--select", "NV50"], {"NV501", "NV502", "NV503", "NV504"}),
    (["check", "--uns"], {"--unsafe-fixes"}),
    (["rules", "--output-format", "m"], {"markdown"}),
    (["rules", "--profil"], set()),
    (["explain", "NV30"], {"NV301", "NV302", "NV303", "NV304"}),
    (["completion", "p"], {"powershell"}),
    (["dra"], None),
    (["check", "dra"], None),
    (["--config", "dra"], None),
    (["parse", "dra"], None),
]

BASH = """\
source "$1"; shift
COMP_WORDS=(notelint "$@"); COMP_CWORD=$#
_notelint
printf '%s\\n' "${COMPREPLY[@]}"
"""


def needs(shell):
    return pytest.mark.skipif(not shutil.which(shell), reason=f"{shell} is not installed")


def ids(value):
    return " ".join(value) if isinstance(value, list) else ""


@pytest.fixture
def folder(tmp_path):
    for shell in SHELLS:
        (tmp_path / shell).write_text(script(shell), "utf-8")
    (tmp_path / "draft one.txt").write_text("")
    return tmp_path


def test_every_command_and_option_is_in_every_script(capsys):
    for shell in SHELLS:
        assert main(["completion", shell]) == 0
        text = capsys.readouterr().out
        assert all(name in text for name in COMMANDS)
        flags = {flag.lstrip("-") for command in commands() for option in command.options for flag in option.flags}
        assert all(re.search(rf"\b{re.escape(flag)}\b", text) for flag in flags)


@needs("bash")
@pytest.mark.parametrize(("typed", "wanted"), TYPED, ids=ids)
def test_bash(folder, typed, wanted):
    done = subprocess.run(["bash", "-c", BASH, "bash", "./bash", *typed], cwd=folder, capture_output=True, text=True)
    assert (done.stderr, set(done.stdout.split())) == ("", wanted or set())


@needs("bash")
def test_bash_takes_an_equals_sign_for_a_word(folder):
    typed = ["--profile", "=", "h"]
    done = subprocess.run(["bash", "-c", BASH, "bash", "./bash", *typed], cwd=folder, capture_output=True, text=True)
    assert done.stdout.split() == ["hrc"]


@needs("fish")
@pytest.mark.parametrize(("typed", "wanted"), TYPED, ids=ids)
def test_fish(folder, typed, wanted):
    line = " ".join(["notelint", *(word or "" for word in typed)])
    command = ["fish", "--no-config", "-c", 'source ./fish; complete -C "$argv"', line]
    environment = {**os.environ, "HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)
    offered = {row.split("\t")[0] for row in done.stdout.splitlines()}
    assert done.stderr == ""
    if wanted is None:
        assert any("draft" in name for name in offered)
    else:
        assert {name for name in offered if "draft" not in name} == wanted


@needs("zsh")
@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("che", "notelint check "),
        ("--profil", "notelint --profile="),
        ("--profile=h", "notelint --profile=hrc "),
        ("--profile h", "notelint --profile hrc "),
        ("check --uns", "notelint check --unsafe-fixes "),
        ("rules --output-format m", "notelint rules --output-format markdown "),
        ("explain NV30", "missing-agenda-item"),
        ("completion p", "notelint completion powershell "),
        ("dra", r"notelint draft\ one.txt "),
        ("check dra", r"notelint check draft\ one.txt "),
        ("parse dra", r"notelint parse draft\ one.txt "),
        ("--config dra", r"notelint --config draft\ one.txt "),
    ],
)
def test_zsh(folder, typed, shown):
    assert shown in typed_in_zsh(folder, typed)


def typed_in_zsh(folder, typed):
    """What a terminal shows when the tab key is hit twice behind `notelint` and some words."""
    setup = "PS1='> '; autoload -U compinit; compinit -u -d dump; source ./zsh; echo set up"
    process, terminal = pty.fork()
    if process == 0:
        os.chdir(folder)
        os.execvpe("zsh", ["zsh", "-f", "-i"], {**os.environ, "TERM": "dumb", "LC_ALL": "C.UTF-8"})
    try:
        os.write(terminal, f"{setup}\n".encode())
        read(terminal, "\nset up")
        os.write(terminal, f"notelint {typed}\t".encode())
        shown = read(terminal, None)
        os.write(terminal, b"\t")
        return shown + read(terminal, None)
    finally:
        os.close(terminal)
        os.waitpid(process, 0)


def read(terminal, until):
    """What comes from a terminal, until some text has come, or for a while."""
    data, end = b"", time.monotonic() + (20 if until else 1.5)
    while time.monotonic() < end and (until is None or until.encode() not in data.replace(b"\r", b"")):
        if select.select([terminal], [], [], 0.1)[0]:
            data += os.read(terminal, 65536)
        elif data and until is None and time.monotonic() > end - 0.9:
            break
    return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]|\x07|\r", "", data.decode("utf-8", "replace"))
