"""Members of lists and ranges: "853, 874 and 884", "853 (1993) of 29 July 1993, 874 (1993)", "62/243", "10–12"."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from notelint.symbols.citedates import HAN_DAY, past_days
from notelint.symbols.numerals import figures, member_pattern, part_of, session_of
from notelint.symbols.phrases import and_ahead, phrases

LONGEST_RANGE = 60
_FIRST_YEAR, _LAST_YEAR = 1946, 2030
_LATE = re.compile(r"E?S-|(?:3[1-9]|[4-9]\d|\d{3,4})/")  # no day and month
_YEAR_LAST = re.compile(r"/(?:19|20)\d\d$")
_CLOSED = r"\s*(?:\((?!\s?\d)|[.,;:!?)\]»”\"’،؛؟。，；、]|$)"


class Member(NamedTuple):
    """A number as a list gives it; `pair` is "60/251" or "S-28/1", `roman` "XXX" or "S-VI"; offsets are of the text."""

    start: int
    end: int
    number: int | None
    pair: str | None = None
    part: str = ""
    year: int | None = None
    roman: str | None = None

    @property
    def bare(self) -> bool:
        """Whether nothing but a number is there."""
        return self.pair is None and self.year is None and self.roman is None


@cache
def _pattern(name: str, language: str | None) -> re.Pattern[str]:
    """A pattern by name, compiled when first asked for."""
    return re.compile(_sources(language)[name], 0 if name == "member" else re.IGNORECASE)


@cache
def _sources(language: str | None) -> dict[str, str]:
    words = phrases(language)
    also, closed, ahead = f"(?:{words.loose('and')})", _CLOSED, and_ahead(language)
    if words.divided:
        # Behind a number or its date the mark of a footnote may be left over.
        mark = rf"(?:\s\d{{1,2}}(?=\s?[,;،؛]|\s+{also}\s))?"
        number = rf"(?:(?:{words.loose('number')})\s*)?"
        between = rf"{mark}\s*(?:[,;،؛]\s*(?:{also}{ahead})?|(?<=\s){also}{ahead}){number}|\s+(?=\d{{1,4}}\s?\()"
    else:
        closed = rf"{_CLOSED}|\s*[号號]"
        joint = rf"(?:[,;、，；]\s*{also}?|{also})\s*{HAN_DAY}?(?:第\s*)?"
        between = rf"\s*(?:[号號]\s*)?{joint}|\s*(?=\d{{1,4}}\s?[(（]\d)"
    return {
        "member": member_pattern(language),
        "separator": between,
        "closed": rf"{closed}|\s+{also}{ahead}|\s+{words.any('follows')}",
        "closed strictly": rf"{closed}|\s+{also}{ahead}",
        "said": rf"[^\d.;!?\n]{{1,200}}?(?:[,،]\s*|\s)(?:{also}{ahead})?(?=\d|E?S-\d|د)",
        "noun": words.loose("resolution") + "|" + words.loose("decision"),
        "range": r"\s?[-–]\s?(?:[A-Z][A-Za-z]{0,2}\.)?(\d{1,4})(?![\w/]|[.,]\d)",
    }


def first(text: str, at: int, language: str | None) -> Member | None:
    """The member that stands at an offset."""
    match = _pattern("member", language).match(text, at)
    return _member(match, language) if match else None


def more(text: str, head: Member, language: str | None) -> Iterator[Member]:
    """The members that follow the first one of a list."""
    last = head
    while (member := _next(text, head, last, language) or _resumed(text, last, language)) is not None:
        yield member
        last = member


def _next(text: str, head: Member, last: Member, language: str | None) -> Member | None:
    at = past_days(text, last.end, language) if phrases(language).divided else last.end
    gap = _pattern("separator", language).match(text, at)
    if gap is None or (not gap.group().strip() and last.year is None):
        return None
    member = first(text, gap.end(), language)
    return member if member is not None and _belongs(text, head, last, member, language) else None


def _resumed(text: str, last: Member, language: str | None) -> Member | None:
    """The member with which a list goes on behind what is said of the last one, where both have days or years."""
    if last.bare or not phrases(language).divided:
        return None
    at = past_days(text, last.end, language)
    said = _pattern("said", language).match(text, at)
    if said is None or _pattern("noun", language).search(said.group()):
        return None
    member = first(text, said.end(), language)
    if member is None or member.bare:
        return None
    both_dated = at > last.end and past_days(text, member.end, language) > member.end
    return member if both_dated or (last.year and member.year) or (last.roman and member.roman) else None


def _member(match: re.Match[str], language: str | None) -> Member:
    number, year = match["number"], match["year"]
    part = match["part"] or match["after"]
    return Member(
        match.start(),
        match.end(),
        int(number) if number else None,
        figures(match["pair"], language) if match["pair"] else None,
        part_of(part, language) if part else "",
        int(year) if year else None,
        session_of(match["session"]) if match["session"] else None,
    )


def _belongs(text: str, head: Member, last: Member, member: Member, language: str | None) -> bool:
    """Whether a number after a comma or "and" is one more of the same kind, and not the start of something else."""
    if member.year or member.roman:
        return True
    if member.pair:
        return not head.bare and (head.year is None or _LATE.match(member.pair) is not None)
    gap = text[last.end : member.start]
    joined = re.search(r"\w", gap) is not None
    closed = _pattern("closed" if head.bare or joined else "closed strictly", language)
    if not closed.match(text, member.end) or member.number is None or re.search(r"\d", gap):
        return False
    if head.pair:
        return member.number <= 400
    if gap.strip() in (",", "،", ";") and _FIRST_YEAR <= member.number <= _LAST_YEAR and (head.number or 0) < 1000:
        return False
    return member.number >= 100 or not head.bare


def is_of_year(member: Member) -> bool:
    """Whether a year stands last ("12/2014"), as in States and other organizations."""
    return member.pair is not None and _YEAR_LAST.search(member.pair) is not None


def is_plain(member: Member) -> bool:
    """Whether it can be nothing but the number of a resolution or decision."""
    if member.pair is None:
        return not member.bare
    return _LATE.match(member.pair) is not None and not is_of_year(member)


def range_end(text: str, at: int, number: int, language: str | None) -> tuple[int, int] | None:
    """The last number of a range that begins with `number` and goes on at an offset, and where it ends."""
    match = _pattern("range", language).match(text, at)
    if match is None or not number < (last := int(match[1])) <= number + LONGEST_RANGE:
        return None
    return last, match.end()


def follows(text: str, member: Member, language: str | None) -> bool:
    """Whether a bare number ends there, and does not count the word that comes next."""
    return _pattern("closed", language).match(text, member.end) is not None
