"""Faults: slips of the pen in the set phrases that the parse found, and in the names of offices."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from random import Random

from notelint.language import tables
from notelint.note import Note
from notelint.shadow import fold
from notelint.span import Slot, Span
from tests.accuracy.good import Good
from tests.accuracy.sowing import Sown, put
from tests.accuracy.words import words

PHRASES = ("NOTE_DATED", "COMPLIMENTS", "HONOUR", "ASK", "CIRCULATE", "AS_DOCUMENT", "AVAILS", "ASSURANCES")
_PARTS = ("title", "opening", "request", "closing")
_WORD = re.compile(r"[^\W\d_]{4,}")
_ANY_WORD = re.compile(r"[^\W\d_]{2,}")
_ALPHABET = "abcdefghijklmnoprstuvwxyz"
_ALSO_WORDS = frozenset(["could", "should", "have", "has", "this", "these", "the", "its", "his"])


def _tokens(good: Good) -> Iterator[tuple[str, Span]]:
    """The set phrases of the note's own parts: their kind and place."""
    for phrase in good.reading.phrases:
        part = getattr(good.note, phrase.rule, None) if phrase.rule in _PARTS else None
        for token in phrase.tokens if part else ():
            span = good.reading.span(token.start, token.end)
            if part and token.kind in PHRASES and part.span.start <= span.start < part.span.end:
                yield token.kind, span


def _words(good: Good, span: Span, pattern: re.Pattern[str] = _WORD) -> list[Span]:
    return [Span(*match.span()) for match in pattern.finditer(good.text, span.start, span.end)]


@cache
def _real(language: str) -> frozenset[str]:
    """Words that are no slips, as far as known."""
    vocabulary = tables(language)["vocabulary"]
    return frozenset(fold(word) for word in (*vocabulary.get("real", ()), *vocabulary["words"])) | _ALSO_WORDS


def misspelt(word: str, language: str, dice: Random) -> str:
    """A word with one letter left out, doubled, exchanged or set wrong, so that it is no other word."""
    for _ in range(20):
        at, letter = dice.randrange(1, len(word) - 1), dice.choice(_ALPHABET)
        letter = letter.upper() if word.isupper() else letter
        new = dice.choice(
            (
                word[:at] + word[at + 1 :],
                word[:at] + word[at] + word[at:],
                word[:at] + word[at + 1] + word[at] + word[at + 2 :],
                word[:at] + letter + word[at + 1 :],
            )
        )
        if fold(new) != fold(word) and fold(new) not in _real(language):
            return new
    return word


def one_letter(kind: str) -> Callable[[Good], Iterator[Sown]]:
    """An operator that misspells a word of one set phrase, twice over."""

    def operator(good: Good) -> Iterator[Sown]:
        dice = good.dice(kind)
        for found, span in _tokens(good):
            spots = _words(good, span)
            for spot in dice.sample(spots, min(2, len(spots))) if found == kind else ():
                yield put(good, spot, misspelt(good.at(spot), good.code, dice), "NV7")

    return operator


def doubled(good: Good) -> Iterator[Sown]:
    """A word of each set phrase written twice."""
    dice = good.dice("doubled")
    for kind, span in _tokens(good):
        spots = _words(good, span, _ANY_WORD)
        if spots and kind != "CIRCULATE":
            spot = dice.choice(spots)
            yield put(good, spot, f"{good.at(spot)} {good.at(spot).lower()}", "NV7")


def accents(good: Good) -> Iterator[Sown]:
    """A word of a set phrase without its accent, in a note that has accents."""
    for _, span in _tokens(good):
        for spot in _words(good, span):
            written = good.at(spot)
            if re.search("[à-ÿ]", written) and written.islower() and re.search("[à-ÿ]", good.text[: span.start]):
                yield put(good, spot, fold(written), "NV7")
                break


def names(good: Good) -> Iterator[Sown]:
    """A word of an office's name misspelt: "Permament Mission"."""
    dice, offices = good.dice("names"), set(good.language.data["office_words"])
    for slot in _named(good.note):
        spots = [spot for spot in _words(good, slot.span) if fold(good.at(spot)) in offices and len(good.at(spot)) > 4]
        if spots:
            spot = dice.choice(spots)
            yield put(good, spot, misspelt(good.at(spot), good.code, dice), "NV7")


def _named(note: Note) -> list[Slot[str]]:
    parts = [part for part in (note.title, note.opening, note.closing) if part]
    return [slot for part in parts for slot in (part.sender, part.addressee) if slot]


def known_slips(good: Good) -> Iterator[Sown]:
    """A set phrase with a word too few or in the wrong form."""
    for phrase, slips in words(good.code)["slips"].items():
        pattern = re.escape(phrase).replace(r"\ ", r"\s+").replace("’", "['’]")
        for match in re.finditer(rf"\b{pattern}\b", good.text):
            if _is_own(good, match.start()):
                for slip in slips:
                    written = slip if "’" in good.text else slip.replace("’", "'")
                    yield put(good, Span(*match.span()), written, "NV7")


def _is_own(good: Good, at: int) -> bool:
    """Whether a place lies in one of the note's own formal parts."""
    parts = (good.note.title, good.note.opening, good.note.request, good.note.closing)
    own = any(part.span.start <= at < part.span.end + 60 for part in parts if part)
    annex = good.note.annexes[0].span.start if good.note.annexes else len(good.text)
    return own and at < annex and not good.quoted(at)
