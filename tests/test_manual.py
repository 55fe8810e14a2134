"""The manual page is one that man and mandoc take without a word."""

import re
import shutil
import subprocess

import pytest

from notelint.commands.registry import COMMANDS
from notelint.commands.spec import commands
from tests.docs import DOCS

PAGE = DOCS / "notelint.1"


def test_every_command_and_option_is_there():
    text = PAGE.read_text("utf-8").replace("\\-", "-")
    assert re.findall(r"^\.SS (.+)$", text, re.MULTILINE) == list(COMMANDS)
    assert all(
        f"\\fB{flag}\\fR" in text for command in commands() for option in command.options for flag in option.flags
    )


@pytest.mark.skipif(not shutil.which("mandoc"), reason="mandoc is not installed")
def test_mandoc_finds_nothing():
    done = subprocess.run(["mandoc", "-Tlint", "-Wwarning", str(PAGE)], capture_output=True, text=True)
    lines = [line for line in done.stdout.splitlines() if "missing date" not in line]  # the same bytes on every day
    assert lines == []


@pytest.mark.skipif(not shutil.which("man"), reason="man is not installed")
def test_man_shows_it():
    command = ["man", "--warnings", "-l", str(PAGE)]
    done = subprocess.run(command, capture_output=True, text=True, env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"})
    assert done.stderr == ""
    shown = re.sub(".\b", "", done.stdout)
    assert "--output-format FORMAT[:FILE]" in shown
    assert "“check”" in shown
