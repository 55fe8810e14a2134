"""One cause, one finding: which of two findings gives way."""

import pytest

from notelint.facts import builtin
from notelint.finding import Finding, Severity
from notelint.language import Language
from notelint.parser import parse_source
from notelint.rule import Draft
from notelint.settle import settle
from notelint.source import make_source
from notelint.span import Span
from tests.drafts import TODAY
from tests.readings import EXAMPLES

NOTE = EXAMPLES["en/good/hrc-sent"]


def draft(text: str = NOTE) -> Draft:
    source = make_source(text)
    note, reading = parse_source(source)
    return Draft(source, note, reading, Language(note.language or "en"), note.profile, False, TODAY, builtin())


def finding(
    code: str, start: int = 0, end: int = 5, severity: Severity = "error", pointer: str | None = None
) -> Finding:
    return Finding(code, "name", severity, "message", Span(start, end), None, pointer)


def kept(*findings: Finding, text: str = NOTE) -> list[str]:
    return [left.code for left in settle(draft(text), list(findings))]


@pytest.mark.parametrize(
    ("stronger", "weaker"),
    [
        ("NV202", "NV203"),
        ("NV202", "NV204"),
        ("NV203", "NV204"),
        ("NV203", "NV205"),
        ("NV302", "NV303"),
        ("NV301", "NV304"),
        ("NV302", "NV304"),
        ("NV303", "NV304"),
    ],
)
def test_the_weaker_gives_way_wherever_it_stands(stronger: str, weaker: str) -> None:
    assert kept(finding(weaker), finding(stronger, 50, 60)) == [stronger]
    assert kept(finding(weaker)) == [weaker]


@pytest.mark.parametrize(("stronger", "weaker"), [("NV401", "NV402"), ("NV401", "NV405"), ("NV404", "NV405")])
def test_of_two_symbols_each_has_its_own(stronger: str, weaker: str) -> None:
    assert kept(finding(weaker), finding(stronger)) == [stronger]
    assert kept(finding(weaker), finding(stronger, 50, 60)) == [weaker, stronger]


@pytest.mark.parametrize("code", ["NV202", "NV203", "NV501", "NV503"])
def test_what_holds_a_misspelt_word_cannot_be_judged(code: str) -> None:
    assert kept(finding("NV701", 12, 15), finding(code, 10, 20)) == ["NV701"]
    assert kept(finding("NV701", 22, 25), finding(code, 10, 20)) == [code, "NV701"]
    assert kept(finding("NV701", 12, 15), finding("NV601", 10, 20)) == ["NV601", "NV701"]


def test_a_slip_within_a_slip_is_said_once() -> None:
    found = [finding("NV701", 12, 15), finding("NV701", 10, 20)]
    assert [left.span for left in settle(draft(), found)] == [Span(10, 20)]


def test_the_same_twice_is_said_once() -> None:
    assert kept(finding("NV601"), finding("NV601")) == ["NV601"]


def test_the_order_is_that_of_the_text_and_the_sternest_first() -> None:
    first, last = finding("NV101", 0, 0), finding("NV901", 7, 9)
    assert kept(last, finding("NV902", 3, 4, "info"), finding("NV903", 3, 4, "error"), first) == [
        "NV101",
        "NV903",
        "NV902",
        "NV901",
    ]


def test_a_hole_where_the_session_belongs_is_the_finding() -> None:
    text = NOTE.replace("sixty-first session", "[session] session")
    missing = finding("NV201", pointer="/request/targets/0/session")
    assert kept(missing, text=text) == []
    assert kept(missing._replace(pointer="/masthead/organs/0/session"), text=text) == ["NV201"]
    assert kept(missing) == ["NV201"]


def test_british_notes_without_compliments_need_no_closing() -> None:
    text = "EMBASSY OF {}\n\nNote No. 12/2024\n\nThe Embassy informs the Ministry of Trade that the road is closed.\n"
    assert kept(finding("NV104"), text=text.format("THE UNITED KINGDOM")) == []
    assert kept(finding("NV104"), text=text.format("FRANCE")) == ["NV104"]
