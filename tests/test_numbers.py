"""Ordinals 1 to 199 in words, by tables of the tests' own, and in figures."""

from collections.abc import Callable, Iterator

import pytest

from notelint.language import Language
from notelint.mentions import find_sessions
from notelint.numbers import ordinal
from notelint.shadow import fold
from tests.readings import ENGLISH, FRENCH, reading

EN_UNITS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
EN_UNITS += " fifteenth sixteenth seventeenth eighteenth nineteenth"
EN_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
FR_UNITS = "unième deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième"
FR_UNITS += " treizième quatorzième quinzième seizième dix-septième dix-huitième dix-neuvième"
FR_TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante", 80: "quatre-vingt"}


def english(number: int) -> str:
    if number >= 100:
        rest = english(number - 100) if number > 100 else ""
        return f"one hundred and {rest}" if rest else "one hundredth"
    if number < 20:
        return EN_UNITS.split()[number - 1]
    tens, unit = EN_TENS.split()[number // 10 - 2], number % 10
    return f"{tens}-{EN_UNITS.split()[unit - 1]}" if unit else f"{tens[:-1]}ieth"


def french(number: int) -> str:
    if number >= 100:
        return f"cent {french(number - 100) if number > 101 else 'unième'}" if number > 100 else "centième"
    if number < 20:
        return FR_UNITS.split()[number - 1] if number > 1 else "première"
    base = max(base for base in FR_TENS if base <= number)
    if number == base:
        return f"{FR_TENS[base].removesuffix('e')}ième"
    joint = " et " if (number - base in (1, 11)) and base < 80 else "-"
    return f"{FR_TENS[base]}{joint}{FR_UNITS.split()[number - base - 1]}"


def belgian(number: int) -> str:
    """Septante, huitante, nonante, as some count in Belgium and Switzerland."""
    tens, unit = {7: "septante", 8: "huitante", 9: "nonante"}[number // 10], number % 10
    joint = " et " if unit == 1 else "-"
    return f"{tens}{joint}{FR_UNITS.split()[unit - 1]}" if unit else f"{tens.removesuffix('e')}ième"


def test_the_tables_of_this_test() -> None:
    assert [english(n) for n in (1, 21, 40, 99, 100, 112)][1:4] == ["twenty-first", "fortieth", "ninety-ninth"]
    assert [french(n) for n in (21, 71, 81, 91)] == [
        "vingt et unième",
        "soixante et onzième",
        "quatre-vingt-unième",
        "quatre-vingt-onzième",
    ]


@pytest.mark.parametrize(("words", "code"), [(english, "en"), (french, "fr")], ids=["en", "fr"])
def test_every_ordinal_has_its_value(words: Callable[[int], str], code: str) -> None:
    numbers = list(range(1, 200))
    assert [ordinal(fold(words(number)), Language(code)) for number in numbers] == numbers
    assert dict(_sessions(words, code)) == {words(number): number for number in numbers}


def _sessions(words: Callable[[int], str], code: str) -> Iterator[tuple[str, int | None]]:
    for number in range(1, 200):
        text = f"{words(number).capitalize()} session"
        found = list(find_sessions(reading(text, code)))
        yield words(number), found[0].number if len(found) == 1 and found[0].start == 0 else None


@pytest.mark.parametrize("number", [70, 71, 79, 80, 90, 91, 99])
def test_the_swiss_and_the_belgians(number: int) -> None:
    assert ordinal(fold(belgian(number)), FRENCH) == number
    assert [name.number for name in find_sessions(reading(f"{belgian(number)} session", "fr"))] == [number]


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("43rd", ENGLISH, 43),
        ("forty third", ENGLISH, 43),
        ("fortythird", ENGLISH, 43),
        ("one hundred first", ENGLISH, 101),
        ("a hundred second", ENGLISH, 102),
        ("second", ENGLISH, 2),
        ("43e", FRENCH, 43),
        ("1re", FRENCH, 1),
        ("seconde", FRENCH, 2),
        ("quarante troisieme", FRENCH, 43),
        ("soixante-et-onzieme", FRENCH, 71),
        ("nothing", ENGLISH, None),
        ("", FRENCH, None),
    ],
)
def test_other_forms(text: str, language: Language, value: int | None) -> None:
    assert ordinal(text, language) == value
