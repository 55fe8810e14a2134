"""Where a text names a State: the longest name at each word, or at each character where no blanks part the words."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from notelint.language import tables
from notelint.shadow import fold

# Commas part two names: "Congo, Republic of Korea" is no "Congo (Republic of)".
_WORDS = {"word": re.compile(r"\w+|[,;،؛]"), "character": re.compile(r"[a-z0-9]+|\w|[,;，、；]")}
_JOINTS = {"word": " ", "character": ""}
_LONGEST_WORD = 40  # a longer one is no name with something glued to it


class Named(NamedTuple):
    """A State that a text names: its ISO 3166-1 alpha-2 code, and the range of the name in the text."""

    code: str
    start: int
    end: int


def words(text: str, table: Mapping[str, Any]) -> list[re.Match[str]]:
    """The words of a text (its characters, by the table's `unit`), folded; commas and semicolons count as words."""
    return list(_WORDS[table["unit"]].finditer(fold(text).translate(str.maketrans(table["alike"]))))


def key(parts: Sequence[str], table: Mapping[str, Any]) -> str:
    """How a name is written in the table's `names`: its words, folded, with what joins them."""
    return _JOINTS[table["unit"]].join(parts)


def states_in(text: str, language: str) -> list[Named]:
    """The States that a text names, in their order. The text is not folded: some names are told by their capitals."""
    table = tables(f"names-{language}")
    found = words(text, table)
    parts, named, at = [word.group() for word in found], [], 0
    while at < len(parts):
        code, size = _longest(parts, at, table)
        start, end = found[at].start(), found[at + max(size, 1) - 1].end()
        if code and _has_capitals(parts[at : at + size], text[start:end], table):
            named.append(Named(code, start, end))
        at += size or 1
    return named


def _longest(parts: Sequence[str], at: int, table: Mapping[str, Any]) -> tuple[str, int]:
    """The State ("" for none) whose name is the longest at a word, and how many words it has; 0 for no name."""
    names, longest, best, best_size = table["names"], table["longest"], "", 0
    for first in _firsts(parts[at], table["prefixes"]):
        for size in range(min(longest.get(first, 0), len(parts) - at), best_size, -1):
            code = names.get(key((first, *parts[at + 1 : at + size]), table))
            if code is not None:
                best, best_size = code, size
                break
    return best, best_size


def _firsts(word: str, prefixes: Sequence[Sequence[Sequence[str]]]) -> Iterator[str]:
    """A word as it is, and without what may be glued before a name: at most one prefix of each set, in their order."""
    yield word
    if len(word) <= _LONGEST_WORD:
        for at, alternatives in enumerate(prefixes, 1):
            for prefix, instead in alternatives:
                if word.startswith(prefix):
                    yield from _firsts(instead + word[len(prefix) :], prefixes[at:])


def _has_capitals(parts: Sequence[str], written: str, table: Mapping[str, Any]) -> bool:
    """Whether a name has the capitals that it needs; most need none."""
    meant = table["capitals"].get(key(parts, table), "")
    return all(char == capital for char, capital in zip(written, meant, strict=False) if capital.isupper())
