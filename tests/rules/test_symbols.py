"""NV4: misspelt symbols, missing and wrong years, series and numbers that cannot be."""

from datetime import date
from typing import Any

import pytest

from notelint.build import languages
from notelint.facts import builtin
from notelint.finding import Finding
from notelint.language import Language
from notelint.note import Note, Title
from notelint.reading import read
from notelint.rule import Draft
from notelint.rules import resolutions, symbols
from notelint.source import make_source
from notelint.span import Slot, Span
from notelint.symbols.references import references

TODAY = date(2026, 11, 24)
NOWHERE = Span(0, 0)


def judge(text: str, day: str | None = "2021-03-04", language: str = "en", profile: str = "hrc") -> list[Finding]:
    source = make_source(text)
    title = Title(NOWHERE, Slot("note verbale", NOWHERE), date=Slot(day, NOWHERE)) if day else None
    note = Note(language=language, title=title, references=references(source, language))
    draft = Draft(
        source,
        note,
        read(source, language if language in languages() else "en"),
        Language(language),
        profile,
        False,
        TODAY,
        builtin(),
    )
    return [finding for rule in (*symbols.RULES, *resolutions.RULES) if rule.check for finding in rule.check(draft)]


def fixed(text: str, **options: Any) -> str:
    for finding in sorted(judge(text, **options), key=lambda one: -one.span.start):
        for edit in finding.fix.edits if finding.fix else ():
            text = text[: edit.span.start] + edit.content + text[edit.span.end :]
    return text


FAULTS = {
    "recalls A/RES/70-1": ("NV401", "recalls A/RES/70/1"),
    "recalls s/res/822": ("NV401", "recalls S/RES/822 (1993)"),
    "recalls S/2O20/1198": ("NV401", "recalls S/2020/1198"),
    "recalls A/RES/217": ("NV401", "recalls A/RES/217"),
    "General Assembly resolution 251 (LX)": ("NV401", "General Assembly resolution 251 (LX)"),
    "recalls S/RES/822": ("NV402", "recalls S/RES/822 (1993)"),
    "recalls S/RES/\n822.": ("NV402", "recalls S/RES/\n822 (1993)."),
    "Security Council resolution 1373 of 28 September 2001": (
        "NV402",
        "Security Council resolution 1373 (2001) of 28 September 2001",
    ),
    "Security Council resolution 822": ("NV402", "Security Council resolution 822 (1993)"),
    "S/RES/822 (1994)": ("NV403", "S/RES/822 (1993)"),
    "resolution 822 (1994)": ("NV403", "resolution 822 (1993)"),
    "Security Council resolution 822 of 30 April 1994": ("NV403", None),
    "resolution 822 (1993) of 30 April 1994": ("NV403", None),
    "General Assembly resolution 60/251 of 15 March 2010": ("NV403", None),
    "Human Rights Council resolution 43/1 of 19 June 2011": ("NV403", None),
    "Human Rights Council resolution 43/1 of 19 September 2020": ("NV403", None),
    "General Assembly resolution 60/251 of 15 March 2005": ("NV403", None),
    "Security Council resolution A/RES/60/251": ("NV405", None),
    "resolution S/RES/822 (1993) of the General Assembly": ("NV405", None),
    "Human Rights Council resolution A/RES/60/251": ("NV405", None),
    "S/RSE/822 (1993)": ("NV404", "S/RES/822 (1993)"),
    "A/HCR/43/1": ("NV404", "A/HRC/43/1"),
    "Human Rights Council resolution 147/24": ("NV405", None),
    "General Assembly resolution 95/28": ("NV405", None),
    "S/RES/9999 (2020)": ("NV405", None),
    "S/RES/9999": ("NV405", None),
    "A/RES/3542 (XXX)": ("NV405", None),
    "A/RES/43/9000": ("NV405", None),
    "A/RES/76/1": ("NV405", None),
    "A/HRC/49/2": ("NV405", None),
    "S/2022/100": ("NV405", None),
    "S/RES/2671 (2022)": ("NV405", None),
    "A/75/709-S/2024/58": ("NV405", None),
    "A/HRC/RES/S-60/1": ("NV405", None),
    "Security Council resolution 60/251": ("NV405", None),
    "S/1990/12": ("NV405", None),
}


@pytest.mark.parametrize(("text", "expected"), FAULTS.items())
def test_a_fault_is_one_finding(text: str, expected: tuple[str, str | None]) -> None:
    code, right = expected
    assert [(one.code, one.pointer) for one in judge(text)] == [(code, "/references/0/symbol")]
    assert fixed(text) == (right or text)


