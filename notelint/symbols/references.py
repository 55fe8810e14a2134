"""The United Nations documents that a draft cites, as the parsed note lists them."""

from bisect import bisect_right
from collections.abc import Iterator

from notelint.facts import Facts, builtin
from notelint.facts.resolutions import Resolutions
from notelint.note import Reference
from notelint.source import Source
from notelint.span import Slot, Span
from notelint.symbols.find import Found
from notelint.symbols.lists import with_members
from notelint.symbols.prose import find_prose
from notelint.unbroken import unbroken


def references(
    source: Source,
    language: str | None,
    leave_out: tuple[Span, ...] = (),
    default_organ: str | None = None,
    facts: Facts | None = None,
) -> tuple[Reference, ...]:
    """The references of a draft in the order of its text.

    `leave_out` are places whose symbols do not count (the masthead's own, page headers, reference numbers);
    `default_organ` the organ to which the note belongs, for "resolution 43/1" where no organ is named; `facts` the
    tables that know the year of a resolution, those of notelint where not given.
    """
    known: set[int] = set()
    table, whole = (facts or builtin()).resolutions, unbroken(source)
    found = find(whole.source.text, language, tuple(map(whole.forth, leave_out)), default_organ)
    return tuple(whole.back(_reference(one, known, table)) for one in found)


def find(
    text: str, language: str | None, leave_out: tuple[Span, ...] = (), default_organ: str | None = None
) -> tuple[Found, ...]:
    """The symbols and the resolutions in prose of a text, in order."""
    left = sorted(leave_out)
    symbols = tuple(_outside(with_members(text, language), left))
    taken = [Span(one.start, one.end) for one in symbols]
    prose = _outside(_outside(find_prose(text, language, default_organ), left), taken)
    return tuple(sorted((*symbols, *prose), key=lambda one: (one.start, one.end)))


def _outside(found: Iterator[Found], spans: list[Span]) -> Iterator[Found]:
    """What lies in none of some sorted spans."""
    for one in found:
        at = bisect_right(spans, (one.end,)) - 1
        before = spans[at] if at >= 0 else None
        if before is None or before.end <= one.start or before.start >= one.end:
            yield one


def _reference(found: Found, known: set[int], table: Resolutions) -> Reference:
    symbol, span = found.symbol, Span(found.start, found.end)
    valid, canonical = symbol.problem is None, symbol.canonical
    if symbol.series == "S/RES" and symbol.number is not None and canonical:
        year = table.council_year(symbol.number)
        if symbol.year is None:
            canonical = f"S/RES/{symbol.number} ({year.year})" if year else canonical
            valid = valid and found.prose and symbol.number in known
        known.add(symbol.number)
    return Reference(
        span,
        Slot(found.text, span),
        canonical,
        symbol.series,
        symbol.organ,
        symbol.number,
        symbol.session,
        symbol.session_kind,
        symbol.year,
        symbol.suffixes,
        valid,
    )
