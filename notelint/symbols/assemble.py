"""Puts a misspelt symbol together again: its pieces in every order and spelling that may be meant, the nearest first.

Only what the grammar accepts counts, and only the nearest of that: two spellings that are as near leave it open.
"""

from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from notelint.roman import from_roman, to_roman
from notelint.symbols.pieces import Piece, pieces, vocabulary
from notelint.symbols.series import nearest_root
from notelint.symbols.words import load

_MOST = 96  # spellings tried of one symbol
_ADOPTED = ("RES", "DEC", "PRST")
_LAST_ROMAN = {"": 30, "S-": 7, "ES-": 5}


class Spelling(NamedTuple):
    """A spelling that may be meant, how far it is from what is written, and whether a word of it was another one."""

    text: str
    cost: int
    other_series: bool = False


def spellings(text: str) -> tuple[Spelling, ...]:
    """What may be meant, the nearest first; empty where the text has pieces of no symbol."""
    found = pieces(text)
    if not found or len(found) < 3 or all(piece.kind == "figure" for piece in found):
        return ()
    costs: dict[str, Spelling] = {}
    for root_cost, rooted, other in _rooted(found):
        for spelt_cost, spelt, slip in _respelt(rooted):
            for order_cost, ordered in _ordered(spelt):
                for joint_cost, line in _joined(ordered):
                    cost = root_cost + spelt_cost + order_cost + joint_cost
                    if line not in costs or costs[line].cost > cost:
                        costs[line] = Spelling(line, cost, other or slip)
                    if len(costs) >= _MOST:
                        return tuple(sorted(costs.values(), key=lambda one: one.cost))
    return tuple(sorted(costs.values(), key=lambda one: one.cost))


def _rooted(found: tuple[Piece, ...]) -> Iterator[tuple[int, tuple[Piece, ...], bool]]:
    """With its first element first, or the one that is missing, or that was meant; True for another series."""
    organs, words = load()["organs"], [piece.text for piece in found]
    first = words[0]
    if first in organs and found[0].kind == "word":
        yield 0, found, False
        if first in load()["treaty_bodies"] and words[1:2] != ["C"]:
            yield 3, (found[0], Piece("word", "C"), *found[1:]), False
        return
    turned = next((at for at, word in enumerate(words[:3]) if word in ("A", "S", "E")), None)
    if turned:
        yield 2, (found[turned], *found[:turned], *found[turned + 1 :]), False
    yield from _parents(found, first)


def _parents(found: tuple[Piece, ...], first: str) -> Iterator[tuple[int, tuple[Piece, ...], bool]]:
    data = load()
    if found[0].kind == "word" and (meant := data["roots"].get(first) or nearest_root(first)):
        yield 3, (*_path(meant), *found[1:]), True
    for parent in data["missing"].get(first, ()):
        yield 3, (*_path(parent), *found[1:]), False
    if len(first) == 1 and found[0].kind == "word" and len(found) > 1:
        for parent in data["missing"].get(found[1].text, ()):
            yield 4, (*_path(parent), *found[2:]), True


def _path(series: str) -> tuple[Piece, ...]:
    return tuple(Piece("word", word) for word in series.split("/"))


def _respelt(found: tuple[Piece, ...]) -> Iterator[tuple[int, tuple[Piece, ...], bool]]:
    """As it is, and with a word that no series has replaced by those near it."""
    yield 0, found, False
    for at, piece in enumerate(found[1:], 1):
        if piece.kind == "word" and piece.text not in vocabulary():
            for near in _near(piece.text):
                yield 3, (*found[:at], piece._replace(text=near), *found[at + 1 :]), near not in load()["suffixes"]


def _near(word: str) -> list[str]:
    """The words that one is a slip for: two letters swapped, else one too many or missing."""
    if len(word) < 2:
        return []
    capitals = word.upper()
    known = [name for name in sorted(vocabulary()) if len(name) > 1]
    swapped = [name for name in known if len(name) == len(word) and sorted(name.upper()) == sorted(capitals)]
    if swapped or len(word) < 3:
        return swapped
    return [name for name in known if _is_one_off(capitals, name.upper())]


def _is_one_off(word: str, known: str) -> bool:
    if len(known) < 3 or abs(len(word) - len(known)) > 1:
        return False
    if len(word) == len(known):
        return len(word) > 3 and sum(a != b for a, b in zip(word, known, strict=True)) == 1
    shorter, longer = sorted((word, known), key=len)
    return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))


