"""Holes that a template leaves: brackets, braces, blanks and the like.

`[Original: Arabic]`, `[…]`, `[Signed]` are none.
"""

import re
from bisect import bisect_right
from functools import cache

from notelint.note import Placeholder
from notelint.reading import Reading
from notelint.shadow import fold
from notelint.span import Slot, Span

# Shapes of holes, each behind the words without which it cannot match: a pattern is compiled only where one of
# them stands.
_ROMAN = "article|part|annex|annexe|chapter|chapitre|title|titre|partie|section|volume|panel"
_ROMAN_BEFORE = "".join(f"(?<!{word} )" for word in _ROMAN.split("|"))
_LABEL_BEFORE = "|".join(
    f"(?<={label} )"
    for label in (
        r"\bNo",
        r"\bNo\.",
        r"\bn°",
        r"\bn[oº]",
        "N°",
        "№",
        "dated",
        "datée du",
        r"\ble",
        "[Ii]tem",
        "[Ii]tems",
        "[Pp]oint",
        "[Pp]oints",
        ":",
    )
)
# What a content control of a word processor shows as long as it is empty.
_CONTROL = (
    r"(?:Click(?: or tap)?(?: here)? to (?:enter|add|insert) (?:text|an? \w+)|Choose an item"
    r"|Cliquez(?: ou appuyez)?(?: ici)? pour (?:entrer|saisir|ajouter|taper) (?:du texte|une? \w+)"
    r"|Choisissez un élément)"
    r"(?:\.(?= ?[,.;:)]| [a-zà-ÿ]))?"
)
_HOLES: tuple[tuple[tuple[str, ...], str], ...] = (
    (("{",), r"\{\{.{0,120}?\}\}|\{%.{0,120}?%\}|\{#.{0,400}?#\}|\$\{[^}\n]{1,80}\}|\{[A-Za-z_][\w .-]{0,40}\}"),
    (("<", "«"), r"<<[^<>\n]{1,80}>>|«[A-Z][A-Z_]{2,40}»|«\s?[A-Z]+_[A-Z_]{1,40}\s?»|<[A-Za-zÀ-ÿ][\w .'’/-]{1,60}>"),
    (("%",), r"(?<![\w%])%[A-Za-z][\w.-]{1,40}%(?!\w)"),
    (("lick", "liquez", "Choose an", "Choisissez un"), _CONTROL),
    (("__",), r"(?<![\w_])_{2,}(?:[ /]?_{2,})*(?![\w_])"),
    ((".....", "……"), r"\.{5,}|…{2,}"),
    (("???", "../"), r"\?{3,}|(?<![./\w])\.\./\.\./(?:19|20)\d\d"),
    (("【",), r"【[^】\n]{1,60}】"),
    (
        ("(insert", "(please", "(to be", "(tb", "(à "),
        r"\((?:(?:please )?insert|to be (?:inserted|confirmed|completed|determined)|tbc|tbd"
        r"|à (?:compléter|préciser|confirmer|insérer|déterminer))\b[^()\n]{0,60}\)",
    ),
    (
        ("XX", "xx", "Xx", "item X", "oint X"),
        r"(?<![A-Za-z0-9])(?:19|20)[Xx]{2}(?![A-Za-zèe0-9])"
        r"|(?<![A-Za-z(0-9])(?:[Xx]{2,4}[./-][Xx]{2,4}(?:[./-](?:[Xx]{2,4}|20\d\d))?)(?![A-Za-z)èe0-9])"
        r"|(?<=genda item )X\b|(?<=\b[Pp]oint )X(?= de l['’]ordre)"
        rf"|(?:{_LABEL_BEFORE})XX{{1,3}}(?![A-Za-z)èe0-9])"
        r"|\bXX{1,3}(?= session)"
        r"|(?<![A-Za-z(0-9])X{2,3}(?=/| [A-Za-zéû]{3,9}\.? (?:20|19)(?:\d\d|XX))"
        r"|(?<=[0-9])XX\b|(?<=[0-9]{2}/)X{2,4}\b(?![-/])|\bX{4,}\b"
        rf"|(?<=[a-zà-ÿ] ){_ROMAN_BEFORE}(?:XX{{1,3}}|xxx?)"
        r"(?= (?!(?:of|to|and|or|on|in|de|du|des|et|ou|à|is|was|century|siècle)\b)[a-zà-ÿ])",
    ),
    (("DD ", "JJ ", "dd ", "jj "), r"\b(?:DD|JJ|dd|jj) [A-Za-zéû]{3,9} (?:19|20)\d\d\b"),
    (
        ("TB", "T.B.", "N.N.", "/yyyy", "/AAAA", "/YYYY", "YYYY"),
        r"\b(?:TBD|TBC|T\.B\.C\.|T\.B\.D\.|N\.N\.|dd/mm/yyyy|JJ/MM/AAAA|DD/MM/YYYY|DD Month YYYY)(?!\w)",
    ),
)
_TAG = r"</?(?:sup|sub|b|i|em|strong|br|p|a|u|span|div|table|tr|td|li|ul|ol|hr|h\d)\b"
_BRACKET = re.compile(r"\[([^\[\]\n]{0,90})\](?!\()")
_ONE_WORD = re.compile(r"[a-zà-ÿ]{4,}[0-9]?")
_BLANKS = str.maketrans("\u00a0\u202f\u2009\n\r\t", "      ")
_BLANK = re.compile(r"[\s._…xX?*•●■○-]*")


