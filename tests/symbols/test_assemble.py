"""Misspelt symbols put together again from their pieces."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notelint.symbols.assemble import may_begin, spellings
from notelint.symbols.parse import parse_symbol
from notelint.symbols.references import find

PIECES = (
    *(
        "A",
        "S",
        "E",
        "T",
        "UN",
        "CS",
        "CRC",
        "CEDAW",
        "RES",
        "HRC",
        "PRST",
        "CONF",
        "CN",
        "C",
        "G",
        "NGO",
        "L.1",
        "Add.1",
    ),
    *(
        "/",
        "/",
        "/",
        "/",
        "-",
        ".",
        " ",
        ",",
        "*",
        "(",
        ")",
        "[",
        "]",
        "\n",
        "'",
        "60",
        "251",
        "2020",
        "(1993)",
        "(XXX)",
    ),
    *("ES", "S-10", "А", "З", "l", "O", "HRC/", "\u0663"),
)
LANGUAGES = ("en", "fr", "es", "ru", "ar", "zh")


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join), st.sampled_from(LANGUAGES))
def test_any_pieces_are_read_or_left(text: str, language: str) -> None:
    symbol = parse_symbol(text)
    assert symbol is None or symbol.fix is None or parse_symbol(symbol.fix) is not None
    assert all(0 <= one.start < one.end <= len(text) for one in find(text, language))


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        ("A/HRC/43/G 40", "A/HRC/43/G/40"),
        ("A/C/3/74/L.1", "A/C.3/74/L.1"),
        ("A/HRC/43/NOG/85", "A/HRC/43/NGO/85"),
        ("HRC/43/40", "A/HRC/43/40"),
        ("A/HRC/XLIII/40", "A/HRC/43/40"),
        ("ST/SBG/2009/4", "ST/SGB/2009/4"),
    ],
)
def test_the_nearest_spelling_comes_first(text: str, nearest: str) -> None:
    symbol = parse_symbol(text)
    assert symbol is not None and symbol.fix == nearest
    assert nearest in [spelling.text for spelling in spellings(text)]


@pytest.mark.parametrize("text", ["and/or", "resolution 60/251", "km/h 24/7", "60/251", "UN/UN/1", ""])
def test_what_has_no_spelling(text: str) -> None:
    assert parse_symbol(text) is None


def test_first_words() -> None:
    assert all(map(may_begin, ("A", "a", "А", "HRC", "UN", "CEDWA", "cedaw")))
    assert not any(map(may_begin, ("and", "B", "km", "MRE", "notelint")))
