"""What the tables of facts say: sessions and agendas, each row with its certainty.

A row's certainty is S (seen in a source), K (believed sure) or K? (to be checked): it bounds the severity of what rests
on it.
"""

import re
from datetime import date, timedelta
from functools import cache
from typing import Any, NamedTuple

from notelint.finding import Severity
from notelint.language import tables
from notelint.shadow import fold

BASE_YEAR = 1945  # session n of the General Assembly opens in 1945 + n
_YEAR = timedelta(days=366)
_TABLES = {
    ("HRC", "regular"): "hrc",
    ("HRC", "special"): "hrc_special",
    ("GA", "special"): "ga_special",
    ("GA", "emergency special"): "ga_emergency",
}


class Session(NamedTuple):
    """A session's days: every opening and closing day that documents may bear, and its first and last day."""

    number: int
    starts: tuple[str, ...]
    ends: tuple[str, ...]
    certainty: str

    @property
    def first(self) -> date:
        """The day it opened."""
        return date.fromisoformat(min(self.starts))

    @property
    def last(self) -> date:
        """The day it closed, as far as the table knows."""
        return date.fromisoformat(max((*self.ends, *self.starts)))


def severity_of(certainty: str, best: Severity = "error") -> Severity:
    """How stern a finding may be that rests on a fact of this certainty."""
    bounds: dict[str, Severity] = {"S": best, "K": "warning", "K?": "info"}
    return bounds.get(certainty, "info")


def as_of(table: str = "sessions") -> date:
    """The day at which a table stands."""
    return date.fromisoformat(tables(table)["as_of"])


def session_rows(organ: str, kind: str) -> list[dict[str, Any]]:
    """The table of an organ's sessions of a kind; empty where there is none."""
    name = _TABLES.get((organ, kind))
    return tables("sessions")[name] if name else []


@cache
def hrc_sessions(special: bool = False) -> dict[int, Session]:
    """The sessions of the Human Rights Council by number."""
    rows = session_rows("HRC", "special" if special else "regular")
    return {row["number"]: _session(row) for row in rows}


def _session(row: dict[str, Any]) -> Session:
    parts = row.get("resumed", [])
    starts = (row["start"], *row.get("also_starts", ()), *(part[0] for part in parts))
    ends = (*((row["end"],) if "end" in row else ()), *row.get("also_ends", ()), *(part[1] for part in parts))
    return Session(row["number"], starts, ends, row["certainty"])


def session_days(organ: str, number: int, kind: str | None) -> tuple[date, date] | None:
    """The first and last day of a session as far as known; None where no table or rule tells."""
    if organ == "HRC":
        row = hrc_sessions(kind == "special").get(number)
        return (row.first, row.last) if row else None
    if organ == "GA" and kind == "regular":
        return _opening(number), date(BASE_YEAR + number + 1, 9, 30)
    return None


def _opening(number: int) -> date:
    """The first day on which a regular session of the General Assembly can open."""
    return date(BASE_YEAR + number, 9, 1)


def year_days(organ: str, year: int) -> tuple[date, date]:
    """The days of a year of the Security Council (its ordinal) or of an ECOSOC session (its calendar year)."""
    calendar = BASE_YEAR + year if organ == "SC" else year
    return date(calendar - (organ == "ECOSOC"), 7 if organ == "ECOSOC" else 1, 1), date(calendar, 12, 31)


def earliest(organ: str, number: int, kind: str | None) -> date | None:
    """The day on which a session that no table has could open at the earliest; None where nothing tells."""
    if organ == "GA" and kind == "regular":
        return _opening(number) if 1 <= number < 1000 else None
    if organ == "HRC" and kind == "regular":
        return _paced(number, max(hrc_sessions()), 122)
    emergency = organ == "GA" and kind == "emergency special"
    rows = session_rows(organ, "emergency special" if emergency else "special")
    return _paced(number, max(row["number"] for row in rows), 120) if rows else None


def _paced(number: int, last: int, days: int) -> date:
    """Sessions come at a pace: the nth after the table's last, counted from the day at which the table stands."""
    return as_of() + timedelta(days=(number - last - 1) * days)


def known(organ: str, number: int, kind: str | None) -> bool:
    """Whether a table or a rule has this session."""
    if number < 1:
        return False
    if organ == "HRC":
        return number in hrc_sessions(kind == "special")
    if organ == "GA":
        if rows := session_rows(organ, kind or ""):
            return any(row["number"] == number for row in rows)
        return number < 1000 and _opening(number) <= as_of()
    return True


def since_session() -> int:
    """The first session at which the Human Rights Council had its ten standing items."""
    return int(tables("agendas")["hrc"]["since_session"])


@cache
def hrc_titles(language: str) -> dict[int, tuple[str, ...]]:
    """The titles of the Human Rights Council's agenda items in a language, the usual one first."""
    return {row["number"]: tuple(row.get(language, ())) for row in tables("agendas")["hrc"]["items"]}


def hrc_title_certainty(number: int, language: str) -> str:
    """How sure the usual title of an item is in a language."""
    row = next(row for row in tables("agendas")["hrc"]["items"] if row["number"] == number)
    return str(row["certainty"].get(language, "K?"))


def bare(text: str) -> str:
    """A title without case, accents, blanks and punctuation, to compare it by."""
    return re.sub(r"\W+", "", fold(text))
