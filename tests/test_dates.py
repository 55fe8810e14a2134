"""Dates in every usual order, ranges of days, and what is no date."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notelint.dates import find_dates, first_date, iso, one_day, session_dates
from tests.readings import reading

ENGLISH = [f"{date(2020, month, 1):%B}" for month in range(1, 13)]
FRENCH = re.findall(r"\w+", "janvier février mars avril mai juin juillet août septembre octobre novembre décembre")
days = st.dates(date(1945, 1, 1), date(2099, 12, 31))


def suffix(day: int) -> str:
    return {1: "st", 2: "nd", 3: "rd"}.get(day % 10 if day not in (11, 12, 13) else 0, "th")


FORMS = {
    "en": [
        lambda d: f"{d.day} {ENGLISH[d.month - 1]} {d.year}",
        lambda d: f"{d.day}{suffix(d.day)} of {ENGLISH[d.month - 1]}, {d.year}",
        lambda d: f"{ENGLISH[d.month - 1]} {d.day}, {d.year}",
        lambda d: f"{ENGLISH[d.month - 1].upper()} {d.day}{suffix(d.day)} {d.year}",
        lambda d: f"{d:%A}, {d.day} {ENGLISH[d.month - 1][:3]}. {d.year}",
        lambda d: f"{d.day:02}/{d.month:02}/{d.year}",
        lambda d: f"{d.day}.{d.month}.{d.year}",
    ],
    "fr": [
        lambda d: f"{d.day}{'er' if d.day == 1 else ''} {FRENCH[d.month - 1]} {d.year}",
        lambda d: f"le {d.day} {FRENCH[d.month - 1].upper()}\u00a0{d.year}",
        lambda d: f"{d.day:02}/{d.month:02}/{d.year}",
    ],
}


def dates(text: str, language: str = "en") -> list[str | None]:
    return [dated.iso for dated in find_dates(reading(text, language))]


@pytest.mark.parametrize(("language", "form"), [(key, form) for key, forms in FORMS.items() for form in forms])
@settings(deadline=None, max_examples=25)
@given(day=days)
def test_a_date_in_any_form(language: str, form, day: date) -> None:
    assert dates(f"It met, {form(day)}.", language) == [day.isoformat()]


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("on 31 November 2023 and 29 February 2024", "en", [None, "2024-02-29"]),
        ("on 9 March and 10 March 2020", "en", [None, "2020-03-10"]),
        ("03/25/2021", "en", ["2021-03-25"]),
        ("in May 2020, resolution 60/251 of 2006, A/12/3/2020, 1/2", "en", []),
        ("24/02/2020-1, 5/24/02/2020", "en", []),
        ("Mayor, marching, 5 Mars", "en", []),
        ("en mars 2020, la résolution 60/251", "fr", []),
        ("du 24 au 28 février 2020", "fr", ["2020-02-28"]),
    ],
)
def test_dates(text: str, language: str, found: list[str | None]) -> None:
    assert dates(text, language) == found


def test_what_a_date_says() -> None:
    (dated,) = find_dates(reading("The Council met on Monday, 24 February 2020."))
    assert (dated.day, dated.month, dated.year, dated.weekday) == (24, 2, 2020, "monday")
    text = reading("of 30 February 2020, of 3 March and\nof 4 March 2020")
    first = first_date(text, 0, text.end)
    assert first is not None and first.value == "2020-03-04"
    assert text.source.at(first.span) == "4 March 2020"
    assert first_date(text, 0, 30) is None


def test_find_keeps_to_its_range() -> None:
    text = reading("1 May 2020, 2 May 2020, 3 May 2020")
    assert [dated.day for dated in find_dates(text, 1)] == [2, 3]
    assert [dated.day for dated in find_dates(text, 0, 22)] == [1, 2]


def test_iso() -> None:
    assert iso(2024, 2, 29) == "2024-02-29"
    assert iso(2023, 2, 29) is None and iso(2023, 13, 1) is None and iso(0, 1, 1) is None


@pytest.mark.parametrize(
    ("text", "language", "start", "end"),
    [
        ("24 February–20 March 2020", "en", "2020-02-24", "2020-03-20"),
        ("26 February to 5 April 2024", "en", "2024-02-26", "2024-04-05"),
        ("3-7 May 2021", "en", "2021-05-03", "2021-05-07"),
        ("18 December 2025–9 January 2026", "en", "2025-12-18", "2026-01-09"),
        ("24 February-13 March and 15-23 June 2020", "en", "2020-02-24", "2020-03-13"),
        ("24 février-20 mars 2020", "fr", "2020-02-24", "2020-03-20"),
        ("du 1er au 19 juillet 2021", "fr", "2021-07-01", "2021-07-19"),
        ("30 novembre – 1er décembre 2022", "fr", "2022-11-30", "2022-12-01"),
    ],
)
def test_days_of_a_session(text: str, language: str, start: str, end: str) -> None:
    given_text = reading(text, language)
    (found,) = given_text.matcher.find("DATES")
    days = session_dates(given_text, found)
    assert days is not None and days.end is not None
    assert (days.start.value, days.end.value) == (start, end)
    assert days.span.start <= days.start.span.start < days.start.span.end <= days.end.span.start < days.end.span.end


def test_days_that_the_calendar_does_not_have() -> None:
    text = reading("30 February–31 November 2020, 3 May–31 June 2020")
    first, second = (session_dates(text, found) for found in text.matcher.find("DATES"))
    assert first is None
    assert second is not None and second.end is None


def test_a_session_of_one_day() -> None:
    text = reading("Twenty-eighth special session 18 May 2018. It met later, on 19 May 2018")
    day = one_day(text, text.source.text.index(" 18"), text.end)
    assert day is not None and day.end is not None
    assert day.start.value == day.end.value == "2018-05-18"
    assert one_day(text, text.source.text.index(" It"), text.end) is None


def test_a_month_of_days_is_in_order() -> None:
    start = date(2024, 2, 1)
    listed = [start + timedelta(days=at) for at in range(60)]
    text = "; ".join(f"{day.day} {ENGLISH[day.month - 1]} {day.year}" for day in listed)
    assert dates(text) == [day.isoformat() for day in listed]
