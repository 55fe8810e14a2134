"""Finds document symbols in running text: good ones, broken ones, misspelt ones; never an ordinary slash."""

import re
from collections.abc import Iterator
from heapq import merge
from typing import NamedTuple

from notelint.facts.sessions import BASE_YEAR
from notelint.symbols.assemble import is_evident, may_begin
from notelint.symbols.candidates import shape
from notelint.symbols.parse import parse_symbol
from notelint.symbols.repair import plain
from notelint.symbols.symbol import Symbol


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


# What looks like a symbol and is something else: a bare figure, a year, a number that the series never had.
# Nothing that could belong to the symbol follows.
_PLAIN_END = re.compile(r"$|[,;)»”\"](?!\S)|\.(?:\s|$)|[,;)]?\s+[a-zà-ÿ]{2,}[\s,.;]")
_SHAPELESS = re.compile(
    r"[ASE]/[0-9]{1,3}|E/(?:(?:19|20)[0-9]{2}|[0-9]{5})|[SE]/[0-9]{1,3}/[0-9]+|A/[0-9]+/(?:19|20)[0-9]{2}|A/HRC/[0-9]+"
    # Outside the main organs a figure comes first for a few bodies only.
    r"|(?!(?:CLCS|SPLOS|ISBA|PBC|ICC-ASP)/|(?:DP|CEB|UNW)/20[0-9]{2}/|PCNICC/20|CD/[0-9]{1,4}/(?:Rev|Add|Corr)|CD/[0-9]{3,4}$|TD/[0-9]{3}(?:/|$))[A-Z]{2,}(?:-ASP)?/[0-9].*"
)
_BARE_FIGURES = re.compile(r"[A-Z]{3}/C(?:/[0-9]+)+")  # letters that some office has, before its own numbers
_PARENTLESS = re.compile(r"/(?:HRC|CONF\.[0-9]+|CN\.[0-9]+|SGB|PRST)/[0-9]")
_LONGEST_FIRST = 16
_MOST_PIECES = 12
_FIGURE = re.compile(r"[.-]?[0-9]+")
_LABEL = re.compile(r"(?:\bN[o°º]s?\.?|№|\b[RrN][eé]f\b\.?|\bN/[Rr]ef\.?)[\s:]*$", re.IGNORECASE)


def find_symbols(text: str) -> Iterator[Found]:
    """The symbols of a text, in order, each where it is written out; members of lists that are not are for `lists`."""
    done = 0
    for at in _starts(text):
        while at >= done and (found := _at(text, at)) is not None and _is_attempt(text, found):
            done = found.end
            yield found
            at = done + 1 if text[done : done + 1] == "-" else -1  # A/75/1-A/75/3: nothing else starts at a hyphen


def _starts(text: str) -> Iterator[int]:
    """Where a symbol may start, in order: what looks like one, and other words before a slash."""
    close = (match.start() for match in shape("start").finditer(text))
    wide = (
        word.start()
        for slash in shape("slash").finditer(text)
        if (word := shape("before").search(text, max(slash.start() - _LONGEST_FIRST, 0), slash.start()))
        and (may_begin(word[1]) or _PARENTLESS.match(text, word.end(1)))
    )
    last = -1
    for at in merge(close, wide):
        if at > last:
            yield at
            last = at


def _at(text: str, start: int) -> Found | None:
    """The symbol that begins at an offset: the longest reading that is good or can be put right, if there is one.

    The close reading is tried first: where it gives a good symbol the loose one, dear to compile, is not needed.
    """
    good = next((found for found in _readings(text, start, "tight") if found.symbol.problem is None), None)
    if good is not None and _PLAIN_END.match(text, good.end):
        return good
    hopeless = None
    for found in (*_readings(text, start, "loose"), *_readings(text, start, "tight")):
        if found.symbol.problem is None or found.symbol.fix is not None:
            return _farther(text, found)
        hopeless = found
    return next(_wide(text, start, start), hopeless)


