"""The text as a matcher wants it: on one line, folded, furniture out, with the way back to the source.

`plain` keeps case and accents (NFC), white space is single, words that a line end divides are whole again.
`folded` is `plain` in lower case without accents, quotes and dashes made alike; both have the same length.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from functools import cache
from typing import NamedTuple

from notelint.span import Slot, Span

_INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufe0f\u0640\u064b-\u0652"
_GLUED = (
    r"(?<=[A-Za-zà-ÿ][a-zà-ÿ]{3})(?=[A-ZÀ-Þ][A-Za-zà-ÿ'’]|[0-9]{1,2}(?: [a-z]|[-–][0-9]))"
    r"|(?<=[0-9])(?=[A-Z][a-zà-ÿ]{2}|L['’])"
    r"|(?<=[A-ZÀ-Þ0-9]{2}[A-ZÀ-Þ])(?=[A-ZÀ-Þ][a-zà-ÿ]{2}|L[ae] [A-ZÀ-Þ]|L['’][A-ZÀ-Þ])"
)
_SPACED = r"(?<=\b[ldnsjmctLDNSJMCT]) ['’] ?(?=\w)|(?<=\b[ldnsjmctLDNSJMCT]['’]) (?=[a-zà-ÿA-ZÀ-Þ]{2})"
_UNEVEN = re.compile(
    rf"[-\u2010\u2011\u00ad]\s*[\n\r\x0b\x0c][\s\x00]*|[\s\x00]{{2,}}|[^\S ]|\x00|[{_INVISIBLE}]+"
    rf"|\w[\u0300-\u036f]+|[\u0300-\u036f]+|{_GLUED}|{_SPACED}"
)
_COMPOUND = re.compile(r"\w+-\w+")
_NEWLINE = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_SENTENCE_ENDS = tuple('.:;?!”»"')
_TATWEEL = "\u0640"
_FURNITURE = "\x00"
_ALIKE = {
    "'": "\u2018\u2019\u201b\u02bc\u00b4`\u2032",
    '"': "\u00ab\u00bb\u201c\u201d\u201e\u201f\u2033",
    "-": "\u2010\u2011\u2012\u2013\u2014\u2015\u2212",
    "o": "\u00ba\u00b0",
}


class Shadow(NamedTuple):
    """`starts` and `origins` pair offsets of `plain` with offsets of the source; between two they run in step.

    `breaks` maps an offset of `plain` where a source line starts to the number of line ends before it; `lines` are
    these offsets, from 0 on.
    """

    plain: str
    folded: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]
    breaks: dict[int, int]
    lines: tuple[int, ...]

    def origin(self, offset: int) -> int:
        """The source offset of an offset in `plain`."""
        at = bisect_right(self.starts, offset) - 1
        step = offset - self.starts[at]
        if at + 1 < len(self.starts):
            return min(self.origins[at] + step, self.origins[at + 1])
        return self.origins[at] + step

    def span(self, start: int, end: int) -> Span:
        """The source span of a range of `plain`, without the white space at its ends."""
        start, end = self.trim(start, end)
        if end <= start:
            return Span(self.origin(start), self.origin(start))
        return Span(self.origin(start), self._end(end))

    def _end(self, end: int) -> int:
        """Where a range ends in the source: marks that combine with its last letter belong to it."""
        at = bisect_left(self.starts, end)
        return self.origins[at] if at < len(self.starts) and self.starts[at] == end else self.origin(end - 1) + 1

    def trim(self, start: int, end: int) -> tuple[int, int]:
        """The range without blanks at its ends."""
        while start < end and self.plain[start] == " ":
            start += 1
        while end > start and self.plain[end - 1] == " ":
            end -= 1
        return start, end

    def slot(self, start: int, end: int) -> Slot[str]:
        """The text of a range, as written, and its place."""
        start, end = self.trim(start, end)
        return Slot(self.plain[start:end], self.span(start, end))

    def offset(self, origin: int) -> int:
        """The offset in `plain` of a source offset (the next one that is there, where it was left out)."""
        at = bisect_right(self.origins, origin) - 1
        end = self.starts[at + 1] if at + 1 < len(self.starts) else len(self.plain)
        return min(self.starts[at] + max(origin - self.origins[at], 0), end)

    def line_start(self, offset: int) -> int:
        """Where the source line that holds an offset starts."""
        lines = self.lines
        return lines[bisect_right(lines, offset) - 1]

    def line_end(self, offset: int) -> int:
        """Where the source line that holds an offset ends."""
        lines = self.lines
        at = bisect_left(lines, offset + 1)
        return lines[at] if at < len(lines) else len(self.plain)


@cache
def _folding() -> dict[int, str]:
    table = {ord(char): to for to, chars in _ALIKE.items() for char in chars}
    for code in (*range(0xC0, 0x250), *range(0x370, 0x460), *range(0x622, 0x627), *range(0x1E00, 0x1F00)):
        base = unicodedata.normalize("NFD", chr(code))[0].lower()
        if len(base) == 1:
            table.setdefault(code, base)
    table.update(
        {code: str(digit) for zero in (0x660, 0x6F0, 0xFF10) for digit, code in enumerate(range(zero, zero + 10))}
    )
    return table


def fold(text: str) -> str:
    """Lower case, accents off, quotes and dashes alike; the length stays."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    return lower.translate(_folding())