def test_a_resolution_with_two_dates_is_told_at_the_second() -> None:
    found = judge("General Assembly resolution 60/251 of 15 March 2006;\nA/RES/60/251 of 3 April 2006")
    assert [(one.code, one.pointer) for one in found] == [("NV403", "/references/1/symbol")]
    assert "15 March 2006 in line 1" in found[0].message


INNOCENT = [
    "The Security Council met. The Council took note of resolution 75/180.",
    "In accordance with the resolution 60/251, the Security Council took note.",
    "Security Council and General Assembly resolutions 1325 (2000) and 60/251",
    "resolutions 2014 (2011) and 2140 (2014) of the Security Council, of 21 October 2011 and of 26 February 2014",
    # two bodies that are not known, each with its own numbers
    "its resolution 19/2 of 22 March 1970, and its resolution 20/1 of 21 March 1971",
    "its resolution 70/1 of 23 May 2014 on disaster statistics",
    "Human Rights Council resolution 41/13 of 19 July 2019",
    "General Assembly resolution 60/251 of 15 March 2006; A/RES/60/251 of 15 March 2006, adopted in 2006",
    "the Security Council took note of resolution A/RES/60/251; resolution A/RES/60/251 on the Human Rights Council",
    "resolution A/RES/48/141 of 20 December 1993 of the General Assembly",
    "Human Rights Council resolution 43/1 of 19 June 2020, S/RES/822 (1993) of 30 April 1993",
    "S/RES/822 (1993), S/RES/822(1993) and S/RES/822\u00a0(1993)",
    "resolution 822 (1993); that resolution 822 of the Security Council",
    "resolution 1373 (2001), adopted on 28 September 2001; Security Council resolution 1373",
    "General Assembly resolution 60/251 of 15 March 2006; A/RES/217 A (III); A/RES/3201 (S-VI)",
    "Human Rights Council resolution 43/1 of 19 June 2020 and A/HRC/RES/S-28/1",
    "A/75/709–S/2021/58, A/HRC/47/2, A/76/50, E/2021/12, E/RES/1996/31, E/RES/1503 (XLVIII)",
    "S/PRST/2014/16, S/26695, S/2020/300, A/DEC/60/411, A/HRC/43/40*",
    "Parliamentary Assembly resolution 1633 (2008) and Governing Council decision 267 (2009)",
    "and/or, 24/7, FJ/GVA/61/2022, A/12/2020",
]


@pytest.mark.parametrize("text", INNOCENT)
def test_innocent_text(text: str) -> None:
    assert judge(text) == []


def test_every_member_of_a_list_owes_its_year() -> None:
    text = "(S/RES/822, S/RES/853, S/RES/874 et \n\nS/RES/884; S/RES/1373, 1540 et 2250)"
    found = judge(text, language="fr")
    assert [one.code for one in found] == ["NV402"] * 7
    assert fixed(text, language="fr").count("(") == 8


def test_a_chinese_number_takes_its_year_before_the_word() -> None:
    assert fixed("安全理事会第822号决议", language="zh") == "安全理事会第822(1993)号决议"


@pytest.mark.parametrize(
    ("text", "day", "severities"),
    [
        ("S/RES/822 (1994)", None, ["error"]),
        ("S/RES/2250 (2016)", None, ["error"]),
        ("S/RES/2830", None, ["error"]),
        ("A/RES/2749 (XV)", None, ["error"]),
        ("A/RES/217 (IV)", None, ["error"]),
        ("A/RES/43/500", None, ["info"]),
        ("A/RES/43/1001", None, ["warning"]),
        ("A/HRC/RES/64/1", "2027-03-01", ["info"]),
        ("A/HRC/RES/64/1", "2021-03-01", ["error"]),
        ("A/HRC/RES/90/1", "2027-03-01", ["error"]),
    ],
)
def test_severity_follows_what_the_tables_know(text: str, day: str | None, severities: list[str]) -> None:
    assert [one.severity for one in judge(text, day)] == severities


@pytest.mark.parametrize(("profile", "severity"), [("hrc", "warning"), ("bilateral", "info")])
def test_prose_between_states_is_not_bound_by_the_manual(profile: str, severity: str) -> None:
    (finding,) = judge("Security Council resolution 1373", profile=profile)
    assert finding.severity == severity
