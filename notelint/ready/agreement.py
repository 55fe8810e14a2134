"""What a note says more than once: its date and its parties."""

from collections.abc import Iterator

from notelint.note import Note
from notelint.ready.entry import Entry, Evidence, Status
from notelint.render.words import in_words
from notelint.span import Slot

_ROLES = (("sender", "NV601"), ("addressee", "NV602"))
_AGREED = {
    "once": "named once",
    "differs": "not the same everywhere",
    "blank": "still blank",
    "agrees": "the same everywhere",
}
_NAMING = ("title", "opening", "closing")


def agreement(evidence: Evidence) -> Iterator[Entry]:
    """Entries for the date, the sender and the addressee."""
    yield _date(evidence)
    for role, code in _ROLES:
        yield from _party(evidence, role, code)


def _date(evidence: Evidence) -> Entry:
    codes = _found(evidence, "NV50")
    dated = [*_dates(evidence.note)]
    if not dated:
        return Entry("date", "wrong" if codes else "unverified", "the note bears none", codes=codes)
    told = "; ".join(f"{in_words(slot.value)} in {place}" for place, slot in dated)
    return Entry("date", "wrong" if codes else "verified", told, evidence.lines(dated[0][1].span), codes=codes)


def _dates(note: Note) -> Iterator[tuple[str, Slot[str]]]:
    if note.title and note.title.date:
        yield "the title", note.title.date
    if note.place_and_date and note.place_and_date.date:
        yield "place and date", note.place_and_date.date
    if note.masthead and note.masthead.date:
        yield "the masthead, as the day of submission", note.masthead.date


def _party(evidence: Evidence, role: str, code: str) -> Iterator[Entry]:
    named = [(name, slot) for name in _NAMING if (slot := getattr(getattr(evidence.note, name), role, None))]
    if not named:
        return
    codes = _found(evidence, code)
    blank = any(_has_hole(slot, evidence.note) for _, slot in named)
    chief = dict(named).get("opening", named[0][1])
    places = ", ".join(f"{name} line {evidence.lines(slot.span)[0]}" for name, slot in named)
    said = _AGREED["differs" if codes else "blank" if blank else "once" if len(named) == 1 else "agrees"]
    told = f"{' '.join(str(chief.value).split())}: {said} ({places})"
    status: Status = "wrong" if codes else "unverified" if blank else "verified"
    yield Entry(role, status, told, evidence.lines(chief.span), codes=codes)


def _has_hole(slot: Slot[str], note: Note) -> bool:
    return any(hole.span.start < slot.span.end and slot.span.start < hole.span.end for hole in note.placeholders)


def _found(evidence: Evidence, family: str) -> tuple[str, ...]:
    """The codes of errors and warnings, wherever they are."""
    return tuple(
        sorted({one.code for one in evidence.findings if one.code.startswith(family) and one.severity != "info"})
    )
