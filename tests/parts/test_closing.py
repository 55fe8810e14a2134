"""Closing courtesies: whole, in short, with pronouns, and what is none."""

import pytest

from tests.readings import CLOSING, OPENING, OUVERTURE, noted, value


def closing(sentence: str, language: str = "en") -> tuple[object, object] | None:
    found = noted(f"{OUVERTURE if language == 'fr' else OPENING}\n\n{sentence}", language).closing
    return (value(found.sender), value(found.addressee)) if found else None


@pytest.mark.parametrize(
    ("sentence", "language", "parties"),
    [
        (
            "The Embassy of Fiji avails itself of this opportunity to renew to the Ministry of Trade the assurances of"
            " its highest consideration.",
            "en",
            ("Embassy of Fiji", "Ministry of Trade"),
        ),
        (
            "The Embassy takes this opportunity to express to the Ministry its highest consideration.",
            "en",
            ("Embassy", "Ministry"),
        ),
        (
            "The Embassy of Fiji avails itself of this opportunity to renew the assurances of its highest consideration"
            " to the Ministry of Trade.",
            "en",
            ("Embassy of Fiji", "Ministry of Trade"),
        ),
        (
            "The Embassy of Fiji would be grateful for a reply and avails itself of this opportunity to renew to the\n"
            "Ministry the assurances of its highest con-\nsideration",
            "en",
            ("Embassy of Fiji", "Ministry"),
        ),
        (
            "The Embassy avails itself of the occasion to renew the assurances of its highest consideration.",
            "en",
            ("Embassy", None),
        ),
        (
            "L’Ambassade des Fidji saisit cette occasion pour renouveler au Ministère du commerce les assurances de sa"
            " haute considération.",
            "fr",
            ("Ambassade des Fidji", "Ministère du commerce"),
        ),
        (
            "L’Ambassade se prévaut de cette occasion pour lui renouveler l’assurance de sa haute considération.",
            "fr",
            ("Ambassade", None),
        ),
        (
            "L’Ambassade des Fidji remercie le Ministère de son aide et saisit cette occasion pour renouveler au"
            " Ministère du commerce les assurances de sa très haute considération.",
            "fr",
            ("Ambassade des Fidji", "Ministère du commerce"),
        ),
    ],
)
def test_a_closing(sentence: str, language: str, parties: tuple[object, object]) -> None:
    assert closing(sentence, language) == parties


@pytest.mark.parametrize(
    "sentence",
    [
        "The Embassy avails itself of the services of a carrier.",
        "The Embassy takes this opportunity to thank the Ministry for the fair of last year.",
        "I avail myself of this opportunity to renew to you the assurances of my highest consideration.",
        "“The Embassy avails itself of this opportunity to renew the assurances of its highest consideration.”",
    ],
)
def test_what_is_no_closing(sentence: str) -> None:
    assert closing(sentence) is None


def test_the_last_of_two_closes_and_an_annexed_notes_does_not() -> None:
    one = CLOSING.replace("the Ministry", "the {}") + "\n\n"
    assert closing(one.format("Office") + one.format("Ministry")) == ("Embassy", "Ministry")
    annexed = OPENING.replace("Fiji", "Samoa") + "\n\n" + one.format("Bureau")
    assert closing(f"{one.format('Ministry')}Annex\n\n{annexed}") == ("Embassy", "Ministry")


def test_a_closing_ends_with_its_sentence() -> None:
    sentence = CLOSING.replace("Embassy", "Embassy of Fiji")
    text = f"{OPENING}\n\n{sentence}\n\nSuva, 3 May 2020\n"
    found = noted(text).closing
    assert found is not None
    assert text[slice(*found.span)] == sentence
    assert found.sender_state == "FJ"
