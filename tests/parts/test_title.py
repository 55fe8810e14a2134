"""Printed titles, their dates and parties in either order, and bare headings."""

import pytest

from notelint.note import Note
from tests.readings import noted, value

MISSION = "Permanent Mission of Fiji to the United Nations Office at Geneva"
OFFICE = "Office of the United Nations High Commissioner for Human Rights"
OPENING = f"The {MISSION} presents its compliments to the {OFFICE} and has the honour to inform it of a storm."
TITLED = f"Human Rights Council\nForty-third session\n\n{{}}\n\n{OPENING}\n"


def title(text: str, language: str = "en") -> tuple[object, ...] | None:
    found = noted(text, language).title
    return (value(found.kind), value(found.date), value(found.sender), value(found.addressee)) if found else None


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            f"Note verbale dated 8 April 2020 from the {MISSION} addressed to the {OFFICE}",
            ("note verbale", "2020-04-08", MISSION, OFFICE),
        ),
        (
            f"Note verbale dated 8 April 2020\nfrom the Permanent Mission of Fiji\naddressed to the\n{OFFICE}",
            ("note verbale", "2020-04-08", "Permanent Mission of Fiji", OFFICE),
        ),
        (
            f"Note verbale dated 8 April 2020 addressed to the {OFFICE} from the {MISSION}",
            ("note verbale", "2020-04-08", MISSION, OFFICE),
        ),
        (
            "Letter dated 8 April 2020 from the Permanent Representative of Fiji addressed to the Secretary-General",
            ("letter", "2020-04-08", "Permanent Representative of Fiji", "Secretary-General"),
        ),
        (
            "Notes verbales dated 3 May 2020 from the Permanent Missions of Fiji and Samoa addressed\nto the Registry",
            ("note verbale", "2020-05-03", "Permanent Missions of Fiji and Samoa", "Registry"),
        ),
        (f"Note verbale dated 31 April 2020 from the {MISSION}", ("note verbale", None, MISSION, None)),
    ],
)
def test_a_printed_title(line: str, said: tuple[object, ...]) -> None:
    assert title(TITLED.format(line)) == said


def test_a_french_title_names_the_addressee_first() -> None:
    line = (
        "Note verbale datée du 8 avril 2020, adressée au Haut-\nCommissariat des Nations Unies aux droits de l’homme"
        "\npar la Mission permanente des Fidji"
    )
    opening = "La Mission permanente des Fidji présente ses compliments au Haut-Commissariat et a l’honneur d’écrire."
    assert title(f"Conseil des droits de l’homme\n\n{line}\n\n{opening}", "fr") == (
        "note verbale",
        "2020-04-08",
        "Mission permanente des Fidji",
        "Haut-Commissariat des Nations Unies aux droits de l’homme",
    )


def test_the_opening_is_not_swallowed_where_nothing_parts_it_from_the_title() -> None:
    line = f"Note verbale dated 8 April 2020 from the {MISSION} addressed to the {OFFICE}"
    note = noted(TITLED.format(line).replace("\n\n", "\n"))
    assert note.title is not None and note.opening is not None
    assert value(note.title.addressee) == OFFICE
    assert value(note.opening.sender) == MISSION
    assert note.title.span.end <= note.opening.span.start


def test_states_of_the_parties() -> None:
    found = noted(TITLED.format(f"Note verbale dated 8 April 2020 from the {MISSION} addressed to the {OFFICE}")).title
    assert found is not None
    assert (found.sender_state, found.addressee_state) == ("FJ", None)


@pytest.mark.parametrize("line", ["NOTE VERBALE", "Note Verbale", "NOTE VERBALE:", "VERBAL NOTE"])
def test_a_bare_heading_is_a_title_of_a_note_that_is_sent(line: str) -> None:
    note = noted(f"PERMANENT MISSION OF FIJI\n\n{line}\n\n{OPENING}\n")
    assert (note.form, title(f"PERMANENT MISSION OF FIJI\n\n{line}\n\n{OPENING}\n")) == (
        "sent",
        ("note verbale", None, None, None),
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "It refers to the note verbale dated 8 April 2020 from the Embassy of Fiji addressed to the Ministry.",
        "The Mission recalls its note verbale of 8 April 2020.",
    ],
)
def test_a_note_that_is_only_cited_is_no_title(sentence: str) -> None:
    note: Note = noted(f"{OPENING}\n\n{sentence}\n")
    assert note.title is None
