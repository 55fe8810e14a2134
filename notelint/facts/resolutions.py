"""Numbers of resolutions: which year of the Security Council has which, and how far those of the Assembly go."""

from bisect import bisect_left
from functools import cached_property
from typing import Any, NamedTuple

from notelint.facts.table import Table


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
        rows = self.data["sc"]["certainty"]
        return any(row["years"][0] <= year <= row["years"][1] and row["certainty"] == "S" for row in rows)

    def last_council(self) -> tuple[int, int]:
        """The last number that the table holds, and its year."""
        years, lasts = self._council
        return lasts[-1], years[-1]

    @property
    def assembly(self) -> dict[str, Any]:
        """The limits of the General Assembly's numbers."""
        return dict(self.data["ga"])
