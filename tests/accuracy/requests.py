"""Faults: a note as sent whose request does not say which session, or under which item."""

import re
from collections.abc import Iterator

from notelint.note import Target
from notelint.span import Span
from tests.accuracy.good import Good, targets
from tests.accuracy.sowing import Sown, put

_NUMBER = r"\d+(?:\s*\(?[a-z]\))?"
_NUMBERS = rf"{_NUMBER}(?:(?:,|\s+and|\s+et)\s+{_NUMBER})*"
_ITEM = {
    "en": re.compile(
        rf",?\s+under\s+(?:the\s+)?(?:agenda\s+)?items?\s+{_NUMBERS}(?:\s+of\s+(?:the|its)\s+(?:\w+\s+)?(?:agenda|list))?"
    ),
    "fr": re.compile(
        rf",?\s+au\s+titre\s+(?:du|des)\s+points?\s+{_NUMBERS}\s+de\s+(?:l[’']|son\s+)ordre\s+du\s+jour(?:\s+provisoire)?"
    ),
}


def request_session(good: Good) -> Iterator[Sown]:
    """A note as sent does not say which session."""
    for target in _sent_targets(good):
        span = _session_phrase(good, target)
        if span and good.note.request:
            yield put(good, span, "", "NV201", places=(good.note.request.span,))


def _session_phrase(good: Good, target: Target) -> Span | None:
    """What can be left out of "a document of the 43rd session of the Council" or "of it at its 43rd session"."""
    if target.session is None:
        return None
    start, end = target.session.span
    before, after = good.text[:start], good.text[end:]
    own = re.search(r",?\s+(?:at|in|during|for|of)\s+its\s+$|,?\s+(?:à|de|lors\s+de|pour|durant)\s+sa\s+$", before)
    if own:
        return Span(own.start(), end)
    of = re.match(r"\s+of\s+(?=the\s)", after) if good.code == "en" else re.match(r"\s+(?=du\s|de\s)", after)
    the = re.search(r"the\s+$" if good.code == "en" else r"de\s+la\s+$", before)
    return Span(the.start(), end + of.end()) if of and the else None


def request_items(good: Good) -> Iterator[Sown]:
    """A note as sent does not say under which item."""
    request = good.note.request
    for target in _sent_targets(good, "ECOSOC"):
        match = _ITEM[good.code].search(good.text, request.span.start, request.span.end) if request else None
        if (
            request
            and match
            and target.agenda_items
            and match.start() < target.agenda_items[0].span.start < match.end()
        ):
            yield put(good, Span(*match.span()), "", "NV301", places=(request.span,))


def _sent_targets(good: Good, *more: str) -> list[Target]:
    wanted = [
        t for t in targets(good) if t.organ and t.organ.value in ("HRC", "GA", *more) and t.session_kind != "special"
    ]
    return wanted if good.note.form == "sent" and good.note.profile in ("hrc", "ga", "joint", "ecosoc") else []
