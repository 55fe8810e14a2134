"""Names of States with a slip in them, where a State is expected: "the Embassy of", « Gouvernement de la »."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from notelint.language import Language, tables
from notelint.naming.places import CLEAR, Text, Word, is_known, known_size, pattern, places, words_at
from notelint.shadow import Shadow

if TYPE_CHECKING:
    from notelint.naming.near import Likely


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


def misnamed(
    folded: str, ranges: Iterable[tuple[int, int]], language: Language, shadow: Shadow | None = None
) -> list[Misnamed]:
    """The misspelt names of States in ranges of a folded text, in order."""
    best: dict[int, Misnamed] = {}
    seen: set[tuple[int, int]] = set()
    for start, end in ranges:
        text = Text(folded, end, language.code, shadow)
        for at, least in places(folded, start, end, language.code):
            for found in _listed(text, at, least, seen):
                first = found.words[found.astray[0]].start
                if first not in best or _rank(found) < _rank(best[first]):
                    best[first] = found
    return [best[at] for at in sorted(best)]


def _rank(found: Misnamed) -> tuple[int, int]:
    """The clearest first, then the shortest."""
    return len(found.likely), len(found.words)


def _listed(text: Text, at: int, least: int, seen: set[tuple[int, int]]) -> Iterator[Misnamed]:
    """The misspelt names of a list that starts at an offset: "the Governments of Norway, Belgum and Peru"."""
    while (at, least) not in seen:
        seen.add((at, least))
        words = words_at(text, at)
        known = known_size(words, text.code)
        found = _judged(text, words, known, least) if words else None
        if found:
            yield found
        size = len(found.words) if found else known
        joint = pattern(text.code, "joint").match(text.folded, words[size - 1].end, text.end) if size else None
        if not joint:
            return
        at, least = joint.end(), CLEAR


def _judged(text: Text, words: tuple[Word, ...], known: int, least: int) -> Misnamed | None:
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


def _may_be_name(text: Text, words: tuple[Word, ...], known: int) -> bool:
    """Whether words that are not known can be a State's name, with its capital, or go on one that is known."""
    if known:
        return bool(tables(f"naming-{text.code}")["known"]["".join(word.text for word in words[:known])])
    capital = text.shadow is None or text.shadow.plain[words[0].start].isupper()
    return capital and any(word.text not in tables(text.code)["office_words"] for word in words[:2])


def _misnamed(words: tuple[Word, ...], likely: tuple["Likely", ...]) -> Misnamed:
    right = likely[0].words
    astray = tuple(at for at, (word, meant) in enumerate(zip(words, right, strict=True)) if word.text != meant)
    return Misnamed(words, astray, likely)


def _is_whole(text: Text, found: Misnamed) -> bool:
    """Whether a name begins with a capital and does not go on: "Franche-Comté", "Chiba Prefecture"."""
    if text.folded[found.end : found.end + 1] == "-":
        return False
    if text.shadow is None:
        return True
    plain, end = text.shadow.plain, found.end
    goes_on = plain[end : end + 1] == " " and plain[end + 1 : end + 2].isupper() and end + 1 not in text.shadow.breaks
    return plain[found.start].isupper() and (len(found.words) > 1 or not goes_on or plain[found.start : end].isupper())


def _is_slip(text: Text, found: Misnamed, least: int) -> bool:
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
    return plural or is_known((word,), code) or is_known((word.removesuffix("s"),), code)
