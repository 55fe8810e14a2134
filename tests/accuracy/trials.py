"""What is tried, and how it came out: one row for each field, fault, innocent twin and law."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from notelint.finding import Finding
from notelint.linter import Report
from notelint.source import Source
from notelint.span import Span
from tests.accuracy.good import Good, good_texts, make_good
from tests.accuracy.operators import FAULTS, TWINS
from tests.accuracy.sowing import Sown
from tests.drafts import linted, loud

Kind = Literal["field", "written fault", "sown fault", "innocent", "law"]


class Trial(NamedTuple):
    """`right` says that what was wanted came; `false` are the codes of findings that should not be there."""

    kind: Kind
    note: str
    language: str
    operator: str
    wanted: tuple[str, ...]
    right: bool
    false: tuple[str, ...] = ()
    told: str = ""


def sown_trials(name: str) -> Iterator[Trial]:
    """A note as it is; if nothing is found in it, each fault sown in it and each innocent twin."""
    good = make_good(name, good_texts()[name])
    clean = judged(good, "innocent: as it is", Sown(good.text, (), (), "nothing changed"))
    yield clean
    for operators in (FAULTS, TWINS) if clean.right else ():
        for operator, sow in operators.items():
            yield from (judged(good, operator, sown) for sown in sow(good) if sown.text != good.text)


def judged(good: Good, operator: str, sown: Sown) -> Trial:
    """Lints a changed note: the wanted finding is there, at its place and once, and nothing else is."""
    report = linted(sown.text)
    found = loud(report)
    hit = next(
        (f for f in found if sown.wanted and f.code.startswith(sown.wanted) and near(report.source, f, sown.places)),
        None,
    )
    false = [finding for finding in found if finding is not hit]
    right = hit is not None if sown.wanted else not false
    kind: Kind = "sown fault" if sown.wanted else "innocent"
    told = (
        "" if right and not false else f"{sown.done}: wanted {_wanted(report.source, sown)}, got {shown(report, found)}"
    )
    return Trial(kind, good.name, good.code, operator, sown.wanted, right, tuple(f.code for f in false), told)


def near(source: Source, finding: Finding, places: tuple[Span, ...]) -> bool:
    """Whether a finding's place lies within a line of one of the places; anywhere where there is none."""
    first, last = _lines(source, finding.span)
    lines = [_lines(source, place) for place in places]
    return not lines or any(start - 1 <= last and first <= end + 1 for start, end in lines)


def _lines(source: Source, span: Span) -> tuple[int, int]:
    return source.position(span.start).line, source.position(max(span.start, span.end - 1)).line


def _wanted(source: Source, sown: Sown) -> str:
    lines = sorted({source.position(place.start).line for place in sown.places})
    where = f" at {', '.join(map(str, lines))}" if lines and sown.wanted else ""
    return "/".join(sown.wanted or ("nothing",)) + where


def shown(report: Report, found: list[Finding]) -> str:
    """Findings in short: line, code and the text at the place."""
    source = report.source
    pieces = (
        f"{source.position(f.span.start).line} {f.code} “{' '.join(source.at(f.span).split())[:50]}”" for f in found
    )
    return ", ".join(pieces) or "nothing"
