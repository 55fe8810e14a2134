"""Holes that a template leaves: brackets, braces, blanks and the like. `[Original: Arabic]`, `[…]`, `[Signed]` are none."""

import re
from bisect import bisect_right

from notelint.note import Placeholder
from notelint.reading import Reading
from notelint.shadow import fold
from notelint.span import Slot, Span

_HOLE = re.compile(
    r"\{\{.{0,120}?\}\}|\{%.{0,120}?%\}|\$\{[^}\n]{1,80}\}|\{[A-Za-z_][\w .-]{0,40}\}|<<[^<>\n]{1,80}>>|«\s?[A-Z_]{3,40}\s?»"
    r"|<[A-Za-zÀ-ÿ][\w .'’/-]{1,60}>|_{3,}(?:[ /]?_{2,})*|\.{5,}|…{2,}|【[^】\n]{1,60}】"
    r"|(?<![A-Za-z(0-9])(?:[Xx]{2,4}[./-][Xx]{2,4}(?:[./-](?:[Xx]{2,4}|20\d\d))?|20[Xx]{2})(?![A-Za-z)èe0-9])"
    r"|(?:(?<=\bNo )|(?<=\bNo\. )|(?<=\bn° )|(?<=\bn[oº] )|(?<=N° )|(?<=№ )|(?<=dated )|(?<=datée du )|(?<=\ble )|(?<=item )|(?<=point )|(?<=: ))XX{1,3}(?![A-Za-z)èe0-9])"
    r"|(?<![A-Za-z(0-9])X{2,3}(?=/| [A-Za-zéû]{3,9}\.? (?:20|19)(?:\d\d|XX))"
    r"|\((?:(?:please )?insert|to be (?:inserted|confirmed|completed|determined)|tbc|tbd|à (?:compléter|préciser|confirmer|insérer|déterminer))\b[^()\n]{0,60}\)"
    r"|(?<=[a-zà-ÿ] )(?<!article )(?<!part )(?<!annex )(?<!annexe )(?<!chapter )(?<!chapitre )(?<!title )(?<!titre )(?<!partie )(?<!section )(?<!volume )(?<!panel )(?:XX{1,3}|xxx?)(?= (?!(?:of|to|and|or|on|in|de|du|des|et|ou|à|is|was)\b)[a-zà-ÿ])"
    r"|(?<=[0-9])XX\b|\bX{4,}\b|\b(?:TBD|TBC|T\.B\.C\.|T\.B\.D\.|N\.N\.|dd/mm/yyyy|JJ/MM/AAAA|DD/MM/YYYY|DD Month YYYY)(?!\w)"
)
_BRACKET = re.compile(r"\[([^\[\]\n]{0,90})\](?!\()")
_BLANKS = str.maketrans("\u00a0\u202f\u2009\n\r\t", "      ")
_BLANK = re.compile(r"[\s._…xX?*•-]*")


def find_placeholders(reading: Reading) -> tuple[Placeholder, ...]:
    """Every hole, in order, with no field yet."""
    text = reading.source.text.translate(_BLANKS)
    words = re.compile("|".join(reading.matcher.language.data["holes"]["words"]))
    innocent = re.compile("|".join(reading.matcher.language.data["holes"]["innocent"]))
    spans = [Span(*match.span()) for match in _HOLE.finditer(text) if _is_hole(match)]
    holes = [Span(*match.span()) for match in _BRACKET.finditer(text) if _is_bracket_hole(match[1], words, innocent)]
    ends = [span.end for span in spans]
    spans += [hole for hole in holes if not _within(hole, spans, ends)]
    return tuple(Placeholder(span, Slot(reading.source.at(span), span)) for span in sorted(spans))


def _within(hole: Span, spans: list[Span], ends: list[int]) -> bool:
    at = bisect_right(ends, hole.start)
    return at < len(spans) and spans[at].start <= hole.start


def _is_hole(match: re.Match[str]) -> bool:
    text = match[0]
    if text.startswith("<") and not text.startswith("<<"):
        return (
            not re.match(
                r"</?(?:sup|sub|b|i|em|strong|br|p|a|u|span|div|table|tr|td|li|ul|ol|hr|h\d)\b", text, re.IGNORECASE
            )
            and "@" not in text
        )
    return not (text.startswith(".") and "\t" in text)


def _is_bracket_hole(inside: str, words: re.Pattern[str], innocent: re.Pattern[str]) -> bool:
    bare = fold(inside).strip()
    if ("…" in inside and not re.search(r"\w", inside)) or bare in ("...", "sic", "", "\u2026"):
        return bare == "" and inside != "" and "…" not in inside
    if bare.strip("x") == "" and bare:
        return True
    if innocent.match(bare):
        return False
    letters = re.sub(r"[^A-Za-zÀ-ÿ]", "", inside)
    if _BLANK.fullmatch(bare):
        return True
    return bool(words.search(bare)) or (
        len(letters) > 2 and letters.isupper() and " " not in inside.strip() and "_" in inside
    )
