"""Which name a misspelt one is likely meant to be: a letter or two away, or alike in sound."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
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


@cache
def _sounds(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern), to) for pattern, to in tables(language)["naming"]["sounds"])


def sound(word: str, language: str) -> str:
    """A folded word as it is heard, so that two spellings of one sound are alike."""
    for pattern, to in _sounds(language):
        word = pattern.sub(to, word)
    return word


def _apart(word: str, right: str, language: str, upheld: bool) -> int | None:
    """How many edits part a slip from the word it is likely meant to be; None where it is no likely slip of it.

    A short word needs other, longer words that uphold it.
    """
    if word[0] != right[0] and word[:2] != right[1::-1]:
        return None
    if upheld:
        return within(word, right, 1)
    if len(right) == _SHORT:
        return 1 if _is_doubled(word, right) or (len(word) == _SHORT and sorted(word) == sorted(right)) else None
    most = next((edits for least, edits in _LEAST if len(right) >= least), 0)
    edits = within(word, right, most)
    if edits is None and most and abs(len(word) - len(right)) <= _SHORT - 1:
        return most + 1 if sound(word, language) == sound(right, language) else None
    return edits


def _is_doubled(word: str, right: str) -> bool:
    return len(word) == len(right) + 1 and re.sub(r"(.)\1", r"\1", word) == right


def _edits(words: Sequence[str], right: Sequence[str], language: str) -> int | None:
    """The edits between the words of two names of the same length; None where too many words are astray."""
    total = astray = 0
    for word, meant in zip(words, right, strict=True):
        if word != meant:
            astray += 1
            short = len(meant) <= _SHORT < sum(map(len, right)) - len(meant)
            edits = _apart(word, meant, language, short) if astray <= _WORDS_ASTRAY else None
            if edits is None:
                return None
            total += edits
    return total or None


@cache
def _rows(language: str) -> dict[str, list[dict[str, Any]]]:
    """The names by the first letter and the number of their words: "a2" for "Arabie saoudite"."""
    rows: dict[str, list[dict[str, Any]]] = {}
    for row in tables(f"states-{language}")["names"]:
        rows.setdefault(f"{row['words'][0][0]}{len(row['words'])}", []).append(row)
    return rows


def likely_names(words: Sequence[str], language: str) -> list[Likely]:
    """The names that misspelt words (folded, without articles and the like) are likely meant to be, the nearest only;
    more than one where as many States are equally near.
    """
    found: dict[str, Likely] = {}
    for row in _candidates(words, language):
        edits = _edits(words, row["words"], language)
        if edits is not None and (row["state"] not in found or edits < found[row["state"]].edits):
            found[row["state"]] = _likely(row, edits)
    least = min((likely.edits for likely in found.values()), default=0)
    return [likely for likely in found.values() if likely.edits == least]


def _likely(row: dict[str, Any], edits: int) -> Likely:
    return Likely(row["name"], tuple(row["words"]), tuple(row["shown"]), row["state"], edits)


def _candidates(words: Sequence[str], language: str) -> Iterator[dict[str, Any]]:
    rows, first = _rows(language), words[0]
    for letter in dict.fromkeys(first[:2]):
        yield from rows.get(f"{letter}{len(words)}", ())
