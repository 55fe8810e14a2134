"""The names of senders and addressees: where they start and end, whose they are, and whether two are one party."""

import re
from functools import cache
from typing import NamedTuple

from notelint.language import Language, offices, tables
from notelint.reading import Reading
from notelint.shadow import fold
from notelint.span import Slot
from notelint.states.find import states_in

_WORD = re.compile(r"\w+")
_HEAD_WITHIN = 48
_LONGEST_PARTY = 600


class Party(NamedTuple):
    """A party's name, with the range it takes in the shadow."""

    start: int
    end: int
    name: Slot[str]


@cache
def _articles(language: str) -> re.Pattern[str]:
    words = sorted(tables(language)["articles"], key=len, reverse=True)
    return re.compile(
        "(?:" + "|".join(re.escape(word) + ("" if word.endswith("'") else r"\b") for word in words) + r") ?"
    )


def bare_start(reading: Reading, start: int, end: int) -> int:
    """Where a name starts behind blanks, a leading article or a contracted preposition."""
    folded = reading.shadow.folded
    while start < end and folded[start] in " ,;:*-\"'(":
        start += 1
    match = _articles(reading.matcher.language.code).match(folded, start, end)
    return match.end() if match and match.end() < end else start


def party(reading: Reading, start: int, end: int) -> Party | None:
    """The party named in a range; None where the range holds no word, or a pronoun only."""
    pronouns = reading.matcher.language.data["pronouns"]
    whole = fold(reading.slot(start, end).value)
    start = bare_start(reading, start, end)
    name = reading.slot(start, end)
    if not _WORD.search(name.value) or whole in pronouns or fold(name.value) in pronouns:
        return None
    return Party(start, end, name)


def sender_start(reading: Reading, start: int, end: int) -> int:
    """Where the sender's name starts in the text before its verb.

    At the last capital article with a head noun behind it; after an introduction ("With reference to …, the Mission"),
    at the head noun behind its comma; else at a head noun that starts a line or a sentence, or where the range starts.
    """
    start = max(start, end - 4 * _LONGEST_PARTY)
    article = reading.matcher.language.pattern("ARTICLE")
    heads = [found.start for found in reading.matcher.find("HEAD", start, end)]
    capitals = [
        match.start()
        for match in article.finditer(reading.shadow.plain, start, end)
        if any(match.end() <= head <= match.end() + _HEAD_WITHIN for head in heads)
    ]
    if capitals:
        return capitals[-1]
    return _plain_start(reading, start, end, heads)


def _plain_start(reading: Reading, start: int, end: int, heads: list[int]) -> int:
    plain, breaks = reading.shadow.plain, reading.shadow.breaks
    if reading.matcher.at("LEAD_IN", _skip(plain, start)):
        behind = [head for head in heads if "," in plain[max(head - 24, start) : head]]
        if behind:
            return plain.rindex(",", start, behind[-1]) + 1
    lines = [at for at in breaks if start < at < end]
    for head in heads:
        line = max((at for at in lines if at <= head), default=start)
        if head - line <= _HEAD_WITHIN:
            return line
    capital = re.compile(r"(?<=[a-zà-ÿ0-9.)])(?=[A-ZÀ-Þ][a-zà-ÿ])")
    glued = [match.start() for match in capital.finditer(plain, start, end)]
    return glued[-1] if glued and heads else max(lines, default=start)


def _skip(plain: str, at: int) -> int:
    while at < len(plain) and plain[at] in " \"'«“-–—(":
        at += 1
    return at


def addressee_end(reading: Reading, start: int, end: int) -> int:
    """Where the addressee's name ends: before the verb or the clause that goes on, at the latest at the sentence's
    end.
    """
    stop = min(reading.stop_after(start), start + _LONGEST_PARTY)
    found = reading.matcher.first("PARTY_END", start + 1, stop)
    return min(found.start, end) if found else min(end, stop)


def state_of(name: str, language: Language) -> str | None:
    """The ISO 3166-1 alpha-2 code of the first State that a name names, in full, in short or by an adjective."""
    return next((named.code for named in states_in(name, language.code)), None)


def kind_of(name: str, language: Language) -> str:
    """What a party is: an office of the United Nations by its kind, else "mission", "embassy", "ministry" or
    "other".
    """
    folded = fold(name)
    head = head_of(name, language)
    if head in ("ministry", "embassy", "consulate", "mission"):
        return "embassy" if head == "consulate" else head
    for kind, pattern in offices(language.code):
        if pattern.search(folded):
            return kind
    return "other"


def head_of(name: str, language: Language) -> str | None:
    """The kind of the first head noun of a name, by the language's data."""
    match = language.pattern("HEAD").search(fold(name))
    return str(language.data["heads"][match.group()]) if match else None
