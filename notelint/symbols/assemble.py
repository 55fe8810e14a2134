"""Puts a misspelt symbol together again: its pieces in every order and spelling that may be meant, the nearest first.

Only what the grammar accepts counts, and only the nearest of that: two spellings that are as near leave it open.
"""

from collections.abc import Iterator
from functools import cache
from itertools import product
from typing import NamedTuple

from notelint.roman import from_roman, to_roman
from notelint.symbols.pieces import Piece, latin, pieces
from notelint.symbols.series import is_one_off, lacks_dot, nearest_root, vocabulary
from notelint.symbols.symbol import Symbol
from notelint.symbols.words import load

_MOST = 96  # spellings tried of one symbol
_OWNERS = {"HRC": "A", "PRST": "S"}  # of words that one organ has
_ADOPTED = ("RES", "DEC", "PRST")
_LAST_ROMAN = {"": 30, "S-": 7, "ES-": 5}


class Spelling(NamedTuple):
    """A spelling that may be meant, how far it is from what is written, and whether a word of it was another one."""

    text: str
    cost: int
    other_series: bool = False


def spellings(text: str) -> tuple[Spelling, ...]:
    """What may be meant, the nearest first; empty where the text has pieces of no symbol."""
    found = _specials(pieces(text) or ())
    if len(found) < 2 or (len(found) < 3 and len(found[0].text) < 4) or not _may_begin(text, found[0]):
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


def _specials(found: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """S or ES and a figure behind it as the special session that they mean."""
    for at in range(1, len(found) - 2):
        first, second = found[at : at + 2]
        if first.text in ("S", "ES") and second.kind == "figure" and found[at + 2].kind == "figure":
            return (*found[:at], Piece("special", f"{first.text}-{second.text}"), *found[at + 2 :])
    return found


def _may_begin(text: str, first: Piece) -> bool:
    """Whether a symbol may begin so: with a word, as it stands there and not in full (resolution 60/251)."""
    written, size = latin(text), len(first.text)
    return (
        first.kind == "word" and written[:size].upper() == first.text.upper() and not written[size : size + 1].isalpha()
    )


@cache
def may_begin(word: str) -> bool:
    """Whether a word may be meant as a first element: one that exists, in any case or alphabet, or whose organ is
    missing.
    """
    data = load()
    capitals = latin(word).upper()
    if len(capitals) < 3:
        return capitals in ("UN", *data["organs"], *data["missing"], *data["roots"])
    return capitals in ("UN", *data["organs"], *data["missing"], *data["roots"]) or (
        word.isupper() and nearest_root(capitals) is not None
    )


def is_evident(written: str, symbol: Symbol) -> bool:
    """Whether what is far from any symbol must be one all the same: it names a body, what was adopted, or a suffix."""
    canonical = symbol.canonical or symbol.series or ""
    if symbol.series in ("A", "S", "E", "A/L", "S/L", "E/L"):
        return written[:1].isupper() and bool(symbol.suffixes) and canonical.count("/") > 1
    return "/" in canonical and any(one.isdigit() for one in written)


def _rooted(found: tuple[Piece, ...]) -> Iterator[tuple[int, tuple[Piece, ...], bool]]:
    """With its first element first, or the one that is missing, or that was meant; True for another series."""
    organs, words = load()["organs"], [piece.text for piece in found]
    if words[0] == "UN" and len(words) > 2 and words[1] != "UN":
        yield from ((cost + 2, rooted, True) for cost, rooted, _ in _rooted(found[1:]))
        return
    first = words[0]
    if (own := _OWNERS.get(words[1])) is not None and first in ("A", "S", "E") and first != own:
        yield 3, (Piece("word", own), *found[1:]), True
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
    if len(first) < 3 and found[0].kind == "word" and len(found) > 1:
        for parent in data["missing"].get(found[1].text, ()):
            yield 4, (*_path(parent), *found[2:]), True


def _path(series: str) -> tuple[Piece, ...]:
    return tuple(Piece("word", word) for word in series.split("/"))


def _respelt(found: tuple[Piece, ...]) -> Iterator[tuple[int, tuple[Piece, ...], bool]]:
    """As it is, and with a word that no series has replaced by those near it."""
    strange = [at for at, piece in enumerate(found) if at and piece.kind == "word" and not _is_listed_at(found, at)]
    if not strange:
        yield 0, found, False
    for at in strange if len(strange) == 1 else ():
        piece = found[at]
        if piece.kind == "word":
            for near in _near(piece.text):
                meant = (*found[:at], piece._replace(text=near), *found[at + 1 :])
                yield 3 + (near == "DEC"), meant, near not in load()["suffixes"]


def _is_listed_at(found: tuple[Piece, ...], at: int) -> bool:
    """Whether a word is one of series at its place; a country is one in the symbols of bodies that hear countries."""
    data, word = load(), found[at].text
    if word in data["suffixes"] or (len(word) > 1 and from_roman(word)):
        return True
    prefix = "A/HRC" if found[1].text == "HRC" and at > 1 else found[0].text
    if (at == 1 or prefix == "A/HRC") and (bodies := data["bodies"].get(prefix)) is not None:
        if word in bodies or f"{word}." in bodies:
            return True
        return _hears_countries(found) and len(word) == 3 and at > 1
    if _hears_countries(found):
        return len(word) == 3 or word in vocabulary()
    return word in (*data["kinds"], *data["dotted"], *data["either"]) or (at < 3 and word in vocabulary())


def _hears_countries(found: tuple[Piece, ...]) -> bool:
    return found[0].text in load()["treaty_bodies"] or any(piece.text == "WG" for piece in found)


def _near(word: str) -> list[str]:
    """The words that one is a slip for: two letters swapped, else one too many or missing."""
    if len(word) < 2:
        return []
    capitals = word.upper()
    known = [name for name in sorted(vocabulary()) if len(name) > 1]
    swapped = [name for name in known if len(name) == len(word) and sorted(name.upper()) == sorted(capitals)]
    if swapped or len(word) < 3:
        return swapped
    other = [name for name in ("RES", "DEC", "HRC") if sum(a != b for a, b in zip(capitals, name, strict=False)) == 1]
    near = [name for name in known if len(name) > 2 and is_one_off(capitals, name.upper())]
    return near or (other if len(word) == 3 else [])


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
    places = [at for at, piece in enumerate(found[:-1]) if at and piece.kind == "word" and _is_figure(found[at + 1])]
    always = {at for at in places if _takes_dot(found, at)}
    free = (*load()["either"], *load()["dotted"])
    open_to = [at for at in places if at not in always and found[at].text in free][:3]
    for dots in product((False, True), repeat=len(open_to)):
        chosen = always | {at for at, dot in zip(open_to, dots, strict=True) if dot}
        cost = sum(found[at + 1].dot != (at in chosen) for at in places)
        yield cost, _line(found, chosen)
        if (roman := _romans(found)) is not None:
            yield cost + 1, _line(roman, chosen)


def _is_figure(piece: Piece) -> bool:
    return piece.kind == "figure" or (piece.dot and from_roman(piece.text) is not None)


def _takes_dot(found: tuple[Piece, ...], at: int) -> bool:
    return lacks_dot(found[0].text, found[at].text) or found[at].text in load()["suffixes"]


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
