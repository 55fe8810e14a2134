"""The hooks, run by the real pre-commit on repositories of drafts."""

import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from tests.conftest import ROOT, run
from tests.test_bad_input import POEM
from tests.test_commands import NOTE

pytestmark = pytest.mark.slow

SLIP = NOTE.replace("presents its compliments", "presents it's compliments")
HOLE = NOTE.replace("Friday, 10 April 2020", "[date]")
TEMPLATE = NOTE.replace("Friday, 10 April 2020", "{{ closing_day }}").replace("8 April 2020", "{{ date }}")


class Drafts(NamedTuple):
    """A repository of drafts."""

    folder: Path
    environment: Mapping[str, str]

    def write(self, files: Mapping[str, str]) -> None:
        for name, text in files.items():
            (self.folder / name).parent.mkdir(exist_ok=True)
            (self.folder / name).write_text(text, "utf-16" if "utf-16" in name else "utf-8")

    def git(self, *command: str) -> str:
        return run(["git", *command], cwd=self.folder, env=self.environment)

    def hook(self, name: str, *options: str) -> tuple[int, str]:
        """Exit status and output of a hook, on what is staged unless `options` say otherwise."""
        command = [sys.executable, "-m", "pre_commit", "run", name, "--verbose", *options]
        done = subprocess.run(
            command,
            cwd=self.folder,
            env=self.environment,
            capture_output=True,
            encoding="utf-8",
            stdin=subprocess.DEVNULL,
        )
        return done.returncode, done.stdout + done.stderr


@pytest.fixture
def drafts(project: Path, tmp_path, git_environment) -> Callable[[dict[str, str]], Drafts]:
    """Makes a repository with these files committed, and all hooks configured."""
    rev = run(["git", "rev-parse", "HEAD"], cwd=project, env=git_environment).strip()

    def make(files: dict[str, str]) -> Drafts:
        hooks = [{"id": hook["id"]} for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))]
        config = yaml.safe_dump({"repos": [{"repo": str(project), "rev": rev, "hooks": hooks}]})
        made = Drafts(tmp_path, git_environment)
        made.git("init", "--quiet")
        made.write({".pre-commit-config.yaml": config, **files})
        made.git("add", "--all")
        made.git("commit", "--quiet", "--message", "all")
        return made

    return make


def test_the_manifest_is_one():
    run([sys.executable, "-m", "pre_commit", "validate-manifest", str(ROOT / ".pre-commit-hooks.yaml")])


def test_drafts_are_checked_and_nothing_else(drafts):
    status, told = drafts({"note.txt": NOTE, "README.md": POEM}).hook("notelint", "--all-files")
    assert status == 0, told
    assert "note.txt: no findings" in told


def test_whatever_a_file_is_called(drafts):
    names = [
        "a note verbale.txt",
        "مذكرة شفوية.txt",
        "deux\nlignes.txt",
        "NOTE.TXT",
        "été/-x.txt",
        "utf-16.txt",
        "n.j2",
    ]
    status, told = drafts(dict.fromkeys(names, HOLE)).hook("notelint", "--all-files")
    assert status == 1
    assert told.count("Found ") == 1
    for shown in ("a note verbale.txt", "مذكرة شفوية.txt", "deux␊lignes.txt", "NOTE.TXT", "été/-x.txt", "utf-16.txt"):
        assert f"\n{shown}:2:" in told
    assert "n.j2" not in told  # in a template a hole may stand


def test_what_the_configuration_excludes_is_passed_over(drafts):
    repository = drafts({"notelint.toml": 'exclude = ["archive/"]\n', "archive/old.txt": SLIP, "note.txt": NOTE})
    for hook in ("notelint", "notelint-fix"):
        status, told = repository.hook(hook, "--all-files")
        assert status == 0, told
    assert repository.git("status", "--porcelain") == ""


def test_templates(drafts):
    repository = drafts({"templates/closed.txt": TEMPLATE, "closed.j2": TEMPLATE, "note.txt": POEM})
    status, told = repository.hook("notelint-templates", "--all-files")
    assert status == 0, told
    assert "2 files checked" in told
    repository.write({"templates/closed.txt": SLIP})
    assert repository.hook("notelint-templates", "--all-files")[0] == 1


def test_the_staged_draft_is_judged_and_not_what_is_unstaged(drafts):
    repository = drafts({"note.txt": NOTE})
    repository.write({"note.txt": HOLE})
    repository.git("add", "note.txt")
    repository.write({"note.txt": NOTE})
    assert repository.hook("notelint")[0] == 1
    assert (repository.folder / "note.txt").read_text("utf-8") == NOTE


def test_fixes_leave_unstaged_changes_alone(drafts):
    repository = drafts({"note.txt": NOTE, "other.txt": NOTE})
    repository.write({"note.txt": SLIP})
    repository.git("add", "note.txt")
    later = SLIP.replace("Stockholm", "Uppsala")
    repository.write({"note.txt": later, "other.txt": SLIP})
    status, told = repository.hook("notelint-fix")
    assert status == 1
    assert "files were modified by this hook" in told
    assert (repository.folder / "note.txt").read_text("utf-8") == NOTE.replace("Stockholm", "Uppsala")
    assert (repository.folder / "other.txt").read_text("utf-8") == SLIP
    assert repository.git("show", ":note.txt") == SLIP  # to stage the fix is the author's own act
    repository.git("add", "note.txt")
    assert repository.hook("notelint-fix")[0] == 0


def test_where_a_fix_and_an_unstaged_change_meet_the_change_wins(drafts):
    repository = drafts({"note.txt": NOTE})
    repository.write({"note.txt": SLIP})
    repository.git("add", "note.txt")
    ours = SLIP.replace("the Republic of Fiji presents it's", "Fiji presents it's")
    repository.write({"note.txt": ours})
    status, told = repository.hook("notelint-fix")
    assert status == 1
    assert "Rolling back fixes" in told
    assert (repository.folder / "note.txt").read_text("utf-8") == ours
