"""The checklist as a whole: nothing is lost, and it agrees with check."""

import pytest

from notelint.finding import Finding
from notelint.linter import Report
from notelint.rules.files import UNREADABLE_FILE
from notelint.source import make_source
from notelint.span import Span
from tests.checklists import EXAMPLES, example, of, ready
from tests.drafts import cases

TEXTS = {
    **{path.stem: path.read_text("utf-8") for path in EXAMPLES},
    **{case.name: case.text for case in cases()},
}


@pytest.mark.parametrize("name", TEXTS)
def test_no_finding_is_lost_and_the_gravest_come_first(name):
    made = ready(TEXTS[name])
    assert sorted((*made.blanks, *made.remaining)) == sorted(made.report.findings)
    stern = [("error", "warning", "info").index(finding.severity) for finding in made.remaining]
    assert stern == sorted(stern)
    assert made.ready == all(finding.severity == "info" for finding in made.report.findings)


@pytest.mark.parametrize("name", TEXTS)
def test_a_note_that_is_ready_lacks_nothing(name):
    made = ready(TEXTS[name])
    if made.ready:
        assert {entry.status for entry in made.parts} <= {"found", "not needed"}
        assert {entry.status for entry in made.facts} <= {"verified", "unverified"}


@pytest.mark.parametrize("name", TEXTS)
def test_entries_name_findings_that_are_there(name):
    made = ready(TEXTS[name])
    codes = {finding.code for finding in made.report.findings}
    if "NV003" not in codes:
        assert all(codes.issuperset(entry.codes) for entry in (*made.parts, *made.facts))


def test_what_fails_is_configured():
    warned = example("en/good/bilateral-sent").replace("presents its compliments", "presents it's compliments")
    assert not ready(warned).ready
    assert ready(warned, fail_on="error").ready
    assert not ready(example("en/good/bilateral-sent").replace("No.", "No. ____"), fail_on="info").ready


def test_a_file_that_could_not_be_read():
    finding: Finding = UNREADABLE_FILE.finding("There is no such file.", Span(0, 0))
    made = of(Report(make_source(""), None, (finding,)))
    assert (made.parts, made.facts, made.remaining, made.ready) == ((), (), (finding,), False)


def test_what_is_no_note_yet_has_not_begun():
    assert not ready("").begun
    assert ready(example("en/good/bilateral-sent")).begun
