"""Days in words, and lines with labels and columns."""

from notelint.commands.words import fields, shortened, table
from notelint.render.words import in_words


def test_a_day_in_words() -> None:
    assert in_words("2020-02-04") == "4 February 2020"


def test_a_long_text_is_shortened() -> None:
    assert shortened("short") == "short"
    assert shortened("x" * 61) == "x" * 60 + "…"


def test_labels() -> None:
    assert fields([("", "A title that goes on"), ("one", "1"), ("other", "two three four")], 14) == [
        "A title that",
        "  goes on",
        "one    1",
        "other  two",
        "       three",
        "       four",
    ]


def test_columns() -> None:
    assert table(("no", "name", "more"), [("1", "x", "a b"), ("10", "long", "")], 30, ["why", "because"]) == [
        "no  name  more",
        " 1  x     a b",
        "  why",
        "10  long",
        "  because",
    ]
