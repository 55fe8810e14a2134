"""--fix, --unsafe-fixes and --diff, as a user gives them."""

import io
import os
import stat
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from notelint.cli import main
from notelint.fix import fix
from notelint.rules import samples

WRONG = samples.BILATERAL.replace("its compliments", "his compliments")  # NV904, safe
RIGHT = samples.BILATERAL
SALUTED = samples.BILATERAL.replace("No. 41/2026", "No. 41/2026\n\nExcellency,")  # NV902, unsafe
ENCODINGS = [
    "utf-8",
    "utf-8-sig",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "utf-32",
    "cp1252",
    "cp1251",
    "cp1256",
    "gb18030",
]
unix = pytest.mark.skipif(sys.platform == "win32", reason="permissions and links of Unix")


@pytest.fixture
def draft(tmp_path, monkeypatch):
    """Writes a draft into the current folder."""
    monkeypatch.chdir(tmp_path)

    def write(text, name="draft.txt"):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write


def run(capsys, *arguments):
    status = main([*map(str, arguments)])
    return status, *capsys.readouterr()


def stdin(monkeypatch, data):
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))


def test_a_safe_fix_is_made_and_said(draft, capsys):
    path = draft(WRONG)
    status, out, err = run(capsys, "--fix", "draft.txt")
    assert path.read_text() == RIGHT
    assert (status, err) == (0, "")
    assert out.startswith("Fixed 1 finding in draft.txt:\n  3:")
    assert "NV904 The sender is an office" in out
    assert out.endswith("draft.txt: no findings. All good: 1 file checked.\n")


def test_nothing_is_fixed_unless_asked_for(draft, capsys):
    path = draft(WRONG)
    status, out, _ = run(capsys, "draft.txt")
    assert status == 1
    assert out.endswith("in 1 file. [1 fixable with --fix]\n")
    assert path.read_text() == WRONG


def test_what_remains_is_reported_and_decides_the_status(draft, capsys):
    draft(WRONG.replace("4 May", "34 May"))
    status, out, _ = run(capsys, "--fix", "draft.txt")
    assert status == 1
    assert "Fixed 1 finding" in out
    assert "error[NV501]" in out
    assert "NV904" not in out.split("\n\n")[-1]


def test_unsafe_fixes_are_offered_and_made_when_asked_for(draft, capsys):
    path = draft(SALUTED)
    assert run(capsys, "--fix", "draft.txt")[1].endswith("[1 fixable with --fix --unsafe-fixes]\n")
    assert path.read_text() == SALUTED
    assert run(capsys, "--fix", "--unsafe-fixes", "draft.txt")[0] == 0
    assert "Excellency" not in path.read_text()


def test_both_kinds_are_counted(draft, capsys):
    draft(SALUTED.replace("its compliments", "his compliments"))
    assert "[1 fixable with --fix, 1 more with --unsafe-fixes]" in run(capsys, "draft.txt")[1]


def test_findings_that_are_not_selected_are_not_fixed(draft, capsys):
    path = draft(WRONG)
    run(capsys, "--fix", "--ignore", "NV9", "draft.txt")
    assert path.read_text() == WRONG


def test_for_machines_what_was_fixed_goes_to_standard_error(draft, capsys):
    draft(WRONG)
    status, out, err = run(capsys, "--fix", "--output-format", "json", "draft.txt")
    assert (status, out) == (0, "[]\n")
    assert err.startswith("Fixed 1 finding in draft.txt:\n")


def test_no_word_of_the_draft_is_said(draft, capsys):
    draft(WRONG)
    _, out, err = run(capsys, "--fix", "--no-excerpt", "draft.txt")
    assert "Fixed 1 finding in draft.txt:\n" in out
    assert "his" not in out.replace("this", "") and err == ""