def _is_han(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff" or char in "，。、；：（）《》「」“”"


def _join(text: str, match: re.Match[str], compounds: frozenset[str]) -> str:
    """What a hyphen at a line end becomes: nothing where it only divides a word."""
    left, right = (
        re.search(r"\w*$", text[max(match.start() - 40, 0) : match.start()]),
        re.match(r"\w*", text[match.end() : match.end() + 40]),
    )
    before, after = left.group() if left else "", right.group() if right else ""
    if not before or not after or not before[-1].isalpha() or not after[0].islower():
        return "-"
    return "-" if f"{before}-{after}".lower() in compounds else ""


def _even(text: str, match: re.Match[str], compounds: frozenset[str]) -> str:
    piece = match.group()
    if not piece:
        return " "
    if piece[0] in "-\u2010\u2011\u00ad" and len(piece) > 1:
        return _join(text, match, compounds) if piece[0] != "\u00ad" else ""
    if piece[0] == " " and piece.strip() in ("'", "’"):
        return piece.strip()
    if piece == " ":
        return ""
    if piece[0].isspace() or piece[0] == _FURNITURE:
        neighbours = text[match.start() - 1 : match.start()] + text[match.end() : match.end() + 1]
        return "" if _NEWLINE.search(piece) and len(neighbours) == 2 and all(map(_is_han, neighbours)) else " "
    composed = unicodedata.normalize("NFC", piece)
    return composed if composed[0].isalnum() and composed[0] != _TATWEEL else ""


def _line_ends(marked: str, match: re.Match[str]) -> int:
    """How many line ends a blank stands for; page furniture in the midst of a sentence parts nothing."""
    piece = match.group()
    if _FURNITURE in piece and marked[max(match.start() - 1, 0) : match.start()] not in _SENTENCE_ENDS:
        return 0
    return len(_NEWLINE.findall(piece))


def make_shadow(text: str, furniture: tuple[Span, ...] = ()) -> Shadow:
    """Folds a text in one pass; `furniture` are source spans that count as one blank (sorted, apart)."""
    marked = text
    if furniture:
        ends = (0, *(span.end for span in furniture))
        starts = (*(span.start for span in furniture), len(text))
        fills = (*(_FURNITURE * (span.end - span.start) for span in furniture), "")
        marked = "".join(text[a:b] + fill for a, b, fill in zip(ends, starts, fills, strict=True))
    compounds = (
        frozenset(word.lower() for word in _COMPOUND.findall(text)) if re.search(r"-\s*[\r\n]", text) else frozenset()
    )
    pieces: list[str] = []
    offsets, origins, breaks = [0], [0], {0: 2}
    size = done = 0
    for match in _UNEVEN.finditer(marked):
        new = _even(marked, match, compounds)
        pieces += (marked[done : match.start()], new)
        size += match.start() - done + len(new)
        done = match.end()
        offsets.append(size)
        origins.append(done)
        if new == " " and (ends_of_line := _line_ends(marked, match)):
            breaks[size] = ends_of_line
    pieces.append(marked[done:])
    plain = "".join(pieces)
    return Shadow(plain, fold(plain), tuple(offsets), tuple(origins), breaks, tuple(breaks))
