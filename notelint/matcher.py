"""The folded text with near misses put right, so that a phrase with a slip in it is still that phrase."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from notelint.language import Language
from notelint.shadow import Shadow

_LONGEST = 24
_WORD = re.compile(r"[^\W\d_]{4,}")


class Slip(NamedTuple):
    """A word (offsets of the shadow) that is one letter away from a word of the set phrases."""

    start: int
    end: int
    meant: str


class Found(NamedTuple):
    """A match; offsets and group ranges are those of the shadow, the texts those of the mended text."""

    start: int
    end: int
    text: str
    groups: dict[str, tuple[int, int, str]]

    def get(self, *names: str) -> str | None:
        """The text of the first of the groups that took part."""
        return next((self.groups[name][2] for name in names if name in self.groups), None)


class Matcher(NamedTuple):
    """`text` is what patterns see; `starts` and `origins` lead back to the shadow, `slips` are the mended words.

    `idle` are the terminals that cannot match here, as the text lacks what they need: their patterns are never
    compiled.
    """

    text: str
    language: Language
    starts: tuple[int, ...]
    origins: tuple[int, ...]
    slips: tuple[Slip, ...]
    idle: frozenset[str]

    def back(self, offset: int) -> int:
        """The shadow offset of an offset in `text`."""
        at = bisect_right(self.starts, offset) - 1
        end = self.origins[at + 1] if at + 1 < len(self.origins) else 1 << 62
        return min(self.origins[at] + offset - self.starts[at], end)

    def forth(self, offset: int) -> int:
        """The offset in `text` of a shadow offset."""
        at = bisect_right(self.origins, offset) - 1
        end = self.starts[at + 1] if at + 1 < len(self.starts) else len(self.text)
        return min(self.starts[at] + offset - self.origins[at], end)

    def find(self, name: str, start: int = 0, end: int = 1 << 62) -> Iterator[Found]:
        """Every match of a terminal of the grammar within a range of the shadow."""
        if name in self.idle:
            return iter(())
        if not self.slips:
            matches = self.language.pattern(name).finditer(self.text, start, min(end, len(self.text)))
        else:
            last = len(self.text) if end >= 1 << 62 else self.forth(end)
            matches = self.language.pattern(name).finditer(self.text, self.forth(start), last)
        return map(self._found, matches)

    def first(self, name: str, start: int = 0, end: int = 1 << 62) -> Found | None:
        """The first match of a terminal within a range of the shadow."""
        return next(self.find(name, start, end), None)

    def at(self, name: str, start: int, end: int = 1 << 62) -> Found | None:
        """The match of a terminal that begins exactly at an offset of the shadow."""
        if name in self.idle:
            return None
        last = min(len(self.text), self.forth(end) if end < 1 << 62 else end)
        match = self.language.pattern(name).match(self.text, self.forth(start), last)
        return self._found(match) if match else None

    def slip_in(self, start: int, end: int) -> Slip | None:
        """The first mended word within a range of the shadow."""
        at = bisect_right(self.slips, (start - 1, 1 << 62, ""))
        return self.slips[at] if at < len(self.slips) and self.slips[at].end <= end else None

    def _found(self, match: re.Match[str]) -> Found:
        groups = {
            name: (self.back(match.start(name)), self.back(match.end(name)), text)
            for name, text in match.groupdict().items()
            if text is not None
        }
        return Found(self.back(match.start()), self.back(match.end()), match.group(), groups)


def one_apart(word: str, other: str) -> bool:
    """Whether two words are one letter apart: one more, one less, another, or two neighbours swapped."""
    if len(word) != len(other):
        return True  # they share a spelling with one letter left out
    apart = [at for at in range(len(word)) if word[at] != other[at]]
    if len(apart) == 1:
        return True
    return (
        len(apart) == 2
        and apart[1] - apart[0] == 1
        and word[apart[0]] == other[apart[1]]
        and word[apart[1]] == other[apart[0]]
    )


def meant(word: str, near: dict[str, list[str]]) -> Iterator[str]:
    """The words that a slip may be meant to be, one letter apart from it; the likeliest first, some more than once."""
    for short in (word, *(word[:at] + word[at + 1 :] for at in range(len(word)))):
        for other in near.get(short, ()):
            if abs(len(other) - len(word)) <= 1 and one_apart(word, other):
                yield other


def make_matcher(shadow: Shadow, language: Language) -> Matcher:
    """Mends the words of a shadow that are one letter away from a set phrase's word, each distinct word looked at
    once.
    """
    data = language.data
    spelt = frozenset(data["spelt"])
    unknown = frozenset(_WORD.findall(shadow.folded)) - spelt
    near = data["near"]
    slips = {word: other for word in unknown if len(word) <= _LONGEST and (other := next(meant(word, near), None))}
    if not slips:
        return Matcher(shadow.folded, language, (0,), (0,), (), _idle(shadow.folded, language))
    return _mended(shadow.folded, language, slips)


def _mended(folded: str, language: Language, known: dict[str, str]) -> Matcher:
    pieces: list[str] = []
    starts, origins, slips = [0], [0], []
    size = done = 0
    for match in _WORD.finditer(folded):
        other = known.get(match.group())
        if other is None:
            continue
        pieces += (folded[done : match.start()], other)
        size += match.start() - done
        starts += (size, size + len(other))
        origins += (match.start(), match.end())
        size += len(other)
        done = match.end()
        slips.append(Slip(match.start(), match.end(), other))
    pieces.append(folded[done:])
    text = "".join(pieces)
    return Matcher(text, language, tuple(starts), tuple(origins), tuple(slips), _idle(text, language))


def _idle(text: str, language: Language) -> frozenset[str]:
    needles: dict[str, list[str]] = language.data["needles"]
    return frozenset(name for name, words in needles.items() if not any(word in text for word in words))
