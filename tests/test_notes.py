"""The drafts and templates (*.j2) of tests/notes: in fail/, each has exactly the findings that stand beside it; in
pass/, none at all.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from notelint.catalogue import all_rules
from notelint.linter import lint
from notelint.rules import files
from tests.drafts import TESTS, TODAY

NOTES = TESTS / "notes"
LANGUAGES = ("en", "fr")
# French dates have one form, and French possessives agree with what is possessed.
ONLY_IN = {"NV504": ("en",), "NV904": ("en",)}

# What notelint does not get right yet, and why. An entry that has come right fails, so the list cannot rot.
KNOWN_MISSES: Mapping[str, str] = {}


def _drafts(folder: str) -> list[Any]:
    return list(_params(folder))


def _params(folder: str) -> Iterator[Any]:
    for path in sorted((*NOTES.glob(f"*/{folder}/*.txt"), *NOTES.glob(f"*/{folder}/*.j2"))):
        identity = path.relative_to(NOTES).with_suffix("").as_posix()
        reason = KNOWN_MISSES.get(identity)
        marks = [pytest.mark.xfail(strict=True, reason=reason)] if reason else []
        yield pytest.param(path, id=identity, marks=marks)


def _expected(path: Path) -> list[dict[str, Any]]:
    return list(json.loads(path.with_suffix(".json").read_text("utf-8")))


def _found(path: Path) -> list[dict[str, Any]]:
    report = lint(path.read_text("utf-8"), path=path.name, today=TODAY)
    places = [(finding, report.source.position(finding.span.start)) for finding in report.findings]
    return [{"code": f.code, "line": at.line, "column": at.column, "severity": f.severity} for f, at in places]


@pytest.mark.parametrize("path", _drafts("fail"))
def test_exactly_what_is_wrong_is_found(path: Path) -> None:
    assert _found(path) == _expected(path)


@pytest.mark.parametrize("path", _drafts("pass"))
def test_innocent_text_is_left_alone(path: Path) -> None:
    assert _found(path) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_a_draft(language: str) -> None:
    claimed = {rule.code for rule in all_rules() if rule not in files.RULES}
    claimed -= {code for code, languages in ONLY_IN.items() if language not in languages}
    expected = [json.loads(path.read_text("utf-8")) for path in (NOTES / language / "fail").glob("*.json")]
    assert claimed <= {finding["code"] for findings in expected for finding in findings}


def test_every_known_miss_is_a_draft() -> None:
    assert set(KNOWN_MISSES) <= {param.id for folder in ("pass", "fail") for param in _drafts(folder)}
