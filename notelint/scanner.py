"""Finds the set phrases of a language in a folded text, in one pass, and the gaps and sentence ends between them."""

import re
from bisect import bisect_right
from functools import cache
from typing import NamedTuple

from notelint.language import tables
from notelint.shadow import Shadow

ANCHORS = (
    "COMPLIMENTS",
    "AVAILS",
    "ASSURANCES",
    "NOTE_DATED",
    "AS_DOCUMENT",
    "HONOUR",
    "ASK",
    "CIRCULATE",
    "COMPLIMENTS_END",
    "OPPORTUNITY",
)
_ABBREVIATIONS = "".join(
    rf"(?<!\b{word}\.)"
    for word in ["No", "no", "nos", "Nos", "Mr", "Mrs", "Ms", "Dr", "St", "art", "Art", "Ref", "p", "Mme"]
)
_STOP = re.compile(
    rf"[.?!](?<![ .]\w\.){_ABBREVIATIONS}"
    r"[\"'»”’)]*(?: +(?=[A-ZÀ-Þ«“\"(\[—–0-9])|(?=[A-ZÀ-Þ][a-zà-ÿ'’])|$)|[。！？]"
)
_LINK = re.compile(r"(?: |^)[a-zà-ÿ]{1,4}['’]? ?$")
_CAPITAL = re.compile(r"[A-ZÀ-Þ«“\"'‘(\[0-9*–—-]")


class Token(NamedTuple):
    """`kind` is a terminal of the grammar; offsets are those of the shadow."""

    kind: str
    start: int
    end: int


@cache
def _anchors(language: str) -> re.Pattern[str]:
    patterns = tables(language)["patterns"]
    # every set phrase starts at a word's edge: asked once for all of them, most places are passed over at once
    return re.compile(r"\b(?:" + "|".join(f"(?P<{name}>{patterns[name]})" for name in ANCHORS) + ")")


def sentence_ends(shadow: Shadow, spaced: bool) -> tuple[int, ...]:
    """Where sentences end: after their last mark; `spaced` says that empty lines part paragraphs here."""
    ends = {match.end() for match in _STOP.finditer(shadow.plain)}
    if spaced:
        ends |= {at for at, count in shadow.breaks.items() if count > 1 and _parts(shadow.plain, at)}
    return tuple(sorted(ends - {0}))


def _parts(plain: str, at: int) -> bool:
    """Whether an empty line before an offset ends a sentence: not behind "of the" and the like."""
    return _CAPITAL.match(plain, at) is not None and not _LINK.search(plain, max(at - 8, 0), at)


def scan(matched: str, language: str) -> tuple[Token, ...]:
    """The set phrases of a folded text, in order."""
    return tuple(Token(str(match.lastgroup), *match.span()) for match in _anchors(language).finditer(matched))


class Quoted(NamedTuple):
    """Ranges of the shadow that are quoted; outermost only, in order, apart."""

    ranges: tuple[tuple[int, int], ...]

    def holds(self, offset: int) -> bool:
        """Whether an offset lies in a quotation."""
        at = bisect_right(self.ranges, (offset, 1 << 62)) - 1
        return at >= 0 and self.ranges[at][0] < offset < self.ranges[at][1]


def tokens(anchors: tuple[Token, ...], stops: tuple[int, ...], end: int) -> tuple[Token, ...]:
    """Anchors, the gaps between them and the sentence ends, tiling the text."""
    marks = sorted([*anchors, *(Token("STOP", at, at) for at in stops)], key=lambda token: (token.start, token.end))
    result: list[Token] = []
    done = 0
    for mark in (*marks, Token("STOP", end, end)):
        if mark.start < done:
            continue
        if mark.start > done:
            result.append(Token("GAP", done, mark.start))
        result.append(mark)
        done = mark.end
    return tuple(result)
