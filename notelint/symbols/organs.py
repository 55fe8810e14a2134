"""Whose a resolution is that prose cites: said before it, between, after it, or by the shape of its number."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from notelint.roman import from_roman
from notelint.symbols.members import Member
from notelint.symbols.phrases import phrases

OTHER, COUNCIL = "others", "council"
REACH = 600
_FIRST_ECOSOC_YEAR, _LAST_YEAR = 1978, 2099
_LAST_ROMAN, _PER_SESSION, _FROM_DECISIONS = 30, 50, 200
_BESIDE = re.compile(
    r"['’]?s?\s{0,3}(?:draft\s)?|\s*(?:[0-9]{4}\s*年\s*[0-9]{1,2}\s*月\s*[0-9]{1,2}\s*日)?\s*(?:通过的)?\s*"
)
_SENTENCE_END = re.compile(r"[.!?。！？]\s|\n[ \t]*\n")


class Mention(NamedTuple):
    """An organ that a text names: `key` is an organ, "council" for "the Council" alone, or "others"."""

    start: int
    end: int
    key: str


@cache
def organ_pattern(language: str | None) -> tuple[re.Pattern[str], tuple[str, ...]]:
    """A pattern for any name of an organ, the longest first, and the key of each of its groups."""
    words = phrases(language)
    names = sorted(
        ((name, key) for key, names in words.words["organs"].items() for name in names), key=lambda one: -len(one[0])
    )
    edge = (r"(?<!\w)", r"(?!\w)") if words.divided and language != "ar" else ("", "")
    inner = "|".join(f"({words.bare(name)})" for name, _ in names)
    return re.compile(rf"{edge[0]}(?:{inner}){edge[1]}"), tuple(key for _, key in names)


def mentions(text: str, language: str | None) -> tuple[Mention, ...]:
    """Every organ that a text names, in order."""
    pattern, keys = organ_pattern(language)
    return tuple(Mention(*match.span(), keys[(match.lastindex or 1) - 1]) for match in pattern.finditer(text))


def possible(member: Member, decision: bool) -> frozenset[str]:
    """The organs that number so."""
    if member.pair:
        return _of_pair(member.pair)
    if member.year:
        return frozenset() if decision else frozenset({"SC"})
    if member.roman:
        return _of_roman(member)
    return frozenset() if decision else frozenset({"SC"})


def _of_roman(member: Member) -> frozenset[str]:
    """Assembly numbers ran on at more than fifty a session, those of the Economic and Social Council at some thirty."""
    session = from_roman(member.roman) if member.roman else None
    if session is None:
        return frozenset({"GA"})
    if session > _LAST_ROMAN or (member.number or 0) < _PER_SESSION * (session - 1):
        return frozenset({"ECOSOC"})
    return frozenset({"GA"}) if session > 1 else frozenset({"GA", "ECOSOC"})


def _of_pair(pair: str) -> frozenset[str]:
    session, _, number = pair.partition("/")
    if session.startswith("ES-"):
        return frozenset({"GA"})
    if session.startswith("S-"):
        return frozenset({"GA", "HRC"})
    if _FIRST_ECOSOC_YEAR <= int(session) <= _LAST_YEAR:
        return frozenset({"ECOSOC", "CHR"})
    if int(session) <= _LAST_ROMAN:
        return frozenset({"HRC"})
    return frozenset({"GA"}) if int(number) >= _FROM_DECISIONS else frozenset({"GA", "HRC"})


def beside(named: tuple[Mention, ...], text: str, start: int) -> Mention | None:
    """The organ named directly before an offset ("Security Council resolution …")."""
    at = bisect_left(named, (start,)) - 1
    if at >= 0 and named[at].end <= start and _BESIDE.fullmatch(text, named[at].end, start):
        return named[at]
    return None


def earlier(named: tuple[Mention, ...], text: str, start: int) -> Iterator[tuple[Mention, bool]]:
    """The organs named before an offset, the nearest first, and whether in the same sentence."""
    same = True
    edge = start
    for at in range(bisect_left(named, (start,)) - 1, -1, -1):
        mention = named[at]
        if start - mention.end > REACH:
            return
        if mention.end > edge:
            continue
        same = same and not _SENTENCE_END.search(text, mention.end, edge)
        edge = mention.start
        yield mention, same


def agrees(key: str, organs: frozenset[str]) -> str | None:
    """The organ that a name stands for among those possible."""
    if key == COUNCIL:
        councils = organs & {"SC", "HRC", "ECOSOC"}
        return next(iter(councils)) if len(councils) == 1 else None
    return key if key in organs else None
