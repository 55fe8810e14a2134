"""Mastheads: one organ or two, parents' headings, sessions, days and agenda items."""

from typing import Any

import pytest

from tests.readings import noted, value

TITLE = "Note verbale dated 8 April 2020 from the Permanent Mission of Fiji addressed to the Secretary-General"
TEXT = "The Permanent Mission of Fiji presents its compliments to the Secretary-General and has the honour to write."
HRC = """United Nations                            A/HRC/43/G/40
General Assembly                          Distr.: General
                                          9 April 2020
                                          Original: French

Human Rights Council
Forty-third session
24 February–20 March 2020
Agenda items 3 and 4
Promotion and protection of all human rights
Human rights situations that require the Council’s
attention
"""


def organs(head: str, language: str = "en") -> list[dict[str, Any]]:
    masthead = noted(f"{head}\n{TITLE}\n\n{TEXT}\n", language).masthead
    found = masthead.organs if masthead else ()
    return [
        {
            "organ": value(organ.organ),
            "session": value(organ.session),
            "kind": organ.session_kind,
            "year": value(organ.year),
            "items": {value(item.number): value(item.title) for item in organ.agenda_items},
        }
        for organ in found
    ]


def test_all_that_a_masthead_says() -> None:
    masthead = noted(f"{HRC}\n{TITLE}\n\n{TEXT}\n").masthead
    assert masthead is not None
    assert value(masthead.symbol) == "A/HRC/43/G/40"
    assert value(masthead.distribution) == "General"
    assert value(masthead.date) == "2020-04-09"
    assert value(masthead.original_language) == "fr"
    (organ,) = masthead.organs
    days = organ.session_dates
    assert days is not None
    assert (value(days.start), value(days.end)) == ("2020-02-24", "2020-03-20")


def test_a_parents_heading_is_not_listed_and_items_have_their_titles() -> None:
    assert organs(HRC) == [
        {
            "organ": "HRC",
            "session": 43,
            "kind": "regular",
            "year": None,
            "items": {
                "3": "Promotion and protection of all human rights",
                "4": "Human rights situations that require the Council’s attention",
            },
        }
    ]


def test_titles_that_cannot_be_told_apart_stand_at_the_first_item() -> None:
    (organ,) = organs(HRC.replace("Council’s\nattention", "\nCouncil’s attention"))
    assert list(organ["items"]) == ["3", "4"]
    assert organ["items"]["3"].endswith("Council’s attention") and organ["items"]["4"] is None


TWO = [
    "General Assembly\nSeventy-fourth session\nAgenda item 34\nPrevention of armed conflict\n"
    "Security Council\nSeventy-fifth year\n",
    "General Assembly                  Security Council\nSeventy-fourth session            Seventy-fifth year\n"
    "Agenda item 34\nPrevention of armed conflict\n",
]


@pytest.mark.parametrize("head", TWO, ids=["one after the other", "two columns"])
def test_two_organs(head: str) -> None:
    assert organs(head) == [
        {
            "organ": "GA",
            "session": 74,
            "kind": "regular",
            "year": None,
            "items": {"34": "Prevention of armed conflict"},
        },
        {"organ": "SC", "session": None, "kind": None, "year": 75, "items": {}},
    ]


@pytest.mark.parametrize(
    ("head", "language", "organ", "session", "kind", "year"),
    [
        ("General Assembly\nEleventh emergency special session\n", "en", "GA", 11, "emergency special", None),
        ("Human Rights Council\nThirty-fifth special session\n26 November 2022\n", "en", "HRC", 35, "special", None),
        ("Human Rights Council\nResumed forty-third session\n", "en", "HRC", 43, "regular", None),
        ("Economic and Social Council\n2020 session\n", "en", "ECOSOC", None, None, 2020),
        ("Security Council\nSeventy-fifth year\n", "en", "SC", None, None, 75),
        ("Security Council Committee established pursuant to\nresolution 1267 (1999)\n", "en", "SC", None, None, None),
        ("Assemblée générale\nSoixante et onzième session\n", "fr", "GA", 71, "regular", None),
        ("Conseil économique et social\nSession de 2020\n", "fr", "ECOSOC", None, None, 2020),
    ],
)
def test_sessions(
    head: str, language: str, organ: str, session: int | None, kind: str | None, year: int | None
) -> None:
    if language == "fr":
        title = "Note verbale datée du 8 avril 2020, adressée au Secrétaire général par les Fidji"
        note = noted(f"{head}\n{title}\n", "fr")
        found = note.masthead.organs[0] if note.masthead else None
        assert found is not None
        said = (value(found.organ), value(found.session), found.session_kind, value(found.year))
    else:
        (only,) = organs(head, language)
        said = (only["organ"], only["session"], only["kind"], only["year"])
    assert said == (organ, session, kind, year)


def test_a_special_session_of_one_day() -> None:
    text = f"Human Rights Council\nThirty-fifth special session\n24 November 2022\n\n{TITLE}\n\n{TEXT}"
    masthead = noted(text).masthead
    assert masthead is not None
    days = masthead.organs[0].session_dates
    assert days is not None
    assert (value(days.start), value(days.end), value(masthead.date)) == ("2022-11-24", "2022-11-24", None)


@pytest.mark.parametrize(
    "head", ["PERMANENT MISSION OF FIJI\n\nNo. 12/2020\n", "", "Embassy of Fiji to the General Assembly\n"]
)
def test_a_letterhead_is_no_masthead(head: str) -> None:
    assert noted(f"{head}\n{TEXT}\n").masthead is None
