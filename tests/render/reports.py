"""Reports to be rendered: made by hand, and those of the examples."""

from functools import cache

from notelint.finding import Edit, Finding, Fix
from notelint.linter import Report, lint
from notelint.note import Body, Closing, Note, Opening
from notelint.readers.text import read_file
from notelint.source import make_source
from notelint.span import Slot, Span
from tests.drafts import TODAY
from tests.laws import notes

ARABIC = """\
سفارة جمهورية الهند

تهدي سفارة جمهورية الهند أطيب تحياتها إلى وزارة التجارة، وتتشرف بأن تدعوها في
[التاريخ] وفقا للقرار S/RES/1325 (Books: "Panchatantra").

وتنتهز السفارة هذه الفرصة لتعرب للوزارة عن فائق احترامها.
"""


def report(text, place="", *, path="draft.txt", message="It is wrong.", fix=None, severity="error", end=None):
    """A report with one finding at the first `place` in the text, or at `place` if that is a number."""
    start = place if isinstance(place, int) else text.index(place)
    span = Span(start, end if end is not None else start + (0 if isinstance(place, int) else len(place)))
    repair = Fix("write its year", (Edit(span, fix),)) if fix is not None else None
    finding = Finding("NV402", "missing-symbol-year", severity, message, span, repair, "/references/0")
    return Report(make_source(text, path), None, (finding,))


def clean(path="good.txt"):
    """A report without findings."""
    return Report(make_source("The note.", path), None, ())


def unreadable(path="draft.docx"):
    """A report on a file that is not there."""
    opened = read_file(path)
    return Report(opened.source, None, opened.findings)


def several():
    """A report with one finding of each severity, one over two lines and one with no text, and a rule of one's own."""
    text = "The Embassy\r\nof 𝔉iji – S/RES/822, yes\nno more.\n"
    end = len(text) - 1
    findings = (
        Finding("NV601", "sender-mismatch", "error", "“Embassy of 𝔉iji” it is not.", _at(text, "Embassy", "𝔉iji")),
        report(text, "S/RES/822", fix="S/RES/822 (1993)").findings[0],
        Finding("MFA001", "house-rule", "warning", "Not so, {you}.", _at(text, "yes"), None, None, "Not so."),
        Finding("NV104", "missing-closing", "info", "No closing.", Span(end, end), None, "/closing"),
    )
    return Report(make_source(text, "my drafts/مذكرة,1.txt"), None, findings)


def _at(text, first, last=None):
    start = text.index(first)
    return Span(start, text.index(last, start) + len(last) if last else start + len(first))


def arabic():
    """A report on a note in Arabic: its parts by hand, an error in it and a warning behind it."""
    opening, body = _at(ARABIC, "تهدي", "التجارة،"), _at(ARABIC, "وتتشرف", '").')
    closing = _at(ARABIC, "وتنتهز", "احترامها.")
    note = Note(
        "ar",
        letterhead=Slot("سفارة جمهورية الهند", _at(ARABIC, "سفارة جمهورية الهند")),
        opening=Opening(opening),
        body=Body(body),
        closing=Closing(closing),
    )
    findings = (
        Finding("NV801", "leftover-placeholder", "error", "“[التاريخ]” is a hole.", _at(ARABIC, "[التاريخ]")),
        Finding("NV104", "missing-closing", "warning", "No closing.", Span(closing.end, closing.end)),
    )
    return Report(make_source(ARABIC, "مذكرة شفوية.txt"), note, findings)


@cache
def examples():
    """The reports on all examples, good and flawed."""
    return tuple(lint(text, path=f"{name}.txt", today=TODAY) for name, text in notes().items())
