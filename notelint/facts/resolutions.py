"""Numbers of resolutions: which year of the Security Council has which, and how far those of other organs go."""

from bisect import bisect_left
from functools import cached_property
from typing import Any, NamedTuple

from notelint.facts.table import Table
from notelint.roman import from_roman

_RANKS = ("S", "K", "K?")
_UNSURE = ("K?", "")


class Year(NamedTuple):
    """The year of a resolution; `sure` says that it was seen in a source."""

    year: int
    sure: bool


class Resolutions(Table):
    """The table of resolutions."""

    @cached_property
    def _council(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        rows = sorted((int(year), last) for year, last in self.data["sc"]["last_of_year"].items())
        return tuple(year for year, _ in rows), tuple(last for _, last in rows)

    def council_year(self, number: int) -> Year | None:
        """The year of the Security Council's resolution of that number; None for one that the table does not hold."""
        years, lasts = self._council
        at = bisect_left(lasts, number)
        if number < 1 or at == len(lasts):
            return None
        return Year(years[at], self._is_sure(years[at]))

    def _is_sure(self, year: int) -> bool:
        return self.how_sure(year)[0] == "S"

    def how_sure(self, year: int) -> tuple[str, str]:
        """How sure the last resolution of a year is, and its source; of two rows on a year the surer counts."""
        rows = [row for row in self.data["sc"]["certainty"] if row["years"][0] <= year <= row["years"][1]]
        return min(
            ((row["certainty"], row["source"]) for row in rows), key=lambda one: _RANKS.index(one[0]), default=_UNSURE
        )

    def last_council(self) -> tuple[int, int]:
        """The last number that the table holds, and its year."""
        years, lasts = self._council
        return lasts[-1], years[-1]

    def last_of_year(self, year: int) -> int:
        """The last number of a year of the Security Council; 0 for a year before the first."""
        years, lasts = self._council
        at = bisect_left(years, year + 1) - 1
        return lasts[at] if at >= 0 else 0

    def last_of_years(self) -> tuple[tuple[int, int], ...]:
        """Each year of the Security Council with its last resolution, in order."""
        return tuple(zip(*self._council, strict=True))

    @property
    def first_open(self) -> tuple[int, int]:
        """The first number of the year that the table leaves open, and that year."""
        return self.data["sc"]["first_open"], self.data["sc"]["first_open_year"]

    @property
    def last_rights_session(self) -> int:
        """The last regular session of the Human Rights Council whose resolutions the table has."""
        return max(map(int, self.data.get("hrc", {}).get("last_of_session", ())), default=0)

    @cached_property
    def _roman(self) -> list[tuple[int, int, tuple[str, int]]]:
        """The lowest and highest number of every session whose numbers ran on, in order, with its kind and number."""
        rows = self.data["ga"].get("roman_sessions", {}).get("numbers", {})
        return sorted((low, high, _session(name)) for name, (low, high) in rows.items())

    def roman_sessions(self, number: int) -> tuple[tuple[str, int], ...]:
        """The sessions that can have adopted a resolution of the Assembly's first series: one, or the two around a gap.

        Each is its kind and number, ("regular", 3); empty where the table does not say.
        """
        at = bisect_left(self._roman, (number + 1,))
        before, behind = self._roman[at - 1 : at], self._roman[at : at + 1]
        if before and number <= before[0][1]:
            behind = []
        return tuple(session for _, _, session in (*before, *behind)) if before else ()

    def last_of_rights(self, session: int, kind: str) -> int | None:
        """The last resolution of a session of the Human Rights Council; None where the table does not say."""
        rows = self.data.get("hrc", {})
        if kind == "regular":
            last: int | None = rows.get("last_of_session", {}).get(str(session))
            return last
        known = 1 <= session <= rows.get("last_special", 0)
        return int(session not in rows["special_without"]) if known else None

    @property
    def assembly(self) -> dict[str, Any]:
        """The limits of the General Assembly's numbers."""
        return dict(self.data["ga"])


def _session(name: str) -> tuple[str, int]:
    """ "XXX", "S-VI" and "S-1" as a kind and a number."""
    prefix, _, number = name.rpartition("-")
    kind = {"": "regular", "S": "special", "ES": "emergency special"}[prefix]
    return kind, int(number) if number.isdigit() else from_roman(number) or 0
