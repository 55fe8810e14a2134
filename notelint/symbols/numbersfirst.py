"""Citations in a language that puts the number first: 第2250(2015)号决议, 第68/268和69/313号决议."""

import re
from collections.abc import Iterator
from functools import cache

from notelint.symbols.citations import Cited
from notelint.symbols.members import Member, first, more
from notelint.symbols.phrases import phrases

_LONGEST = 600
_MARK = "[号號]"
_REST = "(?:等|其他|其它|后续|各项|这些|有关|相关|两项|三项|等项){0,3}"


@cache
def _patterns(language: str | None) -> dict[str, re.Pattern[str]]:
    words = phrases(language)
    noun = rf"(?:(?P<decision>{words.loose('decision')})|(?:{words.loose('resolution')}))"
    return {
        # The word, only where a number may end before it.
        "word": re.compile(rf"(?<=[0-9０-９A-Z)）号號等他它续项些关\s]){noun}"),
        "opening": re.compile(r"(?:第\s*)?(?=(?<![\d/.])\d|(?<![A-Z])E?S[-‐‑–]\d)"),
        "noun": re.compile(rf"\s*{_MARK}?\s*{_REST}\s*{noun}"),
        "its": re.compile(rf"(?:{words.loose('its')})\s*(?:[^。；，,]{{0,16}}?日)?的?\s*$"),
    }


def cited(text: str, language: str | None) -> Iterator[Cited]:
    """The citations of a text, in order."""
    patterns, done = _patterns(language), 0
    for word in patterns["word"].finditer(text):
        for opening in patterns["opening"].finditer(text, max(done, word.start() - _LONGEST), word.start()):
            members = _members(text, opening, language) if opening.start() >= done else ()
            noun = patterns["noun"].match(text, members[-1].end) if members else None
            done = members[-1].end if members else done
            if noun is None:
                continue
            its = patterns["its"].search(text[max(opening.start() - 20, 0) : opening.start()])
            yield Cited(opening.start(), noun.end(), members, noun["decision"] is not None, its.group() if its else "")
        done = max(done, word.end())


def _members(text: str, opening: re.Match[str], language: str | None) -> tuple[Member, ...]:
    head = first(text, opening.end(), language)
    return (head, *more(text, head, language)) if head else ()
