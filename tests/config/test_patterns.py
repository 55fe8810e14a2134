"""Patterns of paths."""

import os

import pytest

from notelint.config.patterns import Matcher, PatternError, matcher

BASE = os.path.join(os.path.abspath(os.sep), "base")


def made(*patterns: str) -> Matcher:
    found = matcher(BASE, patterns)
    assert found
    return found


@pytest.mark.parametrize(
    ("pattern", "path", "fits"),
    [
        ("*.txt", "a/b.txt", True),
        ("a/", "x/a/b.txt", True),
        ("/a/", "x/a/b.txt", None),
        ("a/*.txt", "a/b/c.txt", None),
        ("a/**/*.txt", "a/b/c.txt", True),
        ("with blank/", "with blank/x.txt", True),
        ("مذكرة*", "d/مذكرة 1.txt", True),
    ],
)
def test_patterns(pattern: str, path: str, fits: bool | None) -> None:
    assert made(pattern).verdict(os.path.join(BASE, *path.split("/"))) is fits


def test_the_last_that_fits_decides() -> None:
    assert made("*.txt", "!a.txt").verdict(os.path.join(BASE, "a.txt")) is False


def test_elsewhere_only_names_count() -> None:
    outside = os.path.join(os.path.dirname(BASE), "base2", "a", "b.txt")
    assert made("*.txt").verdict(outside) is True
    assert made("a/").verdict(outside) is None


def test_windows_paths(monkeypatch: pytest.MonkeyPatch) -> None:
    import ntpath

    monkeypatch.setattr("os.path", ntpath)
    monkeypatch.setattr("os.sep", "\\")
    spec = made("a/").spec
    assert Matcher("C:\\Base", spec).verdict("c:\\base\\a\\b.txt") is True
    assert Matcher("D:\\base", spec).verdict("c:\\base\\a\\b.txt") is None


def test_what_is_no_pattern() -> None:
    with pytest.raises(PatternError) as caught:
        made("a", "[z-a]")
    assert caught.value.pattern == "[z-a]"
    assert matcher(BASE, []) is None
