"""The checklist of one note: parts, facts, blanks, what remains, and whether it is ready."""

from datetime import date
from typing import NamedTuple

from notelint.facts import Facts
from notelint.finding import SEVERITIES, Finding, Severity
from notelint.instance import note_spans
from notelint.linter import Report
from notelint.profile import Profile, document
from notelint.ready.agreement import agreement
from notelint.ready.documents import documents
from notelint.ready.entry import Entry, Evidence
from notelint.ready.parts import parts
from notelint.ready.sessions import items, sessions
from notelint.rules.files import NOT_A_NOTE
from notelint.rules.templates import LEFTOVER


class Checklist(NamedTuple):
    """`title` says what the profile is for; `named`: the user named it. `blanks` are the findings about holes,
    `remaining` all others, the sternest first. `ready`: none of them fails.
    """

    report: Report
    profile: str
    title: str
    named: bool
    parts: tuple[Entry, ...]
    facts: tuple[Entry, ...]
    blanks: tuple[Finding, ...]
    remaining: tuple[Finding, ...]
    ready: bool

    @property
    def begun(self) -> bool:
        """Whether the text is a note at all."""
        return all(finding.code != NOT_A_NOTE.code for finding in self.remaining)


def checklist(
    report: Report, profile: Profile, facts: Facts, today: date, *, named: bool, fail_on: Severity
) -> Checklist:
    """The checklist for a report that has the findings which the user wants."""
    ready = all(SEVERITIES.index(finding.severity) < SEVERITIES.index(fail_on) for finding in report.findings)
    blanks = tuple(finding for finding in report.findings if finding.code == LEFTOVER.code)
    others = [finding for finding in report.findings if finding.code != LEFTOVER.code]
    remaining = tuple(sorted(others, key=lambda finding: (-SEVERITIES.index(finding.severity), finding.span)))
    title = str(document(f"urn:notelint:profile:{profile.base}")["title"]) if profile.base else ""
    listed = _listed(report, profile, facts, today, named=named)
    return Checklist(report, profile.name, title, named, *listed, blanks, remaining, ready)


def _listed(
    report: Report, profile: Profile, facts: Facts, today: date, *, named: bool
) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
    """The parts and the facts; neither of a file that could not be read."""
    if report.note is None:
        return (), ()
    instance, _ = note_spans(report.note)
    evidence = Evidence(report.source, report.note, instance, report.findings, profile, named, facts, today)
    stated = (*sessions(evidence), *items(evidence), *agreement(evidence), *documents(evidence))
    return tuple(parts(evidence)), stated
