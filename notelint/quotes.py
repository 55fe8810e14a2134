"""Quotations: the outermost pairs of quotation marks, by whatever marks a note uses."""

import re

from notelint.scanner import Quoted
from notelint.shadow import Shadow

_MARK = re.compile("[«»“”„\"‹›「」『』《》]|``|''")
_SINGLE = re.compile(r"(?<!\w)['‘](?=\w)[^'‘’]{3,300}(?:['’]\w+[^'‘’]{0,300}){0,8}[.,?!]['’](?!\w)")
_OPEN, _CLOSE = "«“„「『", "»”」』"
_LIMIT = 40_000


def quotations(shadow: Shadow) -> Quoted:
    """The outermost quotations, with their marks. A mark that has no partner opens nothing.

    A paragraph of a long quotation may open again with « without having been closed.
    """
    ranges: list[tuple[int, int]] = []
    opened: list[int] = []
    straight = False
    for match in _MARK.finditer(shadow.plain):
        mark, at = match.group(), match.start()
        if mark in ('"', "``", "''"):
            opens = not straight if mark == '"' else mark == "``"
            straight = opens
        elif mark in _OPEN:
            opens = not (mark == "“" and opened and shadow.plain[opened[-1]] == "„")
            if opened and at in shadow.breaks and shadow.plain[opened[0]] == mark:
                continue
        elif mark in _CLOSE:
            opens = mark == "»" and _looks_open(shadow.plain, at) and not opened
        else:
            continue
        _step(opens, at, match.end(), opened, ranges)
    return Quoted(tuple(_with_single(shadow.plain, ranges)))


def _with_single(plain: str, ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Quotations in single marks, which also are apostrophes: only whole sentences and clauses count."""
    outer = Quoted(tuple(ranges))
    found = [match.span() for match in _SINGLE.finditer(plain) if not outer.holds(match.start())]
    return sorted([*ranges, *found])


def _looks_open(plain: str, at: int) -> bool:
    """German marks the other way round: »Wort«."""
    return plain[at + 1 : at + 2].isalnum() and plain[at - 1 : at] in (" ", "")


def _step(opens: bool, at: int, end: int, opened: list[int], ranges: list[tuple[int, int]]) -> None:
    if opens:
        opened.append(at)
    elif opened:
        start = opened.pop()
        if not opened and end - start < _LIMIT:
            ranges.append((start, end))
