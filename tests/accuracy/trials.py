"""What is tried, and how it came out: one row for each field, fault, innocent twin and law."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from notelint.finding import Finding
from notelint.linter import Report
from notelint.source import Source
from notelint.span import Span
from tests.accuracy.good import Good, Sown, good_texts, make_good
from tests.accuracy.operators import FAULTS, TWINS
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
    """A good note, each fault sown in it, and each innocent twin."""
    good = make_good(name, good_texts()[name])
    yield judged(good, "innocent: as it is", Sown(good.text, (), (), "nothing changed"))
    for operators in (FAULTS, TWINS):
        for operator, sow in operators.items():
            for sown in sow(good):
                if sown.text != good.text:
                    yield judged(good, operator, sown)


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
    """Whether a finding lies within a line of one of the places; anywhere where there is none."""
    line = source.position(finding.span.start).line
    lines = [
        (source.position(place.start).line, source.position(max(place.start, place.end - 1)).line) for place in places
    ]
    return not lines or any(first - 1 <= line <= last + 1 for first, last in lines)


def _wanted(source: Source, sown: Sown) -> str:
    lines = sorted({source.position(place.start).line for place in sown.places})
    return "/".join(sown.wanted or ("nothing",)) + (
        f" at {', '.join(map(str, lines))}" if lines and sown.wanted else ""
    )


def shown(report: Report, found: list[Finding]) -> str:
    """Findings in short: line, code and the text at the place."""
    source = report.source
    pieces = (
        f"{source.position(f.span.start).line} {f.code} “{' '.join(source.at(f.span).split())[:50]}”" for f in found
    )
    return ", ".join(pieces) or "nothing"
