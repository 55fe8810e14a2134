"""Citations in a language that puts the number first: 第2250(2015)号决议, 第68/268和69/313号决议."""

import re
from collections.abc import Iterator
from functools import cache

from notelint.symbols.citations import Cited
from notelint.symbols.citedates import HAN_DAY
from notelint.symbols.members import Member, first, more
from notelint.symbols.phrases import phrases

_LONGEST = 600
_MARK = "[号號]"
_REST = "(?:和|及|与|以及)?(?:等|其他|其它|后续|各项|这些|有关|相关|两项|三项|等项){0,3}"
_YEAR = re.compile(r"\s*[(（]\s?((?:19[4-9]|20\d)\d)\s?年?\s?[)）]")


@cache
def _patterns(language: str | None) -> dict[str, re.Pattern[str]]:
    words = phrases(language)
    noun = rf"(?:(?P<decision>{words.loose('decision')})|(?:{words.loose('resolution')}))"
    organs = "|".join(words.bare(name) for names in words.words["organs"].values() for name in names)
    return {
        # The word, only where a number may end before it.
        "word": re.compile(rf"(?<=[0-9０-９A-Z)）号號等他它续项些关\s]){noun}"),
        "opening": re.compile(r"(?:第\s*)?(?=(?<![\d/.])\d|(?<![A-Z])E?S[-‐‑–]\d)"),
        "noun": re.compile(rf"\s*{_MARK}?\s*{_REST}\s*{noun}"),
        "also": re.compile(rf"\s*{_MARK}?\s*(?:[、,，]|{words.loose('and')})\s*(?:{organs})\s*{HAN_DAY}?"),
        "its": re.compile(rf"(?:{words.loose('its')})\s*(?:[^。；，,]{{0,16}}?日)?的?\s*$"),
    }


def cited(text: str, language: str | None) -> Iterator[Cited]:
    """The citations of a text, in order."""
    patterns, done = _patterns(language), 0
    for word in patterns["word"].finditer(text):
        waiting: list[tuple[int, tuple[Member, ...]]] = []  # numbers that share the word with those of another organ
        for opening in patterns["opening"].finditer(text, max(done, word.start() - _LONGEST), word.start()):
            members = _members(text, opening, language) if opening.start() >= done else ()
            if not members:
                continue
            start, done = opening.start(), members[-1].end
            noun = patterns["noun"].match(text, done)
            if waiting and not _leads(text, waiting[-1][1][-1].end, start, language):
                waiting = []
            if noun is None:
                waiting.append((start, members))
                continue
            for at, others in waiting:
                yield _cited(text, at, others[-1].end, others, noun, language)
            yield _cited(text, start, noun.end(), _with_year(text, members, noun.end()), noun, language)
            waiting = []
        done = max(done, word.end())


def _leads(text: str, end: int, start: int, language: str | None) -> bool:
    """Whether only another organ stands between a number and the next (第2118(2013)号和大会第67/262号决议)."""
    also = _patterns(language)["also"].match(text, end)
    return also is not None and also.end() == start


def _cited(
    text: str, start: int, end: int, members: tuple[Member, ...], noun: re.Match[str], language: str | None
) -> Cited:
    its = _patterns(language)["its"].search(text[max(start - 20, 0) : start])
    return Cited(start, end, members, noun["decision"] is not None, its.group() if its else "")


def _with_year(text: str, members: tuple[Member, ...], end: int) -> tuple[Member, ...]:
    """The last number with the year that stands in brackets behind the word: 第1325号决议(2000年)."""
    year = _YEAR.match(text, end) if members[-1].bare else None
    return (*members[:-1], members[-1]._replace(year=int(year[1]))) if year else members


def _members(text: str, opening: re.Match[str], language: str | None) -> tuple[Member, ...]:
    head = first(text, opening.end(), language)
    return (head, *more(text, head, language)) if head else ()
