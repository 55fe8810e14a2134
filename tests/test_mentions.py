"""Organs, sessions and agenda items as notes name them."""

import pytest

from notelint.mentions import find_items, find_organs, find_sessions, item_slots
from tests.readings import reading

ITEMS = [
    ("under agenda item 4", "en", ["4"]),
    ("under item 4 of the agenda", "en", ["4"]),
    ("Agenda items 3 and 4", "en", ["3", "4"]),
    ("items 3, 4 and 10", "en", ["3", "4", "10"]),
    ("Agenda item 74 (b)", "en", ["74 (b)"]),
    ("agenda item 74(b)", "en", ["74 (b)"]),
    ("agenda items 71 (b) and (c)", "en", ["71 (b)", "71 (c)"]),
    ("agenda items 9, 71 (a), (b) and (d), and 135", "en", ["9", "71 (a)", "71 (b)", "71 (d)", "135"]),
    ("agenda item 19 (a) (ii)", "en", ["19 (a) (ii)"]),
    ("Agenda items 34, 71\nand 135", "en", ["34", "71", "135"]),
    ("item by item, 4 items, item A", "en", []),
    ("au titre du point 4 de l’ordre du jour", "fr", ["4"]),
    ("Point 74 b) de l’ordre du jour", "fr", ["74 (b)"]),
    ("des points 3 et 4 de l’ordre du jour", "fr", ["3", "4"]),
    ("Points 71 b) et c), 75 et 135 de l’ordre du jour", "fr", ["71 (b)", "71 (c)", "75", "135"]),
    ("au titre de l’alinéa b) du point 74", "fr", ["74 (b)"]),
    ("point 19 a) ii) de l’ordre du jour", "fr", ["19 (a) (ii)"]),
    ("un point final, deux points", "fr", []),
]


@pytest.mark.parametrize(("text", "language", "numbers"), ITEMS)
def test_agenda_items(text: str, language: str, numbers: list[str]) -> None:
    assert [number for items in find_items(reading(text, language)) for number, _, _ in items.numbers] == numbers


def test_every_item_has_its_own_place() -> None:
    text = reading("under agenda items 71 (b) and\n(c), and 135 of the agenda")
    (items,) = find_items(text)
    assert [text.source.at(slot.span) for slot in item_slots(text, items)] == ["71 (b)", "(c)", "135"]


@pytest.mark.parametrize(
    ("text", "language", "provisional"),
    [
        ("item 12 of the preliminary list", "en", True),
        ("item 12 of the provisional agenda", "en", True),
        ("item 12 of the supplementary list", "en", True),
        ("item 12 of the agenda", "en", False),
        ("Item 12 of the preliminary list*", "en", True),
        ("point 12 de la liste préliminaire", "fr", True),
        ("point 12 de l’ordre du jour provisoire", "fr", True),
        ("point 12 de l’ordre du jour", "fr", False),
        ("point 12 inscrit à l’ordre du jour", "fr", False),
    ],
)
def test_provisional_lists(text: str, language: str, provisional: bool) -> None:
    (items,) = find_items(reading(text, language))
    assert items.provisional is provisional


SESSIONS = [
    ("Forty-third session", "en", (43, "regular", None, False)),
    ("the resumed forty-third session", "en", (43, "regular", None, False)),
    ("43rd regular session", "en", (43, "regular", None, False)),
    ("thirty-fifth special session", "en", (35, "special", None, False)),
    ("eleventh emergency special session", "en", (11, "emergency special", None, False)),
    ("2020 session", "en", (None, None, 2020, False)),
    ("session of 2020", "en", (None, None, 2020, False)),
    ("Seventy-fifth year", "en", (None, None, 75, True)),
    ("Quarante-troisième session", "fr", (43, "regular", None, False)),
    ("43e session ordinaire", "fr", (43, "regular", None, False)),
    ("Trente-cinquième session extraordinaire", "fr", (35, "special", None, False)),
    ("onzième session extraordinaire d’urgence", "fr", (11, "emergency special", None, False)),
    ("Session de 2020", "fr", (None, None, 2020, False)),
    ("Soixante-quinzième année", "fr", (None, None, 75, True)),
]


@pytest.mark.parametrize(("text", "language", "said"), SESSIONS)
def test_sessions(text: str, language: str, said: tuple[int | None, str | None, int | None, bool]) -> None:
    (found,) = find_sessions(reading(text, language))
    assert (found.number, found.kind, found.year, found.of_year) == said


def test_what_is_no_session() -> None:
    assert list(find_sessions(reading("a training session, both sessions, the next session, in the year 2020"))) == []
    assert list(find_sessions(reading("une session, la prochaine session, l’année 2020", "fr"))) == []


@pytest.mark.parametrize(
    ("text", "language", "keys"),
    [
        ("the General Assembly and the Security Council", "en", ["GA", "SC"]),
        ("Human Rights\nCouncil", "en", ["HRC"]),
        ("Economic and Social Council, Commission on the Status of Women", "en", ["ECOSOC", "CSW"]),
        ("Conference on Disarmament", "en", ["CD"]),
        ("Commission on the Limits of the Continental Shelf", "en", ["CLCS"]),
        ("le Conseil des droits de l’homme et l’Assemblée générale", "fr", ["HRC", "GA"]),
        ("Conseil de sécurité, Conseil économique et social", "fr", ["SC", "ECOSOC"]),
        ("the Council, the Assembly, a council", "en", []),
    ],
)
def test_organs(text: str, language: str, keys: list[str]) -> None:
    assert [organ.key for organ in find_organs(reading(text, language))] == keys


@pytest.mark.parametrize(
    ("text", "language"),
    [("Security Council Committee established", "en"), ("Comité du Conseil de sécurité créé", "fr")],
)
def test_a_committee_of_the_council_is_one_organ(text: str, language: str) -> None:
    assert [(organ.key, organ.committee) for organ in find_organs(reading(text, language))] == [("SC", True)]
