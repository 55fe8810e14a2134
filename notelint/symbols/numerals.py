"""Numbers of resolutions in six languages: "2200 A (XXI)", «2200 A (ХХI)», "2200 ألف (د-21)", 第2200A(XXI)号."""

import re
import unicodedata
from functools import cache

from notelint.roman import to_roman
from notelint.symbols.phrases import phrases
from notelint.symbols.words import load

_HYPHEN = "[-\u2010\u2011\u2012–−ـ]"
_YEAR = r"(?:[1١۱１][9٩۹９]|[2٢۲２][0٠۰０])\d\d"
_SPECIAL = rf"E?S\s?{_HYPHEN}\s?"
# The Arabic for "session": دإ and د إ special, دإط emergency special, د alone regular.
_ARABIC = rf"د\s?(?:[إا]\s?)?(?:ط\s?)?{_HYPHEN}\s?"
_LAST_SESSION, _LAST_ALONE, _FIRST_YEAR = 99, 400, 1978


@cache
def letter_pattern(language: str | None) -> str:
    """The letter of a part: A in most languages, «А» too in Russian, "ألف" in Arabic."""
    letters = phrases(language).words["parts"]
    return f"(?:{'|'.join(letters)})(?!\\w)" if letters else "[A-ZАВСЕ]" if language == "ru" else "[A-Z]"


@cache
def member_pattern(language: str | None) -> str:
    """A pattern for one number. Groups: pair, number, part, year, session, after (a part behind the brackets)."""
    opening, closing = ("[()（]", "[()）]") if language == "ar" else ("[(（]", "[)）]")
    special = rf"(?:{_SPECIAL}|{_ARABIC})" if language == "ar" else f"(?:{_SPECIAL})"
    session = rf"(?:E?S{_HYPHEN})?[IVXLCІХ\u2160-\u216c]{{1,7}}" + (
        rf"|{_ARABIC}\d{{1,2}}|الدورة\s?\d{{1,2}}" if language == "ar" else ""
    )
    year_end = phrases(language).words["year_end"]
    no_year = rf"|\s*(?:{phrases(language).loose('year_end')})" if year_end else ""  # «резолюция 1995 года»
    return (
        rf"(?:(?P<pair>(?:{special})?\d{{1,4}}\s?/\s?\d{{1,4}})(?!\s?/|\d)|(?P<number>\d{{1,4}})(?![\d/]|[.,]\d{no_year}))"
        rf"(?P<part>{_part(language)})?"
        rf"(?:\s{{0,3}}{opening}\s?(?:(?P<year>{_YEAR})\s?年?|(?P<session>{session}))\s?{closing}"
        rf"(?P<after>{_part(language)})?)?"
    )


@cache
def _part(language: str | None) -> str:
    words, letter = phrases(language), letter_pattern(language)
    joint = rf"(?:{words.loose('and')}|{words.loose('to')})"
    blank, joints = (r"\s", rf"\s{joint}\s?") if words.divided else (r"\s?", rf"\s?{joint}\s?")
    # A lower-case word behind a letter makes A an article and I a pronoun, or «В» a preposition, save some words.
    next_word = rf"|\s+(?!{words.any('follows', 'and', 'dated')})[a-zа-яё]" if language in (None, "en", "ru") else ""
    edge = rf"(?![\w'’/]|\.\w{next_word})" if words.divided else "(?![A-Za-z])"
    return rf"{blank}{letter}(?:(?:{joints}|{_HYPHEN}){letter})?{edge}"


def part_of(text: str, language: str | None) -> str:
    """The part as a symbol has it: "A", "A-C", "A and B"."""
    found = list(re.finditer(letter_pattern(language), text.strip()))
    letters = [_latin(match.group(), language) for match in found]
    if len(letters) < 2:
        return letters[0]
    between = text.strip()[found[0].end() : found[1].start()].strip()
    to = re.fullmatch(rf"{_HYPHEN}|{phrases(language).loose('to')}", between, re.IGNORECASE)
    return f"{letters[0]}{'-' if to else ' and '}{letters[1]}"


def _latin(letter: str, language: str | None) -> str:
    letters = phrases(language).words["parts"]
    return (
        chr(ord("A") + letters.index(letter)) if letter in letters else load()["alike"]["letters"].get(letter, letter)
    )


def figures(text: str, language: str | None) -> str:
    """A session and a number in European figures: "60/251", "S-28/1".

    In Arabic the two may stand the other way round, as on the page ("251/60").
    """
    session, number = (int(re.sub(r"\D", "", half)) for half in text.split("/"))
    prefix = _prefix(text)
    if language == "ar" and not prefix and _is_turned(session, number):
        session, number = number, session
    return f"{prefix}{session}/{number}"


def _is_turned(session: int, number: int) -> bool:
    """Whether the halves make sense only the other way round: a session of the Assembly, or a year, stands last."""
    if number >= _FIRST_YEAR:
        return session <= _LAST_ALONE
    return _LAST_SESSION < session < _FIRST_YEAR and 0 < number <= _LAST_SESSION


def _prefix(text: str) -> str:
    if re.match(r"E?S|د", text) is None:
        return ""
    return "ES-" if text[0] == "E" or "ط" in text else "S-"


def session_of(text: str) -> str:
    """A session in Roman figures: "XXI", "S-VI"; the Arabic (د-21) and the Cyrillic letters are put into them."""
    if text[0] not in "دا":
        return re.sub(_HYPHEN, "-", unicodedata.normalize("NFKC", text).replace("Х", "X").replace("І", "I"))
    kind = "ES-" if "ط" in text else "S-" if re.match(r"د\s?[إا]", text) else ""
    return kind + to_roman(int(re.sub(r"\D", "", text)))
