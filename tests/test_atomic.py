"""Files are replaced whole or not at all."""

import os
import stat
import sys

import pytest

from notelint.atomic import write_atomically

unix = pytest.mark.skipif(sys.platform == "win32", reason="permissions and links of Unix")


def test_a_new_file_and_nothing_beside_it(tmp_path):
    write_atomically(str(tmp_path / "a b.json"), b"one")
    write_atomically(str(tmp_path / "a b.json"), b"two")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a b.json", b"two")]


def test_a_failure_leaves_the_old_file(tmp_path, monkeypatch):
    (tmp_path / "a").write_bytes(b"old")

    def fail(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(OSError, match="space"):
        write_atomically(str(tmp_path / "a"), b"new")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a", b"old")]


@unix
def test_permissions_stay(tmp_path):
    path = tmp_path / "a"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_atomically(str(path), b"new")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@unix
def test_a_new_file_has_the_usual_permissions(tmp_path):
    write_atomically(str(tmp_path / "a"), b"new")
    (tmp_path / "b").write_bytes(b"new")
    assert (tmp_path / "a").stat().st_mode == (tmp_path / "b").stat().st_mode


@unix
def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "target").write_bytes(b"old")
    (tmp_path / "link").symlink_to("target")
    write_atomically(str(tmp_path / "link"), b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "target").read_bytes() == b"new"


@unix
def test_a_device_stays_a_device(tmp_path):
    write_atomically(os.devnull, b"gone")
    assert stat.S_ISCHR(os.stat(os.devnull).st_mode)


def test_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(OSError, match="No such file"):
        write_atomically(str(tmp_path / "none" / "a"), b"new")
