"""One symbol: what it says, its canonical spelling, and what is wrong with its form."""

from functools import lru_cache

from notelint.symbols.era import judged
from notelint.symbols.grammar import Element, read
from notelint.symbols.repair import plain, repaired, respelt
from notelint.symbols.roman import from_roman
from notelint.symbols.series import is_known, is_sound, organ_of, path_of
from notelint.symbols.symbol import Symbol

__all__ = ["Symbol", "halves", "parse_symbol"]


@lru_cache(4096)
def parse_symbol(text: str) -> Symbol | None:
    """Reads a symbol as it stands in a text; None where no attempt at a symbol can be made out.

    `problem` is None, "malformed" or "unknown-series"; `fix` the spelling meant, where only one reading is possible.
    """
    clean = plain(text)
    if (good := _known(clean)) is not None:
        return _as_meant(judged(good))
    mended = repaired(clean)
    if (meant := _known(mended)) is not None:
        right = judged(meant)
        fix = right.fix if right.problem else right.canonical
        return _as_meant(right._replace(problem="malformed", fix=fix))
    spelt = respelt(mended)
    if spelt is None or (near := _known(spelt)) is None or judged(near).problem:
        return None
    return near._replace(problem="unknown-series", fix=near.canonical)


def _as_meant(symbol: Symbol) -> Symbol:
    """A malformed symbol says what its right spelling says."""
    meant = _known(symbol.fix) if symbol.problem and symbol.fix else None
    return meant._replace(problem=symbol.problem, fix=symbol.fix) if meant else symbol


def halves(canonical: str) -> tuple[Symbol, ...]:
    """The symbols of a canonical spelling: one, or the two of a joint symbol."""
    return tuple(_symbol(elements) for elements in read(canonical) or ())


def _known(text: str) -> Symbol | None:
    both = read(text)
    if (
        not both
        or not all(is_known(one) and is_sound(one) for one in both)
        or (len(both) == 2 and both[0][0] == both[1][0])
    ):
        return None
    symbols = tuple(map(_symbol, both))
    return symbols[0]._replace(canonical="-".join(str(symbol.canonical) for symbol in symbols))


def _symbol(elements: tuple[Element, ...]) -> Symbol:
    series = path_of(elements)
    parts = {element.kind: element.text.strip(" /()") for element in elements}
    session, kind = _session(parts)
    number = parts.get("number")
    if number is None and parts.get("draft") and all(element.kind in ("root", "draft") for element in elements):
        number = parts.pop("draft").partition(".")[2]
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
