"""Symbols that share one beginning: "S/RES/822, 853, 874 et 884", "A/HRC/43/G/10–12", "A/75/1–A/75/3"."""

import re
from collections.abc import Iterator
from functools import cache

from notelint.symbols.addenda import SUFFIXED, addenda
from notelint.symbols.find import Found, as_written, find_symbols
from notelint.symbols.members import LONGEST_RANGE, Member, more, range_end
from notelint.symbols.parse import parse_symbol
from notelint.symbols.phrases import phrases

_CLOSE = 100
_TAIL = re.compile(r"(?:(?:E?S-)?\d+/)?(\d+)(?: [A-Z])?(?: \([^)]+\))?$")


def with_members(text: str, language: str | None) -> Iterator[Found]:
    """The symbols of a text with the members of their lists and ranges, in order."""
    done, before = 0, None
    for found in find_symbols(text):
        if found.start < done:
            continue
        yield from _between(text, before, found, language)
        yield found
        before = found
        for member in (*_range(text, found, language), *_list(text, found, language), *addenda(text, found, language)):
            yield member
            done = member.end


@cache
def _joint(language: str | None) -> re.Pattern[str]:
    return re.compile(rf"\s?[-–]\s?|\s+(?:{phrases(language).loose('to')})\s+|{phrases(language).loose('to')}")


def _between(text: str, before: Found | None, found: Found, language: str | None) -> Iterator[Found]:
    """What a range of two whole symbols leaves unsaid."""
    if before is None or not _joint(language).fullmatch(text, before.end, found.start):
        return
    stem, first = _stem(before)
    other, last = _stem(found)
    if stem == other and first is not None and last is not None and first < last <= first + LONGEST_RANGE:
        for number in range(first + 1, last):
            yield from _sibling(text, before.start, found.end, f"{stem}{number}")


def _stem(found: Found) -> tuple[str, int | None]:
    canonical = found.symbol.canonical or ""
    match = re.search(r"(\d+)$", canonical)
    return (canonical[: match.start()], int(match[1])) if match else (canonical, None)


def _sibling(text: str, start: int, end: int, spelling: str) -> Iterator[Found]:
    symbol = parse_symbol(spelling)
    if symbol is not None:
        yield Found(start, end, as_written(text[start:end]), symbol, named=False)


def _range(text: str, found: Found, language: str | None) -> Iterator[Found]:
    stem, number = _stem(found)
    if number is None or found.symbol.problem or "-S/" in stem or stem.endswith(SUFFIXED):
        return
    ends = range_end(text, found.end, number, language)
    if ends is None:
        return
    last, end = ends
    for middle in range(number + 1, last):
        yield from _sibling(text, found.start, end, f"{stem}{middle}")
    yield from _sibling(text, end - len(str(last)), end, f"{stem}{last}")


def _list(text: str, found: Found, language: str | None) -> Iterator[Found]:
    canonical = found.symbol.canonical or ""
    tail = _TAIL.search(canonical)
    if tail is None or "-S/" in canonical or canonical[: tail.start()].endswith(SUFFIXED):
        return
    head = _head(found, tail.group())
    last = found.symbol.number or 0
    for member in more(text, head, language):
        spelling = canonical[: tail.start()] + _spelling(tail, member)
        if member.bare and "/RES" not in canonical and not last < (member.number or 0) <= last + _CLOSE:
            return
        yield from _sibling(text, member.start, member.end, spelling)
        last = member.number or last


def _head(found: Found, tail: str) -> Member:
    symbol = found.symbol
    pair = tail if "/" in tail else None
    roman = "I" if "(" in tail and symbol.year is None else None
    bare_document = pair is not None and "/RES" not in str(symbol.canonical)
    return Member(
        found.start,
        found.end,
        symbol.number,
        None if bare_document else pair,
        "",
        symbol.year if "(" in tail else None,
        roman,
    )


def _spelling(tail: re.Match[str], member: Member) -> str:
    part = f" {member.part}" if member.part else ""
    if member.pair:
        return member.pair + part
    if member.year:
        return f"{member.number} ({member.year})"
    if member.roman:
        return f"{member.number}{part} ({member.roman})"
    session = tail.group().rpartition("/")[0]
    return (f"{session}/" if session else "") + f"{member.number}{part}"
