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
def _rows(code: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str], str], ...]:
    rows = tables(code)["naming"]["offices"]
    return tuple((re.compile(row["pattern"]), re.compile(row["good"]), row["right"]) for row in rows)


def misnamed_offices(matcher: Matcher, ranges: Iterable[tuple[int, int]]) -> Iterator[Office]:
    """The misnamed offices in ranges of the shadow; a word that is only misspelt makes no other name."""
    for start, end in ranges:
        for pattern, good, right in _rows(matcher.language.code):
            for match in pattern.finditer(matcher.text, matcher.forth(start), matcher.forth(end)):
                if not good.fullmatch(match["slip"]):
                    first, last = map(matcher.back, match.span("slip"))
                    yield Office(matcher.back(match.start()), matcher.back(match.end()), (first, last), right)
