"""The request to circulate a note as a document: what is asked, of which organ, session and agenda items."""

from notelint.mentions import Items, OrganName, SessionName, find_items, find_organs, find_sessions, item_slots
from notelint.note import Request, Target
from notelint.reading import Phrase, Reading
from notelint.span import Slot, Span


def find_request(reading: Reading, start: int, end: int) -> Phrase | None:
    """The last request for circulation in a range: something asked for, and a document or a circulation named."""
    fit = [phrase for phrase in reading.of("request") if start <= phrase.start < end and _asks(reading, phrase)]
    return fit[-1] if fit else None


def _asks(reading: Reading, phrase: Phrase) -> bool:
    kinds = [token.kind for token in phrase.tokens]
    if "CIRCULATE" not in kinds:
        return "ASK" in kinds and "AS_DOCUMENT" in kinds
    if "AS_DOCUMENT" in kinds:
        return "ASK" in kinds or _asked_before(reading, phrase)
    return kinds.index("CIRCULATE") > kinds.index("ASK") and _to_all(reading, phrase) if "ASK" in kinds else False


def _asked_before(reading: Reading, phrase: Phrase) -> bool:
    """A request without a verb of asking: "has the honour to transmit … for circulation as a document"."""
    before = reading.shadow.folded[max(phrase.start - 120, reading.stop_before(phrase.start)) : phrase.start]
    token = phrase.token("CIRCULATE")
    word = reading.shadow.folded[token.start : token.end] if token else ""
    return any(cue in before for cue in reading.matcher.language.data["closing"]["purpose"]) and word.endswith(
        ("ion", "e", "er")
    )


def _to_all(reading: Reading, phrase: Phrase) -> bool:
    """Circulation to members or States, without a document of an organ."""
    text = reading.shadow.folded[phrase.start : reading.stop_after(phrase.start)]
    return any(words in text for words in reading.matcher.language.data["closing"]["circulation"])


def request_start(reading: Reading, phrase: Phrase, after: int) -> int:
    """Where the request's sentence starts, not before an offset."""
    return max(reading.stop_before(phrase.start), after)


def request_end(reading: Reading, phrase: Phrase) -> int:
    """Where the request's sentence ends."""
    return reading.stop_after(phrase.start)


def build_request(reading: Reading, phrase: Phrase, start: int, end: int, likely: tuple[str, ...] = ()) -> Request:
    """The values of the request. What it does not name is null or empty.

    `likely` are the organs that "the Council" or "the Assembly" can stand for here, the likeliest first.
    """
    document = phrase.token("AS_DOCUMENT")
    after = document.end if document else next(t.end for t in phrase.tokens if t.kind == "CIRCULATE")
    verb = next((token for token in phrase.tokens if token.kind == "CIRCULATE"), None)
    word = reading.shadow.folded[verb.start : verb.end] if verb else ""
    verbs = reading.matcher.language.data["verbs"]
    action = next((value for prefix, value in verbs.items() if word.startswith(prefix)), None)
    return Request(
        reading.span(start, end),
        Slot(action, reading.span(verb.start, verb.end)) if verb and action else None,
        _targets(reading, after, end, start, likely),
        _with_annexes(reading, phrase.start, after),
    )


def _with_annexes(reading: Reading, start: int, end: int) -> bool:
    return reading.matcher.first("WITH_ANNEXES", start, end) is not None


def _short_organs(reading: Reading, start: int, end: int, likely: tuple[str, ...]) -> list[OrganName]:
    """The organ behind a short name: "as a document of the Council"."""
    fits = reading.matcher.language.data["short_organs"]
    for found in reading.matcher.find("SHORT_ORGAN", start, end):
        for key in likely:
            if any(word in found.text for word in fits.get(key, ())):
                return [OrganName(found.start, found.end, key)]
    return []


def _targets(reading: Reading, after: int, end: int, start: int, likely: tuple[str, ...]) -> tuple[Target, ...]:
    """A target for every organ that the document is to be one of;
    sessions and items go to the organ that can have them.
    """
    organs = _own(reading, find_organs(reading, after, end)) or _short_organs(reading, after, end, likely)
    organs = organs or _own(reading, find_organs(reading, start, after))
    sessions = list(find_sessions(reading, after, end)) or list(find_sessions(reading, start, after))
    items = list(find_items(reading, after, end)) or list(find_items(reading, start, after))
    if not organs and (sessions or items):
        return (_target(reading, None, sessions, items, Span(after, end)),)
    bearers = [organ for organ in organs if organ.key != "SC"] or organs
    return tuple(
        _target(
            reading,
            organ,
            [session for session in sessions if organ is _bearer(session, bearers, organs)],
            [item for item in items if organ is _bearer(item, bearers, organs)],
            Span(after, end),
        )
        for organ in organs
    )


def _own(reading: Reading, organs: list[OrganName]) -> list[OrganName]:
    """The organs once each, without those that only name a person's office ("the President of the General
    Assembly").
    """
    offices = reading.matcher.language.data["marks"]["office_of"]
    unique: dict[str, OrganName] = {}
    for organ in organs:
        before = reading.shadow.folded[max(organ.start - 40, 0) : organ.start]
        if not any(before.endswith(office) for office in offices):
            unique.setdefault(organ.key, organ)
    return list(unique.values())


def _bearer(mark: SessionName | Items, bearers: list[OrganName], organs: list[OrganName]) -> OrganName:
    if isinstance(mark, SessionName) and mark.of_year:
        return next((organ for organ in organs if organ.key == "SC"), organs[0])
    return min(bearers, key=lambda organ: min(abs(organ.start - mark.end), abs(mark.start - organ.end)))


def _target(
    reading: Reading, organ: OrganName | None, sessions: list[SessionName], items: list[Items], whole: Span
) -> Target:
    session = sessions[0] if sessions else None
    place = reading.span(session.start, session.end) if session else Span(0, 0)
    marks: list[OrganName | SessionName | Items] = [*items, *sessions[:1]]
    if organ:
        marks.append(organ)
    start, end = min((m.start for m in marks), default=whole.start), max((m.end for m in marks), default=whole.end)
    return Target(
        reading.span(start, end),
        Slot(organ.key, reading.span(organ.start, organ.end)) if organ else None,
        Slot(session.number, place) if session and session.number else None,
        session.kind if session else None,
        Slot(session.year, place) if session and session.year else None,
        tuple(slot for item in items for slot in item_slots(reading, item)),
    )
