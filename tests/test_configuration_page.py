"""docs/CONFIGURATION.md says all that there is, and the sample in the README is one that works."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from notelint.cli import main
from notelint.config.merging import load
from tests.configuration_page import PAGE, updated
from tests.conftest import ROOT

TEXT = PAGE.read_text("utf-8")


def test_the_keys_are_those_of_the_schema() -> None:
    assert updated(TEXT) == TEXT, "python -m tests.configuration_page"


@pytest.mark.parametrize("module", ["configuration", "baseline"])
def test_every_option_is_there(module: str) -> None:
    code = (ROOT / "notelint" / "commands" / f"{module}.py").read_text("utf-8")
    options = re.findall(r'add(?:_argument)?\(\s*"(--[a-z-]+)"', code)
    assert len(options) >= 3
    assert [option for option in options if f"`{option}" not in TEXT] == []


def test_the_options_there_are_options(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    told = capsys.readouterr().out
    assert [option for option in re.findall(r"`(--[a-z-]+)", TEXT) if f"{option} " not in f"{told} "] == []


def test_the_sample_of_the_readme(tmp_path: Path) -> None:
    samples = re.findall(r"```toml\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    assert len(samples) == 1
    (tmp_path / "notelint.toml").write_text(samples[0], "utf-8")
    load(str(tmp_path / "notelint.toml")).exclude()
    assert len(tomllib.loads(samples[0])) >= 5


def test_the_page_is_made_by_a_command(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", "import tests.configuration_page"], cwd=ROOT, capture_output=True)
    assert (done.returncode, done.stderr) == (0, b"")
