"""Workflow commands, read as the runner reads them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notelint.render.github import render
from notelint.render.options import Options
from tests.render.reports import clean, report, several

COMMAND = re.compile(r"::(?P<name>[a-z]+) (?P<properties>.*?)::(?P<data>.*)")


def unescaped(text, more=()):
    for escape, char in (*more, ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        text = text.replace(escape, char)
    return text


def read(line):
    """The command, its properties and its message."""
    match = COMMAND.fullmatch(line)
    assert match, line
    pairs = (pair.partition("=") for pair in match["properties"].split(","))
    properties = {name: unescaped(value, (("%3A", ":"), ("%2C", ","))) for name, _, value in pairs}
    return match["name"], properties, unescaped(match["data"])


def test_the_whole_of_a_command():
    assert render([report("See\nS/RES/822 of it\n", "S/RES/822"), clean()], Options()) == (
        "::error file=draft.txt,line=2,endLine=2,col=1,endColumn=10,title=NV402 missing-symbol-year"
        "::draft.txt:2:1: NV402 It is wrong.\n"
    )


def test_severities_and_places():
    lines = [read(line) for line in render([several()], Options()).splitlines()]
    assert [name for name, _, _ in lines] == ["error", "error", "warning", "notice"]
    first, second, *_ = (properties for _, properties, _ in lines)
    assert first["file"] == "my drafts/مذكرة,1.txt"
    assert (first["line"], first["endLine"], "col" in first) == ("1", "2", False)
    assert (second["col"], second["endColumn"]) == ("11", "20")


@pytest.mark.parametrize("path", ["a,b:c.txt", "100%.txt", "%0A.txt", "a\nb\rc.txt", "::error::x"])
def test_paths_are_escaped(path):
    (line,) = render([report("a", "a", path=path)], Options()).splitlines()
    assert read(line)[1]["file"] == path


@given(st.text(alphabet="ab%:,\r\n0123ADC\x1b‮", max_size=30))
def test_a_message_is_one_command(message):
    rendered = render([report("a", "a", message=message)], Options())
    assert rendered.count("\n") == 1
    assert "\r" not in rendered
    *_, data = read(rendered[:-1])
    assert data.startswith("draft.txt:1:1: NV402 ")


def test_per_cent_signs_stay():
    *_, data = read(render([report("a", "a", message="“100%0A” is wrong.")], Options())[:-1])
    assert data == "draft.txt:1:1: NV402 “100%0A” is wrong."


def test_nothing_for_nothing():
    assert render([clean()], Options()) == ""
