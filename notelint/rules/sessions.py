"""NV2: sessions that contradict each other, their days or the calendar."""

from collections.abc import Iterator
from datetime import date, timedelta

from notelint.facts.sessions import year_days
from notelint.facts.table import severity_of
from notelint.finding import Finding
from notelint.note import Organ, Target
from notelint.rule import Draft, Rule
from notelint.rules import samples
from notelint.span import Slot

_YEAR = timedelta(days=366)


def note_date(draft: Draft) -> date | None:
    """The day of a note: that of its title, else of its place and date."""
    note = draft.note
    for slot in (note.title and note.title.date, note.place_and_date and note.place_and_date.date):
        if slot:
            return date.fromisoformat(slot.value)
    return None


def pairs(draft: Draft) -> Iterator[tuple[int, Organ, int, Target]]:
    """The masthead's organs and the request's targets that speak of one organ, each with its place in its list."""
    if draft.note.masthead and draft.note.request:
        organs = draft.note.masthead.organs
        for at, target in enumerate(draft.note.request.targets):
            for place, organ in enumerate(organs):
                if (target.organ is None and len(organs) == 1) or (
                    target.organ and target.organ.value == organ.organ.value
                ):
                    yield place, organ, at, target


def _sessions(draft: Draft) -> Iterator[tuple[str, str, Slot[int], str | None, bool]]:
    """Organ, pointer, session or year, its kind, and whether it is a year: the masthead's, or the request's where it
    has none.
    """
    mentioned: set[str] = set()
    for at, organ in enumerate(draft.note.masthead.organs if draft.note.masthead else ()):
        for slot, name in ((organ.session, "session"), (organ.year, "year")):
            if slot:
                mentioned.add(organ.organ.value)
                yield organ.organ.value, f"/masthead/organs/{at}/{name}", slot, organ.session_kind, name == "year"
    for at, target in enumerate(draft.note.request.targets if draft.note.request else ()):
        key = target.organ.value if target.organ else ""
        for slot, name in ((target.session, "session"), (target.year, "year")):
            if slot and key and key not in mentioned:
                yield key, f"/request/targets/{at}/{name}", slot, target.session_kind, name == "year"


def _mismatch(draft: Draft) -> Iterator[Finding]:
    for _, organ, at, target in pairs(draft):
        for mine, other, name in ((organ.session, target.session, "session"), (organ.year, target.year, "year")):
            kinds = name == "session" and organ.session_kind != target.session_kind
            if mine and other and (mine.value != other.value or kinds):
                line = draft.source.position(mine.span.start).line
                yield SESSION_MISMATCH.finding(
                    "The request names “{}”, the masthead “{}” (line {line}): write the same in both.",
                    other.span,
                    draft.words(other.span),
                    draft.words(mine.span),
                    line=line,
                    pointer=f"/request/targets/{at}/{name}",
                )


def _unknown(draft: Draft) -> Iterator[Finding]:
    for key, pointer, slot, kind, is_year in _sessions(draft):
        if is_year:
            if year_days(key, min(slot.value, 8000))[0] > draft.today + _YEAR:
                message = "“{}” has not begun: check the number."
                yield UNKNOWN_SESSION.finding(message, slot.span, draft.words(slot.span), pointer=pointer)
        elif not draft.facts.sessions.known(key, slot.value, kind):
            yield from _not_in_table(draft, key, pointer, slot, kind)


def _not_in_table(draft: Draft, key: str, pointer: str, slot: Slot[int], kind: str | None) -> Iterator[Finding]:
    opens = draft.facts.sessions.earliest(key, slot.value, kind)
    far = (
        slot.value < 1 or (opens is None and slot.value >= 1000) or (opens is not None and opens > draft.today + _YEAR)
    )
    if far:
        message = "There is no “{}” yet: check the number of the session."
        yield UNKNOWN_SESSION.finding(message, slot.span, draft.words(slot.span), pointer=pointer)
    elif opens is not None:
        yield UNKNOWN_SESSION.finding(
            "“{}” is not in the table of sessions, which stands at {as_of}: check the number.",
            slot.span,
            draft.words(slot.span),
            as_of=draft.facts.sessions.as_of,
            pointer=pointer,
            severity="info",
        )


