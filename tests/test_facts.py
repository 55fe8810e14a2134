"""The tables of facts: what they say of sessions and agendas, and that they hold together."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from notelint.facts import builtin
from notelint.facts.agendas import bare
from notelint.facts.sessions import year_days
from notelint.facts.table import Table, severity_of

SESSIONS, AGENDAS, RESOLUTIONS = builtin()


@pytest.mark.parametrize(
    ("certainty", "best", "severity"),
    [
        ("S", "error", "error"),
        ("S", "warning", "warning"),
        ("K", "error", "warning"),
        ("K?", "error", "info"),
        ("?", "error", "info"),
    ],
)
def test_severity_follows_certainty(certainty: str, best, severity: str) -> None:
    assert severity_of(certainty, best) == severity


def test_the_council_in_2020() -> None:
    session = SESSIONS.of("HRC", "regular")[43]
    assert "2020-02-24" in session.starts and "2020-03-20" in session.ends
    assert session.first == date(2020, 2, 24)
    assert session.last >= date(2020, 6, 19)  # it was suspended in March, and resumed
    assert SESSIONS.days("HRC", 43, "regular") == (session.first, session.last)


@pytest.mark.parametrize(
    ("organ", "number", "kind", "there"),
    [
        ("HRC", 1, "regular", True),
        ("HRC", 43, "regular", True),
        ("HRC", 0, "regular", False),
        ("HRC", 143, "regular", False),
        ("HRC", 35, "special", True),
        ("HRC", 135, "special", False),
        ("GA", 1, "regular", True),
        ("GA", 80, "regular", True),
        ("GA", 181, "regular", False),
        ("GA", 100_000, "regular", False),
        ("GA", 11, "emergency special", True),
        ("GA", 31, "special", True),
        ("GA", 99, "special", False),
        ("CD", 12, "regular", True),
    ],
)
def test_known(organ: str, number: int, kind: str, there: bool) -> None:
    assert SESSIONS.known(organ, number, kind) is there


def test_days_of_the_assembly_and_of_years() -> None:
    start, end = SESSIONS.days("GA", 75, "regular") or (None, None)
    assert start is not None and end is not None
    assert start <= date(2020, 9, 15) and date(2021, 9, 13) <= end
    assert SESSIONS.days("GA", 11, "emergency special") is None
    assert year_days("SC", 75) == (date(2020, 1, 1), date(2020, 12, 31))
    assert year_days("ECOSOC", 2020)[1] == date(2020, 12, 31)


@pytest.mark.parametrize("organ", ["HRC", "GA"])
def test_what_no_table_has_comes_later_the_higher_its_number(organ: str) -> None:
    days = [SESSIONS.earliest(organ, number, "regular") for number in range(200, 260)]
    assert all(one is not None and other is not None and one < other for one, other in pairwise(days))


def test_what_the_table_does_not_have_could_not_have_opened_before_it_ends() -> None:
    last = max(SESSIONS.of("HRC", "regular"))
    opening = SESSIONS.earliest("HRC", last + 1, "regular")
    assert opening is not None and SESSIONS.as_of <= opening < SESSIONS.as_of + timedelta(days=200)
    assert SESSIONS.earliest("GA", 0, "regular") is None and SESSIONS.earliest("GA", 5000, "regular") is None
    assert SESSIONS.earliest("CD", 1, "regular") is None


@pytest.mark.parametrize("kind", ["regular", "special"])
def test_sessions_of_the_council_follow_one_another(kind: str) -> None:
    sessions = SESSIONS.of("HRC", kind)
    assert list(sessions) == list(range(1, max(sessions) + 1))
    for session in sessions.values():
        assert session.certainty in ("S", "K", "K?")
        assert session.first <= session.last
        assert all(date.fromisoformat(day) for day in (*session.starts, *session.ends))
    for one, other in pairwise(sessions.values()):
        assert one.first <= other.first


def test_every_item_of_the_council_has_its_titles() -> None:
    for language in ("en", "fr"):
        titles = AGENDAS.titles(language)
        assert list(titles) == list(range(1, 11))
        assert all(titles.values())
        for number, forms in titles.items():
            assert AGENDAS.certainty(number, language) in ("S", "K", "K?")
            assert len({*forms}) == len(forms)
    assert AGENDAS.titles("en")[4][0] == "Human rights situations that require the Council's attention"
    assert AGENDAS.since_session() == 6
    assert AGENDAS.titles("xx")[1] == ()
    assert AGENDAS.certainty(1, "xx") == "K?"


def test_the_last_resolutions_of_the_years_grow() -> None:
    last = {int(year): number for year, number in RESOLUTIONS.data["sc"]["last_of_year"].items()}
    assert list(last) == list(range(1946, max(last) + 1))
    assert all(last[year] < last[year + 1] for year in range(1946, max(last)))
    assert last[1993] >= 884 > last[1992]


def test_bare() -> None:
    assert bare("Capacity–Building, « Droits de l’homme »") == bare("capacity building droits de l'HOMME")


@pytest.mark.parametrize("table", builtin(), ids=builtin()._fields)
def test_every_table_says_when_it_stands(table: Table) -> None:
    assert date(2024, 1, 1) < table.as_of
