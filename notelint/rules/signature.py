"""NV903: a name and a function under a note, which is not signed."""

import re
from collections.abc import Iterator

from notelint.finding import Edit, Finding, Fix
from notelint.own import own_end
from notelint.respell import whole_lines
from notelint.rule import Draft, Rule
from notelint.rules import samples

_NAME = re.compile(
    r"[A-ZÀ-Þ][\w'’.-]*(?: (?:(?:de|den|der|ter|van|von|al|el|bin|du|da|dos|la|le)|[A-ZÀ-Þ][\w'’.-]*)){1,4},?"
)


def _signature(draft: Draft) -> Iterator[Finding]:
    """A name with a function, or the word "Signed", below the text."""
    note, shadow, matcher = draft.note, draft.reading.shadow, draft.reading.matcher
    part = note.closing or note.request or note.opening
    start = shadow.offset(part.span.end) if part else 0
    end = own_end(draft)
    signed = matcher.first("SIGNATURE", start, end)
    if signed and not draft.reading.quoted.holds(signed.start):
        yield _signed(draft, signed.start, shadow.line_end(signed.start))
        return
    lines = [line for line in shadow.breaks if start <= line < end]
    for line in lines:
        following = shadow.line_end(line)
        if _is_name(draft, line, following) and _is_function(draft, following, end):
            yield _signed(draft, line, shadow.line_end(following))
            return


def _signed(draft: Draft, start: int, end: int) -> Finding:
    span = draft.reading.span(start, end)
    fix = Fix("Remove the name.", (Edit(whole_lines(draft.source, span), ""),), "unsafe")
    message = "A note verbale is not signed, only initialled and sealed: remove the name."
    return SIGNATURE.finding(message, span, fix=fix)


def _is_name(draft: Draft, start: int, end: int) -> bool:
    matcher = draft.reading.matcher
    text = draft.reading.shadow.plain[start:end].strip()
    if matcher.at("PERSON", start) or any(matcher.find("HEAD", start, end)) or any(matcher.find("DATE", start, end)):
        return False
    return _NAME.fullmatch(text) is not None


def _is_function(draft: Draft, start: int, end: int) -> bool:
    if start >= end:
        return False
    found = draft.reading.matcher.at("FUNCTION", start)
    return found is not None and found.end - start < 60


SIGNATURE = Rule(
    "NV903",
    "signature",
    "error",
    "A note verbale is not signed.",
    "It bears initials and a seal; a name and a function under it make it a letter.",
    "United Nations Editorial Manual, “Communications”: a note verbale is unsigned.",
    f"{samples.BILATERAL}\n\nAna Soto\nAmbassador",
    samples.BILATERAL,
    "“(Signed)” in an annexed letter, initials, [Seal]; a person named in the addressee's block.",
    _signature,
    fix="unsafe: the lines are taken out; a name may be part of an address.",
)
RULES = (SIGNATURE,)
