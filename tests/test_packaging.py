"""The wheel, built from the sdist, works where nothing of the checkout is."""

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.conftest import ROOT, run
from tests.test_commands import NOTE

pytestmark = pytest.mark.slow


def test_lark_is_the_same_for_building_and_for_running():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    lark = [need for need in project["project"]["dependencies"] if need.startswith("lark")]
    assert [need for need in project["build-system"]["requires"] if need.startswith("lark")] == lark


def test_the_wheel_works_elsewhere(installed: Path, tmp_path):
    (tmp_path / "note.txt").write_text(NOTE, "utf-8")
    program = str(installed / "notelint")
    assert json.loads(run([program, "--output-format", "json", "note.txt"], cwd=tmp_path)) == []
    assert json.loads(run([program, "parse", "note.txt"], cwd=tmp_path))["language"] == "en"
    assert "NV402" in run([program, "rules"], cwd=tmp_path)
    assert "Human Rights Council, 43rd session" in run([program, "symbol", "A/HRC/43/L.5"], cwd=tmp_path)
    assert "2020-02-24" in run([program, "sessions", "hrc"], cwd=tmp_path)
    tables = run(
        [str(installed / "python"), "-c", "import notelint.resources as r; print(r.path('data'))"], cwd=tmp_path
    )
    facts = str(Path(tables.strip()) / "sessions.toml")
    assert "2020-02-24" in run([program, "sessions", "hrc", "--facts", facts], cwd=tmp_path)
    assert "</html>" in run([program, "--output-format", "html", "note.txt"], cwd=tmp_path)
    assert run([str(installed / "python"), "-m", "notelint", "--version"], cwd=tmp_path).startswith("notelint ")


def test_the_wheel_starts_without_its_heavy_dependencies(installed: Path, tmp_path):
    (tmp_path / "note.txt").write_text(NOTE, "utf-8")
    code = "import sys; from notelint.cli import main; main(['note.txt']); print([*map(str, sys.modules)])"
    loaded = run([str(installed / "python"), "-c", code], cwd=tmp_path)
    heavy = ("lark", "jsonschema", "pathspec", "tomllib", "dataclasses", "importlib.resources", "pathlib")
    assert [name for name in heavy if f"'{name}'" in loaded] == []


def test_the_wheel_has_a_typed_library(installed: Path, tmp_path):
    (tmp_path / "use.py").write_text("import notelint\n\nreveal_type(notelint.lint('text').findings)\n")
    command = [sys.executable, "-m", "mypy", "--strict", "--python-executable", str(installed / "python"), "use.py"]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, env=environment)
    assert "notelint.finding.Finding" in done.stdout
    assert done.returncode == 0, done.stdout


def test_an_editable_install_works(package_index, clone: Path, tmp_path):
    run([sys.executable, "-m", "venv", str(tmp_path / "venv")])
    programs = tmp_path / "venv" / ("Scripts" if os.name == "nt" else "bin")
    run([str(programs / "python"), "-m", "pip", "install", "--quiet", "--editable", str(clone)])
    (tmp_path / "note.txt").write_text(NOTE, "utf-8")
    assert json.loads(run([str(programs / "notelint"), "--output-format", "json", "note.txt"], cwd=tmp_path)) == []
    assert not (clone / "notelint" / "_built").exists()
