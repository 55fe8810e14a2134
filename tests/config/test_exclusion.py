"""What is passed over: by exclude, by .gitignore, and not where it is named."""

import os
from pathlib import Path

import pytest

from notelint.config.exclusion import skips
from notelint.config.resolving import Resolver
from notelint.config.settings import Given
from notelint.paths import draft_paths

FILES = ("a.txt", "old/b.txt", "old/c.j2", "new/d.txt", "new/e.old.txt", "مذكرات شفوية/مذكرة 1.txt")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in FILES:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    return tmp_path


def found(root: Path, *given: str, force: bool = False) -> list[str]:
    paths = [str(root / path) for path in given or (".",)]
    drafts = draft_paths(paths, skips(Resolver(Given()), force=force))
    return [os.path.relpath(draft.path, root).replace(os.sep, "/") for draft in drafts]


def test_exclude(root: Path) -> None:
    (root / "notelint.toml").write_text('exclude = ["old/", "*.old.txt"]\n')
    assert found(root) == ["a.txt", "new/d.txt", "مذكرات شفوية/مذكرة 1.txt"]
    (root / "notelint.toml").write_text('exclude = ["مذكرات شفوية/"]\nextend-exclude = ["/new"]\n', "utf-8")
    assert found(root) == ["a.txt", "old/b.txt", "old/c.j2"]


def test_exclusions_of_what_is_extended(root: Path) -> None:
    (root / "notelint.toml").write_text('exclude = ["old/"]\nextend-exclude = ["مذكرات*"]\n', "utf-8")
    (root / "new" / "notelint.toml").write_text('extend = "../notelint.toml"\nexclude = ["d.txt"]')
    assert found(root) == ["a.txt", "new/e.old.txt"]


def test_what_is_named_is_linted_all_the_same(root: Path) -> None:
    (root / "notelint.toml").write_text('exclude = ["old/", "*.j2"]\n')
    assert found(root, "old/c.j2") == ["old/c.j2"]
    assert found(root, "old") == ["old/b.txt"]
    assert found(root, "old/c.j2", "old", "a.txt", force=True) == ["a.txt"]


def test_gitignore(root: Path) -> None:
    (root / ".gitignore").write_text("# drafts\nold/\n*.txt\n!a.txt\n[z-a]\n!\n")
    (root / "new" / ".gitignore").write_text("!d.txt\n")
    assert found(root) == ["a.txt", "new/d.txt"]
    assert found(root, "old/b.txt", force=True) == ["old/b.txt"]
    (root / "notelint.toml").write_text("respect-gitignore = false\n")
    assert sorted(found(root)) == sorted(FILES)


def test_gitignore_above_counts_in_a_repository(root: Path) -> None:
    (root / ".gitignore").write_text("d.txt\n")
    assert found(root, "new") == ["new/d.txt", "new/e.old.txt"]
    (root / ".git").mkdir()
    assert found(root, "new") == ["new/e.old.txt"]
    (root / ".gitignore").write_text("new/\nd.txt\n")
    assert found(root, "new") == ["new/e.old.txt"]  # the folder was meant


def test_nothing_left_is_told(root: Path, capsys) -> None:
    (root / "notelint.toml").write_text('exclude = ["*"]\n')
    assert found(root) == []
    assert capsys.readouterr().err.endswith(", save what the configuration or .gitignore leaves out\n")
