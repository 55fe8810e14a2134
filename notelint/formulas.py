"""The set phrases that a note's parts are made of, and whether each is as it should be."""

import re
from collections.abc import Iterator
from functools import cache

from notelint.language import tables
from notelint.own import own_end
from notelint.parts.request import find_request
from notelint.reading import Phrase, Reading
from notelint.rule import Draft
from notelint.scanner import Token
from notelint.shadow import fold
from notelint.span import Span

_STRAIGHT = "‘’‛ʼ´`′"
_QUOTES = str.maketrans(_STRAIGHT, "'" * len(_STRAIGHT))
# Phrases that are judged wherever the note has them, and not only in the formal part that they may belong to.
_LOOSE = {"request": "ASK", "astray": "HONOUR"}
_APOSTROPHE = re.compile("['’]")
_ACCENTED = re.compile("[à-ÿÀ-Ý]")


def plain_form(text: str) -> str:
    """A phrase as the good forms are written: lower case, straight apostrophes, accents kept."""
    return text.lower().translate(_QUOTES)


def has_accents(text: str) -> bool:
    """Whether a text has accents at all: without any, they were lost on the way."""
    return _ACCENTED.search(text) is not None


@cache
def _folded_good(language: str) -> dict[str, re.Pattern[str]]:
    """The good forms without accents, for capitals and for text that lost its accents."""
    return {
        row["phrase"]: re.compile("|".join(f"(?:{fold(good)})".replace("'", "[' ]?") for good in row["good"]))
        for row in tables(language)["formulas"]
    }


def judged_phrases(draft: Draft) -> Iterator[Token]:
    """The set phrases that the parts of this note are made of."""
    reading, note = draft.reading, draft.note
    for phrase in reading.phrases:
        kind = _LOOSE.get(phrase.rule)
        if kind and phrase.start < own_end(draft):
            yield from (token for token in phrase.tokens if token.kind == kind and _judged_alone(reading, token))
        part = getattr(note, phrase.rule, None) if phrase.rule != "astray" else None
        if part is None or not _overlaps(reading, phrase, part.span):
            continue
        if phrase.rule == "request" and phrase != find_request(reading, phrase.start, phrase.start + 1):
            continue
        yield from (token for token in phrase.tokens if token.kind not in ("GAP", "CIRCULATE", "ASK"))


def _judged_alone(reading: Reading, token: Token) -> bool:
    """Whether a verb of asking or an honour to do something is the note's own: the first person is another fault."""
    if token.kind == "HONOUR" and not reading.shadow.folded[token.start : token.end].endswith(
        (" to", " too", " de", " d'")
    ):
        return False
    subject_end = token.start + 2  # « j' » is known by the letter behind it
    return reading.matcher.first("FIRST_PERSON", reading.stop_before(token.start), subject_end) is None


def _overlaps(reading: Reading, phrase: Phrase, span: Span) -> bool:
    start = reading.shadow.origin(phrase.start)
    return span.start <= start < span.end or span.start <= reading.shadow.origin(phrase.end - 1) < span.end


def is_good(draft: Draft, token: Token) -> bool:
    """Whether a set phrase has one of its good forms;
    missing blanks and, in capitals, accents are extraction's doing.
    """
    formula = draft.language.formula(token.kind)
    if formula is None:
        return True
    plain = draft.reading.shadow.plain[token.start : token.end].translate(_QUOTES)
    if formula.is_good(plain.lower()):
        return True
    whole = draft.reading.shadow.plain
    unaccented = plain.isupper() or not has_accents(whole) or not _APOSTROPHE.search(whole)
    if unaccented and _folded_good(draft.language.code)[token.kind].fullmatch(fold(plain)):
        return True
    bare = plain.lower().replace(" ", "")
    return " " not in plain.strip() and any(bare == usual.replace(" ", "") for usual in formula.usual if " " in usual)
