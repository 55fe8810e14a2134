"""What a note is for, and the earlier note that it answers."""

import re

from notelint.dates import find_dates
from notelint.note import Opening, Request
from notelint.reading import Reading
from notelint.span import Slot

_NUMBERED = re.compile(
    r",?(?: \((?:ref\.? ?)?)? ?(?:no\.?|nº|n°|n o|ref\.?|№)? ?[A-Za-z]{0,8}[\w./–-]*\d[\w./–-]*", re.IGNORECASE
)
_REACH = 150


def in_reply_to(reading: Reading, start: int, end: int) -> Slot[str] | None:
    """What the note answers, as written: an earlier note or letter behind "in reply to", with its number and date."""
    for reply in reading.matcher.find("REPLY", start, end):
        if reading.quoted.holds(reply.start):
            continue
        for earlier in reading.matcher.find("EARLIER", reply.end, min(reply.end + 60, end)):
            return reading.slot(earlier.start, _whole(reading, earlier.end, end))
    return None


def _whole(reading: Reading, at: int, end: int) -> int:
    """The end of the earlier note's name: behind its number and its date, where they follow at once."""
    limit = min(reading.stop_after(at), at + _REACH, end)
    numbered = _NUMBERED.match(reading.shadow.plain, at, limit)
    at = numbered.end() if numbered else at
    for dated in find_dates(reading, at, limit):
        between = reading.shadow.plain[at : dated.start]
        if len(between) < 40 and not any(mark in between for mark in ".;:("):
            return dated.end
    return at


def purpose_of(
    reading: Reading, opening: Opening | None, request: Request | None, reply: Slot[str] | None, start: int, end: int
) -> str:
    """What a note is for, by what it says first; circulation where it asks for it."""
    if request is not None:
        return "circulation"
    head = min(end, start + 1500)
    if reading.matcher.first("CANDIDATURE", start, head):
        return "candidature"
    if any(not reading.quoted.holds(found.start) for found in reading.matcher.find("PROTEST", start, head)):
        return "protest"
    return "reply" if reply else "other"
