"""The wheel, built from the sdist, works where nothing of the checkout is."""

import json
import os
import shutil
import subprocess
import sys
import tomllib
import zipfile
from email.parser import HeaderParser
from pathlib import Path

import pytest

from notelint.build import SHARED, languages
from tests.conftest import ROOT, fresh_venv, run
from tests.test_commands import NOTE

pytestmark = pytest.mark.slow


def test_lark_is_the_same_for_building_and_for_running():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    lark = [need for need in project["project"]["dependencies"] if need.startswith("lark")]
    assert [need for need in project["build-system"]["requires"] if need.startswith("lark")] == lark


def test_what_is_installed_is_pinned_for_the_action_and_the_image(installed: Path):
    rows = json.loads(run([str(installed / "python"), "-m", "pip", "list", "--format", "json"]))
    needed = {row["name"].lower().replace("_", "-") for row in rows} - {"pip", "setuptools", "notelint"}
    pinned = (ROOT / ".ci" / "constraints.txt").read_text("utf-8").splitlines()
    assert needed <= {row.partition("==")[0] for row in pinned}


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


def test_the_metadata_are_complete(dist: Path, wheel: Path):
    run([sys.executable, "-m", "twine", "check", "--strict", *map(str, dist.iterdir())])
    with zipfile.ZipFile(wheel) as opened:
        name = next(name for name in opened.namelist() if name.endswith(".dist-info/METADATA"))
        told = HeaderParser().parsestr(opened.read(name).decode("utf-8"))
    assert told["License-Expression"] == "MIT"
    assert told["Requires-Python"] == ">=3.11"
    assert told["Description-Content-Type"] == "text/markdown"
    versions = [row.rpartition(" ")[2] for row in told.get_all("Classifier", []) if ":: 3." in row]
    assert versions == ["3.11", "3.12", "3.13", "3.14"]


def test_the_wheel_has_its_tables_and_no_tests(wheel: Path):
    names = zipfile.ZipFile(wheel).namelist()
    assert {f"notelint/_built/{name}.json" for name in (*languages(), *SHARED, "symbols")} <= {*names}
    assert {"notelint/py.typed", "notelint/grammars/note.lark", "notelint/schemas/note.schema.json"} <= {*names}
    assert [name for name in names if not name.startswith("notelint")] == []


def test_the_same_sources_give_the_same_wheel(wheel: Path, clone: Path, tmp_path):
    environment = os.environ | {"PYTHONHASHSEED": "7", "TZ": "Pacific/Fiji"}
    run([sys.executable, "-m", "build", "--wheel", "--outdir", str(tmp_path), str(clone)], env=environment)
    assert (tmp_path / wheel.name).read_bytes() == wheel.read_bytes()


def test_a_folder_of_wheels_is_enough_where_there_is_no_network(wheels: Path, tmp_path):
    """The commands of docs/INSTALL.md, with pip kept from every index."""
    programs = fresh_venv(tmp_path / "venv")
    settings = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
    closed = settings | {"PIP_CONFIG_FILE": os.devnull, "PIP_NO_INDEX": "1"}
    install = [str(programs / "python"), "-m", "pip", "install", "--quiet", "--no-index", "--find-links", str(wheels)]
    run([*install, "notelint"], env=closed)
    (tmp_path / "note.txt").write_text(f"No. 12/2020\n\n{NOTE}", "utf-8")
    profile = str(ROOT / "examples" / "profiles" / "ministry.schema.json")  # read by jsonschema
    assert "MFA003" in run([str(programs / "notelint"), "--profile", profile, "note.txt"], cwd=tmp_path, env=closed)


@pytest.mark.parametrize("version", ["3.11", "3.12", "3.13", "3.14"])
def test_other_pythons_have_nothing_to_warn_of(wheel: Path, tmp_path, version):
    """Straight from the unpacked wheel: linting needs no dependency."""
    python = _python(version)
    with zipfile.ZipFile(wheel) as opened:
        opened.extractall(tmp_path / "site")
    (tmp_path / "note.txt").write_text(NOTE, "utf-8")
    command = [python, "-W", "error", "-m", "notelint", "--output-format", "json", "note.txt"]
    assert json.loads(run(command, cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(tmp_path / "site")})) == []


def _python(version: str) -> str:
    """A Python of that version, on the path or of pyenv; where none runs here, the test is skipped."""
    of_pyenv = Path.home().glob(f".pyenv/versions/{version}.*/bin/python")
    for found in (shutil.which(f"python{version}"), *map(str, of_pyenv)):
        if found and subprocess.run([found, "--version"], capture_output=True).returncode == 0:
            return found
    pytest.skip(f"Python {version} is not on this machine")


def test_an_editable_install_works(package_index, clone: Path, tmp_path):
    programs = fresh_venv(tmp_path / "venv")
    run([str(programs / "python"), "-m", "pip", "install", "--quiet", "--editable", str(clone)])
    (tmp_path / "note.txt").write_text(NOTE, "utf-8")
    assert json.loads(run([str(programs / "notelint"), "--output-format", "json", "note.txt"], cwd=tmp_path)) == []
    assert not (clone / "notelint" / "_built").exists()
