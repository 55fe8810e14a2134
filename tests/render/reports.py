"""Reports made by hand, to be rendered."""

from notelint.finding import Edit, Finding, Fix
from notelint.linter import Report
from notelint.source import make_source
from notelint.span import Span


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
