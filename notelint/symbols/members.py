"""Members of lists and ranges: "853, 874 and 884", "853 (1993)", "62/243", "10–12"."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from notelint.symbols.phrases import phrases

LONGEST_RANGE = 60
_FIRST_YEAR, _LAST_YEAR = 1946, 2030
MEMBER = (
    r"(?:(?P<pair>(?:(?:E?S|د[إا]?ط?)-)?\d{1,4}\s?/\s?\d{1,4})(?!\s?/|\d)|(?P<number>\d{1,4})(?![\d/]|[.,]\d))"
    r"(?P<part>\s[A-Z](?:(?:\sand\s|\set\s|[-–])[A-Z])?(?![\w'’/]|\.\w|\s+(?!of\b|on\b|and\b|du\b|de\b|del\b|et\b|y\b|от\b|in\b)[a-z]))?"
    r"(?:\s{0,3}[(（]\s?(?:(?P<year>(?:19[4-9]|20\d)\d)|(?P<roman>(?:E?S-)?[IVXLC]{1,7})|(?P<arabic>(?:د|د[إا]|د[إا]ط)\s?-\s?\d{1,2}))\s?[)）](?P<after>\s[A-Z](?![\w'’/]|\.\w|\s+[a-z]))?)?"
)
_CLOSED = r"\s*(?:[.,;:!?)\]»”\"’،。，；]|$)"


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
def _patterns(language: str | None) -> dict[str, re.Pattern[str]]:
    words = phrases(language)
    also = f"(?:{words.loose('and')})"
    mark = "第?\\s*" if not words.divided else ""
    return {
        "member": re.compile(MEMBER),
        "separator": re.compile(
            rf"\s*(?:号\s*)?(?:[,;،、，]\s*(?:{also}\s*)?|\s{also}\s+|{also}\s*(?=\d|第)){mark}|\s+(?=\d{{1,4}}\s?\()"
        ),
        "closed": re.compile(rf"{_CLOSED}|\s+{also}\s|\s+{words.any('follows')}"),
        "closed strictly": re.compile(rf"{_CLOSED}|\s+{also}\s"),
        "range": re.compile(r"\s?[-–]\s?(?:[A-Z][A-Za-z]{0,2}\.)?(\d{1,4})(?![\w/]|[.,]\d)"),
    }


def first(text: str, at: int, language: str | None) -> Member | None:
    """The member that stands at an offset."""
    match = _patterns(language)["member"].match(text, at)
    return _member(match) if match else None


def more(text: str, head: Member, language: str | None) -> Iterator[Member]:
    """The members that follow the first one of a list."""
    patterns = _patterns(language)
    last = head
    while (gap := patterns["separator"].match(text, last.end)) is not None:
        match = patterns["member"].match(text, gap.end())
        member = _member(match) if match else None
        if gap.group().isspace() and last.year is None:
            return
        if member is None or not _belongs(text, head, last, member, language):
            return
        yield member
        last = member


def _member(match: re.Match[str]) -> Member:
    year, number, roman = match["year"], match["number"], match["roman"]
    if match["arabic"]:
        roman = _from_arabic(match["arabic"])
    pair = re.sub(r"\s", "", match["pair"]) if match["pair"] else None
    part = (match["part"] or match["after"] or "").strip()
    return Member(
        match.start(),
        match.end(),
        int(number) if number else None,
        _latin(pair),
        part,
        int(year) if year else None,
        roman,
    )


def _latin(pair: str | None) -> str | None:
    if pair is None:
        return None
    digits = re.sub(r"\d", lambda match: str(int(match.group())), pair)
    return re.sub(r"^د[إا]?(ط?)-", lambda match: "ES-" if match[1] else "S-", digits)


def _from_arabic(text: str) -> str:
    from notelint.roman import to_roman

    prefix = "" if re.match(r"د\s?-", text) else "ES-" if "ط" in text else "S-"
    return prefix + to_roman(int(re.sub(r"\D", "", text)))


def _belongs(text: str, head: Member, last: Member, member: Member, language: str | None) -> bool:
    """Whether a number after a comma or "and" is one more of the same kind, and not the start of something else."""
    if member.year or member.roman:
        return True
    if member.pair:
        return head.pair is not None or head.roman is not None
    joined = re.search(r"\w", text[last.end : member.start]) is not None
    closed = _patterns(language)["closed" if head.bare or joined else "closed strictly"]
    if not closed.match(text, member.end) or member.number is None:
        return False
    if head.pair:
        return member.number <= 400
    comma = text[last.end : member.start].strip() in (",", "،", ";")
    if comma and _FIRST_YEAR <= member.number <= _LAST_YEAR and (head.number or 0) < 1000:
        return False
    return member.number >= 100 or not head.bare


def range_end(text: str, at: int, number: int, language: str | None) -> tuple[int, int] | None:
    """The last number of a range that begins with `number` and goes on at an offset, and where it ends."""
    match = _patterns(language)["range"].match(text, at)
    if match is None or not number < (last := int(match[1])) <= number + LONGEST_RANGE:
        return None
    return last, match.end()


def follows(text: str, member: Member, language: str | None) -> bool:
    """Whether a bare number ends there, and does not count the word that comes next."""
    return _patterns(language)["closed"].match(text, member.end) is not None
