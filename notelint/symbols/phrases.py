"""Words of a language as patterns over the text as written: any case, any white space, accents or none."""

import re
import unicodedata
from functools import cache
from typing import Any, NamedTuple

from notelint.symbols.words import load

NEVER = r"(?!)"
FALLBACK = "en"
_ANY = r"[^\W\d_]{1,20}"
_MARKS = "[\u0300-\u036f\u0653-\u0655]?"


class Phrases(NamedTuple):
    """`words` are the lists of the language; `divided`: blanks stand between words; `cased`: letters have case."""

    words: dict[str, Any]
    divided: bool
    cased: bool

    def any(self, name: str, *more: str) -> str:
        """A pattern for any word of a list, or of several."""
        return self.either([word for key in (name, *more) for word in self.words[key]])

    def loose(self, name: str) -> str:
        """A pattern for any word of a list, without regard to its edges."""
        ordered = sorted(self.words[name], key=len, reverse=True)
        return "|".join(_pattern(word, self.divided) for word in ordered) if ordered else NEVER

    def bare(self, word: str) -> str:
        """A pattern for one word or phrase."""
        return _pattern(word, self.divided)

    def either(self, words: list[str]) -> str:
        """A pattern for any of the given words, longest first."""
        ordered = sorted(words, key=len, reverse=True)
        inner = "|".join(_pattern(word, self.divided) for word in ordered)
        if not inner:
            return NEVER
        return rf"(?<!\w)(?:{inner})(?!\w)" if self.divided else f"(?:{inner})"


def phrases(language: str | None) -> Phrases:
    """The phrases of a language; English where it has none."""
    words = load()["words"]
    code = language if language in words else FALLBACK
    return Phrases(words[code], code != "zh", code not in ("zh", "ar"))


def and_ahead(language: str | None) -> str:
    """What stands behind "and". Only Arabic writes it as one word with the next: the Spanish "e" is no E of ES-11/1."""
    words = phrases(language)
    return r"\s+" if words.divided and words.cased else r"\s*"


@cache
def _pattern(word: str, divided: bool) -> str:
    if not divided:
        return r"\s*".join(map(re.escape, word))
    if not word:
        return ""
    return r"\s+".join(_ANY if piece == "**" else "".join(map(_letter, piece)) for piece in word.split(" "))


def _letter(char: str) -> str:
    if char == "*":
        return r"\w{0,4}"
    if char in "'’":
        return "['’ʼ]"
    base, *marks = tuple(unicodedata.normalize("NFD", char))
    if not marks:
        return re.escape(char)
    return f"[{char}{base}]{_MARKS}"
