"""The bar: for whom, from when on, and that nothing of it is left."""

import io

import pytest

from notelint.commands.progress import bar, with_progress


class Terminal(io.StringIO):
    def isatty(self):
        return True


def shown(stream, number, environ=None):
    assert list(with_progress(range(number), stream, environ or {"TERM": "xterm"})) == list(range(number))
    return stream.getvalue()


def test_a_bar_from_fifty_files_on():
    assert shown(Terminal(), 49) == ""
    text = shown(Terminal(), 50)
    assert text.startswith(f"\r{bar(0, 50)}")
    assert text.endswith("\r\033[K")


def test_none_where_nobody_looks():
    assert shown(io.StringIO(), 500) == ""
    assert shown(Terminal(), 500, {"TERM": "dumb"}) == ""


def test_it_is_not_drawn_more_often_than_anyone_can_see():
    assert shown(Terminal(), 100_000).count("[") < 100


def test_it_goes_when_the_run_is_broken_off():
    stream = Terminal()
    items = with_progress(range(60), stream, {"TERM": "xterm"})
    next(items)
    items.close()
    assert stream.getvalue().endswith("\033[K")


@pytest.mark.parametrize("done", [0, 1, 30, 400])
def test_its_width_is_fixed(done):
    assert bar(done, 400).index("]") == 41
    assert bar(done, 400).endswith(f"] {done} of 400 files")
