"""Document symbols in words."""

import pytest

from notelint.language import tables
from notelint.symbols.names import ordinal, series_words, session_name, suffix_words, words
from notelint.symbols.words import load

TITLES = {
    "S/RES/822 (1993)": "Resolution 822 (1993) of the Security Council",
    "A/RES/217 A (III)": "Resolution 217 A (III) of the General Assembly",
    "A/RES/46/182": "Resolution 46/182 of the General Assembly",
    "A/RES/ES-11/1": "Resolution ES-11/1 of the General Assembly",
    "A/DEC/74/544": "Decision 74/544 of the General Assembly",
    "E/RES/1503 (XLVIII)": "Resolution 1503 (XLVIII) of the Economic and Social Council",
    "A/HRC/RES/43/1": "Resolution 43/1 of the Human Rights Council",
    "E/CN.4/RES/2005/1": "Resolution 2005/1 of the Commission on Human Rights",
    "S/PRST/2020/1": "Presidential statement 1, Security Council, 2020",
    "S/2020/300": "Document 300, Security Council, 2020",
    "S/25704": "Document 25704, Security Council",
    "S/PV.8700": "Verbatim record 8700, Security Council",
    "A/HRC/43/40": "Document 40, Human Rights Council, 43rd session",
    "A/HRC/S-28/2": "Document 2, Human Rights Council, 28th special session",
    "A/HRC/43/G/40": "Document 40 (communication from a Government), Human Rights Council, 43rd session",
    "A/HRC/43/L.5/Rev.1": "Limited distribution draft 5, Human Rights Council, 43rd session",
    "A/HRC/WG.6/36/ARM/1": "Document 1, Working Group on the Universal Periodic Review, 36th session, State ARM",
    "A/ES-10/800": "Document 800, General Assembly, 10th emergency special session",
    "A/C.6/74/SR.5": "Summary record 5, Sixth Committee of the General Assembly (Legal), 74th session",
    "A/CONF.216/16": "Document 16, General Assembly, conference 216",
    "CEDAW/C/AZE/CO/5": (
        "Concluding observations 5, Committee on the Elimination of Discrimination against Women, State AZE"
    ),
    "CCPR/C/GC/36": "General comment 36, Human Rights Committee",
    "UNEP/GC.26/1": "Document 1, United Nations Environment Programme, governing council 26",
    "ST/SGB/2017/1": "Secretary-General's bulletin 1, Secretariat, 2017",
    "S/AC.37/2004/(1455)/45": "Document 45, Committee established pursuant to resolution 1267 (1999), 2004, “(1455)”",
}


@pytest.mark.parametrize(("symbol", "title"), TITLES.items())
def test_a_symbol_in_words(symbol: str, title: str) -> None:
    assert [one.title for one in words(symbol)] == [title]


def test_a_joint_symbol_is_two() -> None:
    titles = ["Document 800, General Assembly, 74th session", "Document 300, Security Council, 2020"]
    assert [one.title for one in words("A/74/800-S/2020/300")] == titles


def test_what_is_no_symbol_has_no_words() -> None:
    assert words("") == words("and/or") == ()


@pytest.mark.parametrize(
    ("symbol", "within"),
    [("A/HRC/43/1", True), ("A/C.3/74/L.1", True), ("A/HRC/WG.6/36/ARM/1", False), ("TD/B/67/1", False)],
)
def test_whose_session_it_is(symbol: str, within: bool) -> None:
    assert words(symbol)[0].within is within


SUFFIXES = {
    "Add.1": "addendum 1",
    "Corr.2": "corrigendum 2",
    "L.3": "limited distribution draft 3",
    "SR.5": "summary record 5",
    "Summary": "summary",
    "*": "reissued for technical reasons",
    "A": "part A",
    "A-B": "parts A-B",
    "(Sect. 3)": "section 3",
    "(Resumption 1)": "resumption 1",
    "Unheard.1": "Unheard.1",
}


@pytest.mark.parametrize(("suffix", "said"), SUFFIXES.items())
def test_a_suffix_in_words(suffix: str, said: str) -> None:
    assert suffix_words(suffix) == said


def test_a_series_in_words() -> None:
    assert series_words("S/RES") == "resolutions of the Security Council"
    assert series_words("A/HRC") == "documents of the Human Rights Council"
    assert series_words("A/HRC/NGO") == "documents of the Human Rights Council"


def test_ordinals() -> None:
    assert [ordinal(number) for number in (1, 2, 3, 4, 11, 12, 13, 21, 43, 112)] == [
        "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "43rd", "112th",
    ]  # fmt: skip
    assert session_name("ES-11") == "11th emergency special session"
    assert session_name("28", "special") == "28th special session"


def test_every_organ_of_a_symbol_has_a_name() -> None:
    named = {name for group in tables("series")["bodies"] for name in group["names"]}
    assert [organ for organ in load()["organs"] if organ not in named] == []


@pytest.mark.parametrize("group", ["bodies", "classes", "kinds", "suffixes"])
def test_every_group_of_words_says_where_it_is_from(group: str) -> None:
    seen: set[str] = set()
    for part in tables("series")[group]:
        assert part["certainty"] in ("S", "K") and part["source"]
        assert part["certainty"] != "S" or part["source"] != "own knowledge"
        assert not seen & set(part["names"])
        seen |= set(part["names"])
