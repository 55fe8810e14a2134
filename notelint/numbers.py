"""Ordinals, in words and in figures, by the values that a language's data gives its number words."""

import re
from functools import cache

from notelint.language import Language, tables

_FIGURES = re.compile(r"[0-9]+")


@cache
def _values(language: str) -> tuple[re.Pattern[str], dict[str, int], dict[str, int]]:
    data = tables(language)
    values = {_bare(word): value for part in ("cardinals", "ordinals") for word, value in data[part].items()}
    times = {_bare(word): value for word, value in data["multipliers"].items()}
    words = sorted({*values, *times}, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words))), values, times


def _bare(word: str) -> str:
    return word.replace("-", "").replace(" ", "")


def ordinal(text: str, language: Language) -> int | None:
    """The value of an ordinal in folded text: "forty-third", "soixante et onzieme", "43rd"; None where it has none."""
    if figures := _FIGURES.match(text):
        return int(figures.group())
    words, values, times = _values(language.code)
    total = 0
    for match in words.finditer(_bare(text)):
        word = match.group()
        total = max(total, 1) * times[word] if word in times else total + values[word]
    return total or None
