"""Where a text may name a State, and the words that stand there."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from notelint.language import Language, tables
from notelint.shadow import Shadow

_LETTERS = re.compile(r"[^\W\d_]+")
_GAPS = frozenset((" ", "-", "'", ". ", " & ", "' "))
_LONGEST = 6
# The fewest letters of a name for a slip of it to be seen where States are named less often.
CLEAR = 6


class Word(NamedTuple):
    """A word of a name, folded, and its range."""

    start: int
    end: int
    text: str


class Text(NamedTuple):
    """A folded text up to an end; with its shadow, a name must have its capital there."""

    folded: str
    end: int
    code: str
    shadow: Shadow | None


@cache
def pattern(code: str, name: str) -> re.Pattern[str]:
    """A compiled pattern of the language's data on names."""
    return re.compile(tables(code)["naming"][name])


def has_names(language: Language) -> bool:
    """Whether the language's data says where names of States stand."""
    return "naming" in language.data


def places(folded: str, start: int, end: int, code: str) -> Iterator[tuple[int, int]]:
    """Where a State's name may start, and the fewest letters a word must have there to be one with a slip."""
    for match in pattern(code, "headed").finditer(folded, start, end):
        yield match.end(), CLEAR if match["weak"] else 0
    for ministry in pattern(code, "ministry").finditer(folded, start, end):
        for match in pattern(code, "of").finditer(folded, *ministry.span("rest")):
            yield match.end(), CLEAR


def words_at(text: Text, at: int) -> tuple[Word, ...]:
    """The words of a name, articles and the like left out, up to a mark that ends it."""
    small, words, last = tables(text.code)["naming"]["small"], [], at
    for match in _LETTERS.finditer(text.folded, at, text.end):
        if match.start() != last and text.folded[last : match.start()] not in _GAPS:
            break
        last = match.end()
        if match.group() not in small:
            words.append(Word(match.start(), match.end(), match.group()))
        if len(words) == _LONGEST:
            break
    return tuple(words)


def is_known(words: Iterable[str], code: str) -> bool:
    """Whether folded words are, all together, a name or a word that is no slip."""
    return "".join(words) in tables(f"naming-{code}")["known"]


def known_size(words: tuple[Word, ...], code: str) -> int:
    """How many of the first words are a name that is no slip; 0 where none are."""
    sizes = range(len(words), 0, -1)
    return next((size for size in sizes if is_known((word.text for word in words[:size]), code)), 0)
