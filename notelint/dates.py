"""Dates as notes write them: day, month and year in any usual order, and ranges of days."""

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from notelint.matcher import Found, Matcher
from notelint.note import SessionDates
from notelint.span import Slot

if TYPE_CHECKING:
    from notelint.reading import Reading


class Dated(NamedTuple):
    """A date in the text (offsets of the shadow); `iso` is None where it has no year or there is no such day."""

    start: int
    end: int
    day: int
    month: int
    year: int | None
    weekday: str | None

    @property
    def iso(self) -> str | None:
        """The date as ISO 8601."""
        return iso(self.year, self.month, self.day) if self.year else None


def iso(year: int, month: int, day: int) -> str | None:
    """A date as ISO 8601; None where the calendar has no such day."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def find_dates(reading: "Reading", start: int = 0, end: int = 1 << 62) -> Iterator[Dated]:
    """The dates of a range that name a day and a month, with or without a year."""
    at = bisect_left(reading.dates, (start,))
    while at < len(reading.dates) and reading.dates[at].end <= end:
        yield reading.dates[at]
        at += 1


def scan_dates(matcher: Matcher) -> Iterator[Dated]:
    """Every date of a text that names a day and a month."""
    months = matcher.language.data["months"]
    for found in matcher.find("DATE"):
        month = found.get("month", "month2")
        year = found.get("year", "year2")
        day = found.get("day", "day2")
        if number := found.get("month3"):
            first, second = int(found.get("day3") or 0), int(number)
            if second > 12 >= first:  # month first, as in the United States
                first, second = second, first
            yield Dated(found.start, found.end, first, second, int(found.get("year3") or 0), None)
        elif month and day:
            yield Dated(
                found.start, found.end, int(day), months[month], int(year) if year else None, found.get("weekday")
            )


def first_date(reading: "Reading", start: int, end: int) -> Slot[str] | None:
    """The first whole and possible date of a range."""
    for dated in find_dates(reading, start, end):
        if dated.iso:
            return Slot(dated.iso, reading.span(dated.start, dated.end))
    return None


def session_dates(reading: "Reading", found: Found) -> SessionDates | None:
    """The days of a session, from a match of DATES; None where the calendar has no such days."""
    months = reading.matcher.language.data["months"]
    last_month = months[found.groups["m2"][2]]
    last_year = int(found.groups["y2"][2])
    first_month = months[found.get("m1")] if found.get("m1") else last_month
    first_year = int(found.get("y1") or last_year)
    start = iso(first_year, first_month, int(found.groups["d1"][2]))
    end = iso(last_year, last_month, int(found.groups["d2"][2]))
    if start is None:
        return None
    first, last = found.groups["d1"], found.groups["d2"]
    return SessionDates(
        reading.span(found.start, found.end),
        Slot(start, reading.span(first[0], found.groups.get("y1", found.groups.get("m1", first))[1])),
        Slot(end, reading.span(last[0], found.end)) if end else None,
    )


def one_day(reading: "Reading", start: int, end: int) -> SessionDates | None:
    """The day of a session that lasts one day: the date that follows its name at once."""
    dated = next(find_dates(reading, start, end), None)
    if dated is None or dated.iso is None or dated.start - start > 3:
        return None
    span = reading.span(dated.start, dated.end)
    return SessionDates(span, Slot(dated.iso, span), Slot(dated.iso, span))