def _farther(text: str, found: Found) -> Found:
    """The reading, or one that takes in what is glued to it: A/59/2005-Add.1, S/RES/2254 ((2015))."""
    glued = text[found.end : found.end + 2].strip()
    unbalanced = glued[:1] == ")" and "(" not in found.text
    if not glued or glued[0].isalnum() or (glued[0] in "*;)»”\"'’?!" and not unbalanced):
        return found
    return next(_wide(text, found.start, found.end + 1), found)


def _wide(text: str, start: int, least: int) -> Iterator[Found]:
    """What can only be a misspelt symbol, the longest first; it ends at `least` or farther."""
    for end in reversed(_wide_ends(text, start)):
        raw = text[start:end]
        symbol = parse_symbol(raw) if end >= least and shape("right").match(text, end) else None
        if symbol is not None and symbol.problem and is_evident(raw, symbol):
            yield Found(start, end, as_written(raw), symbol)


def _wide_ends(text: str, start: int) -> list[int]:
    first = shape("first").match(text, start)
    ends = [first.end()] if first else []
    if first and (figure := _FIGURE.match(text, first.end())):
        ends.append(figure.end())
    while ends and len(ends) < _MOST_PIECES and (piece := shape("next").match(text, ends[-1])):
        ends.append(piece.end())
    if ends and (last := shape("last").match(text, ends[-1])):
        ends.append(last.end())
    return ends[1:]


def _readings(text: str, start: int, closeness: str) -> Iterator[Found]:
    for end in _ends(text, start, closeness):
        raw = text[start:end]
        symbol = parse_symbol(raw)
        if symbol is not None:
            yield Found(start, end, as_written(raw), symbol)


def _ends(text: str, start: int, closeness: str) -> Iterator[int]:
    core = shape(closeness).match(text, start)
    if core is None:
        return
    done = set()
    for end in (*_second(text, core.end()), *_tails(text, core.group(), core.end()), core.end()):
        if end not in done and shape("right").match(text, end):
            done.add(end)
            yield _with_mark(text, end)


def _second(text: str, end: int) -> Iterator[int]:
    """Where the second half of a joint symbol ends."""
    joint = shape("joint").match(text, end)
    half = shape("tight").match(text, joint.end()) or shape("loose").match(text, joint.end()) if joint else None
    if half:
        for tail in (shape("other").match(text, half.end()), half):
            if tail:
                yield tail.end()


def _tails(text: str, core: str, end: int) -> Iterator[int]:
    adopted = re.search(r"RES|DEC|^./[A-Z]{2,4}/[0-9]+$", core, re.IGNORECASE)
    brief = re.fullmatch(r"[ASE]/[0-9]{1,4}", core)
    for kind in ("adopted" if adopted else "brief" if brief else "other", "other"):
        if tail := shape(kind).match(text, end):
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
    if _SHAPELESS.fullmatch(spelt) and not _is_of_session(spelt):
        return False
    if found.symbol.problem and re.fullmatch(r"[ASE]/L\.[0-9]+", spelt):
        return False
    labelled = _LABEL.search(text[max(found.start - 12, 0) : found.start]) is not None
    if found.symbol.problem == "unknown-series" and (
        found.symbol.fix is None or labelled or _BARE_FIGURES.fullmatch(found.text)
    ):
        return False
    if found.symbol.series not in ("A", "S", "E"):
        return found.symbol.problem is None or found.symbol.number is not None or bool(found.symbol.suffixes)
    if found.symbol.problem and found.text[0] == "a" and re.fullmatch(r"A/[0-9]+/[0-9]{1,2}", spelt):
        return False
    return not labelled


def _is_of_session(spelt: str) -> bool:
    """Whether a number like a year can be a document of its session: A/59/2005, where others would write A/12/2005."""
    match = re.fullmatch(r"A/([3-9][0-9])/((?:19|20)[0-9]{2})", spelt)
    return match is not None and int(match[2]) - int(match[1]) - BASE_YEAR in (0, 1)


def as_written(raw: str) -> str:
    """The text as written, white space single, a line break beside a slash left out."""
    return " ".join(plain(raw).split()) if "\n" in raw or "\r" in raw else " ".join(raw.split())
