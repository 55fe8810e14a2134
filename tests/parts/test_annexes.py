"""Annex headings with number and title, and footnotes."""

import pytest

from notelint.parts.annexes import heading_parties
from tests.readings import CLOSING, OPENING, OUVERTURE, noted, reading, value

NOTE = f"{OPENING}\n\n{CLOSING}\n\n"


def annexes(text: str, language: str = "en") -> list[tuple[object, object]]:
    return [(value(annex.number), value(annex.title)) for annex in noted(text, language).annexes]


@pytest.mark.parametrize(
    ("rest", "found"),
    [
        ("Annex\n\nList of the stands\n\n1. Rugs.\n", [(None, "List of the stands")]),
        ("Annex I\n\nStands\n\n1. Rugs.\n\nAnnex II\n\nHalls\n\n2. Hall.\n", [("I", "Stands"), ("II", "Halls")]),
        ("Annex [Original: French]\n\nStands\n\n1. Rugs.\n", [(None, "Stands")]),
        ("Enclosure\n\nStands\n\n1. Rugs.\n", [(None, "Stands")]),
        ("ANNEX 1:\n\nSTANDS\n\n1. Rugs.\n", [("1", "STANDS")]),
        (
            "Annex to the note verbale dated 8 April 2020 from the Embassy of\nFiji addressed to the Ministry of Trade"
            "\n\nStands\n\n1. Rugs.\n",
            [(None, "Stands")],
        ),
        ("Annexes will follow in a month, says the fair’s director.\n", []),
        ("The annex\nwill follow.\n", []),
        ("", []),
    ],
)
def test_annexes(rest: str, found: list[tuple[object, object]]) -> None:
    assert annexes(NOTE + rest) == found


def test_french_annexes() -> None:
    rest = "Annexe I\n\nListe\n\n1. Tapis.\n\nPièce jointe\n\nPlan\n"
    assert annexes(f"{OUVERTURE}\n\n{rest}", "fr") == [("I", "Liste"), (None, "Plan")]


def test_an_annex_reaches_to_the_next() -> None:
    text = NOTE + "Annex I\n\nStands\n\n1. Rugs.\n\nAnnex II\n\nHalls\n\n2. Hall.\n"
    first, second = noted(text).annexes
    assert text[slice(*first.span)].startswith("Annex I\n") and text[slice(*first.span)].endswith("1. Rugs.")
    assert text[slice(*second.span)].endswith("2. Hall.")


def test_the_parties_of_a_heading_that_repeats_the_title() -> None:
    heading = "Annex to the note verbale dated 8 April 2020 from the Embassy of Fiji addressed to the Ministry of Trade"
    sender, addressee = heading_parties(reading(f"{heading}\n\nOne."), 0)
    assert (value(sender), value(addressee)) == ("Embassy of Fiji", "Ministry of Trade")
    assert heading_parties(reading("Annex\n\nStands"), 0) == (None, None)


def test_footnotes() -> None:
    text = "* The annex is circulated in the language of submission only.\n** Reissued on 3 May 2020.\n\n"
    found = [(value(note.mark), value(note.text)) for note in noted(text + NOTE).footnotes]
    assert found == [
        ("*", "The annex is circulated in the language of submission only."),
        ("**", "Reissued on 3 May 2020."),
    ]
    assert noted("a * b and 2 ** 3\n\n" + NOTE).footnotes == ()
