"""The action, the job for GitLab and the container image: their files are valid, and their steps do what they say."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT, fresh_venv, run
from tests.test_commands import NOTE

FLAWED = NOTE.replace("Friday, 10 April 2020", "[date]")
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
JOB: dict[str, Any] = yaml.safe_load((ROOT / ".ci" / "gitlab" / "notelint.yml").read_text("utf-8"))
needs_bash = pytest.mark.skipif(os.name == "nt", reason="the steps are written for a shell")


@pytest.mark.parametrize(
    ("schema", "file"), [("github-actions", "action.yml"), ("gitlab-ci", os.path.join(".ci", "gitlab", "notelint.yml"))]
)
def test_the_files_are_valid(schema, file):
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}"]
    transform = ["--data-transform", "gitlab-ci"] if schema == "gitlab-ci" else []
    run([*command, *transform, str(ROOT / file)])


def test_the_action_calls_no_other_and_takes_no_input_into_its_scripts():
    steps = ACTION["runs"]["steps"]
    assert [step for step in steps if "uses" in step] == []
    assert [step for step in steps if "${{" in step["run"]] == []
    assert [*ACTION["inputs"]] == ["paths", "args", "version", "format"]


class Runner:
    """Runs the steps of the action as GitHub's runner does, as far as they are seen from inside."""

    def __init__(self, folder: Path, workspace: Path) -> None:
        self.workspace = workspace
        self.temp = folder / "runner's temp"
        self.temp.mkdir()
        self.variables: dict[str, str] = {}
        self.outputs: dict[str, str] = {}

    def run(self, **inputs: str) -> tuple[int, str]:
        """Exit status and log of all steps, up to the first that fails."""
        log = ""
        for step in ACTION["runs"]["steps"]:
            status, told = self._step(step, inputs)
            log += told
            if status:
                return status, log
        return 0, log

    def _step(self, step: dict[str, Any], inputs: dict[str, str]) -> tuple[int, str]:
        files = {name: self.temp / name.lower() for name in ("GITHUB_ENV", "GITHUB_OUTPUT")}
        for file in files.values():
            file.write_text("")
        given = {name: self._value(value, inputs) for name, value in step["env"].items()}
        paths = {name: str(path) for name, path in files.items()}
        environment = os.environ | paths | {"RUNNER_TEMP": str(self.temp)} | self.variables | given
        command = ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step["run"]]
        done = subprocess.run(command, cwd=self.workspace, env=environment, capture_output=True, encoding="utf-8")
        self.variables |= _assignments(files["GITHUB_ENV"])
        self.outputs |= _assignments(files["GITHUB_OUTPUT"])
        return done.returncode, done.stdout + done.stderr

    @staticmethod
    def _value(expression: str, inputs: dict[str, str]) -> str:
        context = re.fullmatch(r"\$\{\{ (\w+)\.(\w+) \}\}", expression)
        assert context, expression
        if context[1] == "github":
            return {"action_path": str(ROOT)}[context[2]]
        return inputs.get(context[2], str(ACTION["inputs"][context[2]]["default"]))


def _assignments(file: Path) -> dict[str, str]:
    return dict(line.split("=", 1) for line in file.read_text("utf-8").splitlines())


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    folder = tmp_path / "workspace"
    (folder / "sent notes").mkdir(parents=True)
    (folder / "sent notes" / "good.txt").write_text(NOTE, "utf-8")
    (folder / "flawed.txt").write_text(FLAWED, "utf-8")
    return folder


@pytest.fixture
def runner(tmp_path, workspace) -> Runner:
    return Runner(tmp_path, workspace)


@needs_bash
@pytest.mark.slow
def test_the_action_makes_annotations(wheels: Path, runner: Runner):
    status, log = runner.run(version=str(wheels))
    assert status == 1
    assert "::error " in log
    assert "file=flawed.txt" in log
    assert runner.run(version=str(wheels), paths="sent notes\r\n\n")[0] == 0


@needs_bash
@pytest.mark.slow
def test_the_action_makes_a_sarif_report_and_takes_options(wheels: Path, runner: Runner):
    odd = "--no-excerpt --today '2020-04-08' --ignore \"NV5, NV9\" --fail-on error"
    status, log = runner.run(version=str(wheels), format="sarif", args=odd)
    assert status == 1
    assert "[date]" not in log
    report = json.loads(Path(runner.outputs["sarif"]).read_text("utf-8"))
    assert [found["ruleId"] for found in report["runs"][0]["results"]] == ["NV801"]


@needs_bash
@pytest.mark.slow
@pytest.mark.parametrize(
    ("inputs", "status"), [({"format": "pdf"}, 2), ({"args": "--exit-zero"}, 0), ({"paths": "--help"}, 2)]
)
def test_what_stands_in_an_input_is_no_more_than_that(wheels: Path, runner: Runner, inputs, status):
    assert runner.run(version=str(wheels), **inputs)[0] == status


@needs_bash
@pytest.mark.slow
def test_the_action_says_which_python_it_needs(runner: Runner, tmp_path, monkeypatch):
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "bash").symlink_to("/bin/bash")
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    status, log = runner.run()
    assert status == 2
    assert "Python 3.11" in log


@needs_bash
@pytest.mark.slow
def test_the_action_installs_the_version_that_it_comes_from(package_index, runner: Runner):
    status, log = runner.run(paths="sent notes")
    assert status == 0, log
    assert log.startswith("notelint ")


@needs_bash
@pytest.mark.slow
def test_the_job_for_gitlab(wheels: Path, workspace: Path, tmp_path):
    programs = fresh_venv(tmp_path / "venv")
    settings = {"PATH": f"{programs}{os.pathsep}{os.environ['PATH']}", "NOTELINT_WHEELS": str(wheels)}
    variables = JOB["variables"] | JOB["notelint"]["variables"] | settings
    script = "\n".join(["set -e", *JOB["notelint"]["before_script"], *JOB["notelint"]["script"]])
    done = subprocess.run(
        ["sh", "-c", script], cwd=workspace, env=os.environ | variables, capture_output=True, encoding="utf-8"
    )
    assert done.returncode == 1, done.stderr
    assert "flawed.txt:2:" in done.stdout
    assert "[date]" not in done.stdout
    report = workspace / JOB["notelint"]["artifacts"]["reports"]["codequality"]
    assert [found["check_name"] for found in json.loads(report.read_text("utf-8"))] == ["NV801 leftover-placeholder"]


def test_the_image_runs_without_root_and_holds_what_the_wheel_is_built_from():
    lines = (ROOT / "Dockerfile").read_text("utf-8").splitlines()
    assert re.fullmatch(r"USER [1-9]\d*:[1-9]\d*", next(line for line in lines if line.startswith("USER")))
    kept = {line[1:] for line in (ROOT / ".dockerignore").read_text("utf-8").splitlines() if line.startswith("!")}
    assert all((ROOT / name).exists() for name in kept)
    assert {"notelint", "grammars", "schemas", "pyproject.toml", "hatch_build.py", "README.md", "LICENSE"} <= kept
