"""The masthead of a United Nations document: its organs, and the session, days and agenda items of each."""

import re

from notelint.dates import find_dates
from notelint.mentions import Items, OrganName, SessionName
from notelint.note import AgendaItem, Masthead, Organ, SessionDates
from notelint.parts.marks import Marks, marks
from notelint.reading import Reading
from notelint.span import Slot, Span

_SYMBOL = re.compile(
    r"(?<![\w/])(?:A|S|E|CD|CEDAW|CLCS|SPLOS|ST|NPT)/[A-Za-z0-9./()-]*[A-Za-z0-9)](?:[-–](?:S|E)/\d{4}/\d+)?"
)
_PARENTS = ("GA", "ECOSOC")
_FOOTNOTE = re.compile(r"^\*{1,3} ?[A-ZÀ-Þ0-9]")


def build_masthead(reading: Reading, end: int, titled: bool, likely: tuple[str, ...] = ()) -> Masthead | None:
    """The masthead before an offset; None where there is nothing that only a masthead has.

    Where the organ line is lost and a title is there, the session is that of the likeliest organ.
    """
    found = marks(reading, end)
    if titled and not found.organs and likely and (found.sessions or found.items):
        places = [(mark.start, mark.end) for mark in found.sessions] + [(mark.start, mark.end) for mark in found.items]
        found = found._replace(organs=(OrganName(*min(places), likely[0]),))
    evidence = found.sessions or found.items or reading.matcher.first("DISTRIBUTION", 0, end) or titled
    symbol = next(_SYMBOL.finditer(reading.shadow.plain, 0, end), None)
    if not found.organs or not evidence:
        return None
    organs = tuple(_organ(reading, name, found, end) for name in _documents(found))
    distribution = reading.matcher.first("DISTRIBUTION", 0, end)
    original = reading.matcher.first("ORIGINAL", 0, end)
    return Masthead(
        reading.span(0, end),
        reading.slot(*symbol.span()) if symbol and _heads(reading, symbol.start(), found, end) else None,
        reading.slot(_behind_colon(reading, distribution.start, distribution.end), distribution.end)
        if distribution
        else None,
        _date(reading, found, end),
        _original(reading, original.start, original.end) if original else None,
        organs,
    )


def _heads(reading: Reading, start: int, found: Marks, end: int) -> bool:
    """Whether a symbol is the document's own: not one in a footnote or an agenda title."""
    line = reading.shadow.plain[reading.shadow.line_start(start) : start]
    first = min([items.start for items in found.items], default=end)
    return "*" not in line and start < first


def _behind_colon(reading: Reading, start: int, end: int) -> int:
    text = reading.shadow.plain[start:end]
    return start + (text.rindex(":") + 1 if ":" in text else text.rindex(" ") + 1 if " " in text else 0)


def _original(reading: Reading, start: int, end: int) -> Slot[str] | None:
    languages = reading.matcher.language.data["languages"]
    at = _behind_colon(reading, start, end)
    name = reading.slot(at, end)
    code = languages.get(reading.shadow.folded[at:end].strip())
    return Slot(code, name.span) if code else None


def _date(reading: Reading, found: Marks, end: int) -> Slot[str] | None:
    """The masthead's own date: the first that is not one of a session's days."""
    taken = [days.span for days in found.days]
    first = min([items.start for items in found.items], default=end)
    for dated in find_dates(reading, 0, first):
        span = reading.span(dated.start, dated.end)
        if dated.iso and not any(
            other.start <= span.start < other.end or other.start < span.end <= other.end for other in taken
        ):
            return Slot(dated.iso, span)
    return None


def _documents(found: Marks) -> list[OrganName]:
    """The organs that the document belongs to: a parent's heading above the real organ is left out."""
    unique: dict[str, OrganName] = {}
    for name in found.organs:
        unique[name.key] = name if name.committee or name.key not in unique else unique[name.key]
    names = list(unique.values())
    real = [name for name in names if name.key not in _PARENTS]
    if real and not any(name.key == "SC" for name in names):
        return [name for name in names if name in real or _named(name, found, names)]
    return names


def _named(name: OrganName, found: Marks, names: list[OrganName]) -> bool:
    """Whether a parent organ has a session of its own, before the next organ."""
    after = min([other.start for other in names if other.start > name.start], default=1 << 62)
    return any(name.end <= session.start < after for session in found.sessions)


def _owner(session: SessionName | Items, names: tuple[OrganName, ...], council: bool) -> str | None:
    """The key of the organ that a session or an item belongs to: the last before it that can have one."""
    fit = [name for name in names if (name.key == "SC") == council]
    before = [name for name in fit if name.start <= session.start]
    return before[-1].key if before else fit[0].key if fit else None


def _organ(reading: Reading, name: OrganName, found: Marks, end: int) -> Organ:
    mine = [session for session in found.sessions if _owner(session, found.organs, session.of_year) == name.key]
    sessions = [session for session in mine if session.number is not None or session.year is not None]
    session = sessions[0] if sessions and not name.committee else None
    days = [days for days in found.days if not _before_other(reading, days, name, found)]
    items = [item for item in found.items if name.key != "SC" and _owner(item, found.organs, False) == name.key]
    span = reading.span(session.start, session.end) if session else Span(0, 0)
    return Organ(
        reading.span(name.start, max([name.end, *([session.end] if session else [])])),
        Slot(name.key, reading.span(name.start, name.end)),
        Slot(session.number, span) if session and session.number else None,
        session.kind if session else None,
        Slot(session.year, span) if session and session.year else None,
        days[0] if (days and name.key not in ("GA", "SC")) or (days and len(found.organs) == 1) else None,
        tuple(_items(reading, items, found, end)),
    )


def _before_other(reading: Reading, days: SessionDates, name: OrganName, found: Marks) -> bool:
    at = reading.shadow.offset(days.span.start)
    return at < name.start and any(other.start < at for other in found.organs)


def _items(reading: Reading, items: list[Items], found: Marks, end: int) -> list[AgendaItem]:
    result: list[AgendaItem] = []
    for item in items:
        titles = _titles(reading, item, found, end)
        for at, (number, start, until) in enumerate(item.numbers):
            title = titles[at] if at < len(titles) else None
            slot = Slot(number, reading.span(start, until))
            result.append(AgendaItem(slot.span, slot, title))
    return result


def _title_range(reading: Reading, item: Items, found: Marks, end: int) -> tuple[int, int]:
    later = [mark.start for group in (found.organs, found.sessions, found.items) for mark in group]
    later += [reading.shadow.offset(days.span.start) for days in found.days]
    until = min([at for at in later if at >= item.end] + [end])
    notes = [
        at
        for at in reading.shadow.breaks
        if item.end < at < until and _FOOTNOTE.match(reading.shadow.plain[at : at + 6])
    ]
    return item.end, min([until, *notes])


def _titles(reading: Reading, item: Items, found: Marks, end: int) -> list[Slot[str]]:
    """The titles of an agenda line's items: one each where the lines tell them apart, else all at the first."""
    start, until = _title_range(reading, item, found, end)
    whole = reading.slot(start, until)
    if not re.search(r"\w", whole.value):
        return []
    if len(item.numbers) == 1:
        return [whole]
    starts = [at for at in reading.shadow.breaks if start <= at < until and reading.shadow.plain[at : at + 1].isupper()]
    if len(starts) != len(item.numbers):
        return [whole]
    return [reading.slot(at, stop) for at, stop in zip(starts, [*starts[1:], until], strict=True)]
