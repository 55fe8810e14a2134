"""Names of offices with a slip in them: "High Commissioner of Human Rights", « Ministère de Affaires étrangères »."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from notelint.language import tables
from notelint.matcher import Matcher


class Office(NamedTuple):
    """An office's name, the words in it that are wrong (both in offsets of the shadow), and what to write for these."""

    start: int
    end: int
    slip: tuple[int, int]
    right: str


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def misnamed_offices(matcher: Matcher, ranges: Iterable[tuple[int, int]]) -> Iterator[Office]:
    """The misnamed offices in ranges of the shadow; a word that is only misspelt makes no other name."""
    rows = tables(f"names-{matcher.language.code}")["offices"]
    rows = [row for row in rows if any(needle in matcher.text for needle in row["needles"])]
    for start, end in ranges if rows else ():
        for row in rows:
            for match in _pattern(row["pattern"]).finditer(matcher.text, matcher.forth(start), matcher.forth(end)):
                if not _pattern(row["good"]).fullmatch(match["slip"]):
                    first, last = map(matcher.back, match.span("slip"))
                    yield Office(matcher.back(match.start()), matcher.back(match.end()), (first, last), row["right"])
