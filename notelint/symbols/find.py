"""Finds document symbols in running text: good ones, broken ones, misspelt ones; never an ordinary slash."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from notelint.symbols.parse import parse_symbol
from notelint.symbols.repair import plain
from notelint.symbols.symbol import Symbol
from notelint.symbols.words import load


class Found(NamedTuple):
    """A symbol in a text: half-open offsets, and what it says; `text` as written, white space single.

    `named` is False for a member of a list that does not repeat its series ("853"); `prose` says it is cited in words.
    """

    start: int
    end: int
    text: str
    symbol: Symbol
    named: bool = True
    prose: bool = False


_LETTER = "0-9A-Za-z\u00c0-\u024f\u0370-\u052f\uff10-\uff19\uff21-\uff3a"
_ALNUM = f"[{_LETTER}\u0660-\u0669]"
_LEFT = rf"(?<![{_LETTER}_/\\.@=&?#%~+$-])"
_RIGHT = rf"(?![{_LETTER}_@]|/{_ALNUM}|\.(?:pdf|docx?|txt|html?|xlsx?|md|json)\b)"
_SLASH = r"[/\\／∕⁄]"
_UNSEEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\u00a0\u2007\u202f"
_TIGHT = rf"[{_UNSEEN}]*+(?:[ \t]*+(?:\r\n?|\n)[ \t]*+(?:(?:\r\n?|\n)[ \t]*+)?)?[{_UNSEEN}]*+"
_LOOSE = rf"[ \t]{{0,2}}{_TIGHT}[ \t]{{0,2}}"
_ELEMENT = rf"(?:[Ee]?[Ss]-[0-9]{{1,2}}|{_ALNUM}{{1,12}}(?:\.[ ]?(?=[0-9]){_ALNUM}{{1,6}}|\.{_ALNUM}{{1,8}})*+(?:\([IVX0-9]{{1,5}}\)(?=/))?)"
_MAIN = "[ASEaseАаЕеЅѕСсΑΕＡＥＳ]"
_SHAPELESS = re.compile(r"(?:A|E|S)/[0-9]{1,2}|(?:S|E)/[0-9]{1,3}/[0-9]+|A/[0-9]+/(?:19|20)[0-9]{2}|A/HRC/[0-9]+|E/[0-9]{5}")
_LABEL = re.compile(r"(?:\bN[o°º]s?\.?|№|\b[RrN][eé]f\b\.?|\bN/[Rr]ef\.?)[\s:]*$", re.IGNORECASE)
_TAILS = {
    # A year or a Roman session in brackets, with a part before or after; a year without brackets; a number after a dash.
    "adopted": r"(?:\s?[A-Z](?:(?: and |[-–])[A-Z])?)?\s{0,3}\((?:(?:E?S-)?[IVXLCivxlc]{1,7}|[0-9]{2,4})\)(?:\s?\[[A-Z][-–][A-Z]\]|\s?[A-Z](?![\w'’./_-]|\s+[a-z]))?"
    r"|\s?\[(?:19|20)[0-9]{2}\]|[ _–—-](?:19[4-9]|20[0-9])[0-9]|(?<=RES/[0-9]{2})[-–—_][0-9]{1,3}(?=[^0-9/]|$)"
    r"|\s?\[[A-Z][-–][A-Z]\]|\s[A-Z](?:(?: and |[-–])[A-Z])?(?![\w'’./_-]|\s+(?!of\b|on\b|and\b|du\b|de\b|del\b)[a-z])",
    "brief": r"(?:\s[A-Z])?\s?\((?:(?:E?S-)?[IVXLC]{1,7}|(?:19[4-9]|20[0-9])[0-9])\)",
    "other": r"\s?\((?:Vol|Sect|Part|SUPP|Resumption)[^()\n]{0,16}\)|(?<=HRC/[0-9]{2})[-–—_][0-9]{1,3}",
}


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    roots = "|".join(sorted((name for name in load()["organs"] if len(name) > 1 and "/" not in name), key=len, reverse=True))
    beside = "|".join(name for name in load()["roots"])
    dry = r"(?:[ASE](?:[ _.-](?:HRC|RES|PRST)[ _./-]|RES/))"
    start = rf"{_LEFT}(?:(?P<main>{_MAIN})(?={_LOOSE}{_SLASH})|(?P<dry>(?={dry}))|(?:{roots}|T|ST)(?=/)|(?:{beside}|[B-Z])(?=/RES/[0-9]))"
    tight = rf"(?:{_TIGHT}{_SLASH}{_TIGHT}{_ELEMENT}){{1,9}}+"
    loose = rf"(?:{_LOOSE}{_SLASH}{{1,2}}{_LOOSE}{_ELEMENT}|(?<=RES|HRC|DEC)[ ._-]?(?=[0-9]|E?S-[0-9]){_ELEMENT}|[ ](?:Add|Rev|Corr)\.{_ALNUM}{{1,3}}){{1,9}}+"
    joint = rf"(?:[-–—_]{_TIGHT}[ASE]{tight})?"
    return {
        "start": re.compile(start),
        "tight": re.compile(rf"[A-Z]{{1,9}}(?:-ASP)?{tight}{joint}"),
        "loose": re.compile(rf"(?:{_MAIN}|[A-Z]{{1,9}})(?:[ _.-](?:HRC|RES|PRST)|RES(?=/))?{loose}{joint}"),
        "right": re.compile(_RIGHT),
        **{name: re.compile(pattern) for name, pattern in _TAILS.items()},
    }


def find_symbols(text: str) -> Iterator[Found]:
    """The symbols of a text, in order, each where it is written out; members of lists that are not are for `lists`."""
    done = 0
    for match in _patterns()["start"].finditer(text):
        if match.start() < done:
            continue
        found = _at(text, match.start())
        if found is not None and _is_attempt(text, found):
            done = found.end
            yield found


def _at(text: str, start: int) -> Found | None:
    """The symbol that begins at an offset: the longest reading that is good or can be put right, else what is beyond repair."""
    hopeless = None
    for end in _ends(text, start):
        raw = text[start:end]
        symbol = parse_symbol(raw)
        if symbol is None:
            continue
        found = Found(start, end, as_written(raw), symbol)
        if symbol.problem is None or symbol.fix is not None:
            return found
        hopeless = found
    return hopeless


def _ends(text: str, start: int) -> Iterator[int]:
    patterns = _patterns()
    done = set()
    for name in ("loose", "tight"):
        core = patterns[name].match(text, start)
        if core is None:
            continue
        for end in (*_tails(text, core.group(), core.end()), core.end()):
            if end not in done and patterns["right"].match(text, end):
                done.add(end)
                yield _with_mark(text, end)


def _tails(text: str, core: str, end: int) -> Iterator[int]:
    adopted = re.search(r"RES|DEC", core, re.IGNORECASE)
    brief = re.fullmatch(r"[ASE]/[0-9]{1,4}", core)
    tail = _patterns()["adopted" if adopted else "brief" if brief else "other"].match(text, end)
    if tail:
        yield tail.end()


def _with_mark(text: str, end: int) -> int:
    """Takes in an asterisk, or a slash too many."""
    if text[end : end + 1] == "*" and text[end + 1 : end + 2] != "*":
        return end + 1
    if text[end : end + 1] == "/" and not text[end + 1 : end + 2].isalnum():
        return end + 1
    return end


def _is_attempt(text: str, found: Found) -> bool:
    """Whether this is a symbol at all, and not some other reference that looks like one."""
    spelt = str(found.symbol.canonical or found.symbol.series)
    if _SHAPELESS.fullmatch(spelt):
        return False
    if found.symbol.series not in ("A", "S", "E"):
        return found.symbol.problem is None or found.symbol.number is not None or bool(found.symbol.suffixes)
    if found.symbol.problem and found.text[0] == "a" and re.fullmatch(r"A/[0-9]+/[0-9]{1,2}", spelt):
        return False
    return not _LABEL.search(text[max(found.start - 12, 0) : found.start])


def as_written(raw: str) -> str:
    """The text as written, white space single, a line break beside a slash left out."""
    return " ".join(plain(raw).split()) if "\n" in raw or "\r" in raw else " ".join(raw.split())
