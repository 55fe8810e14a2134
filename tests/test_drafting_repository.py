"""The repository of drafts under examples/, copied out and used as its README says."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.conftest import ROOT, run

EXAMPLE = ROOT / "examples" / "drafting-repository"
NOTE = os.path.join("notes", "hrc", "2026-09-16-water.en.txt")
PLACEHOLDERS = ("git.example", "your-organisation")


class Copy(NamedTuple):
    folder: Path
    environment: dict[str, str]

    def run(self, *command: str, **variables: str) -> tuple[int, str]:
        done = subprocess.run(
            command,
            cwd=self.folder,
            env=self.environment | variables,
            capture_output=True,
            encoding="utf-8",
            stdin=subprocess.DEVNULL,
        )
        return done.returncode, done.stdout + done.stderr

    def notelint(self, *arguments: str) -> tuple[int, str]:
        return self.run(sys.executable, "-m", "notelint", *arguments, PYTHONPATH=str(ROOT))

    def stage(self, draft: str, old: str, new: str) -> None:
        path = self.folder / draft
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")
        self.run("git", "add", draft)


@pytest.fixture
def copy(tmp_path: Path, git_environment) -> Copy:
    """The example in a repository of its own, nothing committed."""
    shutil.copytree(EXAMPLE, tmp_path / "drafts")
    made = Copy(tmp_path / "drafts", git_environment)
    made.run("git", "init", "--quiet", "--initial-branch", "main")
    return made


@pytest.fixture
def hooked(copy: Copy, project: Path) -> Copy:
    """The same with its hooks installed, from this project."""
    config = copy.folder / ".pre-commit-config.yaml"
    rev = run(["git", "rev-parse", "HEAD"], cwd=project, env=copy.environment).strip()
    told = config.read_text("utf-8").replace("https://git.example/your-organisation/notelint", str(project))
    config.write_text(told.replace("v0.1.0", rev), "utf-8")
    assert copy.run(sys.executable, "-m", "pre_commit", "install")[0] == 0
    copy.run("git", "add", "--all")
    return copy


def test_there_is_nothing_to_find(copy: Copy):
    status, told = copy.notelint("notes", "templates")
    assert (status, told) == (0, "All good: no findings, 6 files checked.\n")


def test_it_has_notes_in_both_languages_and_templates():
    for language in ("en", "fr"):
        assert list(EXAMPLE.glob(f"notes/*/*.{language}.txt"))
        assert list(EXAMPLE.glob(f"templates/*.{language}.*"))


def test_what_the_readme_says_to_run_runs(copy: Copy):
    (copy.folder / "reports").mkdir()
    readme = (EXAMPLE / "README.md").read_text("utf-8")
    commands = {found.strip() for found in re.findall(r"(?:`| {7})(notelint [^`\n]+)", readme)}
    assert len(commands) == 4
    for command in sorted(commands):
        status, told = copy.notelint(*command.split()[1:])
        assert status == 0, told
    assert "<html" in (copy.folder / "reports" / "page.html").read_text("utf-8")
    assert "reports" not in copy.run("git", "status", "--porcelain", "--untracked-files=all")[1]


def test_folders_that_the_readme_names_are_there():
    readme = (EXAMPLE / "README.md").read_text("utf-8")
    named = {*re.findall(r"^\| `([^`]+)`", readme, re.MULTILINE)} - {"archive/"}
    assert {"notes/hrc/", "notes/bilateral/", "templates/", "notelint.toml"} == named
    assert all((EXAMPLE / name).exists() for name in named)


def test_only_the_address_of_notelint_is_left_to_fill_in():
    files = [path for path in EXAMPLE.rglob("*") if path.is_file() and path.name != "README.md"]
    holders = {path.name for path in files if any(word in path.read_text("utf-8") for word in PLACEHOLDERS)}
    assert holders == {".pre-commit-config.yaml", ".gitlab-ci.yml", "notelint.yml"}


@pytest.mark.parametrize(
    ("schema", "file"), [("github-workflows", ".github/workflows/notelint.yml"), ("gitlab-ci", ".gitlab-ci.yml")]
)
def test_the_files_for_ci_are_valid_and_keep_drafts_out_of_logs(schema, file):
    run([sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", str(EXAMPLE / file)])
    assert "--no-excerpt" in (EXAMPLE / file).read_text("utf-8")


def test_the_inputs_that_the_workflow_gives_are_the_actions():
    workflow = (EXAMPLE / ".github" / "workflows" / "notelint.yml").read_text("utf-8")
    assert re.findall(r"uses: actions/\w+@(\w+)", workflow) == ["11bd71901bbe5b1630ceea73d27597364c9af683"]
    assert "permissions:\n  contents: read\n" in workflow


@pytest.mark.slow
def test_a_good_commit_passes_and_a_flawed_one_is_stopped(hooked: Copy):
    status, told = hooked.run("git", "commit", "--quiet", "--message", "begin")
    assert status == 0, told
    hooked.stage(NOTE, "16 September 2026", "31 September 2026")
    status, told = hooked.run("git", "commit", "--quiet", "--message", "flawed")
    assert status == 1
    assert f"{NOTE}:12:" in told
    assert "NV501" in told


@pytest.mark.slow
def test_a_slip_is_corrected_and_the_next_commit_passes(hooked: Copy):
    before = (hooked.folder / NOTE).read_bytes()
    hooked.run("git", "commit", "--quiet", "--message", "begin")
    hooked.stage(NOTE, "presents its compliments", "presents it's compliments")
    assert hooked.run("git", "commit", "--quiet", "--message", "slip")[0] == 1
    assert (hooked.folder / NOTE).read_bytes() == before
    hooked.run("git", "add", NOTE)
    assert hooked.run("git", "diff", "--cached", "--quiet")[0] == 0  # nothing is left to commit


def test_a_copy_with_the_line_ends_of_windows_is_as_good(copy: Copy, tmp_path):
    for command in (["add", "--all"], ["commit", "--quiet", "--no-verify", "--message", "begin"]):
        assert copy.run("git", *command)[0] == 0
    there = str(tmp_path / "windows")
    clone = ["clone", "--quiet", "-c", "core.autocrlf=true", str(copy.folder), there]
    assert copy.run("git", *clone)[0] == 0
    assert b"\r\n" in Path(there, NOTE).read_bytes()
    windows = copy._replace(folder=Path(there))
    assert windows.notelint("notes", "templates")[0] == 0
    assert windows.run("git", "status", "--porcelain") == (0, "")
