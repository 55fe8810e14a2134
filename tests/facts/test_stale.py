"""What in the tables is going stale on a day: small tables, in which one thing is."""

import tomllib
from datetime import date

import pytest

from notelint.facts import Facts, builtin
from notelint.facts.agendas import Agendas
from notelint.facts.resolutions import Resolutions
from notelint.facts.sessions import Sessions
from notelint.facts.stale import stale
from tests.tables import RESOLUTIONS, SESSIONS, changed, dated, toml

# On this day the small tables lack nothing: the third session is to come, the last resolutions are of the year before.
TODAY = "2006-10-20"
FRESH = dated(changed(SESSIONS, ("number = 77", "number = 61"), ("2022-09-13", "2006-09-12")), TODAY)
COUNCIL = dated(changed(RESOLUTIONS, ("last_of_session = { 1 = 5, 2 = 5 }", "last_of_session = { 2 = 5 }")), TODAY)
PLANNED = changed(FRESH, ('start = "2006-11-29"\nend = "2006-12-08"', 'start = "2006-11-29"'))

THIRD = "sessions: Human Rights Council, regular session 3"


def tables(sessions: str = FRESH, resolutions: str = COUNCIL, as_of: str = TODAY) -> Facts:
    years = "\n".join(f"{year} = {100 + year}" for year in range(1949, 2006))
    first_open = ("year = 1949\nfirst_open = 79", "year = 2006\nfirst_open = 2106")
    resolutions = changed(resolutions, ("1948 = 78\n", f"1948 = 78\n{years}\n"), first_open)
    texts = [dated(text, as_of) for text in (sessions, toml("agendas"), resolutions)]
    read = [tomllib.loads(text) for text in texts]
    return Facts(Sessions(lambda: read[0]), Agendas(lambda: read[1]), Resolutions(lambda: read[2]))


def found(facts: Facts, day: str = TODAY) -> list[str]:
    return [f"{one.table}: {one.message}" for one in stale(facts, date.fromisoformat(day))]


def test_nothing() -> None:
    assert found(tables()) == []


def test_an_old_table() -> None:
    old = [line for line in found(tables(as_of="2006-04-20"), "2006-10-20") if "over 180 days ago" in line]
    assert old == [
        f"{name}: the table stands at 2006-04-20, over 180 days ago" for name in ("sessions", "agendas", "resolutions")
    ]
    assert not any("180" in line for line in found(tables(as_of="2006-04-24"), "2006-10-20"))


def test_a_closing_day_that_should_be_known() -> None:
    late = f"{THIRD} opened on 2006-11-29 and must be over: its closing day is not known"
    assert late in found(tables(PLANNED, as_of="2007-02-15"), "2007-02-15")
    assert late not in found(tables(PLANNED, as_of="2007-01-15"), "2007-01-15")


def test_a_session_that_is_suspended_is_not_over() -> None:
    suspended = changed(PLANNED, ('start = "2006-11-29"', 'start = "2006-11-29"\nopen = true'))
    assert not any("must be over" in line for line in found(tables(suspended, as_of="2007-02-15"), "2007-02-15"))


def test_a_planned_session_that_has_begun() -> None:
    begun = f"{THIRD} was planned to open on 2006-11-29, which is past: did it?"
    assert begun in found(tables(), "2006-11-29")
    assert begun not in found(tables(), "2006-11-28")
    assert begun not in found(tables(as_of="2006-11-30"), "2006-12-01")


def test_a_planned_closing_day_that_has_passed() -> None:
    passed = f"{THIRD} was planned to close on 2006-12-08, which is past: did it?"
    assert passed in found(tables(as_of="2006-12-01"), "2006-12-09")
    assert passed not in found(tables(as_of="2006-12-09"), "2006-12-09")


def test_no_session_ahead() -> None:
    none = "sessions: no regular session of the Human Rights Council is known that opens within 6 months"
    assert none in found(tables(), "2006-11-29")
    assert none not in found(tables(), "2006-11-28")
    assert none in found(tables(), "2006-02-01")  # too far ahead


def test_a_session_of_the_assembly_that_has_opened_by_its_rule() -> None:
    opened = "sessions: General Assembly, regular session 62 has opened by its rule: its opening day is not known"
    assert opened in found(tables(), "2007-10-01")
    assert opened not in found(tables(), "2007-09-30")


def test_last_resolutions() -> None:
    ended = "resolutions: the last Security Council resolution of 2006 is not known (that of 2005 is 2105)"
    assert ended in found(tables(), "2007-01-01")
    assert ended not in found(tables(), "2006-12-31")
    rights = "resolutions: the last resolution of the Human Rights Council's session 3 is not known"
    assert rights in found(tables(), "2006-12-09") and rights not in found(tables(), "2006-12-08")


def test_a_first_open_number_that_does_not_fit() -> None:
    facts = tables()
    data = facts.resolutions.data
    other = Resolutions(lambda: data | {"sc": data["sc"] | {"first_open": 9}})
    assert found(facts._replace(resolutions=other)) == [
        "resolutions: 9 of 2006 is said to be the first open number, and is not 2106 of 2006"
    ]


@pytest.mark.parametrize("day", ["2026-11-24", "2050-01-01"])
def test_the_built_in_tables_can_be_asked(day: str) -> None:
    assert all(one.table in builtin()._fields and one.message for one in stale(builtin(), date.fromisoformat(day)))
