"""What stands in for the holes of a template, so that the grammar can read it: a value of the kind that fits.

The kinds are data of the language: `hole_places` says by the text around a hole, or by its own name, what belongs
there, and `stand_ins` gives a value.
"""

import re
from functools import cache
from typing import Any, NamedTuple

from notelint.language import Language, tables
from notelint.note import Placeholder
from notelint.patch import Patched, Piece, patched
from notelint.reading import Reading
from notelint.shadow import fold
from notelint.span import Span

_AROUND = 160
_BLANKS = re.compile(r"[^\S\n]+")
_YEAR = re.compile(r"(?:19|20)(?:xx|__|\.\.|--|yy|aa)")
_EDGES = " .,;:*_-\t"


class _Place(NamedTuple):
    """One row of `hole_places`, compiled: all that is not None must hold."""

    kind: str
    name: re.Pattern[str] | None
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    alone: bool | None
    where: str | None


class Around(NamedTuple):
    """What a hole is judged by: its own words, the text on both sides, folded; whether it has its line for itself, and
    where it stands: above the compliments ("head"), behind the closing ("tail"), or between them ("text").
    """

    name: str
    before: str
    after: str
    alone: bool
    where: str


@cache
def _places(language: str) -> tuple[_Place, ...]:
    months = "|".join(sorted(tables(language)["months"], key=len, reverse=True))
    return tuple(_place(row, months) for row in tables(language)["hole_places"])


def _place(row: dict[str, Any], months: str) -> _Place:
    name, before, after = (row.get(key, "").replace("@MONTH", f"(?:{months})") for key in ("name", "before", "after"))
    return _Place(
        row["kind"],
        re.compile(name) if name else None,
        re.compile(rf"(?:{before})\s*$") if before else None,
        re.compile(rf"\s*(?:{after})") if after else None,
        row.get("alone"),
        row.get("where"),
    )


def kind_of_hole(around: Around, language: str) -> str:
    """What belongs in a hole: the kind of the first row that fits it."""
    if _YEAR.fullmatch(around.name):
        return "year"
    return next((place.kind for place in _places(language) if _fits(place, around)), "matter")


def _fits(place: _Place, around: Around) -> bool:
    return (
        (place.alone is None or place.alone == around.alone)
        and (place.where is None or place.where == around.where)
        and (place.name is None or place.name.search(around.name) is not None)
        and (place.before is None or place.before.search(around.before) is not None)
        and (place.after is None or place.after.match(around.after) is not None)
    )


def name_of(text: str) -> str:
    """The words of a hole, folded: without its marks and filters."""
    inside = re.sub(r"^\W*(?=\w)|\W+$", "", text.split("|")[0])
    return fold(inside) if inside else fold(text).strip()


class StandIn(NamedTuple):
    """The text with stand-ins, the holes in its coordinates (their text as the template has it), and their kinds."""

    patch: Patched
    holes: tuple[Placeholder, ...]
    kinds: tuple[str, ...]


def stand_in(reading: Reading, holes: tuple[Placeholder, ...]) -> StandIn:
    """Puts a fitting value in the place of every hole."""
    source, language = reading.source, reading.matcher.language
    head, tail = _text_range(reading)
    holes = tuple(
        hole for hole, last in zip(holes, (None, *holes), strict=False) if not last or last.span.end <= hole.span.start
    )
    kinds, pieces = [], []
    for hole in holes:
        where = "head" if hole.span.end <= head else "tail" if hole.span.start >= tail else "text"
        around = _around(source.text, hole.span, where)
        kind = kind_of_hole(around, language.code)
        kinds.append(kind)
        pieces.append(Piece(hole.span, _value(kind, around, language)))
    patch = patched(source, pieces)
    put = tuple(hole._replace(span=span) for hole, span in zip(holes, patch.new, strict=True))
    return StandIn(patch, put, tuple(kinds))


def _text_range(reading: Reading) -> tuple[int, int]:
    """Where the compliments (else the title) stand, and where the closing ends: 0, and the text's end, where there are
    none.
    """
    heads = reading.of("opening") or reading.of("title")
    tails = reading.of("closing")
    head = reading.shadow.origin(heads[0].start) if heads else 0
    return head, reading.shadow.origin(tails[-1].end) if tails else len(reading.source.text)


def _around(text: str, span: Span, where: str) -> Around:
    before = _BLANKS.sub(" ", fold(text[max(span.start - _AROUND, 0) : span.start]).replace("\r\n", "\n"))
    after = _BLANKS.sub(" ", fold(text[span.end : span.end + _AROUND]).replace("\r\n", "\n"))
    line = before.rpartition("\n")[2] + after.partition("\n")[0]
    if span.start == 0 or ("\n" not in before and span.start < _AROUND):
        before = "\n" + before
    return Around(name_of(text[span.start : span.end]), before, after, not line.strip(_EDGES), where)


def _value(kind: str, around: Around, language: Language) -> str:
    given = language.data["stand_ins"][kind]
    if isinstance(given, dict):
        given = next(value for before, value in given.items() if re.search(rf"(?:{before})\s*$", around.before))
    starts = not around.before.strip() or around.before.rstrip(" ")[-1] in "\n." or around.before.isspace()
    return str(given[:1].upper() + given[1:] if starts else given)
