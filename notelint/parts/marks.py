"""What stands in a masthead: organ lines, sessions, their days and agenda items, each in order of place."""

from typing import NamedTuple

from notelint.dates import one_day, session_dates
from notelint.mentions import Items, OrganName, SessionName, find_items, find_organs, find_sessions
from notelint.note import SessionDates
from notelint.reading import Reading

_MOST_DAYS = 4


class Marks(NamedTuple):
    """Everything of a masthead that stands in the text, in order of place."""

    organs: tuple[OrganName, ...]
    sessions: tuple[SessionName, ...]
    days: tuple[SessionDates, ...]
    items: tuple[Items, ...]


def _alone(reading: Reading, name: OrganName) -> bool:
    """Whether an organ heads its line, alone or beside the other column, a symbol or the distribution."""
    shadow = reading.shadow
    line = shadow.line_start(name.start)
    before = shadow.folded[line : name.start].strip()
    others = any(line <= other.start < name.start for other in find_organs(reading, line, name.start))
    if before and not others and not before.startswith(("united nations", "nations unies")):
        return False
    after = shadow.plain[name.end : shadow.line_end(name.end)].strip()
    return name.committee or not after or after[0].isupper() or after[0].isdigit() or after[0] in "*("


def _organs(
    reading: Reading, end: int, items: tuple[Items, ...], sessions: tuple[SessionName, ...]
) -> tuple[OrganName, ...]:
    """The organ lines. Behind the first agenda item an organ's name may be part of the item's title."""
    lines = len([at for at in reading.shadow.breaks if at < end]) > 2
    found = [name for name in find_organs(reading, 0, end) if not lines or _alone(reading, name)]
    first = items[0].start if items else end
    return tuple(name for name in found if name.start < first or _has_session(reading, name, sessions, lines))


def _has_session(reading: Reading, name: OrganName, sessions: tuple[SessionName, ...], lines: bool) -> bool:
    after = reading.shadow.plain[name.end : reading.shadow.line_end(name.end)].strip()
    return (not lines or not after) and any(0 <= session.start - name.end < 4 for session in sessions)


def _own_sessions(reading: Reading, end: int) -> tuple[SessionName, ...]:
    found = sorted(find_sessions(reading, 0, end))
    return tuple(name for name in found if not _within_name(reading, name))


def _within_name(reading: Reading, name: SessionName) -> bool:
    """Whether a session belongs to a name ("President of the sixtieth session") and not to a masthead."""
    before = reading.shadow.folded[max(name.start - 8, 0) : name.start].split()
    if "reprise" in reading.shadow.folded[max(name.start - 16, 0) : name.start]:
        return False
    return bool(before) and before[-1] in ("of", "the", "de", "la", "its", "sa", "a")


def marks(reading: Reading, end: int) -> Marks:
    """The organs, sessions, days and items before an offset."""
    sessions = _own_sessions(reading, end)
    items = tuple(find_items(reading, 0, end))
    ranges = (session_dates(reading, found) for found in reading.matcher.find("DATES", 0, end))
    single = (one_day(reading, session.end, end) for session in sessions)
    days = tuple(days for days in (*ranges, *single) if days)[:_MOST_DAYS]
    return Marks(_organs(reading, end, items, sessions), sessions, days, items)
