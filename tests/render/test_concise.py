"""A finding a line."""

from notelint.render.concise import render
from notelint.render.options import Options
from tests.render.reports import clean, report


def test_a_line_a_finding():
    rendered = render([report("ab\ncd", "d", severity="warning"), clean()], Options())
    assert rendered == "draft.txt:2:2: NV402 warning It is wrong.\n"


def test_nothing_for_nothing():
    assert render([clean()], Options()) == ""


def test_a_message_stays_on_its_line():
    rendered = render([report("a", "a", message="“x\ny\033[31m” is wrong.")], Options())
    assert rendered.count("\n") == 1
    assert "\033" not in rendered