def _days(draft: Draft) -> Iterator[Finding]:
    for at, organ in enumerate(draft.note.masthead.organs if draft.note.masthead else ()):
        days, session = organ.session_dates, organ.session
        row = draft.facts.sessions.of("HRC", organ.session_kind).get(session.value) if session else None
        if organ.organ.value != "HRC" or not days or not session or not row:
            continue
        pointer = f"/masthead/organs/{at}/session_dates"
        if days.start.value not in row.starts:
            yield SESSION_DATES.finding(
                "“{}” opened on {}, not on {}: correct the days or the session.",
                days.span,
                draft.words(session.span),
                row.starts[0],
                days.start.value,
                pointer=pointer,
                severity=severity_of(row.certainty),
            )
        elif days.end and row.ends and days.end.value not in row.ends:
            closings = " or ".join(sorted(row.ends))
            yield SESSION_DATES.finding(
                "The session closed on {}; the masthead says {}: check the closing day.",
                days.span,
                closings,
                days.end.value,
                pointer=pointer,
                severity="info",
            )


def _out_of_time(draft: Draft) -> Iterator[Finding]:
    day = note_date(draft)
    for key, pointer, slot, kind, is_year in _sessions(draft) if day else ():
        assert day is not None
        span = (
            year_days(key, slot.value)
            if is_year and slot.value < 8000
            else draft.facts.sessions.days(key, slot.value, kind)
        )
        if span is None:
            continue
        first, last = span
        if day < first - _YEAR or day > last + _YEAR:
            message = (
                "“{}” was over on {}, and the note is dated {}: check the session and the date."
                if day > last
                else "“{}” opens on {}, and the note is dated {}: check the session and the date."
            )
            yield SESSION_OUT_OF_TIME.finding(
                message,
                slot.span,
                draft.words(slot.span),
                last if day > last else first,
                day,
                pointer=pointer,
            )


_LOGIC = "The note contradicts itself: no authority is needed."
SESSION_MISMATCH = Rule(
    "NV202",
    "session-mismatch",
    "error",
    "The request names another session than the masthead.",
    "A document is issued under one session; two different ones make the Secretariat send the note back.",
    _LOGIC,
    samples.PUBLISHED.replace("document of the forty-sixth", "document of the forty-fifth"),
    samples.PUBLISHED,
    "A note that recalls an earlier session in its body; General Assembly above Human Rights "
    "Council; a resumed session.",
    _mismatch,
    fix="none: either may be the right session.",
)
UNKNOWN_SESSION = Rule(
    "NV203",
    "unknown-session",
    "error",
    "The organ has had no such session, and will not have it soon.",
    "A session number that cannot be is a slip of the pen.",
    "Fact: the table of sessions (reports of the Human Rights Council, A/nn/53; General "
    "Assembly: session n opens in 1945 + n).",
    samples.SENT.replace("forty-sixth", "ninety-sixth"),
    samples.SENT,
    "A session that has opened since the table was made is at most an info.",
    _unknown,
    fix="none: which session is meant cannot be told.",
)
SESSION_DATES = Rule(
    "NV204",
    "session-dates-mismatch",
    "error",
    "The days in the masthead are not those of the session.",
    "The days under the session's name are copied from the last note and not brought up to date.",
    "Fact: the table of sessions; the opening day must match, planned and true closing days are both good.",
    samples.PUBLISHED.replace("22 February–24 March 2021", "24 February–20 March 2020"),
    samples.PUBLISHED,
    "Sessions that were suspended and resumed; closing days as planned or as they came true.",
    _days,
    fix="none: the days or the session may be the wrong ones.",
)
SESSION_OUT_OF_TIME = Rule(
    "NV205",
    "session-out-of-time",
    "warning",
    "The session was over, or had not opened, over a year from the note's date.",
    "A note is circulated at a session that is near; one long past is left over from an older note.",
    "Fact: the table of sessions. Usual practice; no written rule known.",
    samples.PUBLISHED.replace("dated 4 March 2021", "dated 4 March 2024"),
    samples.PUBLISHED,
    "Notes dated some months after the session's last day.",
    _out_of_time,
    fix="none: the session or the note's date may be the wrong one.",
)
RULES = (SESSION_MISMATCH, UNKNOWN_SESSION, SESSION_DATES, SESSION_OUT_OF_TIME)
