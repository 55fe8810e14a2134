"""From the command line's paths to drafts."""

import os

from notelint.paths import DraftPath, draft_paths


def make(folder, *names):
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()


def test_a_folder_gives_its_drafts_sorted(tmp_path):
    make(tmp_path, "b.txt", "a/c.j2", "a/d.docx", ".git/e.txt", "a/.hidden.txt", "F.TXT", "README.md")
    found = [(os.path.relpath(draft.path, tmp_path), draft.named) for draft in draft_paths([str(tmp_path)])]
    assert found == [("F.TXT", False), (os.path.join("a", "c.j2"), False), ("b.txt", False)]


def test_files_are_taken_as_given(tmp_path):
    given = [str(tmp_path / "none.txt"), "-", str(tmp_path / "x.docx")]
    assert list(draft_paths(given)) == [DraftPath(path, True) for path in given]


def test_each_file_once_and_named_if_named_first(tmp_path):
    make(tmp_path, "a.txt", "b.txt")
    given = [str(tmp_path / "b.txt"), str(tmp_path), os.path.join(str(tmp_path), ".", "a.txt")]
    assert [(os.path.basename(draft.path), draft.named) for draft in draft_paths(given)] == [
        ("b.txt", True),
        ("a.txt", False),
    ]


def test_an_empty_folder_is_told(tmp_path, capsys):
    assert list(draft_paths([str(tmp_path)])) == []
    assert "no *.txt or *.j2" in capsys.readouterr().err


def test_links_in_a_circle_end(tmp_path):
    make(tmp_path, "a.txt")
    (tmp_path / "loop").symlink_to(tmp_path)
    assert len(list(draft_paths([str(tmp_path)]))) == 1


def test_windows_leaves_wildcards_to_the_program(tmp_path, monkeypatch):
    make(tmp_path, "a.txt", "b.txt")
    pattern = str(tmp_path / "*.txt")
    assert [draft.path for draft in draft_paths([pattern])] == [pattern]
    monkeypatch.setattr("os.name", "nt")
    from notelint import paths

    assert [os.path.basename(path) for path in paths._wildcards(pattern)] == ["a.txt", "b.txt"]
    assert paths._wildcards("none*.txt") == ["none*.txt"]
