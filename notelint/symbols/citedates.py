"""The date given with a citation: "of 15 March 2006", «от 15 марта 2006 года», 2006年3月15日第60/251号决议."""

import re
from functools import cache
from itertools import chain

from notelint.span import Span
from notelint.symbols.phrases import phrases

_REACH = 160
_BEFORE = 48
_WORD = r"[^\W\d_]{2,12}"
_DAY = r"\d{1,2}(?:\s?er|ro|º|°|st|nd|rd|th|\.)?"
_DIGIT = re.compile(r"\d")
_YEAR = r"\d{4}(?![\d/])"
_NUMERIC = rf"\d{{1,2}}\s?[./-]\s?\d{{1,2}}\s?[./-]\s?{_YEAR}"
# In Arabic both names: آذار/مارس, كانون الأول (ديسمبر).
_MONTH = rf"{_WORD}(?:\s{_WORD})?(?:\s?/\s?{_WORD}(?:\s{_WORD})?|\s?\({_WORD}(?:\s{_WORD})?\))?"
HAN_DAY = r"(?:\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*(?:通过)?的?\s*)"
# What may stand between the letters of a word and says nothing: elongation, vowel signs, marks of direction.
_UNSAID = re.compile("[\u0640\u064b-\u0652\u0670\u200b-\u200f\u202a-\u202e\u2066-\u2069]+")


@cache
def _days(language: str | None) -> re.Pattern[str]:
    """The date or dates behind a citation, with what leads to them.

    Also "of 14 and 18 December 1973"; "of 21 October 2011, of 12 June 2012 and of 26 February 2014", with the marks of
    footnotes that may be left over between them.
    """
    words = phrases(language)
    lead, also, day = words.loose("dated"), words.loose("and"), _day(language)
    joint = rf"(?:\s\d{{1,2}}(?=[\s,،]))?(?:\s*[,،]\s*|\s+)(?:(?:{also})\s*)?(?:(?:{lead})\s+)?"
    open_days = rf"(?:{_DAY}(?:\s+(?:de\s+)?{_MONTH})?(?:\s*[,،]\s*|\s+(?:{also})\s*(?:(?:{lead})\s+)?)){{0,8}}"
    days = rf"(?:{lead})\s+(?:le\s+|the\s+)?{open_days}{day}(?:{joint}{day}){{0,12}}"
    alone = rf"(?:{words.loose('of_year')})\s*{_YEAR}{_year_end(language) if words.words['year_end'] else ''}"
    return re.compile(rf"[\s,،]+(?:{days}|{alone})", re.IGNORECASE)


def _day(language: str | None) -> str:
    day = rf"{_DAY}\s+(?:de\s+|of\s+)?{_MONTH},?\s+(?:de\s+|del\s+|of\s+|عام\s+)?{_YEAR}"
    full = rf"{day}|{_WORD}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+{_YEAR}|{_NUMERIC}"
    return rf"(?:{full})(?:{_year_end(language)})?"


def _year_end(language: str | None) -> str:
    return rf"\s*(?:{phrases(language).loose('year_end')})"


def past_days(text: str, at: int, language: str | None) -> int:
    """Where the dates end that stand at an offset behind a citation; the offset itself where none do."""
    if _DIGIT.search(text, at, at + _BEFORE) is None:  # spares the pattern where nothing can be a date
        return at
    found = _days(language).match(text, at, at + _REACH)
    return found.end() if found else at


@cache
def _han(language: str | None) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What gives the year behind a citation, and before it: 第60/251号决议(2006年), 2006年3月15日第60/251号决议."""
    organs = "|".join(map(phrases(language).bare, chain(*phrases(language).words["organs"].values())))
    before = rf"{HAN_DAY}(?:{organs})?\s*(?:第\s*)?$|\d{{4}}\s*年\s*(?:第\s*)?(?P<alone>)$"
    return re.compile(r"\s*[(（]\s*\d{4}\s*年?[^()（）]{0,8}[)）]"), re.compile(before)


def dated(text: str, span: Span, language: str | None) -> int | None:
    """The year of the date that belongs to a citation ("of 15 March 2006").

    None where there is none, and where several days belong to several resolutions before it.
    """
    if phrases(language).divided:
        found = _days(language).match(_UNSAID.sub("", text[span.end : span.end + _REACH]))
        years = re.findall(r"\d{4}", found.group()) if found else []
        return int(years[0]) if len(years) == 1 else None
    after, before = _han(language)
    if (found := after.match(text, span.end)) is not None:
        return int(re.findall(r"\d{4}", found.group())[0])
    found = before.search(text[max(span.start - _BEFORE, 0) : span.start])
    if found is None or (found.lastgroup and re.search(r"[/(（]", text[span.start : span.end])):
        return None
    return int(re.findall(r"\d{4}", found.group())[0])
