"""Whose a resolution is said to be that a text cites by its symbol: "Security Council resolution A/RES/60/251"."""

import re
from functools import cache

from notelint.span import Span
from notelint.symbols.organs import ASSEMBLY, Mention, beside, mentions, organ_pattern, owns
from notelint.symbols.phrases import phrases

_REACH = 160


@cache
def _patterns(language: str | None) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """The word for a resolution before a symbol, before an organ, and what links a symbol to the organ behind it."""
    words = phrases(language)
    noun = words.any("resolution", "decision") if language != "ar" else rf"\b[وفبلك]?(?:{words.loose('resolution')})"
    number, links = rf"(?:\s*(?:{words.loose('number')}))?", words.loose("links")
    return (
        re.compile(rf"{noun}\s*[(\[«“\"]?{number}\s*$", re.IGNORECASE),
        re.compile(rf"{noun}\s+(?:(?:{links})\s*)?$", re.IGNORECASE),
        re.compile(rf"\s*[)\]»”\"]?\s*(?:{links})\s*", re.IGNORECASE),
    )


def attribution(text: str, span: Span, language: str | None) -> str | None:
    """The organ that is named directly beside "resolution SYMBOL": before it, after it or between; None where none is.

    A key of the words' list of organs: "GA", "SC", …, "council" for "the Council" alone, "others".
    """
    before, after = text[max(span.start - _REACH, 0) : span.start], text[span.end : span.end + _REACH]
    named = mentions(before, language)
    if not phrases(language).divided:
        return _around(before, after, named, language)
    noun, noun_of, _ = _patterns(language)
    word = noun.search(before)
    if word is None:
        last = named[-1] if named and not before[named[-1].end :].strip() else None
        return last.key if last and noun_of.search(before, 0, last.start) else None
    if (organ := beside(named, before, word.start())) is not None:
        return organ.key
    behind = _linked(after, language)
    key = behind.lastgroup if behind else None
    return "GA" if key == ASSEMBLY else key


def organ_behind(text: str, at: int, language: str | None) -> int | None:
    """Where the name of an organ ends that is linked to what ends at an offset; None where there is none."""
    organ = _linked(text[at : at + _REACH], language)
    return at + organ.end() if organ else None


def _linked(after: str, language: str | None) -> re.Match[str] | None:
    """The organ with which a text begins that a citation's owner may be."""
    link = _patterns(language)[2].match(after) if phrases(language).divided else None
    organ = organ_pattern(language).match(after, link.end()) if link else None
    return organ if organ and owns(organ.group(), language) else None


def _around(before: str, after: str, named: tuple[Mention, ...], language: str | None) -> str | None:
    """安全理事会第A/RES/60/251号决议: the organ before, the word behind."""
    noun = re.match(rf"\s*号?\s*(?:{phrases(language).loose('resolution')})", after)
    close = noun and named and re.fullmatch(r"\s*第?\s*", before[named[-1].end :])
    return named[-1].key if close else None
