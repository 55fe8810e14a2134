"""What operators do to a note: changes at places, and what should be found there."""

from typing import NamedTuple

from notelint.span import Span
from tests.accuracy.good import Good


class Change(NamedTuple):
    """Put `new` in the place of a span."""

    span: Span
    new: str


class Sown(NamedTuple):
    """A changed note: what should be found (a code or a family, any of them; nothing where empty) and where.

    `places` are in the changed text; none means anywhere. `done` says in words what was changed.
    """

    text: str
    wanted: tuple[str, ...]
    places: tuple[Span, ...]
    done: str


def sow(good: Good, changes: list[Change], wanted: tuple[str, ...], places: tuple[Span, ...] | None = None) -> Sown:
    """Changes a note. `places` are spans of the good text; without them the changes are the places."""
    ordered = sorted(changes, key=lambda change: change.span)
    text = good.text
    for change in reversed(ordered):
        text = text[: change.span.start] + change.new + text[change.span.end :]
    spots = tuple(change.span for change in ordered) if places is None else places
    done = "; ".join(f"{_short(good.at(change.span))} → {_short(change.new)}" for change in ordered)
    return Sown(text, wanted, tuple(_moved(spot, ordered) for spot in spots), done)


def put(good: Good, span: Span, new: str, *wanted: str, places: tuple[Span, ...] | None = None) -> Sown:
    """Changes one place of a note."""
    return sow(good, [Change(span, new)], wanted, places)


def insert(good: Good, at: int, new: str, *wanted: str) -> Sown:
    """Sets a text in at an offset."""
    return put(good, Span(at, at), new, *wanted)


def _short(text: str) -> str:
    text = " ".join(text.split())
    return f"“{text}”" if len(text) < 70 else f"“{text[:40]} … {text[-24:]}”"


def _moved(span: Span, changes: list[Change]) -> Span:
    start = span.start + sum(
        _growth(change) for change in changes if change.span.end <= span.start != change.span.start
    )
    end = span.end + sum(_growth(change) for change in changes if change.span.start <= span.end)
    return Span(start, max(start, end))


def _growth(change: Change) -> int:
    return len(change.new) - (change.span.end - change.span.start)
