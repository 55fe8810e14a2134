"""What the tables know: the year of a Security Council resolution, the opening of a session, and how surely."""

from bisect import bisect_left
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from notelint.facts import session_rows
from notelint.language import tables


class Year(NamedTuple):
    """The year of a resolution; `sure` says that it was seen in a source."""

    year: int
    sure: bool


class Session(NamedTuple):
    """A session of a table: its opening day, its years, and how surely the day is known (S, K or K?)."""

    start: date
    years: tuple[int, int]
    certainty: str


@cache
def _council() -> tuple[tuple[int, ...], tuple[int, ...]]:
    rows = sorted((int(year), last) for year, last in tables("resolutions")["sc"]["last_of_year"].items())
    return tuple(year for year, _ in rows), tuple(last for _, last in rows)


def council_year(number: int) -> Year | None:
    """The year of the Security Council's resolution of that number; None for one that the table does not hold."""
    years, lasts = _council()
    at = bisect_left(lasts, number)
    if number < 1 or at == len(lasts):
        return None
    return Year(years[at], _is_sure(years[at]))


def _is_sure(year: int) -> bool:
    rows = tables("resolutions")["sc"]["certainty"]
    return any(row["years"][0] <= year <= row["years"][1] and row["certainty"] == "S" for row in rows)


def last_council() -> tuple[int, int]:
    """The last number that the table holds, and its year."""
    years, lasts = _council()
    return lasts[-1], years[-1]


def assembly() -> dict[str, Any]:
    """The limits of the General Assembly's numbers."""
    return dict(tables("resolutions")["ga"])


@cache
def sessions(organ: str, kind: str) -> dict[int, Session]:
    """The sessions of a table by number; empty for an organ without one."""
    return {row["number"]: _session(row) for row in session_rows(organ, kind)}


def _session(row: dict[str, Any]) -> Session:
    start = date.fromisoformat(row["start"])
    days = [
        row["start"],
        row.get("end", row["start"]),
        *(day for part in row.get("resumed", ()) for day in part if day),
    ]
    last = date.max.year if row.get("open") else max(int(day[:4]) for day in days)
    return Session(start, (start.year, last), row["certainty"])
