"""The drafts of tests/cases: their fields, their clean base, each fault sown in them, and texts that are no notes."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from notelint.finding import Finding
from notelint.linter import lint
from tests.drafts import TESTS, TODAY, Case, cases, linted, loud, parsed, value_at

# What notelint does not get right yet: the test's id, and why. What has come right fails, so the list cannot rot.
KNOWN_MISSES: Mapping[str, str] = {
    "en/w2-ga-preliminary-list:fault-5-NV7": "the sentence before the request is not one of the formal ones",
    "en/w2-ga-several-items:fault-10-NV4": "a number of five figures is not taken for a resolution's",
    "fr/w3-cs-publie:fault-12-NV801": "jj mars without a year is no hole",
    "fr/w3-mixte-publie:fault-6-NV401": "a year of two figures makes no symbol",
}

CASES = cases()
INNOCENT = sorted((TESTS / "cases").glob("*-innocent/*.txt"))


def _param(identity: str, *values: Any) -> Any:
    reason = KNOWN_MISSES.get(identity)
    marks = [pytest.mark.xfail(strict=True, reason=reason)] if reason else []
    return pytest.param(*values, id=identity, marks=marks)


def _fields() -> Iterator[Any]:
    for case in CASES:
        for route, wanted in case.fields.items():
            yield _param(f"{case.name}:{route}", case, route, wanted)


def _faults() -> Iterator[Any]:
    for case in CASES:
        for number, fault in enumerate(case.faults, 1):
            yield _param(f"{case.name}:fault-{number}-{fault['codes'][0]}", case, fault)


@pytest.fixture(scope="module")
def parses() -> dict[str, dict[str, Any]]:
    """Each draft as it was parsed, by its name."""
    return {case.name: parsed(case.text) for case in CASES}


@pytest.mark.parametrize(("case", "route", "wanted"), list(_fields()))
def test_field(parses: dict[str, dict[str, Any]], case: Case, route: str, wanted: Any) -> None:
    got = value_at(parses[case.name], route)
    assert wanted in got if isinstance(wanted, str) and isinstance(got, str) else got == wanted


@pytest.mark.parametrize("case", [_param(f"{case.name}:clean", case) for case in CASES])
def test_nothing_is_found_in_the_draft_itself(case: Case) -> None:
    assert _shown(loud(linted(case.text))) == []


@pytest.mark.parametrize(("case", "fault"), list(_faults()))
def test_fault(case: Case, fault: dict[str, Any]) -> None:
    assert fault["old"] in case.text
    text = case.text.replace(fault["old"], fault["new"], fault.get("times", 1))
    found = loud(linted(text, fault.get("args", ())))
    wanted, allowed = tuple(fault["codes"]), (*fault["codes"], *fault.get("also", ()))
    anywhere = fault.get("anywhere") or not fault["new"].strip()
    hits = [f for f in found if f.code.startswith(wanted) and (anywhere or _is_near(f, text, fault["new"]))]
    assert hits, _shown(found)
    assert _shown([f for f in found if not f.code.startswith(allowed)]) == []


@pytest.mark.parametrize("path", [_param(f"{path.parent.name}/{path.stem}", path) for path in INNOCENT])
def test_what_is_no_note_is_said_to_be_none_and_nothing_more(path: Path) -> None:
    text = path.read_text("utf-8")
    named = [(f.code, f.severity) for f in lint(text, today=TODAY).findings]
    in_folder = [(f.code, f.severity) for f in lint(text, today=TODAY, named_file=False).findings]
    assert (named, in_folder) == ([("NV003", "warning")], [("NV003", "info")])


def test_every_known_miss_is_a_test() -> None:
    names = {param.id for param in (*_fields(), *_faults())}
    names |= {f"{case.name}:clean" for case in CASES} | {f"{path.parent.name}/{path.stem}" for path in INNOCENT}
    assert set(KNOWN_MISSES) <= names


def _is_near(finding: Finding, text: str, new: str) -> bool:
    """Whether a finding lies within a line of a change."""
    start = text.index(new)
    first, last, line = (text.count("\n", 0, at) for at in (start, start + len(new), finding.span.start))
    return first - 1 <= line <= last + 1


def _shown(findings: list[Finding]) -> list[tuple[str, int, str]]:
    return [(f.code, f.span.start, f.message) for f in findings]
