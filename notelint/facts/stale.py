"""What in the tables of facts is about to go stale, or is incomplete, on a given day."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from notelint.facts import Facts
from notelint.facts.sessions import BASE_YEAR, Session, Sessions

_OLD = timedelta(days=180)
_LONGEST = timedelta(days=60)  # the longest session of the Human Rights Council took six weeks
_MONTHS, _AHEAD = 6, timedelta(days=183)  # its sessions open at most five and a half months apart
_KINDS = (("HRC", "regular"), ("HRC", "special"), ("GA", "special"), ("GA", "emergency special"))
_ORGANS = {"HRC": "Human Rights Council", "GA": "General Assembly"}


class Stale(NamedTuple):
    """Something to look up: in which table, and what."""

    table: str
    message: str


def stale(facts: Facts, today: date) -> tuple[Stale, ...]:
    """All that is to be looked up; empty where the tables are good for the day."""
    return (
        *(Stale(name, message) for name in facts._fields for message in _old(getattr(facts, name).as_of, today)),
        *(Stale("sessions", message) for message in _sessions(facts.sessions, today)),
        *(Stale("resolutions", message) for message in _resolutions(facts, today)),
    )


def _old(as_of: date, today: date) -> Iterator[str]:
    if today - as_of > _OLD:
        yield f"the table stands at {as_of}, over {_OLD.days} days ago"


def _sessions(table: Sessions, today: date) -> Iterator[str]:
    for organ, kind in _KINDS:
        for row in table.of(organ, kind).values():
            name = f"{_ORGANS[organ]}, {kind} session {row.number}"
            yield from _begun(name, row, table.as_of, today)
            yield from _closing(name, row, table.as_of, today)
    for row in table.openings.values():
        yield from _begun(f"{_ORGANS['GA']}, regular session {row.number}", row, table.as_of, today)
    yield from _next(table, today)


def _begun(name: str, row: Session, as_of: date, today: date) -> Iterator[str]:
    if as_of < row.opening <= today:
        yield f"{name} was planned to open on {row.start}, which is past: did it?"


def _closing(name: str, row: Session, as_of: date, today: date) -> Iterator[str]:
    if row.end is None and row.closed and _over(row, today):
        yield f"{name} opened on {row.start} and must be over: its closing day is not known"
    elif row.end and row.opening <= as_of < date.fromisoformat(row.end) < today:
        yield f"{name} was planned to close on {row.end}, which is past: did it?"


def _over(row: Session, today: date) -> bool:
    """Whether a session that was not suspended has closed, as far as can be told."""
    return date.fromisoformat(row.close) < today if row.close else row.opening + _LONGEST < today


def _next(table: Sessions, today: date) -> Iterator[str]:
    rows = table.of("HRC", "regular").values()
    if not any(today < row.opening <= today + _AHEAD for row in rows):
        yield f"no regular session of the {_ORGANS['HRC']} is known that opens within {_MONTHS} months"
    current = today.year - BASE_YEAR - (today.month < 10)
    if current > max(table.openings):
        yield f"{_ORGANS['GA']}, regular session {current} has opened by its rule: its opening day is not known"


def _resolutions(facts: Facts, today: date) -> Iterator[str]:
    last, year = facts.resolutions.last_council()
    for ended in range(year + 1, today.year):
        yield f"the last Security Council resolution of {ended} is not known (that of {year} is {last})"
    rights = facts.resolutions.last_rights_session
    for row in facts.sessions.of("HRC", "regular").values() if rights else ():
        if row.number > rights and _over(row, today):
            yield f"the last resolution of the {_ORGANS['HRC']}'s session {row.number} is not known"
    if facts.resolutions.first_open != (last + 1, year + 1):
        first, first_year = facts.resolutions.first_open
        yield f"{first} of {first_year} is said to be the first open number, and is not {last + 1} of {year + 1}"
