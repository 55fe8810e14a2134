"""What stands above the text of a note that was sent: letterhead, reference number, place and date."""

import re

from notelint.dates import Dated, find_dates
from notelint.matcher import Found
from notelint.note import PlaceAndDate
from notelint.reading import Reading
from notelint.span import Slot

_CODE = re.compile(
    r"[A-Za-zÀ-ÿ0-9][\w./()&–-]*(?: ?[/–-] ?[\w./()&]+|(?<=[A-Z]) \w*\d[\w./–-]*)*(?: of \d{4}| bis\b| ter\b)?"
    r"|_{3,}[\w/._-]*"
)
_BARE = re.compile(
    r"(?=[^ ]*\d)(?=[^ ]*[/.-])[A-Za-zÀ-Þ0-9][\w./()–-]*(?:[/.-][\w.()–-]+)+"
    r"|(?=.*\d)[A-Z]{2,}[ -]?\d[\w./ -]{0,20}|[A-Z]{2,6}/[A-Za-z0-9/.-]*[A-Z0-9]"
)
_PLACE = re.compile(
    r"((?:[A-ZÀ-Þ][\w'’.]*\.?)(?:(?:[ -]|-)(?:[A-ZÀ-Þ][\w'’.]*|de|la|le|of|the|d'|du|den|es|upon|am|Y|y)){0,3})"
    r"(?: \([^)]{2,20}\))?\s*,?\s*(?:le|on|the|this|am|den|a|d\.)?\s*$"
)
_CITY_BEGINS = frozenset(
    [
        "New",
        "The",
        "La",
        "Le",
        "San",
        "Santa",
        "Santo",
        "Saint",
        "St",
        "Los",
        "Las",
        "Port",
        "Puerto",
        "Addis",
        "Hong",
        "Abu",
        "Kuala",
        "Buenos",
        "Phnom",
        "Sri",
        "Tel",
        "Den",
        "Mexico",
        "Guatemala",
        "Panama",
        "Cape",
        "Rio",
        "Nur",
        "Washington",
        "Ciudad",
        "El",
        "Fort",
        "Bandar",
        "Port-of",
        "NEW",
        "THE",
        "LA",
        "LE",
        "SAN",
        "ADDIS",
        "HONG",
    ]
)


def find_reference(reading: Reading, start: int, end: int) -> Slot[str] | None:
    """The note's own number: behind a label at a line's start, else a bare code alone on its line."""
    for found in reading.matcher.find("NUMBER_LABEL", start, end):
        if _labels(reading, found, start):
            match = _CODE.match(reading.shadow.plain, _skip(reading, found.end), end)
            if match and (any(map(str.isdigit, match[0])) or "/" in match[0] or "_" in match[0]):
                return _number(reading, match)
    return _bare(reading, start, end)


def _labels(reading: Reading, found: Found, start: int) -> bool:
    """Whether a label opens a line, follows a colon phrase, or begins behind glued words: "EMBASSYNo 70/96"."""
    at = found.start
    if reading.shadow.plain[found.end - 1].isalpha() and reading.shadow.plain[found.end : found.end + 1].isalpha():
        return False  # « NO » in NORWAY
    if at == start or at in reading.shadow.breaks:
        return True
    plain = reading.shadow.plain
    before, label = plain[at - 1], plain[at : at + 2]
    if before.isalnum():
        return label[:1].isupper() and not label[1:].isupper() and label[1:] != " "
    return (label[:1].isupper() and before in " .):") or (found.text.rstrip().endswith(":") and before == " ")


def _skip(reading: Reading, at: int) -> int:
    while reading.shadow.plain[at : at + 1] in (" ", ".", ":", "°", "º") and at < reading.end:
        at += 1
    return at


def _number(reading: Reading, match: re.Match[str]) -> Slot[str]:
    start, end = match.span()
    text = match[0]
    glued = re.search(r"(?<=\d)(?=(?:The|La|Le|L['’]|Note|NOTE|[A-Z][a-z]{4,}))", text)
    if glued:
        end = start + glued.start()
    return reading.slot(start, end)


def _bare(reading: Reading, start: int, end: int) -> Slot[str] | None:
    for at in reading.shadow.breaks:
        if start <= at < end:
            line = reading.shadow.plain[at : min(reading.shadow.line_end(at), end)].strip()
            if len(line) < 40 and _BARE.fullmatch(line):
                return reading.slot(at, at + len(line))
    return None


def place_and_date(reading: Reading, start: int, end: int, apart: bool = False) -> PlaceAndDate | None:
    """The place and date of a range: the first date with a place before it, else one alone on its line, else the first.

    With `apart` only the first two count. A date that the calendar does not have still is one: its slot is null.
    """
    dates = [dated for dated in find_dates(reading, start, end) if dated.year]
    placed = ((dated, _place(reading, start, dated)) for dated in dates)
    for dated, place in placed:
        if place:
            return _placed(reading, dated, place)
    fit = [dated for dated in dates if _alone(reading, dated)] or ([] if apart else dates)
    return _placed(reading, fit[0], None) if fit else None


def _alone(reading: Reading, dated: Dated) -> bool:
    """Whether a date stands alone on its line, and no sentence goes on from the line before."""
    start = reading.shadow.line_start(dated.start)
    line = reading.shadow.plain[start : reading.shadow.line_end(dated.start)]
    return len(line.strip(" .")) <= dated.end - dated.start and reading.stop_before(dated.start) >= start


def _placed(reading: Reading, dated: Dated, place: Slot[str] | None) -> PlaceAndDate:
    span = reading.span(dated.start, dated.end)
    first = place.span.start if place else span.start
    return PlaceAndDate(span._replace(start=first), place, Slot(dated.iso, span) if dated.iso else None)


def _place(reading: Reading, start: int, dated: Dated) -> Slot[str] | None:
    """The capitalised words just before a date, within its line."""
    line = max(reading.shadow.line_start(dated.start), start)
    match = _PLACE.search(reading.shadow.plain, max(line, dated.start - 60), dated.start)
    if not match:
        return None
    begin, name = match.start(1), match[1]
    if begin != line:
        begin += len(name) - len(_city(name))
    if (name.isupper() and len(name) > 20) or any(map(str.isdigit, name)):
        return None
    return reading.slot(begin, match.end(1))


def _city(name: str) -> str:
    """The last words of a run that can be a city's name: extraction glues a letterhead's end before it."""
    words = name.split(" ")
    kept = words[-1:]
    for word in reversed(words[:-1]):
        if (
            word.isupper() != kept[0].isupper()
            or (word.rstrip(".") not in _CITY_BEGINS and word[0].isupper())
            or "." in word[1:-1]
        ):
            break
        kept.insert(0, word)
    while len(kept) > 1 and kept[0][0].islower():
        kept.pop(0)
    return " ".join(kept).rpartition(".")[2].strip() if len(kept) == 1 else " ".join(kept)


def find_letterhead(reading: Reading, start: int, end: int, skip: tuple[tuple[int, int], ...]) -> Slot[str] | None:
    """The lines at the top that name the sender, down to the first that is something else (number, date, heading)."""
    labels = [
        found.start for found in reading.matcher.find("NUMBER_LABEL", start, end) if _labels(reading, found, start)
    ]
    stops = [a for a in (*(a for a, _ in skip), *labels[:1]) if a >= start]
    until = min([end, *stops])
    head = reading.matcher.first("HEAD", start, until)
    slot = reading.slot(start, until)
    if not slot.value or not (head or slot.value.isupper()):
        return None
    return slot
