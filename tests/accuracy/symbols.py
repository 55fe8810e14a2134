"""Faults: a resolution without its year or with another one, or one that cannot be."""

import re
from collections import Counter
from collections.abc import Iterator

from notelint.note import Reference
from notelint.span import Span
from tests.accuracy.good import Good
from tests.accuracy.sowing import Sown, put

_YEAR = re.compile(r"\s*\((\d{4})\)")
_SESSION = re.compile(r"(\d{2})(?=/\d)")


def _council(good: Good) -> Iterator[tuple[Reference, Span, str]]:
    """The resolutions of the Security Council that are cited once, with the place of their year."""
    cited = Counter((ref.series, ref.number) for ref in good.note.references)
    for ref in good.note.references:
        year = _YEAR.search(good.text, ref.span.start, ref.span.end) if ref.series == "S/RES" else None
        if year and cited[ref.series, ref.number] == 1:
            yield ref, Span(*year.span()), year[1]


def missing_year(good: Good) -> Iterator[Sown]:
    """A resolution of the Security Council without its year."""
    for _, span, _ in _council(good):
        yield put(good, span, "", "NV402")


def wrong_year(good: Good) -> Iterator[Sown]:
    """A resolution of the Security Council with a year before or after its own, and with two digits exchanged."""
    for _, span, year in _council(good):
        number = int(year)
        for other in {number - 1, number + 1, int(year[:2] + year[3] + year[2])} - {number}:
            yield put(good, span, good.at(span).replace(year, str(other)), "NV403")


def impossible(good: Good) -> Iterator[Sown]:
    """A resolution of a session of the Assembly that is decades away."""
    for ref in good.note.references:
        session = _SESSION.search(good.text, ref.span.start, ref.span.end) if ref.series == "A/RES" else None
        if session and int(session[1]) == ref.session and not good.quoted(ref.span.start):
            yield put(good, Span(*session.span()), "97", "NV405")
