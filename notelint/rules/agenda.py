"""NV3: agenda items that contradict each other or the organ's agenda."""

from collections.abc import Iterator

from notelint.finding import Finding
from notelint.mentions import find_items
from notelint.rule import Draft, Rule
from notelint.rules import samples
from notelint.rules.sessions import pairs
from notelint.span import Slot, Span

_LARGEST_AGENDA = 200


def _provisional(draft: Draft, span: Span) -> bool:
    """Whether a part of the note names its items by a preliminary or provisional list."""
    shadow = draft.reading.shadow
    found = find_items(draft.reading, shadow.offset(span.start), shadow.offset(span.end) + 80)
    return any(items.provisional for items in found)


def _mismatch(draft: Draft) -> Iterator[Finding]:
    note = draft.note
    if not note.masthead or not note.request:
        return
    if _provisional(draft, note.masthead.span) or _provisional(draft, note.request.span):
        return
    for _, organ, at, target in pairs(draft):
        mine = {item.number.value for item in organ.agenda_items}
        theirs = {slot.value for slot in target.agenda_items}
        if mine and theirs and mine != theirs:
            place, pointer = _place(target.agenda_items, mine, at)
            line = draft.source.position(organ.agenda_items[0].span.start).line
            yield ITEM_MISMATCH.finding(
                "The request names agenda item {}, the masthead {} (line {line}): write the same in both.",
                place,
                _list(theirs),
                _list(mine),
                line=line,
                pointer=pointer,
            )


def _place(items: tuple[Slot[str], ...], mine: set[str], target: int) -> tuple[Span, str]:
    """The first item that the masthead does not have; all of them where the request only has fewer."""
    for at, slot in enumerate(items):
        if slot.value not in mine:
            return slot.span, f"/request/targets/{target}/agenda_items/{at}"
    return Span(items[0].span.start, items[-1].span.end), f"/request/targets/{target}/agenda_items"


def _list(items: set[str]) -> str:
    ordered = sorted(items, key=lambda item: (int(item.split()[0]), item))
    return " and ".join([", ".join(ordered[:-1]), ordered[-1]] if len(ordered) > 1 else ordered)


def _numbers(draft: Draft) -> Iterator[tuple[str, int | None, str | None, str, Slot[str]]]:
    """Organ, session, kind, pointer and number of each item: the masthead's, or the request's where it has none."""
    seen: set[str] = set()
    for place, organ in enumerate(draft.note.masthead.organs if draft.note.masthead else ()):
        for at, item in enumerate(organ.agenda_items):
            seen.add(organ.organ.value)
            session = organ.session.value if organ.session else None
            pointer = f"/masthead/organs/{place}/agenda_items/{at}/number"
            yield organ.organ.value, session, organ.session_kind, pointer, item.number
    for place, target in enumerate(draft.note.request.targets if draft.note.request else ()):
        key = target.organ.value if target.organ else ""
        session = target.session.value if target.session else None
        for at, slot in enumerate(target.agenda_items if key and key not in seen else ()):
            yield key, session, target.session_kind, f"/request/targets/{place}/agenda_items/{at}", slot


def has_standing_agenda(draft: Draft, session: int | None, kind: str | None) -> bool:
    """Whether a session of the Human Rights Council has the ten items."""
    return kind in (None, "regular") and (session is None or session >= draft.facts.agendas.since_session())


def _unknown(draft: Draft) -> Iterator[Finding]:
    for key, session, kind, pointer, slot in _numbers(draft):
        number = int(slot.value.split()[0])
        if (
            key == "HRC"
            and has_standing_agenda(draft, session, kind)
            and number not in draft.facts.agendas.titles("en")
        ):
            yield UNKNOWN_ITEM.finding(
                "The Human Rights Council's agenda has ten items; there is no item {}. Write the right number.",
                slot.span,
                slot.value,
                pointer=pointer,
            )
        elif key in ("GA", "ECOSOC") and not 1 <= number <= _LARGEST_AGENDA:
            yield UNKNOWN_ITEM.finding(
                "Item {} is higher than any agenda has gone: check the number.",
                slot.span,
                slot.value,
                pointer=pointer,
                severity="info",
            )


ITEM_MISMATCH = Rule(
    "NV302",
    "agenda-item-mismatch",
    "error",
    "The request names other agenda items than the masthead.",
    "A document is issued under the items that its masthead bears.",
    "The note contradicts itself: no authority is needed.",
    samples.PUBLISHED.replace("under agenda item 3", "under agenda item 4"),
    samples.PUBLISHED,
    "Item numbers of a preliminary or provisional list, which differ from those of the agenda.",
    _mismatch,
    fix="none: either may be the right item.",
)
UNKNOWN_ITEM = Rule(
    "NV303",
    "unknown-agenda-item",
    "error",
    "The organ's agenda has no item of this number.",
    "The Human Rights Council has ten standing items; the Assembly's numbers change every year "
    "and are only held plausible.",
    "Human Rights Council resolution 5/1, annex, section V (since the sixth session).",
    samples.SENT.replace("agenda item 3", "agenda item 13"),
    samples.SENT,
    "Special sessions and the first five sessions had other agendas.",
    _unknown,
    fix="none: which item is meant cannot be told.",
)
RULES = (ITEM_MISMATCH, UNKNOWN_ITEM)