def test_diff_changes_no_file(draft, capsys):
    path = draft(WRONG)
    for option in ([], ["--fix"]):
        status, out, err = run(capsys, "--diff", *option, "draft.txt")
        lines = out.splitlines()
        assert status == 1
        assert lines[:2] == ["--- draft.txt", "+++ draft.txt"]
        assert [line[:1] for line in lines[2:]].count("-") == [line[:1] for line in lines[2:]].count("+") == 1
        assert err.startswith("Would fix 1 finding in draft.txt:\n")
    assert path.read_text() == WRONG


def test_diff_of_nothing_is_nothing(draft, capsys):
    draft(SALUTED)
    assert run(capsys, "--diff", "draft.txt") == (0, "", "")
    assert run(capsys, "--diff", "--unsafe-fixes", "draft.txt")[0] == 1


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("last", ["", "\n"])
def test_patch_applies_the_diff(draft, capsys, end, last):
    path = draft((WRONG + last).replace("\n", end))
    _, out, _ = run(capsys, "--diff", "draft.txt")
    subprocess.run(["git", "apply", "-p0"], input=out.encode(), cwd=path.parent, check=True)
    assert path.read_bytes() == (RIGHT + last).replace("\n", end).encode()


def test_standard_input_comes_out_corrected(draft, capsysbinary, monkeypatch):
    stdin(monkeypatch, WRONG.replace("\n", "\r\n").encode("utf-16"))
    status, out, err = run(capsysbinary, "--fix", "-")
    assert (status, out) == (0, RIGHT.replace("\n", "\r\n").encode("utf-16"))
    assert err.startswith(b"Fixed 1 finding in -:\n") and b"[NV002]" in err


@pytest.mark.parametrize("data", [b"", b"A poem.\n", b"\0\xff", b"caf\x81\xe9 " + WRONG.encode()])
def test_what_cannot_be_fixed_comes_out_as_it_was(draft, capsysbinary, monkeypatch, data):
    stdin(monkeypatch, data)
    assert run(capsysbinary, "--fix", "-")[1] == data


def test_diff_of_standard_input(draft, capsys, monkeypatch):
    stdin(monkeypatch, WRONG.encode())
    status, out, _ = run(capsys, "--diff", "-")
    assert status == 1
    assert out.startswith("--- -\n+++ -\n")


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "mixed"])
def test_encoding_and_line_ends_stay(draft, capsys, encoding, end):
    def dressed(text):
        ends = iter(["\r\n", "\n", "\r"] * 20)
        lines = text.split("\n")
        return "".join(line + (next(ends) if end == "mixed" else end) for line in lines).encode(encoding)

    path = draft(dressed(WRONG))
    run(capsys, "--fix", "draft.txt")
    assert path.read_bytes() == dressed(RIGHT)


@pytest.mark.parametrize(
    ("encoding", "words"),
    [
        ("cp1252", "« élève à Genève, déjà »"),
        ("cp1251", "Посольство Российской Федерации"),
        ("cp1256", "سفارة جمهورية مصر العربية"),
        ("gb18030", "中华人民共和国大使馆"),
    ],
)
def test_a_code_page_stays(draft, capsys, encoding, words):
    path = draft(WRONG.replace("a tree", f"a tree ({words})").encode(encoding))
    run(capsys, "--fix", "draft.txt")
    assert path.read_bytes() == RIGHT.replace("a tree", f"a tree ({words})").encode(encoding)


def test_bytes_that_are_no_text_are_left_alone(draft, capsys):
    data = WRONG.replace("a tree", "a tree (café à côté)").encode("cp1252").replace(b"tree", b"tree \x81")
    path = draft(data)
    status, _, err = run(capsys, "--fix", "draft.txt")
    assert status == 1
    assert path.read_bytes() == data
    assert err == "notelint: warning: draft.txt: not fixed, as some of its bytes stand for no character\n"


