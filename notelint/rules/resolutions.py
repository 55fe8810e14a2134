"""NV403, NV405: years and days of resolutions that are not theirs, and documents that cannot be."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from notelint.facts import Facts
from notelint.facts.resolutions import Year
from notelint.facts.sessions import BASE_YEAR
from notelint.facts.table import severity_of
from notelint.finding import Edit, Finding, Fix, Severity
from notelint.note import Reference
from notelint.rule import Draft, Rule
from notelint.rules.references import (
    GOOD,
    Given,
    citing,
    doubt_of,
    given_behind,
    is_impossible,
    lacks_year,
    latest_day,
    numbered,
)
from notelint.span import Span
from notelint.symbols.attribution import attribution

_ADOPTED = ("A/RES", "A/DEC", "A/HRC/RES", "A/HRC/DEC")
# Documents also cite a resolution by the day on which it was distributed (seen: 41/13 of 19 July 2019, a week after).
_DISTRIBUTED = timedelta(days=31)
_SYMBOL = re.compile(r"[ASE]/")


class _Days(NamedTuple):
    """The days within which a session can adopt, and how surely they are known."""

    first: date
    last: date
    certainty: str

    @property
    def latest(self) -> date:
        """The last day that a resolution may bear: also that of its distribution."""
        return self.last if self.last == date.max else self.last + _DISTRIBUTED


def _wrong_year(draft: Draft) -> Iterator[Finding]:
    said: dict[str, tuple[Given, int]] = {}
    for pointer, reference in numbered(draft):
        if reference.number is None or not (reference.valid or lacks_year(reference)):
            continue
        given = given_behind(draft, reference)
        found = [*_council_year(draft, pointer, reference, given), *_session_year(draft, pointer, reference, given)]
        yield from found
        if given and not found and reference.canonical:
            yield from _contradiction(draft, pointer, reference, given, said)


def _council_year(draft: Draft, pointer: str, reference: Reference, given: Given | None) -> Iterator[Finding]:
    if reference.series != "S/RES":
        return
    known = draft.facts.resolutions.council_year(reference.number or 0)
    if known is None:
        yield from _before_its_time(draft, pointer, reference)
        return
    severity: Severity = "error" if known.sure else "warning"
    known_as = reference.number, known.year
    if reference.year is not None and reference.year != known.year:
        fix = _other_year(draft, reference, known)
        message = "Security Council resolution {} is of {}, not of {}."
        yield WRONG_YEAR.finding(
            message, reference.span, *known_as, reference.year, pointer=pointer, fix=fix, severity=severity
        )
    elif given and given.year != known.year:
        message = "Security Council resolution {} is of {}; the date that follows it says {}."
        yield WRONG_YEAR.finding(message, reference.span, *known_as, given.year, pointer=pointer, severity=severity)


def _before_its_time(draft: Draft, pointer: str, reference: Reference) -> Iterator[Finding]:
    """A number that was not reached in the year that stands behind it, though the table does not hold it yet."""
    last, year = draft.facts.resolutions.last_council()
    if is_impossible(reference, latest_day(draft), draft.facts) or reference.year is None:
        return
    if (reference.number or 0) > last and reference.year <= year:
        message = "Security Council resolution {} is later than {}, whose last is {}."
        quoted = reference.number, reference.year, draft.facts.resolutions.last_of_year(reference.year)
        yield WRONG_YEAR.finding(message, reference.span, *quoted, pointer=pointer)


def _other_year(draft: Draft, reference: Reference, known: Year) -> Fix | None:
    match = re.search(r"[(（]\s?(\d{4})\s?[)）]", draft.source.at(reference.span))
    if match is None:
        return None
    start = reference.span.start + match.start(1)
    edit = Edit(Span(start, start + 4), str(known.year))
    # the number may be the slip, and a right year would hide it
    return Fix(f"Write “{known.year}”.", (edit,), "unsafe")


def _session_year(draft: Draft, pointer: str, reference: Reference, given: Given | None) -> Iterator[Finding]:
    """A resolution that its session cannot have adopted on the day, or in the year, that follows it."""
    days = _days(reference, draft.facts) if given and reference.series in _ADOPTED else None
    if given is None or days is None or is_impossible(reference, latest_day(draft), draft.facts):
        return
    within = days.first.year <= given.year <= days.latest.year
    if within and (given.day is None or days.first <= given.day <= days.latest):
        return
    quoted = reference.canonical, _months(days) if within else _held(days), given.words
    yield WRONG_YEAR.finding(
        "{} is of {}, not of {}: check the number and the date.",
        reference.span,
        *quoted,
        pointer=pointer,
        severity=severity_of(days.certainty),
    )


def _held(days: _Days) -> str:
    first, last = days.first.year, days.last.year
    if last == date.max.year:
        return f"{first} or later"
    return str(first) if first == last else f"{first} or {last}" if last == first + 1 else f"{first} to {last}"


def _months(days: _Days) -> str:
    """When a session was held, to the month, for a day that is of its year."""
    first, last = f"{days.first:%B %Y}", "now" if days.last == date.max else f"{days.last:%B %Y}"
    return first if first == last else f"the session from {first} to {last}"


def _days(reference: Reference, facts: Facts) -> _Days | None:
    number, kind = reference.session, reference.session_kind
    if number is None or not reference.organ:
        return None
    if reference.organ == "GA" and kind == "regular":
        first = date(BASE_YEAR + number, 1 if number == 1 else 9, 1)
        return _Days(first, date(BASE_YEAR + number + 1, 9, 30), "S")
    row = facts.sessions.of(reference.organ, kind).get(number)
    return _Days(row.first, row.last if row.closed else date.max, row.certainty) if row else None


def _contradiction(
    draft: Draft, pointer: str, reference: Reference, given: Given, said: dict[str, tuple[Given, int]]
) -> Iterator[Finding]:
    """The same resolution with two dates."""
    first, line = said.setdefault(str(reference.canonical), (given, draft.source.position(reference.span.start).line))
    if first.year != given.year or (first.day and given.day and first.day != given.day):
        yield WRONG_YEAR.finding(
            "“{}” is dated {} here and {} in line {line}: one of them is wrong.",
            reference.span,
            reference.symbol.value,
            given.words,
            first.words,
            pointer=pointer,
            line=line,
        )


def _impossible(draft: Draft) -> Iterator[Finding]:
    day = latest_day(draft)
    for pointer, reference in numbered(draft):
        if (found := _of_another_organ(draft, pointer, reference)) is not None:
            yield found
        elif _is_judged(reference, day, draft.facts) and (why := doubt_of(reference, day, draft.facts)) is not None:
            message = "“{}”: {}." if why.severity == "info" else "“{}” cannot be right: {}."
            quoted = reference.symbol.value, why.message
            yield IMPOSSIBLE.finding(message, reference.span, *quoted, pointer=pointer, severity=why.severity)


def _of_another_organ(draft: Draft, pointer: str, reference: Reference) -> Finding | None:
    """A resolution that is said to be of an organ that numbers otherwise."""
    written = reference.symbol.value
    if not reference.valid and reference.canonical is None and reference.series is None and reference.organ:
        said = _ORGANS.get(reference.organ, reference.organ)
        message = "“{}” cannot be right: {} does not number its resolutions so."
        return IMPOSSIBLE.finding(message, reference.span, written, said, pointer=pointer)
    if not reference.valid or reference.organ not in _ORGANS or not _SYMBOL.match(written):
        return None
    named = attribution(draft.source.text, reference.span, draft.language.code)
    if named not in _ORGANS or named == reference.organ:
        return None
    message = "“{}” is a symbol of {}, the text calls it a resolution of {}: correct one of them."
    organs = _ORGANS[reference.organ], _ORGANS[named]
    return IMPOSSIBLE.finding(message, reference.span, written, *organs, pointer=pointer)


def _is_judged(reference: Reference, day: date, facts: Facts) -> bool:
    """Whether nothing else is wrong with a reference: form, year and series outrank a fact."""
    known = facts.resolutions.council_year(reference.number or 0) if reference.series == "S/RES" else None
    if known is not None:
        return reference.valid and reference.year in (None, known.year)
    return reference.valid or (lacks_year(reference) and is_impossible(reference, day, facts))


_ORGANS = {
    "SC": "the Security Council",
    "GA": "the General Assembly",
    "HRC": "the Human Rights Council",
    "ECOSOC": "the Economic and Social Council",
    "CHR": "the Commission on Human Rights",
}

WRONG_YEAR = Rule(
    code="NV403",
    name="wrong-symbol-year",
    severity="error",
    summary="The year given with a resolution is not the year in which it was adopted.",
    why="The reader cannot tell whether the number or the year is meant.",
    authority=(
        "The resolutions of the Security Council by year, and the sessions of the General Assembly and the Human Rights"
        " Council (data/resolutions.toml, data/sessions.toml)."
    ),
    bad=citing("S/RES/1325 (2001)"),
    good=GOOD,
    innocent="A resolution newer than the table.",
    check=_wrong_year,
    fix=(
        "unsafe: the right year is known for the number, but the number may be the slip, and a right year "
        "would hide it. None for days and sessions."
    ),
)

IMPOSSIBLE = Rule(
    code="NV405",
    name="impossible-symbol",
    severity="error",
    summary="No such document can exist: its session, year or number had not been reached when the note was written.",
    why="A document of a session that has not opened, or a number beyond the last, is a slip of the pen.",
    authority=(
        "The sessions of the organs and the numbers of their resolutions (data/sessions.toml, data/resolutions.toml);"
        " how many a session adopts: usual practice, no written rule known."
    ),
    bad=citing("A/HRC/RES/143/1"),
    good=GOOD,
    innocent="Documents issued before their session opens; sessions newer than the table (info).",
    check=_impossible,
    fix="none: which document is meant cannot be told.",
)

RULES: tuple[Rule, ...] = (WRONG_YEAR, IMPOSSIBLE)
