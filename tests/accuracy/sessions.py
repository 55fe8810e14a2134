"""Faults: another session, other days of a session, another agenda item or title."""

import re
from collections.abc import Iterator
from datetime import date

from notelint import facts
from notelint.note import Organ, Target
from notelint.numbers import ordinal
from notelint.shadow import fold
from notelint.span import Slot, Span
from tests.accuracy.good import Change, Good, Sown, pairs, put, sow, targets, written_organs
from tests.accuracy.numerals import in_figures, in_words, like

_ORDINAL = re.compile(
    r"(\S+(?:\s+et\s+\S+)?)\s+(?:emergency|special|regular|session|extraordinaire|ordinaire|year|année)\b", re.I
)
_PROVISIONAL = re.compile(r"(?i)provisional|preliminary|supplementary|provisoire|préliminaire|supplémentaire")


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
            row = facts.hrc_sessions(organ.session_kind == "special").get(organ.session.value)
        if days and row and row.certainty in ("S", "K"):
            written = good.at(days.span)
            yield put(good, days.span, re.sub(r"\d{4}", lambda year: str(int(year[0]) - 1), written), "NV204")
            day = int(days.start.value[-2:]) + (3 if int(days.start.value[-2:]) < 20 else -3)
            if f"{days.start.value[:-2]}{day:02}" not in row.starts:
                yield put(good, days.span, re.sub(r"\d+(?:er)?", str(day), written, count=1), "NV204")


def _number_span(good: Good, span: Span) -> Span | None:
    match = re.search(r"\d+", good.at(span))
    return Span(span.start + match.start(), span.start + match.end()) if match else None


def _other_number(good: Good, organ: str, taken: set[str]) -> str:
    used = {int(re.split(r"\D", number)[0]) for number in taken}
    choice = [n for n in (range(1, 11) if organ == "HRC" else range(11, 120)) if n not in used]
    return str(good.dice("item").choice(choice))


def request_item(good: Good) -> Iterator[Sown]:
    """The request names another item than the masthead, or another part of the item."""
    for organ, target in pairs(good):
        taken = {item.number.value for item in organ.agenda_items}
        slot = target.agenda_items[0] if target.agenda_items else None
        span = _number_span(good, slot.span) if slot else None
        if slot and span and taken and not _provisional(good):
            yield put(good, span, _other_number(good, organ.organ.value, taken), "NV302")
            part = re.search(r"\(?([a-z])\)", good.at(slot.span))
            if part:
                letter = Span(slot.span.start + part.start(1), slot.span.start + part.end(1))
                yield put(good, letter, "g" if part[1] != "g" else "h", "NV302")


def masthead_item(good: Good) -> Iterator[Sown]:
    """The masthead names another item than the request, or than its title."""
    asked = {organ: target.agenda_items for organ, target in pairs(good) if target.agenda_items}
    for organ in written_organs(good):
        if not organ.agenda_items or _provisional(good) or not good.note.masthead:
            continue
        item = organ.agenda_items[0]
        span, taken = _number_span(good, item.number.span), {item.number.value for item in organ.agenda_items}
        standing = organ.organ.value == "HRC" and organ.session_kind == "regular" and item.title
        if span and organ in asked:
            place = Span(asked[organ][0].span.start, asked[organ][-1].span.end)
            yield put(good, span, _other_number(good, organ.organ.value, taken), "NV302", places=(place,))
        elif span and standing:
            yield put(good, span, _other_number(good, "HRC", taken), "NV304", places=(good.note.masthead.span,))


def _provisional(good: Good) -> bool:
    parts = [part.span for part in (good.note.masthead, good.note.request) if part]
    return any(_PROVISIONAL.search(good.at(span)) for span in parts)


def unknown_item(good: Good) -> Iterator[Sown]:
    """The Human Rights Council's agenda has no item 13, in the masthead or in the request."""
    organs = [o for o in (good.note.masthead.organs if good.note.masthead else ()) if o.organ.value == "HRC"]
    slots = [organ.agenda_items[0].number for organ in organs if organ.agenda_items]
    mine = [t for t in targets(good) if t.organ and t.organ.value == "HRC" and t.session_kind != "special"]
    slots += [target.agenda_items[0] for target in mine if target.agenda_items]
    if slots and good.note.profile == "hrc" and all(organ.session_kind != "special" for organ in organs):
        spans = [span for slot in slots if (span := _number_span(good, slot.span))]
        yield sow(good, [Change(span, "13") for span in spans], ("NV303",), (spans[0],))


def item_title(good: Good) -> Iterator[Sown]:
    """The title under an item of the Human Rights Council is another item's."""
    for organ in written_organs(good):
        items = organ.agenda_items
        if organ.organ.value == "HRC" and organ.session_kind == "regular" and len(items) == 1 and items[0].title:
            others = [names[0] for n, names in facts.hrc_titles(good.code).items() if str(n) != items[0].number.value]
            yield put(good, items[0].title.span, good.dice("title").choice(others), "NV304")
