"""NV8: holes of a template that nobody filled."""

from collections.abc import Iterator

from notelint.finding import Finding, Severity
from notelint.note import Placeholder
from notelint.rule import Draft, Rule
from notelint.rules import samples


def _blank_line(draft: Draft, hole: Placeholder) -> bool:
    """Whether a hole stands for the number or the date that the registry fills in: on their own line, outside the
    text.
    """
    note, shadow = draft.note, draft.reading.shadow
    at = shadow.offset(hole.span.start)
    start = shadow.offset(note.opening.span.start) if note.opening else draft.reading.end
    closed = shadow.offset(note.closing.span.end) if note.closing else draft.reading.end
    if note.form != "sent" or start <= at < closed:
        return False
    line = shadow.line_start(at)
    number = draft.reading.matcher.at("NUMBER_LABEL", line)
    rest = shadow.plain[line : shadow.line_end(at)]
    return number is not None or (len(rest) < 80 and ("20" in rest or "," in rest or rest.strip(" _./-") == ""))


def _holes(draft: Draft) -> Iterator[Finding]:
    for at, hole in enumerate(draft.note.placeholders):
        blank = _blank_line(draft, hole)
        text = " ".join(hole.text.value.split())
        message = (
            "“{}” is still blank: the registry fills it in." if blank else "“{}” is a hole of the template: fill it in."
        )
        severity: Severity | None = "info" if blank else None
        yield LEFTOVER.finding(message, hole.span, text, pointer=f"/placeholders/{at}", severity=severity)


LEFTOVER = Rule(
    "NV801",
    "leftover-placeholder",
    "error",
    "A hole of the template is still there.",
    "A note that goes out with “[date]” in it shows its template to the world.",
    "Logic: no authority is needed.",
    samples.BILATERAL.replace("2 June 2026", "[date]"),
    samples.BILATERAL,
    "[Original: Arabic], [Signed], […], editorial brackets in quotations; a number or date "
    "that the registry fills in is an info.",
    _holes,
    fix="none: only the drafter knows what belongs there.",
)
RULES = (LEFTOVER,)
