"""The pieces of a symbol that somebody misspelt: words, figures, sessions and brackets, each as it was likely meant."""

import re
import unicodedata
from functools import cache
from typing import NamedTuple

from notelint.roman import from_roman
from notelint.symbols.series import vocabulary
from notelint.symbols.words import load

_SHORT_DASHES = dict.fromkeys(map(ord, "‐‑‒–—−_"), "-")
_BRACKETS = str.maketrans("[]{}", "()()")
_FIGURE_LETTERS = str.maketrans("OoIl|", "00111")
_LETTER_FIGURES = str.maketrans("0513", "OSIE")
_SESSION = r"(?:(?:ES|S)\s?-?\s?)?(?:[IVXLC]+|\d{1,3})"
_PIECE = re.compile(
    r"\(+\s*(?P<bracket>[^()]{1,12}?)\s*(?:\)+|$)"
    r"|(?P<loose>\d{4}\s*\))"
    r"|(?P<special>E?S\s?-\s?(?:\d{1,3}|[IVXLC]+)(?![A-Za-z0-9]))|(?P<turned>\d{1,3}-E?S(?![A-Za-z0-9]))"
    r"|(?P<both>\d{1,2}-\d{1,2}(?=$|/))"
    r"|(?P<chunk>ICC-ASP|[A-Za-z0-9|]+)"
)
FIGURES = {zero + number: str(number) for zero in (0x660, 0x6F0) for number in range(10)}
_ONE = ("l", "I", "|", "O", "o")
_COUNTED = re.compile(r"[.\s/-]*\d")


class Piece(NamedTuple):
    """`kind` is "word", "figure", "special" (S-10, ES-11), or "bracket"; `dot` says that one stood before it.

    `text` is the piece as its series spell it.
    """

    kind: str
    text: str
    dot: bool = False


def pieces(text: str) -> tuple[Piece, ...] | None:
    """The pieces of a text in order; None where something in it belongs to no symbol."""
    text = latin(text).translate(FIGURES).translate(_BRACKETS).translate(_SHORT_DASHES)
    found: list[Piece] = []
    at = 0
    while at < len(text):
        if text[at] in " /\\.,:-*)":
            at += 1
            continue
        match = _PIECE.match(text, at)
        if match is None:
            return None
        before = text[: match.start()].rstrip()
        dot = before[-1:] in (".", ",") and not before.endswith("/.")
        if match.group() in _ONE and not _COUNTED.match(text, match.end()):
            found.append(Piece("figure", match.group().translate(_FIGURE_LETTERS), dot))
        else:
            found += _pieces(match, dot)
        at = match.end()
    return tuple(found)


def _pieces(match: re.Match[str], dot: bool) -> list[Piece]:
    if bracket := match["bracket"] or match["loose"]:
        return [Piece("bracket", _bracket(bracket.strip(" )")))]
    if match["special"] or match["turned"]:
        text = re.sub(r"\s", "", match["special"] or "-".join(reversed(match["turned"].split("-"))))
        prefix, _, number = text.partition("-")
        return [Piece("special", f"{prefix}-{number if number.isdigit() else from_roman(number) or number}")]
    if match["both"]:
        return [Piece("figure", match["both"])]
    return _chunk(match["chunk"], dot)


def _bracket(text: str) -> str:
    text = re.sub(r"^(E?S)([IVXLC]+)$", r"\1-\2", text.upper())
    if re.fullmatch(rf"{_SESSION}|\d{{4}}", text.upper()):
        return re.sub(r"\s", "", text.upper())
    return text.translate(_FIGURE_LETTERS)


def _chunk(chunk: str, dot: bool) -> list[Piece]:
    """A run of letters and figures: one word or one figure with look-alikes in it, or a word and its figure."""
    if chunk.isdigit():
        return [Piece("figure", str(int(chunk)) if len(chunk) < 6 else chunk, dot)]
    known = _words()
    if chunk in vocabulary():
        return [Piece("word", chunk, dot)]
    if (word := known.get(chunk.upper())) or (word := known.get(chunk.upper().translate(_LETTER_FIGURES))):
        return [Piece("word", word, dot)]
    if len(chunk) > 1 and re.fullmatch("[IVXLC]+", chunk):
        return [Piece("word", chunk, dot)]
    figure = chunk.translate(_FIGURE_LETTERS)
    if figure.isdigit():
        return [Piece("figure", str(int(figure)), dot)]
    if match := re.fullmatch(r"([A-Za-z]+)([0-9]+)", chunk):
        if match[1].upper() in ("S", "ES") and len(match[2]) < 4:
            return [Piece("special", f"{match[1].upper()}-{int(match[2])}")]
        if word := match[1] if match[1] in vocabulary() else known.get(match[1].upper()):
            return [Piece("word", word, dot), Piece("figure", str(int(match[2])), False)]
    if (match := re.fullmatch(r"([0-9]+)([A-Za-z]+)", chunk)) and (word := known.get(match[2].upper())):
        return [Piece("figure", str(int(match[1])), dot), Piece("word", word, False)]
    return [Piece("word", chunk, dot)]


@cache
def _words() -> dict[str, str]:
    """The words of series by their capitals: RES rather than Res."""
    words = {word.upper(): word for word in sorted(vocabulary(), reverse=True)}
    return words | {long.upper(): short for long, short in load()["long"].items()}


def latin(text: str) -> str:
    """The text with Latin letters in place of those that look like them. С alone stands for S, in a word for C."""
    text = unicodedata.normalize("NFKC", unicodedata.normalize("NFC", text))
    letters, slashes = _alike()
    text = text.translate(slashes)
    if text[:1] in "Сс" and not text[1:2].isalpha():
        text = "S" + text[1:]
    return text.translate(letters)


@cache
def _alike() -> tuple[dict[int, str], dict[int, str]]:
    alike = load()["alike"]
    return {ord(char): to for char, to in alike["letters"].items()}, {ord(char): "/" for char in alike["slashes"]}
