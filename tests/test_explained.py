"""A cited document explained: the rules' own judgement, and what the tables know."""

import tomllib
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notelint.explained import Explanation, explain
from notelint.facts import builtin
from notelint.facts.resolutions import Resolutions
from notelint.linter import lint
from notelint.rules.resolutions import RULES as ON_FACTS
from notelint.rules.symbols import RULES as ON_FORM
from tests.tables import with_last

TODAY = date(2026, 11, 24)


def one(text: str, today: date = TODAY) -> Explanation:
    (explanation,) = explain(text, builtin(), today)
    return explanation


FAULTS = {
    "S/RES/822": ("NV402", "error", "S/RES/822 (1993)"),
    "Security Council resolution 822": ("NV402", "warning", "resolution 822 (1993)"),
    "S/RES/822 (1994)": ("NV403", "error", "S/RES/822 (1993)"),
    "General Assembly resolution 60/251 of 15 March 2010": ("NV403", "error", None),
    "A/RES/60-251": ("NV401", "error", "A/RES/60/251"),
    "a/hrc/43/40": ("NV401", "error", "A/HRC/43/40"),
    "A/RES/217": ("NV401", "error", None),
    "S/RSE/822 (1993)": ("NV404", "error", "S/RES/822 (1993)"),
    "A/HRC/RES/143/1": ("NV405", "error", None),
    "Security Council resolution 60/251": ("NV405", "error", None),
    "A/RES/43/9000": ("NV405", "warning", None),
}


@pytest.mark.parametrize(("text", "problem"), FAULTS.items())
def test_what_is_wrong(text: str, problem: tuple[str, str, str | None]) -> None:
    assert [(found.code, found.severity, found.fix) for found in one(text).problems] == [problem]


GOOD = [
    "S/RES/822 (1993)",
    "A/RES/46/182",
    "A/HRC/43/G/40",
    "A/74/800-S/2020/300",
    "A/520/Rev.19",
    "A/520",
    "S/25704",
    "resolution 2254 (2015)",
    "General Assembly resolution 60/251 of 15 March 2006",
    "résolution 62/243 de l'Assemblée générale",
    "  S/RES/822\u00a0(1993)\n",
]


@pytest.mark.parametrize("text", GOOD)
def test_what_is_good(text: str) -> None:
    assert one(text).reference is not None
    assert one(text).problems == ()


@pytest.mark.parametrize("rule", [*ON_FORM, *ON_FACTS], ids=lambda rule: rule.code)
def test_the_judgement_is_that_of_the_rules(rule) -> None:
    found = [finding for finding in lint(rule.bad, today=TODAY).findings if finding.code == rule.code]
    cited = [rule.bad[finding.span.start : finding.span.end] for finding in found]
    assert [problem.message for text in cited for problem in one(text).problems] == [find.message for find in found]


INNOCENT = ["", " ", "and/or", "24/7", "km/h", "N/A", "TCP/IP", "2016/17", "FJ/GVA/61/2022", "822", "\x1b[31m", "A/43x"]


@pytest.mark.parametrize("text", INNOCENT)
def test_what_is_no_symbol_is_said_to_be_none(text: str) -> None:
    explanation = one(text)
    assert (explanation.text, explanation.reference, explanation.halves) == (text, None, ())
    assert [(found.code, found.name) for found in explanation.problems] == [(None, "no-symbol")]


def test_a_list_is_explained_member_by_member() -> None:
    found = explain("S/RES/822, 853 and 874 (1994)", builtin(), TODAY)
    assert [half.canonical for each in found for half in each.halves] == [
        "S/RES/822 (1993)",
        "S/RES/853 (1993)",
        "S/RES/874 (1994)",
    ]
    assert [found.code for each in found for found in each.problems] == ["NV402", "NV402", "NV403"]


def test_what_the_tables_know_of_a_resolution() -> None:
    (half,) = one("S/RES/822 (1994)").halves
    assert half.year == (1993, "S")
    assert one("S/RES/2900 (2026)").halves[0].year is None


def test_what_the_tables_know_of_a_session() -> None:
    council = one("A/HRC/43/G/40").halves[0].session
    assert council is not None and (council.start, council.end) == ("2020-02-24", "2020-06-23")
    assembly = one("A/74/800").halves[0].session
    assert assembly is not None and (assembly.certainty, assembly.years) == ("rule", (2019, 2020))
    assert one("A/HRC/WG.6/36/ARM/1").halves[0].session is None  # it counts its own sessions
    assert one("A/HRC/99/1").halves[0].session is None


def test_other_tables_may_stand_in() -> None:
    facts = builtin()._replace(resolutions=Resolutions(lambda: tomllib.loads(with_last(2026, 2850))))
    (found,) = explain("S/RES/2850", facts, TODAY)
    assert (found.halves[0].year, found.problems[0].fix) == ((2026, "K?"), "S/RES/2850 (2026)")


def test_it_is_judged_as_on_a_day() -> None:
    assert [found.code for found in one("A/HRC/43/1", date(2015, 1, 1)).problems] == ["NV405"]


@given(st.text(st.characters(codec=None, categories=None)) | st.text(alphabet="AES/RCHPVL.0123456789 ()-–IVX*,\n"))
@settings(deadline=None, max_examples=300)
def test_any_text_is_explained(text: str) -> None:
    assert all(found.problems or found.reference for found in explain(text, builtin(), TODAY))
