"""Edits that put a phrase right word by word: line ends, page furniture and good words in it stay as they are."""

import re
import unicodedata
from typing import NamedTuple

from notelint.finding import Edit
from notelint.formulas import plain_form
from notelint.matcher import one_apart
from notelint.reading import Reading
from notelint.shadow import fold
from notelint.source import Source
from notelint.span import Span

_WORD = re.compile("[^ ]+")
_BLANKS = re.compile(r"[^\S\n\r\x0b\x0c\x85\u2028\u2029]*")
_LOOSE = re.compile(r"[\W_]+")


class Run(NamedTuple):
    """Words of a phrase (ranges of the shadow) that should be other words; either may be none. Behind `before`, if
    any word stands before them.
    """

    before: tuple[int, int] | None
    written: tuple[tuple[int, int], ...]
    right: tuple[str, ...]


def respelt(reading: Reading, start: int, end: int, right: str) -> tuple[Edit, ...]:
    """What to change in a range of the shadow so that it reads as `right`; nothing where that cannot be done cleanly,
    as something else stands between the letters.
    """
    before, written, words = differing(reading, start, end, right)
    if len(written) == len(words):
        pairs = zip(written, words, strict=True)
        plain = reading.shadow.plain
        edits = [_replaced(reading, (span,), word) for span, word in pairs if not _same(plain[slice(*span)], word)]
    elif written and words:
        edits = [_replaced(reading, written, " ".join(words))]
    elif written:
        edits = [_removed(reading, written)]
    else:
        edits = [_inserted(reading, before, start, words)]
    return tuple(edit for edit in edits if edit) if all(edits) else ()


def differing(reading: Reading, start: int, end: int, right: str) -> Run:
    """The words between the first and the last that are not as in `right`."""
    plain = reading.shadow.plain
    written = [match.span() for match in _WORD.finditer(plain, start, end)]
    words = right.split()
    first = 0
    while first < min(len(written), len(words)) and _same(plain[slice(*written[first])], words[first]):
        first += 1
    last = 0
    while last < min(len(written), len(words)) - first and _same(plain[slice(*written[-1 - last])], words[-1 - last]):
        last += 1
    before = written[first - 1] if first else None
    return Run(before, tuple(written[first : len(written) - last]), tuple(words[first : len(words) - last]))


def near(word: str, other: str) -> bool:
    """Whether two words differ in an apostrophe, in accents or in one letter, and in nothing else."""
    bare, meant = (_LOOSE.sub("", fold(text)) for text in (word, other))
    if len(bare) == len(meant):
        return bare == meant or one_apart(bare, meant)
    short, long = sorted((bare, meant), key=len)
    return any(short == long[:at] + long[at + 1 :] for at in range(len(long)))


def _same(word: str, other: str) -> bool:
    return plain_form(word) == plain_form(other)


def _at(reading: Reading, span: Span) -> str:
    return reading.source.at(span)


def _replaced(reading: Reading, written: tuple[tuple[int, int], ...], words: str) -> Edit | None:
    """Words in the place of others, with their capitals; None where more than blanks stands between the letters."""
    plain = reading.shadow.plain[written[0][0] : written[-1][1]]
    span = reading.span(written[0][0], written[-1][1])
    if _letters(_at(reading, span)) != _letters(plain):
        return None
    if plain.isupper() and len(plain) > 1:
        words = words.upper()
    elif plain[:1].isupper():
        words = words[:1].upper() + words[1:]
    return Edit(span, words)


def _letters(text: str) -> str:
    return _LOOSE.sub("", fold(unicodedata.normalize("NFC", text)))


def _removed(reading: Reading, written: tuple[tuple[int, int], ...]) -> Edit | None:
    """Takes words away with the blanks on one side of them; a line end stays."""
    text, (start, end) = reading.source.text, reading.span(written[0][0], written[-1][1])
    if _letters(text[start:end]) != _letters(reading.shadow.plain[written[0][0] : written[-1][1]]):
        return None
    match = _BLANKS.match(text, end)
    after = match.end() if match else end
    if after > end and after < len(text) and text[after] not in "\r\n":
        return Edit(Span(start, after), "")
    while start > 0 and _BLANKS.fullmatch(text[start - 1]):
        start -= 1
    return Edit(Span(start, end), "")


def _inserted(reading: Reading, before: tuple[int, int] | None, start: int, words: tuple[str, ...]) -> Edit:
    """Words that are missing, behind the word that they follow or before the first."""
    if before is None:
        at = reading.span(start, start + 1).start
        return Edit(Span(at, at), " ".join((*words, "")))
    at = reading.span(*before).end
    return Edit(Span(at, at), " ".join(("", *words)))


def whole_lines(source: Source, span: Span) -> Span:
    """A span to be taken out, with the empty lines behind it, or those before it where it ends the text; itself where
    it shares a line with something else.
    """
    first, last = source.position(span.start).line, source.position(span.end).line
    start, count = source.line_starts[first - 1], len(source.line_starts)
    stop = source.line_starts[last - 1] + len(source.line(last))
    if source.text[start : span.start].strip() or source.text[span.end : stop].strip():
        return span
    while last < count and not source.line(last + 1).strip():
        last += 1
    if last < count:
        return Span(start, source.line_starts[last])
    while first > 1 and not source.line(first - 1).strip():
        first -= 1
    start = source.line_starts[first - 2] + len(source.line(first - 1)) if first > 1 else 0
    return Span(start, stop)