def _ordered(found: tuple[Piece, ...]) -> Iterator[tuple[int, tuple[Piece, ...]]]:
    """As it stands, then in the order in which series go."""
    yield 0, found
    rank = _ranks(found)
    ordered = tuple(piece for _, piece in sorted(zip(rank, found, strict=True), key=lambda pair: pair[0]))
    if ordered != found:
        yield 2, ordered
    figures = [at for at, piece in enumerate(ordered) if piece.kind in ("figure", "special")]
    if len(figures) > 1 and ordered[0].text in ("S", "E", "A") and "RES" not in [piece.text for piece in found]:
        first, second = figures[:2]
        if len(ordered[second].text) == 4 and ordered[second].text[:2] in ("19", "20"):
            swapped = list(ordered)
            swapped[first], swapped[second] = ordered[second], ordered[first]
            yield 2, tuple(swapped)


def _ranks(found: tuple[Piece, ...]) -> list[int]:
    """The place of every piece: organ, what was adopted, bodies, session, kind, number, suffix, bracket."""
    dotted, suffixes = load()["dotted"], load()["suffixes"]
    ranks: list[int] = []
    sessions = 0
    for at, piece in enumerate(found):
        before = ranks[-1] if ranks else -1
        if at == 0:
            rank = 0
        elif piece.text == "HRC":
            rank = 1
        elif piece.text in _ADOPTED:
            rank = 2
        elif piece.text in suffixes:
            rank = 8
        elif piece.text in ("C", "CN", "AC", "CONF", "Sub", "WG"):
            rank = 3
        elif piece.kind == "bracket":
            rank = 7
        elif piece.kind == "word":
            rank = 6 if piece.text in dotted else 5
        elif before in (3, 6, 8) and found[at - 1].kind == "word":
            rank = before
        else:
            rank = 4 if sessions == 0 or piece.kind == "special" else 6
            sessions += 1
        ranks.append(rank)
    return ranks


def _joined(found: tuple[Piece, ...]) -> Iterator[tuple[int, str]]:
    """The pieces as one symbol: with a dot or a slash between a word and its figure, sessions in either figures."""
    places = [at for at, piece in enumerate(found[:-1]) if piece.kind == "word" and found[at + 1].kind == "figure"]
    places = [at for at in places if at and found[at].text in (*load()["dotted"], *load()["suffixes"])][:3]
    for dots in product((False, True), repeat=len(places)):
        chosen = {at for at, dot in zip(places, dots, strict=True) if dot}
        cost = sum(found[at + 1].dot != (at in chosen) for at in places)
        yield cost, _line(found, chosen)
        if (roman := _romans(found)) is not None:
            yield cost + 1, _line(roman, chosen)


def _romans(found: tuple[Piece, ...]) -> tuple[Piece, ...] | None:
    """Roman figures that stand as words read as what they are: a session in brackets behind, or in Arabic figures."""
    words = (at for at, piece in enumerate(found) if at > 1 and piece.kind == "word" and from_roman(piece.text))
    if (at := next(words, None)) is None:
        return None
    number = from_roman(found[at].text) or 0
    if found[1].text in ("RES", "DEC") and number <= (_LAST_ROMAN[""] if found[0].text == "A" else 63):
        rest = (*found[:at], *found[at + 1 :])
        return (*rest, Piece("bracket", to_roman(number)))
    return (*found[:at], Piece("figure", str(number)), *found[at + 1 :])


def _line(found: tuple[Piece, ...], dotted: set[int]) -> str:
    line = found[0].text
    for at, piece in enumerate(found[1:], 1):
        if piece.kind == "bracket":
            line += f" ({_in_bracket(piece.text)})"
        elif piece.kind == "special" and _is_early(piece.text) and found[1].text in ("RES", "DEC") and at > 2:
            prefix, _, number = piece.text.partition("-")
            line += f" ({prefix}-{to_roman(int(number))})"
        else:
            line += ("." if at - 1 in dotted else "/") + piece.text
    return line


def _is_early(text: str) -> bool:
    prefix, _, number = text.partition("-")
    return number.isdigit() and int(number) <= _LAST_ROMAN[f"{prefix}-"]


def _in_bracket(text: str) -> str:
    """A year, or a session in Roman figures."""
    prefix, dash, number = text.rpartition("-")
    if not number.isdigit() or len(number) == 4:
        return text
    return f"{prefix}{dash}{to_roman(int(number))}"
