"""The hook, run by the real pre-commit on a repository of drafts."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import run
from tests.test_bad_input import POEM
from tests.test_commands import NOTE

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def environment(tmp_path_factory):
    """git with a user of its own and no settings of this machine's; pre-commit with a cache of its own."""
    git = {f"GIT_{who}_{what}": f"tests@{who}.invalid" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    own = {"GIT_CONFIG_GLOBAL": os.devnull, "PRE_COMMIT_HOME": str(tmp_path_factory.mktemp("pre-commit"))}
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return inherited | git | own


def commit(folder: Path, environment) -> None:
    for command in (["init", "--quiet"], ["add", "--all"], ["commit", "--quiet", "--message", "all"]):
        run(["git", *command], cwd=folder, env=environment)


def try_repo(project: Path, drafts: Path, environment):
    command = [sys.executable, "-m", "pre_commit", "try-repo", str(project), "notelint", "--all-files", "--verbose"]
    return subprocess.run(
        command, cwd=drafts, env=environment, capture_output=True, encoding="utf-8", stdin=subprocess.DEVNULL
    )


def test_the_hook_checks_text_files_and_no_others(package_index, clone: Path, tmp_path, environment):
    if not (clone / ".git").exists():
        commit(clone, environment)
    (tmp_path / "note.txt").write_text(NOTE, "utf-8")
    (tmp_path / "README.md").write_text(POEM, "utf-8")
    commit(tmp_path, environment)
    done = try_repo(clone, tmp_path, environment)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "note.txt: no findings" in done.stdout

    (tmp_path / "poem.txt").write_text(POEM, "utf-8")
    run(["git", "add", "--all"], cwd=tmp_path, env=environment)
    done = try_repo(clone, tmp_path, environment)
    assert done.returncode == 1
    assert "poem.txt:1:1: warning[NV003]" in done.stdout
