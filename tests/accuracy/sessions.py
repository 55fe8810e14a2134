"""Faults: another session, or other days of a session."""

import re
from collections.abc import Iterator
from datetime import date

from notelint.facts import builtin
from notelint.note import Organ, Target
from notelint.numbers import ordinal
from notelint.shadow import fold
from notelint.span import Slot, Span
from tests.accuracy.good import Good, pairs, targets, written_organs
from tests.accuracy.numerals import in_figures, in_words, like
from tests.accuracy.sowing import Sown, put

_ORDINAL = re.compile(
    r"(\S+(?:\s+et\s+\S+)?)\s+(?:emergency|special|regular|session|extraordinaire|ordinaire|year|année)\b", re.I
)


def ordinal_span(good: Good, slot: Slot[int]) -> Span | None:
    """Where a session's ordinal stands in its slot."""
    match = _ORDINAL.search(good.at(slot.span))
    if match is None or ordinal(fold(match[1]), good.language) != slot.value or slot.value > 97:
        return None
    return Span(slot.span.start + match.start(1), slot.span.start + match.end(1))


def note_day(good: Good) -> date | None:
    """The day of a note."""
    note = good.note
    slots = (note.title and note.title.date, note.place_and_date and note.place_and_date.date)
    return next((date.fromisoformat(slot.value) for slot in slots if slot), None)


def _matched(good: Good) -> Iterator[tuple[Organ, Target, Slot[int], Span]]:
    """Pairs of masthead and request that name one session, and where the request's ordinal stands."""
    for organ, target in pairs(good):
        mine, theirs = (organ.year, target.year) if organ.organ.value == "SC" else (organ.session, target.session)
        span = ordinal_span(good, theirs) if theirs else None
        if mine and theirs and span and mine.value == theirs.value:
            yield organ, target, theirs, span


def request_session(good: Good) -> Iterator[Sown]:
    """The request names another session than the masthead: once in words, once in figures, once as written."""
    dice = good.dice("request-session")
    for _, _, slot, span in _matched(good):
        for write in (in_words, in_figures):
            yield put(good, span, write(slot.value + dice.choice((-1, 1, 2)), good.code), "NV202")
        yield put(good, span, like(good.at(span), slot.value + dice.choice((-1, 1)), good.code), "NV202")


def masthead_session(good: Good) -> Iterator[Sown]:
    """The masthead names another session than the request, or than its own days."""
    asked = [(organ, target.session or target.year) for organ, target in pairs(good)]
    for organ in written_organs(good):
        slot = organ.session or organ.year
        span = ordinal_span(good, slot) if slot else None
        if slot and span and good.note.masthead:
            new = like(good.at(span), slot.value + 1, good.code)
            other = next((theirs for mine, theirs in asked if mine == organ and theirs), None)
            if other:
                yield put(good, span, new, "NV202", places=(other.span,))
            elif organ.session_dates and organ.organ.value == "HRC" and organ.session_kind == "regular":
                yield put(good, span, new, "NV204", places=(good.note.masthead.span,))


def sent_session(good: Good) -> Iterator[Sown]:
    """A note as sent names a session that was long over, or that there has never been."""
    for target in targets(good) if good.note.form == "sent" else ():
        span = ordinal_span(good, target.session) if target.session else None
        if target.session and span and target.organ and target.session_kind in (None, "regular"):
            back = {"HRC": 9, "GA": 4}.get(target.organ.value, 0)
            if back and target.session.value > back + 1 and note_day(good):
                yield put(good, span, like(good.at(span), target.session.value - back, good.code), "NV205")
            if target.organ.value == "HRC":
                yield put(good, span, like(good.at(span), 97, good.code), "NV203")


def session_days(good: Good) -> Iterator[Sown]:
    """The masthead's days are not those of the session: another year, another opening day."""
    for organ in written_organs(good):
        days, row = organ.session_dates, None
        if organ.organ.value == "HRC" and organ.session and days:
            row = builtin().sessions.of("HRC", organ.session_kind).get(organ.session.value)
        if days and row and row.certainty in ("S", "K"):
            written = good.at(days.span)
            yield put(good, days.span, re.sub(r"\d{4}", lambda year: str(int(year[0]) - 1), written), "NV204")
            day = int(days.start.value[-2:]) + (3 if int(days.start.value[-2:]) < 20 else -3)
            if f"{days.start.value[:-2]}{day:02}" not in row.starts:
                yield put(good, days.span, re.sub(r"\d+(?:er)?", str(day), written, count=1), "NV204")
