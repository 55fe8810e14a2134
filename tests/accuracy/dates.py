"""Faults: days that cannot be, and dates that contradict each other."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from notelint.dates import find_dates
from notelint.span import Slot, Span
from tests.accuracy.good import Good
from tests.accuracy.sowing import Sown, put

_DAY = re.compile(r"\b\d{1,2}(?:er|st|nd|rd|th)?\b")
_RANGE = re.compile(r"(?:\d|\b(?:et|and|au|to)|[-–])\s*(?:le\s+)?$")
_SHORT_MONTHS = (4, 6, 9, 11)
_IN_BODY = 3


def _days(good: Good) -> Iterator[tuple[Span, date]]:
    """The whole dates that the note itself writes: of title, masthead, foot and body."""
    note = good.note
    slots: list[Slot[str] | None] = [note.title and note.title.date, note.masthead and note.masthead.date]
    slots.append(note.place_and_date and note.place_and_date.date)
    for slot in slots:
        if slot:
            yield slot.span, date.fromisoformat(slot.value)
    yield from list(_body_days(good))[:_IN_BODY]


def _body_days(good: Good) -> Iterator[tuple[Span, date]]:
    body, shadow = good.note.body, good.reading.shadow
    for dated in find_dates(good.reading, shadow.offset(body.span.start), shadow.offset(body.span.end)) if body else ():
        span = good.reading.span(dated.start, dated.end)
        if dated.iso and not good.quoted(span.start) and not _RANGE.search(good.text[: span.start]):
            yield span, date.fromisoformat(dated.iso)


def impossible(good: Good) -> Iterator[Sown]:
    """A day more than its month has."""
    for span, day in _days(good):
        match = _DAY.search(good.at(span))
        last = 30 if day.month == 2 else 31 if day.month in _SHORT_MONTHS else 32
        if match and int(re.sub(r"\D", "", match[0])) == day.day and "/" not in good.at(span):
            suffix = {30: "th", 31: "st", 32: "nd"}[last] if match[0][-1].isalpha() and good.code == "en" else ""
            where = Span(span.start + match.start(), span.start + match.end())
            yield put(good, where, f"{last}{suffix}", "NV501")


def weekday(good: Good) -> Iterator[Sown]:
    """Another weekday than that of the date."""
    names = good.language.data["weekday_names"]
    for dated in find_dates(good.reading):
        span = good.reading.span(dated.start, dated.end)
        match = re.search("|".join(names), good.at(span), re.IGNORECASE) if dated.weekday and dated.iso else None
        if match and not good.quoted(span.start):
            new = names[(date.fromisoformat(str(dated.iso)).weekday() + 2) % 7]
            where = Span(span.start + match.start(), span.start + match.end())
            yield put(good, where, new.lower() if match[0].islower() else new, "NV503")


def _rewritten(good: Good, slot: Slot[str], days: int) -> str | None:
    """A date some days later or earlier within its month, as it was written."""
    day = date.fromisoformat(slot.value)
    other = day + timedelta(days) if (day + timedelta(days)).month == day.month else day - timedelta(days)
    match = _DAY.search(good.at(slot.span))
    if not match or match[0] != str(day.day) or other.month != day.month:
        return None
    return good.at(slot.span)[: match.start()] + str(other.day) + good.at(slot.span)[match.end() :]


def place_date(good: Good) -> Iterator[Sown]:
    """The date at the foot is not that of the title."""
    title, place = good.note.title, good.note.place_and_date
    if title and title.date and place and place.date and title.date.value == place.date.value:
        new = _rewritten(good, place.date, 2)
        if new:
            yield put(good, place.date.span, new, "NV502")


def annex_date(good: Good) -> Iterator[Sown]:
    """The annex's heading repeats the title with another date."""
    title, annexes = good.note.title, good.note.annexes
    if title and title.date and annexes:
        written, start = good.at(title.date.span), annexes[0].span.start
        at, new = good.text.find(written, start, start + 120), _rewritten(good, title.date, 2)
        if at > 0 and new:
            yield put(good, Span(at, at + len(written)), new, "NV502")


def masthead_date(good: Good) -> Iterator[Sown]:
    """The masthead is dated a year before the note."""
    title, masthead = good.note.title, good.note.masthead
    if title and title.date and masthead and masthead.date and masthead.date.value >= title.date.value:
        new = re.sub(r"\d{4}", lambda year: str(int(year[0]) - 1), good.at(masthead.date.span))
        if new != good.at(masthead.date.span):
            yield put(good, masthead.date.span, new, "NV502")
