"""The sessions and agenda items that a note names: what is known of each, and how surely."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from notelint.facts.known import BY_RULE, KnownSession, known_session
from notelint.facts.sessions import BASE_YEAR
from notelint.ready.entry import Entry, Evidence
from notelint.render.words import in_words
from notelint.schema import check
from notelint.span import Slot
from notelint.symbols.names import ordinal, session_name

_ORGANS = {
    "HRC": "Human Rights Council",
    "GA": "General Assembly",
    "SC": "Security Council",
    "ECOSOC": "Economic and Social Council",
}
_OF_PROFILE = {"hrc": "HRC", "ga": "GA", "joint": "GA", "sc": "SC", "ecosoc": "ECOSOC"}
_BARE_REQUEST: dict[str, Any] = {"verb": None, "targets": [], "annexes": False}


class _Named(NamedTuple):
    """An organ, or a target of the request, with its pointer, and its items each with its own pointer."""

    pointer: str
    organ: str
    session: Slot[int] | None
    kind: str
    year: Slot[int] | None
    items: tuple[tuple[str, Slot[str]], ...]


def sessions(evidence: Evidence) -> Iterator[Entry]:
    """An entry for each session, or year, that is named; one that says so where one must be and is not."""
    seen: set[tuple[str, str, int]] = set()
    for named in _named(evidence):
        for slot, name in ((named.session, named.kind), (named.year, "year")):
            if slot and (key := (named.organ, name, slot.value)) not in seen:
                seen.add(key)
                yield _year(evidence, named, slot) if name == "year" else _session(evidence, named, slot)
    yield from _unnamed(evidence, "session", "NV201", named=bool(seen))


def _named(evidence: Evidence) -> Iterator[_Named]:
    masthead, request = evidence.note.masthead, evidence.note.request
    organs = masthead.organs if masthead else ()
    for at, organ in enumerate(organs):
        pointer = f"/masthead/organs/{at}"
        items = tuple((f"{pointer}/agenda_items/{n}", item.number) for n, item in enumerate(organ.agenda_items))
        yield _Named(pointer, organ.organ.value, organ.session, organ.session_kind or "regular", organ.year, items)
    usual = organs[0].organ.value if len(organs) == 1 else _OF_PROFILE.get(evidence.profile.base or "", "")
    for at, target in enumerate(request.targets if request else ()):
        pointer = f"/request/targets/{at}"
        items = tuple((f"{pointer}/agenda_items/{n}", item) for n, item in enumerate(target.agenda_items))
        key = target.organ.value if target.organ else usual
        yield _Named(pointer, key, target.session, target.session_kind or "regular", target.year, items)


def _session(evidence: Evidence, named: _Named, slot: Slot[int]) -> Entry:
    known = known_session(evidence.facts.sessions, named.organ, slot.value, named.kind)
    status, codes = evidence.verdict("NV20", _place(named, "session", evidence), known=known is not None)
    days = days_of(known) if known else "not in the tables: check the number"
    told = f"{session_name(str(slot.value), named.kind)}{_of(named.organ)}: {days}"
    return Entry("session", status, told, evidence.lines(slot.span), known.certainty if known else None, codes)


def _place(named: _Named, name: str, evidence: Evidence) -> str:
    """Where the findings about a session are: in the masthead those about its days are beside it."""
    return named.pointer if named.pointer.startswith("/masthead") else f"{named.pointer}/{name}"


def _year(evidence: Evidence, named: _Named, slot: Slot[int]) -> Entry:
    status, codes = evidence.verdict("NV20", _place(named, "year", evidence), known=True)
    calendar = BASE_YEAR + slot.value if named.organ == "SC" else slot.value
    what = f"{ordinal(slot.value)} year" if named.organ == "SC" else f"session of {slot.value}"
    shown = f"{what}{_of(named.organ)}{f': {calendar}' if calendar != slot.value else ''}"
    return Entry("session", status, shown, evidence.lines(slot.span), BY_RULE, codes)


def _of(organ: str) -> str:
    return f" of the {_ORGANS[organ]}" if organ in _ORGANS else ""


def days_of(session: KnownSession) -> str:
    """The days of a session in words, as far as they are known."""
    if session.start is None:
        return f"September {session.years[0]} to September {session.years[1]} at the latest"
    if session.end is None:
        return f"from {in_words(session.start)}{', not closed yet' if session.years[1] is None else ''}"
    if session.end == session.start:
        return in_words(session.start)
    return f"{in_words(session.start)} to {in_words(session.end)}"


def items(evidence: Evidence) -> Iterator[Entry]:
    """An entry for each agenda item that is named; one that says so where one must be and is not."""
    seen: set[tuple[str, str]] = set()
    for named in _named(evidence):
        for pointer, slot in named.items:
            if (named.organ, slot.value) not in seen:
                seen.add((named.organ, slot.value))
                yield _item(evidence, named, pointer, slot)
    yield from _unnamed(evidence, "agenda_item", "NV301", named=bool(seen))


def _item(evidence: Evidence, named: _Named, pointer: str, slot: Slot[str]) -> Entry:
    agendas, language = evidence.facts.agendas, evidence.note.language or "en"
    number = int(slot.value.split()[0])
    session = named.session.value if named.session else None
    standing = named.kind == "regular" and (session is None or session >= agendas.since_session())
    titles = agendas.titles(language).get(number, ()) if named.organ == "HRC" and standing else ()
    status, codes = evidence.verdict("NV30", pointer, known=bool(titles))
    certainty = agendas.certainty(number, language) if titles else None
    title = f"“{titles[0]}”" if titles else "no table has this agenda: check number and title"
    told = f"item {slot.value}{_of(named.organ)}: {title}"
    return Entry("agenda_item", status, told, evidence.lines(slot.span), certainty, codes)


def _unnamed(evidence: Evidence, key: str, code: str, *, named: bool) -> Iterator[Entry]:
    """What was found not to be named, or what a request that is still to be written would have to name."""
    lacking = [finding for finding in evidence.findings if finding.code == code]
    if lacking:
        yield Entry(key, "missing", "not named", codes=(code,))
    elif not named and evidence.note.request is None and evidence.note.form != "published":
        asked = check({**evidence.instance, "request": _BARE_REQUEST}, evidence.profile, evidence.named)
        if any(failure.x_rule["code"] == code for failure in asked):
            yield Entry(key, "missing", "to be named in the request")
