"""Faults: holes of a template, of each shape and in each place."""

from collections.abc import Iterator

from notelint.span import Span
from tests.accuracy.good import Good, sentence_ends, targets
from tests.accuracy.parties import state_place
from tests.accuracy.sessions import ordinal_span
from tests.accuracy.sowing import Sown, insert, put
from tests.accuracy.words import words

_SHAPES = 10


def in_body(good: Good) -> Iterator[Sown]:
    """A sentence with a hole in it, behind one of the body; some of the shapes."""
    dice, ends, holes = good.dice("holes"), sentence_ends(good), words(good.code)["holes"]
    for shape in good.some("shapes", holes["shapes"], _SHAPES) if ends else ():
        yield insert(good, dice.choice(ends), " " + holes["sentence"].format(hole=shape), "NV801")


def for_state(good: Good) -> Iterator[Sown]:
    """A hole for the sender's State."""
    for part in (good.note.opening, good.note.closing):
        span = state_place(good, part.sender) if part and part.sender else None
        if span:
            yield put(good, span, words(good.code)["holes"]["state"], "NV801")


def for_session(good: Good) -> Iterator[Sown]:
    """A hole for the session of the request."""
    for target in targets(good):
        span = ordinal_span(good, target.session) if target.session else None
        for hole in words(good.code)["holes"]["ordinal"] if span else ():
            yield put(good, span or Span(0, 0), hole, "NV801")


def for_item(good: Good) -> Iterator[Sown]:
    """A hole for the item of the request."""
    for target in targets(good):
        for slot in target.agenda_items[:1]:
            for hole in words(good.code)["holes"]["number"]:
                yield put(good, slot.span, hole, "NV801")


def for_date(good: Good) -> Iterator[Sown]:
    """A hole for the date of the title."""
    title = good.note.title
    for hole in words(good.code)["holes"]["date"] if title and title.date else ():
        assert title and title.date
        yield put(good, title.date.span, hole, "NV801")
