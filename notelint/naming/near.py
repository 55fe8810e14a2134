"""Which name a misspelt one is likely meant to be: a letter or two away, or alike in sound."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import groupby
from typing import Any, NamedTuple

from notelint.language import tables

# The least letters of a name that may be so many edits away from a slip of it.
_LEAST = ((9, 2), (5, 1))
_SHORT = 4
_WORDS_ASTRAY = 2


class Likely(NamedTuple):
    """A name that is likely meant: its words folded and as they are written, its State, and how far the slip is."""

    name: str
    words: tuple[str, ...]
    shown: tuple[str, ...]
    state: str
    edits: int


def within(one: str, other: str, most: int) -> int | None:
    """How many edits (a letter more, less or another, two neighbours swapped) part two words; None above `most`."""
    start, shorter = 0, min(len(one), len(other))
    while start < shorter and one[start] == other[start]:
        start += 1
    end = 0
    while end < shorter - start and one[-1 - end] == other[-1 - end]:
        end += 1
    one, other = one[start : len(one) - end], other[start : len(other) - end]
    if not one or not other:
        return len(one) + len(other) if len(one) + len(other) <= most else None
    if most == 0:
        return None
    ways = [within(one[1:], other[1:], most - 1), within(one[1:], other, most - 1), within(one, other[1:], most - 1)]
    if one[:2] == other[1::-1] and len(one) > 1:
        ways.append(within(one[2:], other[2:], most - 1))
    found = [way for way in ways if way is not None]
    return 1 + min(found) if found else None


def sound(word: str, sounds: Iterable[Sequence[str]]) -> str:
    """A folded word as it is heard: letters made alike, doubled ones single, without a last e."""
    for written, heard in sounds:
        word = word.replace(written, heard)
    return "".join(letter for letter, _ in groupby(word)).removesuffix("e")


def _apart(word: str, right: str, alike: bool, upheld: bool) -> int | None:
    """How many edits part a slip from the word it is likely meant to be; None where it is no likely slip of it.

    `alike` says that both are heard alike. A short word needs other, longer words that uphold it.
    """
    if word[0] != right[0] and word[:2] != right[1::-1]:
        return None
    if upheld:
        return within(word, right, 1)
    if len(right) <= _SHORT:
        return 1 if len(right) == _SHORT and _is_shuffled(word, right) else None
    most = next(edits for least, edits in _LEAST if len(right) >= least)
    edits = within(word, right, most)
    return most + 1 if edits is None and alike else edits


def _is_shuffled(word: str, right: str) -> bool:
    """Whether a letter is doubled in a short word, or two of its letters have changed places."""
    if len(word) == len(right):
        return sorted(word) == sorted(right)
    return len(word) == len(right) + 1 and re.sub(r"(.)\1", r"\1", word) == right


def _edits(words: Sequence[str], heard: Sequence[str], row: dict[str, Any]) -> int | None:
    """The edits between the words of two names of the same length; None where too many words are astray."""
    total = astray = 0
    letters = sum(map(len, row["words"]))
    for at, (word, meant) in enumerate(zip(words, row["words"], strict=True)):
        if word != meant:
            astray += 1
            short = len(meant) <= _SHORT and letters - len(meant) >= _SHORT - 1
            alike = heard[at] == row["heard"][at]
            edits = _apart(word, meant, alike, short) if astray <= _WORDS_ASTRAY else None
            if edits is None:
                return None
            total += edits
    return total or None


@cache
def _rows(language: str) -> dict[tuple[str, int], list[dict[str, Any]]]:
    """The names by the first letter and the number of their words."""
    rows: dict[tuple[str, int], list[dict[str, Any]]] = {}
    for row in tables(f"likely-{language}")["names"]:
        rows.setdefault((row["words"][0][0], len(row["words"])), []).append(row)
    return rows


def likely_names(words: Sequence[str], known: int, language: str) -> list[Likely]:
    """The names that misspelt words (folded, without articles and the like) are likely meant to be, the nearest only;
    more than one where as many States are equally near. The first `known` words are right.
    """
    rows = [row for letter in dict.fromkeys(words[0][:2]) for row in _rows(language).get((letter, len(words)), ())]
    rows = [row for row in rows if row["words"][:known] == words[:known]]
    heard = [sound(word, tables(language)["naming"]["sounds"]) for word in words] if rows else []
    found: dict[str, Likely] = {}
    for row in rows:
        edits, state = _edits(words, heard, row), row["state"]
        if edits is not None and (state not in found or edits < found[state].edits):
            found[state] = Likely(row["name"], tuple(row["words"]), tuple(row["shown"]), state, edits)
    least = min((likely.edits for likely in found.values()), default=0)
    return [likely for likely in found.values() if likely.edits == least]
