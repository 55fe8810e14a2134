"""Organs, sessions and agenda items, wherever a note names them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from notelint.matcher import Found
from notelint.numbers import ordinal
from notelint.reading import Reading
from notelint.span import Slot

ORGANS = ("HRC", "SC_COMMITTEE", "SC", "GA", "ECOSOC", "CSW", "CD", "CLCS")
_ITEM = re.compile(r"([0-9]{1,3})(?: ?\(?([a-z])\)(?: ?\(?([ivx]+)\))?)?|\(?([a-z])\)")
_LETTER = re.compile(r"(?<![a-z])[a-z](?![a-z'-])")


class OrganName(NamedTuple):
    """An organ's name in the text; `key` is that of DESIGN's JSON, "SC" also for its committees (`committee`)."""

    start: int
    end: int
    key: str
    committee: bool = False


class SessionName(NamedTuple):
    """A session ("forty-third session"), a year of the Security Council, or a session named by its year."""

    start: int
    end: int
    number: int | None
    kind: str | None
    year: int | None
    of_year: bool


class Items(NamedTuple):
    """Agenda items as a note names them; `provisional` where the list is said to be preliminary or the like."""

    start: int
    end: int
    numbers: tuple[tuple[str, int, int], ...]
    provisional: bool


def find_organs(reading: Reading, start: int = 0, end: int = 1 << 62) -> list[OrganName]:
    """The names of organs in a range, in the order of the text; one name is one organ."""
    found: list[OrganName] = []
    for key in ORGANS:
        for match in reading.matcher.find(f"ORGAN_{key}", start, end):
            if not any(name.start <= match.start < name.end for name in found):
                found.append(OrganName(match.start, match.end, key.split("_")[0], key == "SC_COMMITTEE"))
    return sorted(found)


def find_sessions(reading: Reading, start: int = 0, end: int = 1 << 62) -> Iterator[SessionName]:
    """Sessions with an ordinal or a year, and the ordinal years of the Security Council."""
    language = reading.matcher.language
    for found in reading.matcher.find("SESSION", start, end):
        kinds = [kind for word, kind in language.data["kinds"].items() if word in (found.get("kind") or "")]
        year = found.get("year", "of")
        number = ordinal(found.get("ordinal") or "", language) if not year else None
        kind = kinds[0] if kinds else "regular" if number else None
        yield SessionName(found.start, found.end, number, kind, int(year) if year else None, False)
    for found in reading.matcher.find("YEAR", start, end):
        yield SessionName(found.start, found.end, None, None, ordinal(found.get("ordinal") or "", language), True)


def find_items(reading: Reading, start: int = 0, end: int = 1 << 62) -> Iterator[Items]:
    """Agenda items with their canonical numbers ("4", "74 (b)"), each with its range."""
    words = reading.matcher.language.data["agenda"]["provisional"]
    for found in reading.matcher.find("AGENDA", start, end):
        numbers = tuple(_numbers(found))
        until = found.end
        after = (
            found.get("of", "of2")
            or reading.matcher.text[reading.matcher.forth(until) : reading.matcher.forth(until) + 60]
        )
        yield Items(found.start, found.end, numbers, any(word in after for word in words))


def _numbers(found: Found) -> Iterator[tuple[str, int, int]]:
    """The items of an agenda list, each with its range: "68 (b) and (c)", "sub-items (b) and (c) of item 68"."""
    letters = found.groups.get("letters") or found.groups.get("after")
    main = found.get("main") or (found.get("list") or "").split(" ")[0]
    if letters:
        at, until, text = letters
        yield from ((f"{main} ({letter})", at, until) for letter in _LETTER.findall(text))
        return
    at, _, text = found.groups["list"]
    for number, first, last in _listed(text):
        yield number, at + first, at + last


def _listed(text: str) -> Iterator[tuple[str, int, int]]:
    main = ""
    for match in _ITEM.finditer(text):
        number, sub, roman, alone = match.groups()
        main = number or main
        parts = [main, *(f"({part})" for part in (sub or alone, roman) if part)]
        yield " ".join(parts), match.start(), match.end()


def item_slots(reading: Reading, items: Items) -> tuple[Slot[str], ...]:
    """The numbers of an agenda list as slots."""
    return tuple(Slot(number, reading.span(start, end)) for number, start, end in items.numbers)
