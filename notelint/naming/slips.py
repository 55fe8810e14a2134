"""Names of States with a slip in them, where a State is expected: "the Embassy of", « Gouvernement de la »."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from notelint.language import Language, tables
from notelint.shadow import Shadow

if TYPE_CHECKING:
    from notelint.naming.near import Likely

_LETTERS = re.compile(r"[^\W\d_]+")
_GAPS = frozenset((" ", "-", "'", ". ", " & ", "' "))
_LONGEST = 6
# The fewest letters of a name for a slip of it to be seen where States are named less often.
_CLEAR = 6


class Word(NamedTuple):
    """A word of a name, folded, and its range."""

    start: int
    end: int
    text: str


class Misnamed(NamedTuple):
    """A name with a slip in it: all its words, those that are astray by their place, and what is likely meant."""

    words: tuple[Word, ...]
    astray: tuple[int, ...]
    likely: tuple["Likely", ...]

    @property
    def start(self) -> int:
        """Where the name starts."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where the name ends."""
        return self.words[-1].end


class _Text(NamedTuple):
    """A folded text up to an end; with its shadow, a name must have its capital there."""

    folded: str
    end: int
    code: str
    shadow: Shadow | None


@cache
def _pattern(code: str, name: str) -> re.Pattern[str]:
    return re.compile(tables(code)["naming"][name])


def has_names(language: Language) -> bool:
    """Whether the language's data says where names of States stand."""
    return "naming" in language.data


def misnamed(
    folded: str, ranges: Iterable[tuple[int, int]], language: Language, shadow: Shadow | None = None
) -> list[Misnamed]:
    """The misspelt names of States in ranges of a folded text, in order."""
    best: dict[int, Misnamed] = {}
    for start, end in ranges:
        text = _Text(folded, end, language.code, shadow)
        for at, least in places(folded, start, end, language.code):
            for found in _listed(text, at, least):
                first = found.words[found.astray[0]].start
                if first not in best or _rank(found) < _rank(best[first]):
                    best[first] = found
    return [best[at] for at in sorted(best)]


def _rank(found: Misnamed) -> tuple[int, int]:
    """The clearest first, then the shortest."""
    return len(found.likely), len(found.words)


def places(folded: str, start: int, end: int, code: str) -> Iterator[tuple[int, int]]:
    """Where a State's name may start, and the fewest letters a word must have there to be one with a slip."""
    for match in _pattern(code, "headed").finditer(folded, start, end):
        yield match.end(), _CLEAR if match["weak"] else 0
    for ministry in _pattern(code, "ministry").finditer(folded, start, end):
        for match in _pattern(code, "of").finditer(folded, *ministry.span("rest")):
            yield match.end(), _CLEAR


def _listed(text: _Text, at: int, least: int) -> Iterator[Misnamed]:
    """The misspelt names of a list that starts at an offset: "the Governments of Norway, Belgum and Peru"."""
    while True:
        words = _words(text, at)
        known = _known(words, text.code)
        found = _judged(text, words, known, least) if words else None
        if found:
            yield found
        size = len(found.words) if found else known
        joint = _pattern(text.code, "joint").match(text.folded, words[size - 1].end, text.end) if size else None
        if not joint:
            return
        at, least = joint.end(), _CLEAR


def _words(text: _Text, at: int) -> tuple[Word, ...]:
    """The words of a name, articles and the like left out, up to a mark that ends it."""
    small, words, last = tables(text.code)["naming"]["small"], [], at
    for match in _LETTERS.finditer(text.folded, at, text.end):
        if match.start() != last and text.folded[last : match.start()] not in _GAPS:
            break
        last = match.end()
        if match.group() not in small:
            words.append(Word(match.start(), match.end(), match.group()))
        if len(words) == _LONGEST:
            break
    return tuple(words)


def _is_known(words: Iterable[str], code: str) -> bool:
    return "".join(words) in tables(f"names-{code}")["known"]


def _known(words: tuple[Word, ...], code: str) -> int:
    """How many of the first words are a name that is no slip; 0 where none are."""
    sizes = range(len(words), 0, -1)
    return next((size for size in sizes if _is_known((word.text for word in words[:size]), code)), 0)


def _judged(text: _Text, words: tuple[Word, ...], known: int, least: int) -> Misnamed | None:
    """The longest name with a slip in it that is longer than what is known."""
    if not _may_be_name(text, words, known):
        return None
    from notelint.naming.near import likely_names

    for size in range(len(words), known, -1):
        likely = likely_names([word.text for word in words[:size]], known, text.code)
        if likely:
            found = _misnamed(words[:size], tuple(likely))
            return found if _is_whole(text, found) and _is_slip(text, found, least) else None
    return None


def _may_be_name(text: _Text, words: tuple[Word, ...], known: int) -> bool:
    """Whether words that are not known can be a State's name, with its capital, or go on one that is known."""
    if known:
        return bool(tables(f"names-{text.code}")["known"]["".join(word.text for word in words[:known])])
    capital = text.shadow is None or text.shadow.plain[words[0].start].isupper()
    return capital and any(word.text not in tables(text.code)["office_words"] for word in words[:2])


def _misnamed(words: tuple[Word, ...], likely: tuple["Likely", ...]) -> Misnamed:
    right = likely[0].words
    astray = tuple(at for at, (word, meant) in enumerate(zip(words, right, strict=True)) if word.text != meant)
    return Misnamed(words, astray, likely)


def _is_whole(text: _Text, found: Misnamed) -> bool:
    """Whether a name begins with a capital and does not go on: "Franche-Comté", "Chiba Prefecture"."""
    if text.folded[found.end : found.end + 1] == "-":
        return False
    if text.shadow is None:
        return True
    plain, end = text.shadow.plain, found.end
    goes_on = plain[end : end + 1] == " " and plain[end + 1 : end + 2].isupper() and end + 1 not in text.shadow.breaks
    return plain[found.start].isupper() and (len(found.words) > 1 or not goes_on or plain[found.start : end].isupper())


def _is_slip(text: _Text, found: Misnamed, least: int) -> bool:
    """Whether the words astray are no words of their own, long enough, and begin with a capital where they should."""
    for at in found.astray:
        word, meant = found.words[at], found.likely[0].words[at]
        capital = text.shadow is not None and found.likely[0].shown[at][0].isupper()
        if capital and text.shadow and not text.shadow.plain[word.start].isupper():
            return False
        if len(meant) < least or _is_word(word.text, meant, text.code):
            return False
    return True


def _is_word(word: str, meant: str, code: str) -> bool:
    """Whether a word is no slip of another: a name or an adjective itself, a plural, or glued to the next word."""
    if len(word) > len(meant) + 1 and (word.startswith(meant) or word.endswith(meant)):
        return True
    plural = word == f"{meant}s" and meant[-1] != "s"
    return plural or _is_known((word,), code) or _is_known((word.removesuffix("s"),), code)
