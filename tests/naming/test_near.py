"""Which names are a likely slip's, and which words are no slips."""

import pytest

from notelint.naming.near import likely_names, sound, within

LIKELY = {
    "en": {
        "azerbaidjan": ["Azerbaijan"],
        "phillipines": ["Philippines"],
        "kazakstan": ["Kazakhstan"],
        "kyrgistan": ["Kyrgyzstan"],
        "lybia": ["Libya"],
        "mozambic": ["Mozambique"],
        "chlie": ["Chile"],
        "perru": ["Peru"],
        "austraia": ["Australia", "Austria"],
        "new zeeland": ["New Zealand"],
        "vit nam": ["Viet Nam"],
        "islamic rebublic iran": ["Islamic Republic of Iran"],
    },
    "fr": {
        "mozambic": ["Mozambique"],
        "azerbaijan": ["Azerbaïdjan"],
        "royame pays bas": ["Royaume des Pays-Bas"],
        "republique centrafriquaine": ["République centrafricaine"],
        "etats uniz amerique": ["États-Unis d'Amérique"],
    },
}
FAR = {
    "en": ["finance", "south america", "kosovo", "taiwan", "male", "bali", "tunis", "algiers", "zerbaijan", "iram"],
    "fr": ["finances", "alger", "catalogne", "kosovo", "taiwan", "irak du nord"],
}


@pytest.mark.parametrize("language", LIKELY)
def test_a_slip_is_near_its_name(language: str) -> None:
    found = {slip: sorted(one.name for one in likely_names(slip.split(), 0, language)) for slip in LIKELY[language]}
    assert found == LIKELY[language]


@pytest.mark.parametrize("language", FAR)
def test_another_word_is_near_none(language: str) -> None:
    assert [word for word in FAR[language] if likely_names(word.split(), 0, language)] == []


def test_words_that_are_known_must_agree() -> None:
    assert [one.name for one in likely_names(["guinea", "bisau"], 1, "en")] == ["Guinea-Bissau"]
    assert likely_names(["guinae", "bissau"], 1, "en") == []


@pytest.mark.parametrize(
    ("one", "other", "edits"),
    [("peru", "peru", 0), ("perou", "peru", 1), ("epru", "peru", 1), ("mali", "malta", 2), ("togo", "peru", None)],
)
def test_edits_are_counted_up_to_a_limit(one: str, other: str, edits: int | None) -> None:
    assert within(one, other, 2) == within(other, one, 2) == edits


def test_sound() -> None:
    pairs = [["ph", "f"], ["qu", "k"], ["c", "k"]]
    assert sound("phillippique", pairs) == sound("filipic", pairs) == "filipik"
