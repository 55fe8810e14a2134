"""Faults: a part that is left out, or an annex too many or too few."""

import re
from collections.abc import Iterator

from notelint.span import Span
from tests.accuracy.good import Good, line_span, written_organs
from tests.accuracy.sowing import Sown, insert, put

_CIRCULATING = ("ohchr", "secretary-general", "president-hrc", "president-ga", "president-sc", "president-ecosoc")
_SECRETARIAT = (*_CIRCULATING, "secretariat", "committee")
_ASKED = ("hrc", "ga", "sc", "joint", "ecosoc")
_WISH = {"en": ("wishes to", "wish to"), "fr": ("souhaite", "souhaitent")}
_ANNOUNCED = re.compile(
    r"\b(?:see annex|voir (?:l[’']|les )?annexe|annexed|annex(?:es)? (?:to|there|here))", re.IGNORECASE
)
_ATTACHED = re.compile(r"annex|herewith|attach|enclos|append|joint|ci-apr|faire tenir|transmet", re.IGNORECASE)


def compliments(good: Good) -> Iterator[Sown]:
    """The sender "wishes to" where it presented its compliments and had the honour to."""
    note, shadow = good.note, good.reading.shadow
    known = sum(part is not None for part in (note.reference_number, note.request, note.closing))
    if not note.opening or not note.opening.sender or note.purpose == "protest":
        return
    if known < 2 and not (note.title and note.title.sender):
        return
    for phrase in good.reading.of("opening"):
        said, honour = phrase.token("COMPLIMENTS"), phrase.token("HONOUR")
        if said and honour and note.opening.span.start <= shadow.origin(said.start) < note.opening.span.end:
            span = Span(note.opening.sender.span.end, good.reading.span(honour.start, honour.end).end)
            verb = _WISH[good.code]["ent " in good.at(span)[:14] or "present " in good.at(span)[:12]]
            if re.search(r"(?:\bto|\bde|\bd[’'])$", good.at(span)):
                yield put(good, span, f" {verb}{'' if good.text[span.end].isspace() else ' '}", "NV101", places=())


def closing(good: Good) -> Iterator[Sown]:
    """The closing sentence is gone."""
    note = good.note
    if note.form != "sent" or not note.closing or not note.opening or note.opening.sender_state == "GB":
        return
    if note.opening.sender_kind not in _SECRETARIAT:
        yield from _sentence(good, note.closing.span, "NV104")


def request(good: Good) -> Iterator[Sown]:
    """The request is gone, where the profile wants it; not where it alone announces the annexes."""
    note = good.note
    if not note.request or not note.body or note.purpose != "circulation" or note.profile not in _ASKED:
        return
    prompted = not note.opening or note.opening.addressee_kind not in _CIRCULATING
    elsewhere = good.text[: note.request.span.start]
    if note.in_reply_to or (note.annexes and not _ANNOUNCED.search(elsewhere)):
        return
    if (note.form == "published" or not prompted) and "see annex" not in good.at(note.request.span):
        yield from _sentence(good, note.request.span, "NV103")


def _sentence(good: Good, span: Span, code: str) -> Iterator[Sown]:
    """A sentence left out, if the span starts one."""
    before = good.text[: span.start].rstrip(" \t")
    tail = re.compile(r"[ .,]*[/.–—-]*").match(good.text, span.end)
    if before.endswith(("\n", "\r", ".")):
        yield put(good, Span(span.start, tail.end() if tail else span.end), "", code, places=())


def title(good: Good) -> Iterator[Sown]:
    """A published note without its title."""
    title = good.note.title
    if good.note.form == "published" and title and title.sender and any(written_organs(good)):
        rest = line_span(good, title.span.end - 1, title.span.end - 1).end
        end = rest if len(good.text[title.span.end : rest].strip()) < 3 else title.span.end
        yield put(good, Span(title.span.start, end), "\n", "NV105", places=())


def session_line(good: Good) -> Iterator[Sown]:
    """The masthead's session is gone; in a layout of two columns, its blanks stay."""
    for organ in written_organs(good):
        slot = organ.session or (organ.year if organ.organ.value == "ECOSOC" else None)
        if good.note.masthead and slot and good.note.form == "published":
            line = line_span(good, slot.span.start, slot.span.end)
            alone = good.at(line).strip() == good.at(slot.span)
            blank = " " * (slot.span.end - slot.span.start)
            span, new = (line, "") if alone else (slot.span, blank)
            if alone or re.search(r"\S {3,}\S", good.at(line)):
                yield put(good, span, new, "NV201", places=(good.note.masthead.span,))


def agenda_lines(good: Good) -> Iterator[Sown]:
    """The masthead's agenda items and their titles are gone."""
    for organ in written_organs(good):
        items = organ.agenda_items
        if (
            good.note.masthead
            and items
            and items[0].title
            and organ.session_kind != "special"
            and good.note.form == "published"
        ):
            span = line_span(good, items[0].span.start, max(item.span.end for item in items))
            if not re.search(r"\S {3,}\S", good.at(span)) and not re.search("(?i)session", good.at(span)):
                yield put(good, span, "", "NV301", places=(good.note.masthead.span,))


def annexes(good: Good) -> Iterator[Sown]:
    """The annexes that the note announces are not there; or one is there that it does not announce."""
    note = good.note
    if note.annexes:
        start, end = note.annexes[0].span.start, max(annex.span.end for annex in note.annexes)
        if (note.request and note.request.annexes) or _ANNOUNCED.search(good.text, 0, start):
            yield put(good, Span(start, end), "", "NV107", places=())
    elif not _ATTACHED.search(good.text) and note.body:
        heading = {"en": "Annex\n\nList of participants", "fr": "Annexe\n\nListe des participants"}[good.code]
        yield insert(good, len(good.text), f"\n\n{heading}\n\n1. Ana Soto\n", "NV107")