def test_a_file_that_has_changed_is_left_alone(draft, capsys, monkeypatch):
    path = draft(WRONG)

    def slow(*arguments):
        path.write_text(WRONG + "\nMore.")
        return fix(*arguments)

    monkeypatch.setattr("notelint.commands.fixing.fix", slow)
    status, _, err = run(capsys, "--fix", "draft.txt")
    assert status == 2
    assert "changed in the meantime" in err and err.count("\n") == 1
    assert path.read_text() == WRONG + "\nMore."


@pytest.mark.parametrize("call", ["replace", "fsync", "chmod"])
def test_a_failing_write_leaves_the_old_file(draft, capsys, monkeypatch, call):
    path = draft(WRONG)

    def fail(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, call, fail)
    status, out, err = run(capsys, "--fix", "draft.txt")
    assert status == 2
    assert err == "notelint: error: draft.txt: not fixed, as it cannot be written: No space left on device\n"
    assert "Fixed" not in out and "NV904" in out
    assert [(one.name, one.read_text()) for one in path.parent.iterdir()] == [("draft.txt", WRONG)]


@unix
def test_what_may_not_be_written_is_one_line(draft, capsys, monkeypatch):
    path = draft(WRONG)
    monkeypatch.setattr(os, "access", lambda *_: False)  # tests may run as root, to whom all is allowed
    status, _, err = run(capsys, "--fix", "draft.txt")
    assert (status, err) == (2, "notelint: error: draft.txt: not fixed, as it is write-protected\n")
    assert path.read_text() == WRONG


@unix
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_to(draft, capsys):
    path = draft(WRONG)
    path.parent.chmod(0o555)
    try:
        status, _, err = run(capsys, "--fix", "draft.txt")
    finally:
        path.parent.chmod(0o755)
    assert (status, err.count("\n")) == (2, 1)
    assert path.read_text() == WRONG


@unix
def test_permissions_and_links_stay(draft, capsys, tmp_path):
    path = draft(WRONG, "target.txt")
    path.chmod(0o640)
    (tmp_path / "link.txt").symlink_to("target.txt")
    run(capsys, "--fix", "link.txt")
    assert (tmp_path / "link.txt").is_symlink()
    assert (path.read_text(), stat.S_IMODE(path.stat().st_mode)) == (RIGHT, 0o640)


@pytest.mark.parametrize("data", [b"A poem: his compliments.\n", b"%PDF-1.7", b"", b"\0"])
def test_what_is_no_note_is_not_touched(draft, capsys, data):
    path = draft(data)
    before = path.stat()
    run(capsys, "--fix", "--unsafe-fixes", "draft.txt")
    assert path.read_bytes() == data and path.stat().st_mtime_ns == before.st_mtime_ns


def test_a_good_note_is_not_written_again(draft, capsys):
    path = draft(RIGHT)
    before = path.stat()
    assert run(capsys, "--fix", "draft.txt")[0] == 0
    assert path.stat().st_ino == before.st_ino


def test_an_unreadable_file_does_not_stop_the_rest(draft, capsys):
    path = draft(WRONG)
    status, _, _ = run(capsys, "--fix", "none.txt", "draft.txt")
    assert (status, path.read_text()) == (2, RIGHT)
    status, out, err = run(capsys, "--diff", "none.txt")
    assert (status, out) == (2, "")
    assert "NV001" in err


@pytest.mark.parametrize(
    "arguments",
    [
        ["--unsafe-fixes"],
        ["--diff", "--no-excerpt"],
        ["--diff", "--output-format", "json"],
        ["--diff", "--output-file", "x"],
    ],
)
def test_what_does_not_go_together(draft, capsys, arguments):
    draft(WRONG)
    status, out, err = run(capsys, *arguments, "draft.txt")
    assert (status, out, err.count("\n")) == (2, "", 1)


def test_a_draft_cannot_steer_the_terminal(draft, capsys):
    draft(WRONG, "a\x1b[31m.txt")
    _, out, err = run(capsys, "--fix", Path("a\x1b[31m.txt"))
    assert "\x1b" not in out + err
