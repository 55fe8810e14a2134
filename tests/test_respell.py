"""Phrases put right word by word."""

import pytest

from notelint.finding import Finding, Fix
from notelint.fix import edited
from notelint.reading import read
from notelint.respell import near, respelt, whole_lines
from notelint.source import make_source
from notelint.span import Span


def put_right(text: str, wrong: str, right: str) -> str:
    reading = read(make_source(text), "en")
    start = reading.shadow.plain.index(wrong)
    edits = respelt(reading, start, start + len(wrong), right)
    finding = Finding("NV000", "name", "error", "", Span(0, 0), Fix("", edits))
    return edited(reading.source, (finding,)).text


@pytest.mark.parametrize(
    ("text", "wrong", "right", "after"),
    [
        ("presents\nit's best", "presents it's best", "presents its best", "presents\nits best"),
        ("IT PRESENTS IT'S COMPLIMENTS", "PRESENTS IT'S", "presents its", "IT PRESENTS ITS COMPLIMENTS"),
        ("Note verbal of", "Note verbal", "note verbale", "Note verbale of"),
        ("He went to to town", "to to", "to", "He went to town"),
        ("He went to\nto town", "to to", "to", "He went to\ntown"),
        ("He went to to\ntown", "to to", "to", "He went to\ntown"),
        ("has honour to", "has honour to", "has the honour to", "has the honour to"),
        ("itself\nthis chance", "itself this", "itself of this", "itself of\nthis chance"),
        ("it self\r\nof", "it self", "itself", "itself\r\nof"),
        ("It’s all", "It’s all", "It's all", "It’s all"),
        ("on May  18,\n2010", "May 18, 2010", "18 May 2010", "on 18  May\n2010"),
    ],
)
def test_only_what_differs_is_changed(text: str, wrong: str, right: str, after: str) -> None:
    assert put_right(text, wrong, right) == after


def test_what_stands_between_the_letters_stays() -> None:
    text = "The Embassy presents its compli-\nA/HRC/46/G/3\n\n2 \tGE.21-04321\n\nments to the Ministry.\n"
    reading = read(make_source(text), "en")
    at = reading.shadow.plain.find("compliments")
    if at >= 0:  # the page furniture was seen
        assert respelt(reading, at, at + len("compliments"), "complements") == ()


@pytest.mark.parametrize(
    ("word", "other", "is_near"),
    [
        ("it's", "its", True),
        ("considération", "consideration", True),
        ("honnour", "honour", True),
        ("hounour", "honour", True),
        ("marhc", "march", True),
        ("temps", "tant", False),
        ("le", "à", False),
        ("there", "its", False),
    ],
)
def test_near(word: str, other: str, is_near: bool) -> None:
    assert near(word, other) == near(other, word) == is_near


@pytest.mark.parametrize(
    ("text", "out", "left"),
    [
        ("No. 1\n\nExcellency,\n\nThe Embassy", "Excellency,", "No. 1\n\nThe Embassy"),
        ("No. 1\r\n\r\nExcellency,\r\n\r\nThe Embassy", "Excellency,", "No. 1\r\n\r\nThe Embassy"),
        ("Text.\n\nAna Soto\nAmbassador\n", "Ana Soto\nAmbassador", "Text.\n"),
        ("Text.\n\nAna Soto\nAmbassador", "Ana Soto\nAmbassador", "Text."),
        ("Excellency, the Embassy", "Excellency,", " the Embassy"),
        ("Excellency,", "Excellency,", ""),
    ],
)
def test_whole_lines_are_taken_out(text: str, out: str, left: str) -> None:
    start = text.index(out)
    span = whole_lines(make_source(text), Span(start, start + len(out)))
    assert text[: span.start] + text[span.end :] == left
