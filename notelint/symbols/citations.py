"""Where prose cites by number: "resolutions 2046 (2012) and 2057 (2012)", « résolution de l'Assemblée 60/251 »."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from notelint.symbols.citedates import past_days
from notelint.symbols.members import Member, first, follows, is_plain, more
from notelint.symbols.organs import OTHER, organ_pattern, owns, past_joint, past_link
from notelint.symbols.phrases import and_ahead, phrases

_REACH_AFTER = 160
_REACH_BEFORE = 14
_BLANK = re.compile(r"\s+")
_GAP = re.compile(r"[\s,،)]*")


class Cited(NamedTuple):
    """One word for resolutions or decisions with its numbers.

    `start` is where the first of them begins with what names it, `end` where the last ends; `inside` and `owner` where
    organs begin that stand between the word and the number, and behind the number as its owner; `its` the word itself
    where a pronoun belongs to it.
    """

    start: int
    end: int
    members: tuple[Member, ...]
    decision: bool
    its: str
    inside: int | None = None
    owner: int | None = None


@cache
def _pattern(name: str, language: str | None) -> re.Pattern[str]:
    """A pattern by name, compiled when first asked for."""
    return re.compile(_sources(language)[name], re.IGNORECASE)


@cache
def _sources(language: str | None) -> dict[str, str]:
    words = phrases(language)
    of_un = words.loose("of_un")
    number = rf"(?:(?:{words.loose('number')})\s*\(?\s?)?(?=[\dESد])"
    return {
        "word": _word(language),
        "of the organ": rf"(?:\s+(?:{of_un}))?[\s,،]*{number}",
        "of another": rf"(?:\s+[^\W\d_]{{1,20}}[-’']?){{0,10}}\s+{number}",
        "number": rf"\s*{number}",
        "including": rf"([^\d.;:!?\n()]{{0,100}}?)(?<!\w)(?:{words.loose('including')}),?\s+{number}",
        "colon": rf"([^\d.;:!?\n()]{{0,80}}?)\s?[:：]\s*{number}",
        "bracket": rf"([^\d.;:!?\n()]{{0,100}}?)\s\({number}",
        "subject": rf"[\s,،]*(?:{words.loose('subject')})\s*",
        "of_un": rf"\s+(?:{of_un})",
        "also": rf"\s*,?\s*(?:{words.loose('and')}){and_ahead(language)}",
        "its": rf"(?:{words.any('its')})\s+$",
    }


def _word(language: str | None) -> str:
    words = phrases(language)
    if words.cased:
        return rf"(?:(?P<decision>{words.any('decision')})|{words.any('resolution')})"
    prefix = r"(?<!\w)[وفبلك]{0,2}ل?"
    return rf"{prefix}(?:(?P<decision>{words.loose('decision')})|(?:{words.loose('resolution')}))(?!\w)"


def cited(text: str, language: str | None) -> Iterator[Cited]:
    """The citations of a text in a language whose words blanks divide, in order."""
    for word in _pattern("word", language).finditer(text):
        decision, its = word["decision"] is not None, word.group() if _is_its(text, word, language) else ""
        start, (head, inside) = word.start(), _opening(text, word.end(), language)
        while head is not None:
            members = (head, *more(text, head, language))
            if head.bare and (inside is not None or (head.number or 0) < 100) and not follows(text, head, language):
                break
            end = members[-1].end
            owner = _owner(text, end, language)
            yield Cited(start, end, members, decision, its, inside, owner)
            head, inside = _going_on(text, end, owner, language)
            start = head.start if head else end


def _going_on(text: str, end: int, owner: int | None, language: str | None) -> tuple[Member | None, int | None]:
    """What the same word cites of another organ: "… (2013) of the Security Council and 67/262 of the Assembly"."""
    named = organ_pattern(language).match(text, owner) if owner is not None else None
    un = _pattern("of_un", language).match(text, named.end()) if named else None
    at = past_days(text, un.end() if un else named.end() if named else end, language)
    also = _pattern("also", language).match(text, at)
    if also is None:
        return None, None
    head = first(text, also.end(), language)
    if head is not None:
        return (head, None) if is_plain(head) else (None, None)
    organ = _linked(text, also.end(), language)
    head = _behind_organ(text, organ, language) if organ else None
    return (head, organ.start()) if organ and head and is_plain(head) else (None, None)


def _linked(text: str, at: int, language: str | None) -> re.Match[str] | None:
    """The organ that stands at an offset, or behind a link."""
    return organ_pattern(language).match(text, past_link(text, at, language) or at)


def _is_its(text: str, word: re.Match[str], language: str | None) -> bool:
    if not phrases(language).cased:
        return word.group().endswith(("ه", "ها", "هما"))
    before = text[max(word.start() - _REACH_BEFORE, 0) : word.start()]
    return _pattern("its", language).search(before) is not None


def _opening(text: str, at: int, language: str | None) -> tuple[Member | None, int | None]:
    """The first number behind a word, and where an organ between the two begins."""
    number = _pattern("number", language).match(text, at)
    if number and (head := first(text, number.end(), language)):
        return head, None
    blank = _BLANK.match(text, at)
    organ = _linked(text, blank.end(), language) if blank else None
    head = _behind_organ(text, organ, language) if organ else None
    return head or _included(text, at, language), organ.start() if organ else None


def _behind_organ(text: str, organ: re.Match[str], language: str | None) -> Member | None:
    """The number behind an organ, or behind the rest of another body's long name."""
    while (end := past_joint(text, organ.end(), language)) and (other := organ_pattern(language).match(text, end)):
        organ = other
    number = _pattern("of the organ", language).match(text, organ.end())
    if number and (head := first(text, number.end(), language)):
        # "Resolutions of the Security Council, 2017" is a book's title.
        return None if head.bare and re.match(r"\s*[,،]", number.group()) else head
    number = _pattern("of another", language).match(text, organ.end()) if organ.lastgroup == OTHER else None
    if number is None or _pattern("word", language).search(number.group()):
        return None
    head = first(text, number.end(), language)
    return head if head is not None and not head.bare else None


def _included(text: str, at: int, language: str | None) -> Member | None:
    """The first number of "relevant resolutions, including 1373 (2001)", "the following resolutions: 60/251 …", and of
    "its decision on the right to truth (2/105 of …)".
    """
    for name in ("including", "colon", "bracket"):
        gap = _pattern(name, language).match(text, at)
        if gap is None or _pattern("word", language).search(gap[1]):
            continue
        head = first(text, gap.end(), language)
        if head is None or head.bare:
            continue
        sure = name == "including" or (is_plain(head) and (name == "colon" or head.year or not gap[1].strip()))
        if sure or past_days(text, head.end, language) > head.end:
            return head
    return None


def _owner(text: str, at: int, language: str | None) -> int | None:
    """Where the organ begins behind a citation that is its owner."""
    gap = _GAP.match(text, past_days(text, at + 1 if text.startswith(")", at) else at, language))
    end = past_link(text, gap.end(), language) if gap else None
    organ = organ_pattern(language).match(text, end) if end is not None and end <= at + _REACH_AFTER else None
    return organ.start() if organ and owns(organ.group(), language) else None


def subject(text: str, cited: Cited, language: str | None) -> int | None:
    """Where the organ begins that the sentence goes on with, as what adopts what is cited ("by which the Council")."""
    if not phrases(language).divided:
        return None
    link = _pattern("subject", language).match(text, past_days(text, cited.end, language))
    organ = organ_pattern(language).match(text, link.end()) if link else None
    return organ.start() if organ else None
