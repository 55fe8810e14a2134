"""Values as notes write them, and back."""

from datetime import date

import pytest

from notelint.language import Language
from notelint.numbers import ordinal
from notelint.shadow import fold
from notelint.writing import ordinal_words, written_day, written_days, written_item
from tests.readings import ENGLISH, FRENCH, LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_written_is_read_back(language: str) -> None:
    known = Language(language)
    assert [ordinal(fold(ordinal_words(number, known)), known) for number in range(1, 200)] == list(range(1, 200))


@pytest.mark.parametrize(
    ("number", "english", "french"),
    [
        (1, "first", "première"),
        (12, "twelfth", "douzième"),
        (21, "twenty-first", "vingt et unième"),
        (58, "fifty-eighth", "cinquante-huitième"),
        (71, "seventy-first", "soixante et onzième"),
        (80, "eightieth", "quatre-vingtième"),
        (81, "eighty-first", "quatre-vingt-unième"),
        (91, "ninety-first", "quatre-vingt-onzième"),
        (100, "one hundredth", "centième"),
        (101, "one hundred and first", "cent unième"),
        (999, "nine hundred and ninety-ninth", "neuf cent quatre-vingt-dix-neuvième"),
    ],
)
def test_ordinals(number: int, english: str, french: str) -> None:
    assert (ordinal_words(number, ENGLISH), ordinal_words(number, FRENCH)) == (english, french)


@pytest.mark.parametrize("number", [0, -1, 1000])
def test_no_ordinal(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        ordinal_words(number, ENGLISH)


def test_days() -> None:
    day = date(2021, 3, 1)
    assert (written_day(day, ENGLISH), written_day(day, FRENCH)) == ("1 March 2021", "1er mars 2021")
    assert written_days(date(2021, 2, 22), date(2021, 3, 24), ENGLISH) == "22 February–24 March 2021"
    assert written_days(date(2021, 6, 9), date(2021, 6, 30), FRENCH) == "9-30 juin 2021"
    assert written_days(date(2021, 12, 9), date(2022, 1, 3), ENGLISH) == "9 December 2021–3 January 2022"


def test_items() -> None:
    assert [written_item("74 (b)", language) for language in (ENGLISH, FRENCH)] == ["74 (b)", "74 b)"]
    assert written_item("4", FRENCH) == "4"
