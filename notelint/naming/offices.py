"""Names of offices with a slip in them: "High Commissioner of Human Rights", « Ministère de Affaires étrangères »."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from notelint.language import tables


class Office(NamedTuple):
    """An office's name, the words in it that are wrong (both by their range), and what to write for these."""

    start: int
    end: int
    slip: tuple[int, int]
    right: str


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def misnamed_offices(text: str, ranges: Iterable[tuple[int, int]], code: str) -> Iterator[Office]:
    """The misnamed offices in ranges of a text, folded and its misspelt words mended: these make no other name."""
    rows = [row for row in tables(f"naming-{code}")["offices"] if any(needle in text for needle in row["needles"])]
    for start, end in ranges if rows else ():
        for row in rows:
            for match in _pattern(row["pattern"]).finditer(text, start, end):
                if not _pattern(row["good"]).fullmatch(match["slip"]):
                    yield Office(match.start(), match.end(), match.span("slip"), row["right"])
