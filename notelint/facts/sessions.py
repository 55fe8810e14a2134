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
    """A session's days: every opening and closing day that documents may bear (ISO 8601), its true opening first.

    `closed` is False for a session that is suspended and will go on.
    """

    number: int
    starts: tuple[str, ...]
    ends: tuple[str, ...]
    certainty: str
    closed: bool = True

    @property
    def start(self) -> date:
        """The day it opened, or is to open."""
        return date.fromisoformat(self.starts[0])

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
        return {key: {row["number"]: _session(row) for row in self.data[name]} for key, name in _TABLES.items()}

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


def _session(row: dict[str, Any]) -> Session:
    parts = row.get("resumed", [])
    starts = (row["start"], *row.get("also_starts", ()), *(part[0] for part in parts))
    ends = (*((row["end"],) if "end" in row else ()), *row.get("also_ends", ()), *(part[1] for part in parts))
    return Session(row["number"], starts, ends, row["certainty"], not row.get("open", False))


def _opening(number: int) -> date:
    """The first day on which a regular session of the General Assembly can open."""
    return date(BASE_YEAR + number, 9, 1)


def year_days(organ: str, year: int) -> tuple[date, date]:
    """The days of a year of the Security Council (its ordinal) or of an ECOSOC session (its calendar year)."""
    calendar = BASE_YEAR + year if organ == "SC" else year
    return date(calendar - (organ == "ECOSOC"), 7 if organ == "ECOSOC" else 1, 1), date(calendar, 12, 31)
