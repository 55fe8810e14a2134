"""A template as the rules see it: holes filled with what fits, and nothing known of what stands in them."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from notelint.blocks import elsewhere, find_tags
from notelint.finding import Edit, Finding
from notelint.instance import note_spans
from notelint.note import Masthead, Note, Request
from notelint.parser import Filled
from notelint.span import Slot, Span
from notelint.standin import name_of

# Findings that say what is missing, or where whole parts stand: they may lie upon a hole.
_OF_PARTS = ("NV1", "NV8")
_LEFT_OUT = re.compile(r"^[ \t]*\[(?:…|\.\.\.)\][ \t\r]*$", re.MULTILINE)
_NAMED = ("{{", "${", "<<", "%", "«", "{")

Touches = Callable[[Span], bool]


class Hole(NamedTuple):
    """A hole that has a name; `span` is that of the filled text.

    `whole` says that nothing else stands in its slot, `single` that no other hole does.
    """

    span: Span
    text: str
    name: str
    kind: str
    field: str
    whole: bool
    single: bool


def named_holes(filling: Filled) -> tuple[Hole, ...]:
    """The holes with a name that fill a slot. What stands in square brackets or is a blank only describes."""
    _, spans = note_spans(filling.note)
    fields = Counter(hole.field for hole in filling.note.placeholders)
    found = []
    for placeholder, kind in zip(filling.note.placeholders, filling.put.kinds, strict=True):
        text, field = placeholder.text.value, placeholder.field
        if field and text.startswith(_NAMED) and (name := name_of(text)):
            whole = placeholder.span.start <= spans[field].start and spans[field].end <= placeholder.span.end
            found.append(
                Hole(placeholder.span, text, name, kind, field, whole or kind == "ordinal", fields[field] == 1)
            )
    return tuple(found)


def may_be_absent(text: str) -> tuple[str, ...]:
    """The codes of what may be missing: all parts where some come from other files, the body where “[…]” marks it."""
    if elsewhere(find_tags(text)):
        return ("NV1", "NV2", "NV3")
    return ("NV102",) if _LEFT_OUT.search(text) else ()


def unnamed_organ(filling: Filled) -> bool:
    """Whether a hole stands for the organ, so that no one profile is meant."""
    return any(hole.field and hole.field.endswith("/organ") for hole in filling.note.placeholders)


def known(filling: Filled) -> Note:
    """The note with what is fixed text only: the values that holes stand for are absent, their parts are there."""
    note, touches = filling.note, filling.put.patch.touches
    title, placed = note.title, note.place_and_date
    return note._replace(
        masthead=_masthead(note.masthead, touches) if note.masthead else None,
        title=title._replace(date=_fixed(title.date, touches)) if title else None,
        letterhead=_fixed(note.letterhead, touches),
        reference_number=_fixed(note.reference_number, touches),
        in_reply_to=_fixed(note.in_reply_to, touches),
        request=_request(note.request, touches) if note.request else None,
        place_and_date=placed._replace(place=_fixed(placed.place, touches), date=_fixed(placed.date, touches))
        if placed
        else None,
        address_block=_fixed(note.address_block, touches),
        references=tuple(reference for reference in note.references if not touches(reference.span)),
    )


def _fixed(slot: Slot[Any] | None, touches: Touches) -> Any:
    return slot if slot and not touches(slot.span) else None


def _masthead(masthead: Masthead, touches: Touches) -> Masthead:
    organs = []
    for organ in masthead.organs:
        if touches(organ.organ.span):
            continue
        items = organ.agenda_items
        fixed = not any(touches(item.number.span) for item in items)
        organs.append(
            organ._replace(
                session=_fixed(organ.session, touches),
                year=_fixed(organ.year, touches),
                session_dates=organ.session_dates
                if organ.session_dates and not touches(organ.session_dates.span)
                else None,
                agenda_items=tuple(item._replace(title=_fixed(item.title, touches)) for item in items) if fixed else (),
            )
        )
    date, symbol = _fixed(masthead.date, touches), _fixed(masthead.symbol, touches)
    return masthead._replace(symbol=symbol, date=date, organs=tuple(organs))


def _request(request: Request, touches: Touches) -> Request:
    targets = []
    for target in request.targets:
        if target.organ and touches(target.organ.span):
            continue
        fixed = not any(touches(slot.span) for slot in target.agenda_items)
        targets.append(
            target._replace(
                session=_fixed(target.session, touches),
                year=_fixed(target.year, touches),
                agenda_items=target.agenda_items if fixed else (),
            )
        )
    return request._replace(targets=tuple(targets))


def in_template(filling: Filled, findings: tuple[Finding, ...], missing: frozenset[Finding]) -> Iterator[Finding]:
    """The findings with their places in the template; without those that rest on what was put into a hole."""
    touches = filling.put.patch.touches
    for finding in findings:
        if finding in missing or finding.code.startswith(_OF_PARTS) or not touches(finding.span):
            fix = finding.fix
            if fix:
                edits = tuple(Edit(filling.back(edit.span), edit.content) for edit in fix.edits)
                fix = None if any(touches(edit.span) for edit in fix.edits) else fix._replace(edits=edits)
            yield finding._replace(span=filling.back(finding.span), fix=fix)
