"""The date given with a citation: "of 15 March 2006", «от 15 марта 2006 года», 2006年3月15日第60/251号决议."""

import re
from functools import cache

from notelint.span import Span
from notelint.symbols.phrases import phrases

_REACH = 160
_BEFORE = 48
_WORD = r"[^\W\d_]{2,12}"
_DAY = r"\d{1,2}(?:\s?er|ro|º|°|st|nd|rd|th|\.)?"
_YEAR = r"\d{4}(?![\d/])"
_NUMERIC = rf"\d{{1,2}}\s?[./-]\s?\d{{1,2}}\s?[./-]\s?{_YEAR}"
_HAN_DAY = r"\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日"
# What may stand between the letters of a word and says nothing: elongation, vowel signs, marks of direction.
_UNSAID = re.compile("[\u0640\u064b-\u0652\u0670\u200b-\u200f\u202a-\u202e\u2066-\u2069]+")


@cache
def date_pattern(language: str | None) -> str:
    """A pattern, without groups, for the dates behind a citation and what leads to them; in Chinese, before it."""
    words = phrases(language)
    if not words.divided:
        return rf"(?:{_HAN_DAY}\s*(?:通过)?的?\s*)"
    lead, also = words.loose("dated"), words.loose("and")
    joint = rf"(?:\s*[,،]\s*|\s+)(?:(?:{also})\s*)?(?:(?:{lead})\s+)?"
    # "of 14 and 18 December 1973"; "of 21 October 2011, of 12 June 2012 and of 26 February 2014".
    open_days = rf"(?:{_DAY}(?:\s+(?:de\s+)?{_month()})?(?:\s*[,،]\s*|\s+(?:{also})\s*(?:(?:{lead})\s+)?)){{0,8}}"
    days = rf"(?:{lead})\s+(?:le\s+|the\s+)?{open_days}{_day(language)}(?:{joint}{_day(language)}){{0,12}}"
    return rf"(?:[\s,،]+(?:{days}|{_year_alone(language)}))"


def _month() -> str:
    """A month's name; in Arabic both names: آذار/مارس, كانون الأول (ديسمبر)."""
    name = rf"{_WORD}(?:\s{_WORD})?"
    return rf"{name}(?:\s?/\s?{name}|\s?\({name}\))?"


def _day(language: str | None) -> str:
    day = rf"{_DAY}\s+(?:de\s+|of\s+)?{_month()},?\s+(?:de\s+|del\s+|of\s+|عام\s+)?{_YEAR}"
    full = rf"{day}|{_WORD}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+{_YEAR}|{_NUMERIC}"
    return rf"(?:{full})(?:{_year_end(language)})?"


def _year_alone(language: str | None) -> str:
    words = phrases(language)
    return rf"(?:{words.loose('of_year')})\s*{_YEAR}{_year_end(language) if words.words['year_end'] else ''}"


def _year_end(language: str | None) -> str:
    return rf"\s*(?:{phrases(language).loose('year_end')})"


@cache
def _patterns(language: str | None) -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = phrases(language)
    if words.divided:
        lead, also = words.loose("dated"), words.loose("and")
        # More days behind the first belong to more resolutions than the last.
        several = rf"(?!(?:\s*[,،]\s*|\s+)(?:(?:{also})\s*)?(?:(?:{lead})\s+)?{_DAY}\s+(?:de\s+)?{_WORD}\s)"
        days = rf"(?:{lead})\s+(?:le\s+|the\s+)?{_day(language)}{several}"
        return re.compile(rf"[\s,،]+(?:{days}|{_year_alone(language)})", re.IGNORECASE), re.compile(r"(?!)")
    organs = "|".join(words.bare(name) for names in words.words["organs"].values() for name in names)
    before = rf"{date_pattern(language)}(?:{organs})?\s*(?:第\s*)?$|\d{{4}}\s*年\s*(?:第\s*)?(?P<alone>)$"
    return re.compile(r"\s*[(（]\s*\d{4}\s*年?[^()（）]{0,8}[)）]"), re.compile(before)


def dated(text: str, span: Span, language: str | None) -> int | None:
    """The year of the date that belongs to a citation ("of 15 March 2006"); None where there is none."""
    after, before = _patterns(language)
    found = after.match(_UNSAID.sub("", text[span.end : span.end + _REACH]))
    if found is None and (found := before.search(text[max(span.start - _BEFORE, 0) : span.start])):
        bare = not re.search(r"[/(（]", text[span.start : span.end])
        found = found if found.lastgroup is None or bare else None
    return int(re.findall(r"\d{4}", found.group())[0 if found.re is before else -1]) if found else None
