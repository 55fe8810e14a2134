"""The tables as lists."""

from datetime import date
from itertools import pairwise

import pytest

from notelint.facts import builtin
from notelint.facts.listing import LISTS, council_years, ecosoc_years, sessions

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize("name", [name for name in LISTS if name not in ("sc", "ecosoc")])
def test_sessions_without_a_gap(name: str) -> None:
    found = sessions(builtin(), name, TODAY)
    assert [one.number for one in found] == list(range(1, len(found) + 1))


@pytest.mark.parametrize(("today", "last"), [(date(2035, 8, 31), 89), (date(2035, 9, 1), 90)])
def test_the_assembly_goes_up_to_the_day(today: date, last: int) -> None:
    assert sessions(builtin(), "ga", today)[-1].number == last


def test_years_of_the_security_council_run_on() -> None:
    years = council_years(builtin())
    assert (years[0].number, years[0].year, years[0].first) == (1, 1946, 1)
    assert all(one.last is not None and one.last + 1 == other.first for one, other in pairwise(years))
    assert (years[-1].first, years[-1].year) == builtin().resolutions.first_open


@pytest.mark.parametrize(("today", "last"), [(date(2026, 7, 1), 2026), (date(2026, 8, 1), 2027)])
def test_ecosoc_goes_up_to_the_day(today: date, last: int) -> None:
    years = [one.year for one in ecosoc_years(today)]
    assert years == list(range(1978, last + 1))
