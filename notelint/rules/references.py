"""What the rules on cited documents share: which are cited, when, and what speaks against them."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from notelint.dates import find_dates
from notelint.facts import Facts
from notelint.note import Reference
from notelint.rule import Draft
from notelint.rules import samples
from notelint.span import Span
from notelint.symbols.attribution import organ_behind
from notelint.symbols.parse import halves
from notelint.symbols.possible import Doubt, doubt
from notelint.symbols.prose import dated

_DATE_WITHIN = 60


class Given(NamedTuple):
    """When a resolution was adopted, as the text says behind it; `day` is None where only the year can be read."""

    year: int
    day: date | None
    words: str


def given_behind(draft: Draft, reference: Reference) -> Given | None:
    """The date behind a reference, or behind the organ that is named behind it; None where there is none."""
    text, code, end = draft.source.text, draft.language.code, reference.span.end
    year = dated(text, reference.span, code)
    if year is None and (behind := organ_behind(text, end, code)) is not None:
        year, end = dated(text, Span(behind, behind), code), behind
    if year is None:
        return None
    at = draft.reading.shadow.offset(end)
    found = next(find_dates(draft.reading, at, at + _DATE_WITHIN), None)
    if found is None or found.iso is None or found.year != year:
        return Given(year, None, str(year))
    words = draft.words(draft.reading.span(found.start, found.end))
    return Given(year, date.fromisoformat(found.iso), words)


def numbered(draft: Draft) -> Iterator[tuple[str, Reference]]:
    """Each reference with its pointer."""
    for at, reference in enumerate(draft.note.references):
        yield f"/references/{at}/symbol", reference


def lacks_year(reference: Reference) -> bool:
    """Whether a Security Council resolution stands without its year where it should have it."""
    return (
        reference.series == "S/RES" and reference.year is None and not reference.valid and reference.number is not None
    )


def latest_day(draft: Draft) -> date:
    """The note's own date, the latest that it gives; today where it gives none."""
    note = draft.note
    slots = (
        note.title and note.title.date,
        note.place_and_date and note.place_and_date.date,
        note.masthead and note.masthead.date,
    )
    return max((date.fromisoformat(slot.value) for slot in slots if slot), default=draft.today)


def doubt_of(reference: Reference, day: date, facts: Facts) -> Doubt | None:
    """Why a document, or one of the two of a joint symbol, cannot exist at a day; None where nothing says so."""
    found = (doubt(symbol, day, facts) for symbol in halves(reference.canonical or ""))
    return next((one for one in found if one is not None), None)


def is_impossible(reference: Reference, day: date, facts: Facts) -> bool:
    """Whether a document surely cannot exist at a day."""
    why = doubt_of(reference, day, facts)
    return why is not None and why.severity == "error"


def citing(cited: str) -> str:
    """A short note that recalls what is cited: an example for the rules."""
    return samples.SENT.replace(samples.BODY, f"The Government of Uruguay recalls {cited}.")


GOOD = citing("S/RES/1325 (2000), A/RES/60/251 and A/HRC/RES/43/1")
