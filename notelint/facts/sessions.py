"""Sessions of the organs: by their tables where there is one, by their rule where the organ keeps to one."""

from datetime import MAXYEAR, date, timedelta
from functools import cached_property
from typing import Any, NamedTuple

from notelint.facts.table import Table

BASE_YEAR = 1945  # session n of the General Assembly opens in 1945 + n
_TABLES = {
    ("HRC", "regular"): "hrc",
    ("HRC", "special"): "hrc_special",
    ("GA", "special"): "ga_special",
    ("GA", "emergency special"): "ga_emergency",
}


class Session(NamedTuple):
    """A session's days (ISO 8601): its own, those of its later parts, and others that documents print, as planned ones.

    `end` is None where it is not known; `closed` is False for a session that is suspended and will go on.
    """

    number: int
    start: str
    end: str | None
    certainty: str
    source: str
    resumed: tuple[tuple[str, str], ...] = ()
    also_starts: tuple[str, ...] = ()
    also_ends: tuple[str, ...] = ()
    closed: bool = True
    subject: str | None = None

    @property
    def starts(self) -> tuple[str, ...]:
        """Every opening day that a document may bear, the session's own first."""
        return (self.start, *self.also_starts, *(part[0] for part in self.resumed))

    @property
    def ends(self) -> tuple[str, ...]:
        """Every closing day that a document may bear, the session's own first; empty where none is known."""
        return (*((self.end,) if self.end else ()), *self.also_ends, *(part[1] for part in self.resumed))

    @property
    def close(self) -> str | None:
        """The day on which it, or its last part, closed; None while it is not known, or open."""
        return max((self.end, *(last for _, last in self.resumed))) if self.end and self.closed else None

    @property
    def opening(self) -> date:
        """The day it opened, or is to open."""
        return date.fromisoformat(self.start)

    @property
    def first(self) -> date:
        """The first day that a document may give for its opening."""
        return date.fromisoformat(min(self.starts))

    @property
    def last(self) -> date:
        """The last of its days that the table knows."""
        return date.fromisoformat(max((*self.ends, *self.starts)))

    @property
    def years(self) -> tuple[int, int]:
        """The first and last year in which it can adopt."""
        return self.first.year, self.last.year if self.closed else MAXYEAR


class Sessions(Table):
    """The table of sessions. `organ` is "HRC", "GA", …; `kind` "regular", "special", "emergency special" or None."""

    @cached_property
    def _by_organ(self) -> dict[tuple[str, str], dict[int, Session]]:
        return {key: _numbered(self.data[name]) for key, name in _TABLES.items()}

    @cached_property
    def openings(self) -> dict[int, Session]:
        """The regular sessions of the General Assembly whose opening day is known; the others keep to the rule."""
        return _numbered(self.data["ga"]["openings"])

    def of(self, organ: str, kind: str | None) -> dict[int, Session]:
        """The sessions of a kind by number; empty where no table has them."""
        return self._by_organ.get((organ, kind or "regular"), {})

    def days(self, organ: str, number: int, kind: str | None) -> tuple[date, date] | None:
        """The first and last day of a session as far as known; None where no table or rule tells."""
        if organ == "HRC":
            row = self.of(organ, kind).get(number)
            return (row.first, row.last) if row else None
        if organ == "GA" and kind == "regular":
            return _opening(number), date(BASE_YEAR + number + 1, 9, 30)
        return None

    def earliest(self, organ: str, number: int, kind: str | None) -> date | None:
        """The day on which a session that no table has could open at the earliest; None where nothing tells."""
        if organ == "GA" and kind == "regular":
            return _opening(number) if 1 <= number < 1000 else None
        rows = self.of(organ, kind)
        return self._paced(number, max(rows), 122 if kind == "regular" else 120) if rows else None

    def _paced(self, number: int, last: int, days: int) -> date:
        """Sessions come at a pace: the nth after the table's last, counted from the day at which the table stands."""
        return self.as_of + timedelta(days=(number - last - 1) * days)

    def known(self, organ: str, number: int, kind: str | None) -> bool:
        """Whether a table or a rule has this session."""
        if number < 1:
            return False
        rows = self.of(organ, kind)
        if rows or organ == "HRC":
            return number in rows
        return organ != "GA" or (number < 1000 and _opening(number) <= self.as_of)


def _numbered(rows: list[dict[str, Any]]) -> dict[int, Session]:
    return {row["number"]: _session(row) for row in rows}


def _session(row: dict[str, Any]) -> Session:
    return Session(
        row["number"],
        row["start"],
        row.get("end"),
        row["certainty"],
        row["source"],
        tuple((first, last) for first, last in row.get("resumed", ())),
        tuple(row.get("also_starts", ())),
        tuple(row.get("also_ends", ())),
        not row.get("open", False),
        row.get("subject"),
    )


def _opening(number: int) -> date:
    """The first day on which a regular session of the General Assembly can open."""
    return date(BASE_YEAR + number, 9, 1)


def year_days(organ: str, year: int) -> tuple[date, date]:
    """The days of a year of the Security Council (its ordinal) or of an ECOSOC session (its calendar year)."""
    calendar = BASE_YEAR + year if organ == "SC" else year
    return date(calendar - (organ == "ECOSOC"), 7 if organ == "ECOSOC" else 1, 1), date(calendar, 12, 31)
