"""Near misses: every word of the set phrases is known with one slip in it, at its own place."""

import string
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notelint.language import Language, tables
from notelint.matcher import Matcher, make_matcher
from notelint.shadow import make_shadow
from tests.readings import ENGLISH, FRENCH, LANGUAGES


@cache
def matcher(text: str, language: Language = ENGLISH) -> Matcher:
    return make_matcher(make_shadow(text), language)


def words(language: str) -> list[str]:
    return sorted({word for words in tables(language)["near"].values() for word in words})


def slips_of(word: str) -> set[str]:
    """Every spelling of a word with one letter more, less, another, or two neighbours swapped."""
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    found = {a + b[1:] for a, b in cuts if b} | {a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1}
    for letter in string.ascii_lowercase:
        found |= {a + letter + b for a, b in cuts} | {a + letter + b[1:] for a, b in cuts if b}
    return {slip for slip in found if len(slip) >= 4} - {word}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_with_one_slip_is_mended(language: str) -> None:
    real = set(tables(language)["spelt"])
    missed = []
    for word in words(language):
        slips = sorted(slips_of(word) - real)
        found = matcher(" ".join(slips), Language(language)).slips
        missed += slips[: len(slips) - len(found)]
    assert missed == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_slip_is_taken_for_is_one_slip_away(language: str) -> None:
    for word in words(language)[::40]:
        slips = " ".join(sorted(slips_of(word)))
        for slip in matcher(slips, Language(language)).slips:
            assert slip.meant in slips_of(slips[slip.start : slip.end])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_real_word_would_else_be_mended(language: str) -> None:
    known = {spelling for word in words(language) for spelling in slips_of(word)}
    assert [word for word in tables(language)["vocabulary"]["real"] if word not in known] == []


@settings(deadline=None)
@given(st.lists(st.sampled_from(["complments", "presnts", "honuor", "to", "the", "Mission", "x"]), max_size=12))
def test_offsets_lead_there_and_back(pieces: list[str]) -> None:
    shadow = make_shadow(" ".join(pieces))
    found = make_matcher(shadow, ENGLISH)
    back = [found.back(at) for at in range(len(found.text) + 1)]
    forth = [found.forth(at) for at in range(len(shadow.plain) + 1)]
    assert back == sorted(back) and forth == sorted(forth)
    assert (back[0], back[-1]) == (0, len(shadow.plain)) and (forth[0], forth[-1]) == (0, len(found.text))
    for slip in found.slips:
        assert found.text[found.forth(slip.start) : found.forth(slip.end)] == slip.meant
        assert (found.back(found.forth(slip.start)), found.back(found.forth(slip.end))) == (slip.start, slip.end)


def test_a_phrase_with_slips_is_that_phrase_at_its_place() -> None:
    text = "The Mission presnts its complimnets to the Office at the forty-thrid sesion."
    found = matcher(text)
    compliments = found.first("COMPLIMENTS")
    assert compliments is not None
    assert text[compliments.start : compliments.end] == "presnts its complimnets to"
    session = found.first("SESSION")
    assert session is not None
    start, end, meant = session.groups["ordinal"]
    assert (text[start:end].strip(), meant.strip()) == ("forty-thrid", "forty-third")
    assert [slip.meant for slip in found.slips] == ["presents", "compliments", "third", "session"]
    assert found.slip_in(0, 12) is None
    assert found.slip_in(0, len(text)) == found.slips[0]


def test_words_that_are_words_are_left_alone() -> None:
    assert matcher("higher requested sessions Presidents resident").slips == ()
    assert matcher("la presidence des seances publiques", FRENCH).slips == ()


def test_find_keeps_to_its_range() -> None:
    text = "Human Rights Council, Humn Rights Council, Human Rights Council"
    found = matcher(text)
    assert [match.start for match in found.find("ORGAN_HRC")] == [0, 22, 43]
    assert [match.start for match in found.find("ORGAN_HRC", 1)] == [22, 43]
    assert [match.start for match in found.find("ORGAN_HRC", 0, 42)] == [0, 22]
    assert found.at("ORGAN_HRC", 22) is not None
    assert found.at("ORGAN_HRC", 23) is None
    assert found.at("ORGAN_HRC", 22, 40) is None


def test_a_terminal_without_its_words_is_idle() -> None:
    found = matcher("Nothing of the kind.")
    assert {"COMPLIMENTS", "ORGAN_HRC"} <= found.idle
    assert found.first("COMPLIMENTS") is None and found.at("COMPLIMENTS", 0) is None
