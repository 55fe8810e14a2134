"""Where prose cites by number: "resolutions 2046 (2012) and 2057 (2012)", « résolution de l'Assemblée 60/251 »."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from notelint.symbols.citedates import date_pattern
from notelint.symbols.members import Member, first, follows, is_plain, more
from notelint.symbols.organs import OTHER, joint, organ_pattern, owns
from notelint.symbols.phrases import phrases

_REACH_AFTER = 160
_REACH_BEFORE = 14


class Cited(NamedTuple):
    """One word for resolutions or decisions with its numbers.

    `start` is where the first of them begins with what names it, `end` where the last ends; `inside`, `owner` and
    `subject` where organs begin that stand between the word and the number, behind the number as its owner, and behind
    it as what adopts it; `its` the word itself where a pronoun belongs to it.
    """

    start: int
    end: int
    members: tuple[Member, ...]
    decision: bool
    its: str
    inside: int | None = None
    owner: int | None = None
    subject: int | None = None


@cache
def _patterns(language: str | None) -> dict[str, re.Pattern[str]]:
    words = phrases(language)
    ahead = r"\s+" if words.cased else r"\s*"
    links, day = words.loose("links"), date_pattern(language)
    number = rf"(?:(?:{words.loose('number')})\s*\(?\s?)?(?=[\dESد])"
    return {
        "word": re.compile(_word(language), re.IGNORECASE),
        "before": re.compile(rf"\s+(?:(?:{links})\s*)?", re.IGNORECASE),
        "of the organ": re.compile(rf"(?:\s+(?:{words.loose('of_un')}))?[\s,،]*{number}", re.IGNORECASE),
        "of another": re.compile(rf"(?:\s+[^\W\d_]{{1,20}}[-’']?){{0,10}}\s+{number}", re.IGNORECASE),
        "number": re.compile(rf"\s*{number}", re.IGNORECASE),
        "colon": re.compile(rf"([^\d.;:!?\n()]{{0,80}}?)\s?[:：]\s*{number}", re.IGNORECASE),
        "bracket": re.compile(rf"([^\d.;:!?\n()]{{0,100}}?)\s\({number}", re.IGNORECASE),
        "including": re.compile(
            rf"([^\d.;:!?\n()]{{0,100}}?)(?<!\w)(?:{words.loose('including')}),?\s+{number}", re.IGNORECASE
        ),
        "dated": re.compile(day, re.IGNORECASE),
        "owner": re.compile(rf"(?:\)?{day})?[\s,،)]*(?:{links})\s*", re.IGNORECASE),
        "subject": re.compile(rf"(?:{day})?[\s,،]*(?:{words.loose('subject')})\s*", re.IGNORECASE),
        "also": re.compile(
            rf"(?:\s+(?:{words.loose('of_un')}))?(?:{day})?\s*,?\s*(?:{words.loose('and')}){ahead}(?:(?:{links})\s*)?",
            re.IGNORECASE,
        ),
        "its": re.compile(rf"(?:{words.any('its')})\s+$", re.IGNORECASE),
    }


def _word(language: str | None) -> str:
    words = phrases(language)
    if words.cased:
        return rf"(?:(?P<decision>{words.any('decision')})|{words.any('resolution')})"
    prefix = r"(?<!\w)[وفبلك]{0,2}ل?"
    return rf"{prefix}(?:(?P<decision>{words.loose('decision')})|(?:{words.loose('resolution')}))(?!\w)"


def cited(text: str, language: str | None) -> Iterator[Cited]:
    """The citations of a text in a language whose words blanks divide, in order."""
    for word in _patterns(language)["word"].finditer(text):
        decision, its = word["decision"] is not None, word.group() if _is_its(text, word, language) else ""
        start, (head, inside) = word.start(), _opening(text, word.end(), language)
        while head is not None:
            members = (head, *more(text, head, language))
            if head.bare and (inside is not None or (head.number or 0) < 100) and not follows(text, head, language):
                break
            end = members[-1].end
            owner, subject = _behind(text, end, language)
            yield Cited(start, end, members, decision, its, inside, owner, subject)
            head, inside = _going_on(text, end, owner, language)
            start = head.start if head else end


def _going_on(text: str, end: int, owner: int | None, language: str | None) -> tuple[Member | None, int | None]:
    """What the same word cites of another organ: "… (2013) of the Security Council and 67/262 of the Assembly"."""
    named = organ_pattern(language).match(text, owner) if owner is not None else None
    also = _patterns(language)["also"].match(text, named.end() if named else end)
    if also is None:
        return None, None
    head = first(text, also.end(), language)
    if head is not None:
        return (head, None) if is_plain(head) else (None, None)
    organ = organ_pattern(language).match(text, also.end())
    head = _behind_organ(text, organ, language) if organ else None
    return (head, organ.start()) if organ and head and is_plain(head) else (None, None)


def _is_its(text: str, word: re.Match[str], language: str | None) -> bool:
    if not phrases(language).cased:
        return word.group().endswith(("ه", "ها", "هما"))
    before = text[max(word.start() - _REACH_BEFORE, 0) : word.start()]
    return _patterns(language)["its"].search(before) is not None


def _opening(text: str, at: int, language: str | None) -> tuple[Member | None, int | None]:
    """The first number behind a word, and where an organ between the two begins."""
    patterns = _patterns(language)
    if (number := patterns["number"].match(text, at)) and (head := first(text, number.end(), language)):
        return head, None
    link = patterns["before"].match(text, at)
    organ = organ_pattern(language).match(text, link.end()) if link else None
    head = _behind_organ(text, organ, language) if organ else None
    return head or _included(text, at, language), organ.start() if organ else None


def _behind_organ(text: str, organ: re.Match[str], language: str | None) -> Member | None:
    """The number behind an organ, or behind the rest of another body's long name."""
    patterns = _patterns(language)
    while (also := joint(language).match(text, organ.end())) and (
        other := organ_pattern(language).match(text, also.end())
    ):
        organ = other
    number = patterns["of the organ"].match(text, organ.end())
    if number and (head := first(text, number.end(), language)):
        # "Resolutions of the Security Council, 2017" is a book's title.
        return None if head.bare and re.match(r"\s*[,،]", number.group()) else head
    number = patterns["of another"].match(text, organ.end()) if organ.lastgroup == OTHER else None
    if number is None or patterns["word"].search(number.group()):
        return None
    head = first(text, number.end(), language)
    return head if head is not None and not head.bare else None


def _included(text: str, at: int, language: str | None) -> Member | None:
    """The first number of "relevant resolutions, including 1373 (2001)", "the following resolutions: 60/251 …", and of
    "its decision on the right to truth (2/105 of …)".
    """
    patterns = _patterns(language)
    for name in ("including", "colon", "bracket"):
        gap = patterns[name].match(text, at)
        if gap is None or patterns["word"].search(gap[1]):
            continue
        head = first(text, gap.end(), language)
        if head is None or head.bare:
            continue
        sure = name == "including" or (is_plain(head) and (name == "colon" or head.year or not gap[1].strip()))
        if sure or patterns["dated"].match(text, head.end):
            return head
    return None


def _behind(text: str, at: int, language: str | None) -> tuple[int | None, int | None]:
    """Where an organ begins behind a citation: as its owner, and as what adopts it."""
    patterns, found = _patterns(language), []
    for name in ("owner", "subject"):
        link = patterns[name].match(text, at, at + _REACH_AFTER)
        organ = organ_pattern(language).match(text, link.end()) if link else None
        if organ is not None and name == "owner" and not owns(organ.group(), language):
            organ = None
        found.append(organ.start() if organ else None)
    return found[0], found[1]
