"""Articles and elisions that the name of a State does not take: « de Azerbaïdjan », "the Embassy of Philippines"."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from notelint.language import tables
from notelint.naming.places import pattern, places
from notelint.reading import Reading
from notelint.states.find import states_in

_WORD = re.compile(r"\w+")
_BEFORE = 10


class Wrong(NamedTuple):
    """What stands wrongly before a name (from `start` to `end`, a blank behind it too), where the name ends, and what
    may stand there instead.
    """

    start: int
    end: int
    name_end: int
    right: tuple[str, ...]


def wrong_articles(reading: Reading, ranges: Iterable[tuple[int, int]]) -> Iterator[Wrong]:
    """The wrong articles in ranges of the shadow, in order."""
    language = reading.matcher.language
    for start, end in ranges:
        found = states_in(reading.shadow.plain[start:end], language.code)
        headed = {at for at, _ in places(reading.shadow.folded, start, end, language.code)} if found else set()
        for named in found:
            at, until = start + named.start, start + named.end
            words = _WORD.findall(reading.shadow.folded[at:until])
            kind = tables(f"naming-{language.code}")["articles"].get(" ".join(words))
            if kind is not None and reading.shadow.plain[at].isupper():
                yield from _judged(reading, max(start, at - _BEFORE), at, until, kind, at in headed)


def _judged(reading: Reading, start: int, at: int, until: int, kind: str, headed: bool) -> Iterator[Wrong]:
    """What is wrong before the name between two offsets; nothing where the name is a piece of another."""
    plain, code = reading.shadow.plain, reading.matcher.language.code
    before = pattern(code, "before").search(plain[start:at].lower().replace("’", "'"))
    right = _right(code, kind, before.group().strip(), headed) if before else ()
    if before and right and _stands_alone(reading, at, until, headed):
        first = start + before.start()
        if headed or _in_sentence(plain, first):
            yield Wrong(first, at, until, right)


def _right(code: str, kind: str, written: str, headed: bool) -> tuple[str, ...]:
    """What to write for an article before a class of names; nothing where it is good."""
    naming = tables(code)["naming"]
    wrong = (naming["wrong"], naming["wrong_headed"]) if headed else (naming["wrong"],)
    return next((tuple(table[kind][written]) for table in wrong if written in table.get(kind, ())), ())


def _stands_alone(reading: Reading, at: int, until: int, headed: bool) -> bool:
    """Whether no name goes on behind a name, and what must follow does; a line with a capital is another."""
    plain, code = reading.shadow.plain, reading.matcher.language.code
    goes_on = plain[until : until + 1] == " " and plain[until + 1 : until + 2].isupper()
    if goes_on and until + 1 in reading.shadow.breaks:
        return True
    if goes_on and not plain[at:until].isupper():
        return False
    follows = pattern(code, "follows" if headed else "follows_free")
    return follows.match(reading.shadow.folded, until) is not None


def _in_sentence(plain: str, start: int) -> bool:
    """Whether the word before an article is written small, as in a sentence: "Banco Central de Uruguay" is a name."""
    before = plain[max(start - 24, 0) : start].split()
    return not before or before[-1][:1].islower() or not before[-1][-1:].isalnum()
