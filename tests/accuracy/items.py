"""Faults: another agenda item, or another title."""

import re
from collections.abc import Iterator

from notelint.facts import builtin
from notelint.span import Span
from tests.accuracy.good import Good, pairs, targets, written_organs
from tests.accuracy.sowing import Change, Sown, put, sow

_PROVISIONAL = re.compile(r"(?i)provisional|preliminary|supplementary|provisoire|préliminaire|supplémentaire")


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
            others = [
                names[0] for n, names in builtin().agendas.titles(good.code).items() if str(n) != items[0].number.value
            ]
            yield put(good, items[0].title.span, good.dice("title").choice(others), "NV304")