@cache
def _shape(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def find_placeholders(reading: Reading) -> tuple[Placeholder, ...]:
    """Every hole, in order, with no field yet."""
    text = reading.source.text.translate(_BLANKS)
    shapes = (_shape(pattern) for needles, pattern in _HOLES if any(needle in text for needle in needles))
    braces = [Span(*match.span()) for match in _shape(_HOLES[0][1]).finditer(text)] if "{" in text else []
    around = [span.end for span in braces]
    brackets = [span for span in _brackets(reading, text) if not _within(span, braces, around)]
    ends = [span.end for span in brackets]
    matches = (match for shape in shapes for match in shape.finditer(text) if _is_hole(reading, match))
    spans = [span for match in matches if not _within(span := Span(*match.span()), brackets, ends)]
    spans = sorted([*brackets, *spans])
    return tuple(Placeholder(span, Slot(reading.source.at(span), span)) for span in spans)


def _shares_line(text: str, start: int, end: int) -> bool:
    """Whether a stroke has text beside it on its line."""
    before = re.split(r"[\r\n]", text[max(start - 80, 0) : start])[-1]
    after = re.split(r"[\r\n]", text[end : end + 80])[0]
    return (before + after).strip() != ""


def _brackets(reading: Reading, text: str) -> list[Span]:
    if "[" not in text:
        return []
    holes = reading.matcher.language.data["holes"]
    words, innocent = _shape("|".join(holes["words"])), _shape("|".join(holes["innocent"]))
    found = (match for match in _BRACKET.finditer(text) if _is_bracket_hole(match[1], words, innocent))
    return [Span(*match.span()) for match in found if not _is_editorial(reading, match)]


def _is_editorial(reading: Reading, match: re.Match[str]) -> bool:
    """Whether a lone word in brackets is an editor's, put into a quotation."""
    return _ONE_WORD.fullmatch(match[1]) is not None and reading.quoted.holds(reading.shadow.offset(match.start()))


def _within(hole: Span, spans: list[Span], ends: list[int]) -> bool:
    at = bisect_right(ends, hole.start)
    return at < len(spans) and spans[at].start <= hole.start


def _is_hole(reading: Reading, match: re.Match[str]) -> bool:
    """Angle brackets also hold e-mail addresses and mark-up, a long stroke may part the page, XX be spoken of."""
    text = match[0]
    if text.startswith("__________"):
        return _shares_line(reading.source.text, *match.span())
    if not text.strip("Xx"):
        return not reading.quoted.holds(reading.shadow.offset(match.start()))
    if not text.startswith("<") or text.startswith("<<"):
        return True
    return "@" not in text and not re.match(_TAG, text, re.IGNORECASE)


def _is_bracket_hole(inside: str, words: re.Pattern[str], innocent: re.Pattern[str]) -> bool:
    bare = fold(inside).strip()
    if not bare:
        return inside != ""
    if bare in ("...", "…", "sic"):
        return False
    if not bare.strip("x"):
        return True
    if innocent.match(bare):
        return False
    if _BLANK.fullmatch(bare) is not None or words.search(bare) is not None:
        return True
    return _ONE_WORD.fullmatch(inside) is not None or ("_" in inside and inside.isidentifier())
