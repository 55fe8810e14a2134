"""Resolutions and decisions that prose cites: "resolution 2254 (2015)", "resolution 60/251 of the General Assembly"."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from notelint.roman import from_roman
from notelint.symbols.find import Found, as_written
from notelint.symbols.members import Member, first, follows, more
from notelint.symbols.organs import COUNCIL, OTHER, Mention, agrees, beside, earlier, mentions, organ_pattern, possible
from notelint.symbols.parse import parse_symbol
from notelint.symbols.phrases import phrases
from notelint.symbols.symbol import Symbol

WRONG_ORGAN = "wrong-organ"
_SERIES = {"SC": "S", "GA": "A", "HRC": "A/HRC", "ECOSOC": "E", "CHR": "E/CN.4"}
_REACH_AFTER = 160
_LEAST_ALONE = 100  # a smaller number is a resolution's only beside the name of the Security Council


class _Place(NamedTuple):
    """What surrounds a citation: the organs that the text names, the one beside it, whether "its" stands before it."""

    text: str
    start: int
    named: tuple[Mention, ...]
    beside: str | None
    its: bool
    decision: bool
    default: str | None


@cache
def _word(language: str | None) -> re.Pattern[str]:
    words = phrases(language)
    if language != "ar":
        return re.compile(rf"(?:(?P<decision>{words.any('decision')})|{words.any('resolution')})", re.IGNORECASE)
    prefix = r"(?<!\w)[وفبلك]{0,2}ل?"
    return re.compile(rf"{prefix}(?:(?P<decision>{words.loose('decision')})|(?:{words.loose('resolution')}))(?!\w)")


@cache
def _patterns(language: str | None) -> dict[str, re.Pattern[str]]:
    words = phrases(language)
    links = words.loose("links")
    ordinal, month = r"\d{1,2}(?:er|º|st|nd|rd|th)?", r"[^\W\d]+(?:\s?/\s?[^\W\d]+)?"
    of = rf"(?:{words.loose('dated')})\s+(?:le\s+)?"
    day = rf"[\s,]*{of}{ordinal}\s+(?:de\s+)?{month}\s+(?:de\s+|del\s+)?(?P<year>\d{{4}})"
    suffix = r"(?:\s*года|\s*г\.)?"
    return {
        "before": re.compile(rf"\s+(?:(?:{links})\s*)?", re.IGNORECASE),
        "number": re.compile(rf"\s*(?:(?:{words.loose('number')})\s*)?(?=[\dESد])", re.IGNORECASE),
        "after": re.compile(rf"(?:{day}{suffix})?[\s,]*(?:{links})\s*", re.IGNORECASE),
        "dated": re.compile(day, re.IGNORECASE),
        "its": re.compile(rf"(?:{words.any('its')})\s+$", re.IGNORECASE),
        "numbered": re.compile(r"(?:第\s*)?(?=\d|E?S-\d)"),
        "noun": re.compile(rf"\s*号?\s*(?:(?P<decision>{words.loose('decision')})|(?:{words.loose('resolution')}))"),
    }


def find_prose(text: str, language: str | None, default: str | None = None) -> Iterator[Found]:
    """The resolutions and decisions that a text cites in words, in order; members of lists each.

    `default` is the organ to which the note itself belongs, for a number that several organs could have given.
    """
    if not phrases(language).divided:
        yield from _numbers_first(text, language, default)
        return
    named: tuple[Mention, ...] | None = None
    for word in _word(language).finditer(text):
        patterns = _patterns(language)
        between, at = _between(text, word.end(), language)
        number = patterns["number"].match(text, at)
        head = first(text, number.end(), language) if number else None
        if head is None:
            continue
        named = mentions(text, language) if named is None else named
        members = (head, *more(text, head, language))
        if between and head.bare and not follows(text, head, language):
            continue
        key = between or _after(text, members[-1].end, language) or _key(beside(named, text, word.start()))
        its = patterns["its"].search(text[max(word.start() - 12, 0) : word.start()]) is not None
        place = _Place(text, word.start(), named, key, its, word["decision"] is not None, default)
        for member in members:
            start = word.start() if member is head else member.start
            yield from _found(place, member, start, member.end)


def _numbers_first(text: str, language: str | None, default: str | None) -> Iterator[Found]:
    """第2250(2015)号决议: the number stands before the word."""
    patterns = _patterns(language)
    named: tuple[Mention, ...] | None = None
    done = 0
    for opening in patterns["numbered"].finditer(text):
        head = first(text, opening.end(), language) if opening.start() >= done else None
        if head is None:
            continue
        members = (head, *more(text, head, language))
        done = members[-1].end
        noun = patterns["noun"].match(text, done)
        if noun is None:
            continue
        named = mentions(text, language) if named is None else named
        key = _key(beside(named, text, opening.start()))
        place = _Place(text, opening.start(), named, key, False, noun["decision"] is not None, default)
        for member in members:
            start = opening.start() if member is head else member.start
            yield from _found(place, member, start, noun.end() if member is members[-1] else member.end)


def dated(text: str, at: int, language: str | None) -> int | None:
    """The year of the date that follows a citation ("of 15 March 2006")."""
    if not phrases(language).divided:
        return None
    match = _patterns(language)["dated"].match(text, at, at + _REACH_AFTER)
    return int(match["year"]) if match else None


def _key(mention: Mention | None) -> str | None:
    return mention.key if mention else None


def _between(text: str, at: int, language: str | None) -> tuple[str | None, int]:
    """An organ between the word and the number ("résolutions du Conseil de sécurité 822 (1993)")."""
    link = _patterns(language)["before"].match(text, at)
    if link is None:
        return None, at
    pattern, keys = organ_pattern(language)
    organ = pattern.match(text, link.end())
    return (keys[(organ.lastindex or 1) - 1], organ.end()) if organ else (None, at)


def _after(text: str, at: int, language: str | None) -> str | None:
    link = _patterns(language)["after"].match(text, at, at + _REACH_AFTER)
    if link is None:
        return None
    pattern, keys = organ_pattern(language)
    organ = pattern.match(text, link.end())
    return keys[(organ.lastindex or 1) - 1] if organ else None


def _found(place: _Place, member: Member, start: int, end: int) -> Iterator[Found]:
    organ, wrong = _organ(place, member)
    if member.bare and organ != "SC":
        return
    symbol = _symbol(member, organ, place.decision, wrong)
    yield Found(start, end, as_written(place.text[start:end]), symbol, named=start != member.start, prose=True)


def _organ(place: _Place, member: Member) -> tuple[str | None, bool]:
    """The organ of a citation, and whether it is said to be of one that does not number so."""
    organs = possible(member, place.decision)
    if place.beside == OTHER:
        return None, False
    if place.beside not in (None, COUNCIL):
        key = str(place.beside)
        if key in organs or key in _also_possible(member):
            return key, False
        return key, key in _SERIES and not (place.decision and member.bare) and bool(organs or not place.decision)
    if (
        place.beside == COUNCIL
        and (organ := agrees(COUNCIL, organs)) is not None
        and (organ != "SC" or not member.bare)
    ):
        return organ, False
    return _nearest(place, member, organs), False


def _also_possible(member: Member) -> tuple[str, ...]:
    """Organs that may have numbered so, or in whose manner it is only misspelt."""
    if member.roman:
        return ("GA", "ECOSOC", "CHR")
    return ("GA", "HRC", "CHR") if member.pair else ()


def _nearest(place: _Place, member: Member, organs: frozenset[str]) -> str | None:
    """The organ that was named last, of those that number so; else the one that the shape itself gives away."""
    if member.year and not place.its:
        return next(iter(organs), None)
    for mention, same in earlier(place.named, place.text, place.start):
        if mention.key == OTHER and same:
            return None
        if member.bare and (mention.key == COUNCIL or (member.number or 0) < _LEAST_ALONE):
            continue
        if (organ := agrees(mention.key, organs)) is not None:
            return organ
    return _by_shape(place, member, organs)


def _by_shape(place: _Place, member: Member, organs: frozenset[str]) -> str | None:
    if member.bare:
        known = any(mention.key == "SC" for mention in place.named)
        return "SC" if organs and known and (member.number or 0) >= _LEAST_ALONE else None
    if organs == {"ECOSOC", "CHR"}:
        return "ECOSOC"
    if organs == {"GA"} or organs == {"SC"}:
        return next(iter(organs))
    return place.default if place.default in organs else None


def _symbol(member: Member, organ: str | None, decision: bool, wrong: bool) -> Symbol:
    """The symbol of a citation; without a canonical spelling where nobody knows whose it is."""
    series = f"{_SERIES[organ]}/{'DEC' if decision else 'RES'}" if organ in _SERIES else None
    known = parse_symbol(f"{series}/{_number(member)}") if series and not wrong else None
    if known is not None:
        return known
    session, _, number = (member.pair or "").rpartition("/")
    kind = "emergency special" if "ES-" in session else "special" if "S-" in session else "regular" if session else None
    digits = re.sub(r"\D", "", session)
    return Symbol(
        None,
        None,
        organ,
        int(number) if number else member.number,
        int(digits) if digits else from_roman((member.roman or "").rpartition("-")[2]),
        kind or ("regular" if member.roman else None),
        member.year,
        (member.part,) if member.part else (),
        WRONG_ORGAN if wrong else None,
    )


def _number(member: Member) -> str:
    part = f" {member.part}" if member.part and len(member.part) < 4 else ""
    if member.pair:
        return member.pair + part
    bracket = f" ({member.year})" if member.year else f" ({member.roman})" if member.roman else ""
    return f"{member.number}{part}{bracket}"
