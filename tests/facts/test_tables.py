"""The tables of facts: what they say of sessions and agendas, and that they hold together."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest

from notelint.facts import builtin
from notelint.facts.agendas import bare
from notelint.facts.sessions import year_days
from notelint.facts.table import Table, severity_of
from notelint.language import tables

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


def _rows() -> Iterator[tuple[str, dict[str, Any]]]:
    """Every row of the tables that bears a certainty, with a name for it."""
    sessions = tables("sessions")
    for name in ("hrc", "hrc_special", "ga_special", "ga_emergency"):
        yield from ((f"{name} {row['number']}", row) for row in sessions[name])
    yield from ((f"ga {row['number']}", row) for row in sessions["ga"]["openings"])
    resolutions = tables("resolutions")
    yield from ((f"sc {row['years']}", row) for row in resolutions["sc"]["certainty"])
    yield from (
        ("numbers", row) for row in (resolutions["ga"], resolutions["ga"]["roman_sessions"], resolutions["hrc"])
    )


def test_every_row_says_where_it_was_seen() -> None:
    for name, row in _rows():
        assert row["certainty"] in ("S", "K", "K?"), name
        assert row["source"].strip(), name
        assert row["certainty"] != "S" or row["source"] != "own knowledge", name


def test_every_title_says_how_sure_it_is_and_what_is_sure_has_a_source() -> None:
    for item in tables("agendas")["hrc"]["items"]:
        named = set(re.findall(r"\b(?:en|fr|es|ru|ar|zh)\b(?=[),])", item["source"])) | {"en"}
        for language, certainty in item["certainty"].items():
            assert item[language] and certainty in ("S", "K", "K?")
            assert certainty != "S" or language in named, (item["number"], language)


def _parts(row: dict[str, Any]) -> list[tuple[date, date]]:
    spans = [(row["start"], row.get("end", row["start"])), *row.get("resumed", [])]
    return [(date.fromisoformat(start), date.fromisoformat(end)) for start, end in spans]


def test_days_of_a_session_run_forward() -> None:
    for name, row in _rows():
        if "start" not in row:
            continue
        parts = _parts(row)
        assert all(start <= end for start, end in parts), name
        assert all(one[1] < other[0] for one, other in pairwise(parts)), name
        opened, closed = parts[0]
        assert all(abs(date.fromisoformat(day) - opened) < timedelta(30) for day in row.get("also_starts", ())), name
        assert all(abs(date.fromisoformat(day) - closed) < timedelta(30) for day in row.get("also_ends", ())), name


@pytest.mark.parametrize("table", ["hrc", "hrc_special", "ga_special", "ga_emergency"])
def test_sessions_are_numbered_as_they_opened(table: str) -> None:
    rows = tables("sessions")[table]
    assert [row["number"] for row in rows] == list(range(1, len(rows) + 1))
    assert all(_parts(one)[0][0] < _parts(other)[0][0] for one, other in pairwise(rows))


def test_first_parts_of_the_regular_sessions_of_the_council_do_not_overlap() -> None:
    first = [_parts(row)[0] for row in tables("sessions")["hrc"]]
    assert all(one[1] < other[0] for one, other in pairwise(first))


def test_openings_of_the_assembly_are_in_order() -> None:
    rows = tables("sessions")["ga"]["openings"]
    assert all(one["number"] < other["number"] and one["start"] < other["start"] for one, other in pairwise(rows))
    base = tables("sessions")["ga"]["base_year"]
    assert all(int(row["start"][:4]) == base + row["number"] for row in rows)


def test_every_year_of_the_security_council_has_its_certainty_once() -> None:
    council = tables("resolutions")["sc"]
    years = [year for row in council["certainty"] for year in range(row["years"][0], row["years"][1] + 1)]
    assert years == sorted(int(year) for year in council["last_of_year"])
    assert council["first_open"] == council["last_of_year"][str(years[-1])] + 1
    assert council["first_open_year"] == years[-1] + 1


def test_the_first_series_of_the_assembly_runs_through_its_sessions() -> None:
    assembly = tables("resolutions")["ga"]
    spans = assembly["roman_sessions"]["numbers"]
    assert list(spans.values()) == sorted(spans.values())
    assert all(low <= high for low, high in spans.values())
    assert all(one[1] < other[0] for one, other in pairwise(spans.values()))
    assert sum("-" not in session for session in spans) == assembly["roman_last_session"]
    assert spans["XXX"][1] == assembly["roman_last_number"]


@pytest.mark.parametrize(
    ("number", "session"),
    [
        (181, "II"),
        (217, "III"),
        (377, "V"),
        (1514, "XV"),
        (1803, "XVII"),
        (2625, "XXV"),
        (2758, "XXVI"),
        (3201, "S-VI"),
    ],
)
def test_well_known_numbers_are_in_their_session(number: int, session: str) -> None:
    low, high = tables("resolutions")["ga"]["roman_sessions"]["numbers"][session]
    assert low <= number <= high


def test_the_last_resolutions_of_the_council() -> None:
    council = tables("resolutions")["hrc"]
    last = {int(session): number for session, number in council["last_of_session"].items()}
    assert list(last) == list(range(1, max(last) + 1))
    assert set(last) <= set(SESSIONS.of("HRC", "regular"))
    assert council["last_special"] == max(SESSIONS.of("HRC", "special"))
    assert all(0 < number < council["decisions_from"] for number in last.values())
    assert last[5] >= 2 and last[16] >= 21  # 5/1 and 5/2, 16/21: the Council's own building and review
