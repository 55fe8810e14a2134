"""Colours follow the terminal, NO_COLOR and FORCE_COLOR."""

import io

import pytest

from notelint.render.options import detect


class Terminal(io.StringIO):
    """A stream that says it is a terminal, though it has no size."""

    def isatty(self):
        return True


@pytest.mark.parametrize(
    ("stream", "environ", "colour"),
    [
        (Terminal(), {"TERM": "xterm"}, True),
        (Terminal(), {"TERM": "dumb"}, False),
        (Terminal(), {"TERM": "xterm", "NO_COLOR": "1"}, False),
        (Terminal(), {"TERM": "xterm", "NO_COLOR": ""}, True),
        (io.StringIO(), {"TERM": "xterm"}, False),
        (io.StringIO(), {"FORCE_COLOR": "1"}, True),
        (io.StringIO(), {"FORCE_COLOR": ""}, False),
        (Terminal(), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    ],
)
def test_colour(stream, environ, colour):
    assert detect(stream, environ).colour is colour


@pytest.mark.parametrize(("columns", "width"), [("120", 120), ("", 80), ("0", 80), ("wide", 80), ("10", 40)])
def test_width(columns, width):
    assert detect(io.StringIO(), {"COLUMNS": columns}).width == width


def test_an_old_windows_console_gets_no_escapes(monkeypatch):
    monkeypatch.setattr("sys.platform", "win32")
    assert not detect(Terminal(), {}).colour
    assert detect(Terminal(), {"WT_SESSION": "1"}).colour
