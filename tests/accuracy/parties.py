"""Faults: another State or another office in the place of the sender or the addressee, in the note's own wording."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache

from notelint.sameparty import states_of
from notelint.span import Slot, Span
from tests.accuracy.good import ROOT, Good, written_organs
from tests.accuracy.sowing import Sown, put
from tests.accuracy.words import words

_PREPOSITION = re.compile(r"(?:(?<=\s)|^)(?:de\s+la\s+|de\s+l[’']|du\s+|des\s+|d[’']|de\s+)$", re.IGNORECASE)
_TO = {
    "en": re.compile(r"(?:\bthe\s+)$", re.IGNORECASE),
    "fr": re.compile(r"(?:\bau\s+|à\s+la\s+|à\s+l[’']|aux\s+)$", re.IGNORECASE),
}
Named = dict[str, Slot[str]]


@cache
def _rows(language: str) -> dict[str, tuple[str, str]]:
    """The formal and the short name of each State."""
    data = tomllib.loads((ROOT / "notelint" / "data" / "states" / f"{language}.toml").read_text("utf-8"))
    return {code: (row["formal"], row["short"]) for code, row in data.items() if isinstance(row, dict)}


def _named(good: Good, role: str) -> Named:
    """Where the note names its sender or addressee, by part."""
    note = good.note
    parts = (("title", note.title), ("opening", note.opening), ("closing", note.closing))
    return {name: slot for name, part in parts if part and (slot := getattr(part, role))}


def _states(good: Good, role: str) -> dict[str, str]:
    """The one State that each part names."""
    found = {name: states_of(slot.value, good.language) for name, slot in _named(good, role).items()}
    return {name: next(iter(states)) for name, states in found.items() if len(states) == 1}


def _state_span(good: Good, slot: Slot[str], state: str) -> tuple[Span, str] | None:
    """Where a name's State stands, in French with its preposition, and what other State to put there."""
    span = state_place(good, slot)
    if span is None:
        return None
    before, written = good.text[: span.start], good.at(span)
    formal = _rows(good.code)[state][0].casefold() == " ".join(written.split()).replace("’", "'").casefold()
    if good.code == "en":
        return span, _other_state(good, formal and before.rstrip().lower().endswith("the"), written.isupper())
    lead = _PREPOSITION.search(before[-12:])
    start = span.start - len(lead[0]) if lead else span.start
    return (Span(start, span.end), _other_state(good, formal, written.isupper())) if lead else None


def state_place(good: Good, slot: Slot[str]) -> Span | None:
    """Where the State stands in a name, without a preposition; None where the name does not write it out."""
    for state in states_of(slot.value, good.language):
        for name in _rows(good.code).get(state, ()):
            pattern = re.escape(name).replace(r"\ ", r"\s+").replace("’", "'").replace("'", "['’]")
            match = re.search(rf"{pattern}(?!\w)", good.at(slot.span), re.IGNORECASE)
            if match:
                return Span(slot.span.start + match.start(), slot.span.start + match.end())
    return None


def state_places(good: Good) -> Iterator[Span]:
    """Where title, opening and closing write out a State."""
    for role in ("sender", "addressee"):
        yield from (span for slot in _named(good, role).values() if (span := state_place(good, slot)))


def _other_state(good: Good, formal: bool, capital: bool) -> str:
    names = words(good.code)["states"]["formal" if formal else "short"]
    there = states_of(good.text, good.language)
    name = str(next(name for name in names if not states_of(name, good.language) & there))
    name = name.replace("’", "'") if "’" not in good.text else name
    return name.upper() if capital else name


def _places(good: Good, role: str) -> tuple[Span, ...]:
    """At the closing if it disagrees, else at the opening."""
    return tuple(slot.span for name, slot in _named(good, role).items() if name != "title")


def _swapped(good: Good, role: str, code: str) -> Iterator[Sown]:
    """Another State in each part that names one, where another part names the same."""
    named, states = _named(good, role), _states(good, role)
    for part, state in states.items():
        others = [name for name, other in states.items() if name != part and other == state]
        found = _state_span(good, named[part], state)
        if others and found:
            yield put(good, found[0], found[1], code, places=_places(good, role))


def sender_state(good: Good) -> Iterator[Sown]:
    """Another State sends the note here than there."""
    yield from _swapped(good, "sender", "NV601")


def addressee_state(good: Good) -> Iterator[Sown]:
    """The note is addressed to another State here than there."""
    yield from _swapped(good, "addressee", "NV602")


def letterhead_state(good: Good) -> Iterator[Sown]:
    """The letterhead is another State's."""
    head, states = good.note.letterhead, _states(good, "sender")
    if head and "opening" in states and states_of(head.value, good.language) == {states["opening"]}:
        found = _state_span(good, head, states["opening"])
        if found:
            yield put(good, found[0], found[1], "NV601", places=_places(good, "sender"))


def address_state(good: Good) -> Iterator[Sown]:
    """The address below the text is another State's."""
    block, states = good.note.address_block, _states(good, "addressee")
    if block and "opening" in states and states_of(block.value, good.language) == {states["opening"]}:
        found = _state_span(good, block, states["opening"])
        if found:
            yield put(good, found[0], found[1], "NV602", places=_places(good, "addressee"))


def addressee_office(good: Good) -> Iterator[Sown]:
    """Another office in each part that names the addressee, where another part names the first."""
    named, opening = _named(good, "addressee"), good.note.opening
    offices = words(good.code)["offices"].get(opening.addressee_kind if opening else "", ())
    for part, slot in named.items() if len(named) > 1 else ():
        lead = _TO[good.code].search(good.text, max(slot.span.start - 12, 0), slot.span.start)
        for office in offices if lead else ():
            written = office.replace("’", "'") if "’" not in good.text else office
            if lead and (part != "title" or any(written_organs(good)) or good.note.form == "sent"):
                span = Span(lead.start(), slot.span.end)
                yield put(good, span, written, "NV602", places=_places(good, "addressee"))
