"""One symbol: what it says, its canonical spelling, and what is wrong with its form."""

from collections.abc import Iterator
from functools import lru_cache

from notelint.roman import from_roman
from notelint.symbols.assemble import Spelling, spellings
from notelint.symbols.era import judged
from notelint.symbols.grammar import Element, read
from notelint.symbols.repair import plain, repaired
from notelint.symbols.series import is_known, is_sound, organ_of, path_of
from notelint.symbols.symbol import Symbol

__all__ = ["Symbol", "halves", "parse_symbol"]

_LAST_SESSION = 200  # what is higher was meant as a year or a number


@lru_cache(4096)
def parse_symbol(text: str) -> Symbol | None:
    """Reads a symbol as it stands in a text; None where no attempt at a symbol can be made out.

    `problem` is None, "malformed" or "unknown-series"; `fix` the spelling meant, where only one reading is possible.
    """
    clean = plain(text)
    if (good := _known(clean)) is not None:
        found = _as_meant(judged(good))
        return _assembled(clean) or found if found.problem and found.fix is None else found
    mended = repaired(clean)
    if (meant := _known(mended)) is not None:
        right = judged(meant)
        fix = right.fix if right.problem else right.canonical
        hopeless = right._replace(problem="malformed", fix=fix)
        if fix is not None:
            return _as_meant(hopeless)
        return _assembled(clean) or hopeless
    return _assembled(clean)


def _assembled(text: str) -> Symbol | None:
    """The symbol that is nearest to a text; without a canonical spelling where several are as near."""
    best: dict[str, Symbol] = {}
    nearest = 0
    for cost, meant in sorted(_plausible(spellings(text)), key=lambda one: one[0]):
        if best and cost > nearest:
            break
        nearest = cost
        best[str(meant.fix)] = meant
    if len(best) > 1:
        return next(iter(best.values()))._replace(canonical=None, fix=None)
    return next(iter(best.values()), None)


def _plausible(tried: tuple[Spelling, ...]) -> Iterator[tuple[int, Symbol]]:
    """The good symbols among some spellings; those that are not in the manner of their time cost more."""
    for spelling in tried:
        meant = _known(spelling.text)
        right = judged(meant) if meant else None
        if right is not None and not (right.problem and right.fix is None) and (right.session or 0) <= _LAST_SESSION:
            problem = "unknown-series" if spelling.other_series else "malformed"
            mended = right._replace(problem=problem, fix=right.fix or right.canonical)
            yield spelling.cost + (right.problem is not None), _as_meant(mended)


def _as_meant(symbol: Symbol) -> Symbol:
    """A malformed symbol says what its right spelling says."""
    meant = _known(symbol.fix) if symbol.problem and symbol.fix else None
    return meant._replace(problem=symbol.problem, fix=symbol.fix) if meant else symbol


def halves(canonical: str) -> tuple[Symbol, ...]:
    """The symbols of a canonical spelling: one, or the two of a joint symbol."""
    return tuple(_symbol(elements) for elements in read(canonical) or ())


def _known(text: str) -> Symbol | None:
    both = read(text)
    if not both or not all(is_known(one) and is_sound(one) for one in both):
        return None
    if len(both) == 2 and _names(both[0]) == _names(both[1]):
        return None  # a range, no joint symbol
    symbols = tuple(map(_symbol, both))
    return symbols[0]._replace(canonical="-".join(str(symbol.canonical) for symbol in symbols))


def _names(elements: tuple[Element, ...]) -> list[str]:
    return [element.text for element in elements if element.kind in ("root", "body", "kind", "adopted")]


def _symbol(elements: tuple[Element, ...]) -> Symbol:
    series = path_of(elements)
    parts = {element.kind: element.text.strip(" /()") for element in elements}
    session, kind = _session(parts)
    number = parts.get("number")
    if number is None and parts.get("draft"):
        number = parts["draft"].partition(".")[2]
        if all(element.kind in ("root", "draft") for element in elements):
            del parts["draft"]
    year = parts.get("dated") or parts.get("year")
    return Symbol(
        "".join(map(_spelt, elements)),
        series,
        organ_of(series),
        int(number) if number and number.isdigit() else None,
        session,
        kind,
        int(year) if year else None,
        tuple(
            element.text.strip(" /[]")
            for element in elements
            if element.kind in ("part", "suffix", "note", "star") or (element.kind == "draft" and "draft" in parts)
        ),
    )


def _session(parts: dict[str, str]) -> tuple[int | None, str | None]:
    """The session and its kind: 43, S-28, ES-11, (XXX), (S-VI)."""
    if "session" in parts:
        return int(parts["session"]), "regular"
    text = parts.get("special") or parts.get("roman") or ""
    prefix, _, figure = text.rpartition("-")
    number = int(figure) if figure.isdigit() else from_roman(figure)
    return (number, {"": "regular", "S": "special", "ES": "emergency special"}[prefix]) if number else (None, None)


def _spelt(element: Element) -> str:
    if element.kind in ("roman", "dated", "note"):
        return " " + element.text.strip()
    if element.kind == "part":
        return element.text.strip() if "[" in element.text else " " + element.text.strip()
    return "" if element.kind == "star" else element.text
