"""Addenda and other suffixes that a symbol shares its beginning with: "A/70/36 and Corr.1", "A/70/2/Add.1 and 2"."""

import re
from collections.abc import Iterator
from functools import cache

from notelint.symbols.find import Found
from notelint.symbols.parse import parse_symbol
from notelint.symbols.phrases import phrases

_LATER = "Add|Corr|Rev|Amend"
SUFFIXED = tuple(f"/{kind}." for kind in _LATER.split("|"))
_MOST = 60


@cache
def _patterns(language: str | None) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What joins a symbol to the next suffix, and to a bare figure that goes on counting (group "to": up to it)."""
    also = phrases(language).loose("and")
    joint = rf"\s*(?:[,;،、，]\s*(?:(?:{also})\s*)?|(?:{also})\s*)"
    suffix = rf"(?P<suffix>(?P<kind>{_LATER}|L|CRP)\.\s?[0-9]{{1,4}}(?:/(?:{_LATER})\.[0-9]{{1,3}})*)(?![\w/])"
    figure = r"(?P<figure>[0-9]{1,3})(?![\w/(]|[.,][0-9]|\s+(?!and\b|et\b|y\b)[\w(])"
    return re.compile(joint + suffix), re.compile(rf"(?:(?P<to>\s?[-–]\s?)|{joint}){figure}")


def addenda(text: str, found: Found, language: str | None) -> Iterator[Found]:
    """The further symbols that suffixes or figures behind a symbol stand for, in order.

    A suffix is the first symbol's ("A/62/6, Add.1 and Corr.1" has A/62/6/Corr.1), a figure goes on from the last one.
    """
    head = found.symbol.canonical or ""
    if found.symbol.problem or not head or found.prose:
        return
    following, figures = _patterns(language)
    last, start, end = head, found.start, found.end
    while True:
        if match := following.match(text, end):
            start, spelt = match.start("suffix"), _with(head, match["kind"], match["suffix"])
            members = [spelt] if spelt else []
        elif (match := figures.match(text, end)) and (stem := re.search(rf"/(?:{_LATER})\.(\d+)$", last)):
            start = start if match["to"] else match.start("figure")
            members = _counted(last[: stem.start(1)], int(stem[1]), int(match["figure"]), match["to"] is not None)
        else:
            return
        if not members:
            return
        end, last = match.end(), members[-1]
        yield from _found(text, start, end, members)


def _with(base: str, kind: str, suffix: str) -> str | None:
    """The base with its own suffix of that kind replaced; a draft's number only where the base is a draft."""
    stem, found, _ = base.partition(f"/{kind}.")
    if not found and f"/{kind}." not in SUFFIXED:
        return None
    return f"{stem}/{suffix.replace(' ', '')}"


def _counted(stem: str, last: int, number: int, to: bool) -> list[str]:
    if not last < number <= last + _MOST:
        return []
    return [f"{stem}{one}" for one in range(last + 1 if to else number, number + 1)]


def _found(text: str, start: int, end: int, members: list[str]) -> Iterator[Found]:
    for spelling in members:
        if (symbol := parse_symbol(spelling)) is not None and symbol.problem is None:
            yield Found(start, end, " ".join(text[start:end].split()), symbol, named=False)
