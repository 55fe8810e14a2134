"""Symbols of every series, right and wrong, against what a documents officer would say (blind.toml)."""

import re
import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from notelint.finding import Finding
from notelint.linter import lint
from notelint.rules.samples import BODY, SENT
from notelint.source import make_source
from notelint.symbols.references import find, references

ROWS = tomllib.loads(Path(__file__).with_name("blind.toml").read_text("utf-8"))
TODAY = "2026-11-25"
LANGUAGES = ("en", "fr")  # whose notes can be linted whole

# What notelint does not get right, and why. What has come right fails, so the list cannot rot.
KNOWN_MISSES: Mapping[str, str] = {
    "A/810": "a bare number of three figures is a reference number far oftener",
    "EC/70/SC/CRP.12": "two letters that the European Community has too",
    "HS/C/17/1/Add.1": "two letters that many a ministry has",
    "RC/Res.6": "two letters that many a ministry has",
    "UNEP/CBD/COP/DEC/X/2": "decisions of the parties to one convention",
    "FCCC/ARR/2014/AUS": "a country in the place of a number",
    "WFP/EB.1/2011/11-B": "a letter behind the number",
    "WFP/EB.A/2019/6-A": "a letter behind the number",
    "E/ESCWA/CL3.SEP/2023/4": "a figure within a word",
    "S/300/2020": "missions number their notes so",
    "Q/CN.4/2006/84": "A/CN.4 and E/CN.4 are as near",
    "S/RES/822 (19993)": "told as a missing year",
}


def _rows(name: str) -> list[Any]:
    rows = [row for row in ROWS[name] if not row.get("doubtful")]
    return [pytest.param(row, id=row["text"], marks=_marks(row["text"])) for row in rows]


def _marks(text: str) -> list[pytest.MarkDecorator]:
    reason = KNOWN_MISSES.get(text)
    return [pytest.mark.xfail(strict=True, reason=reason)] if reason else []


def _same(canonical: str | None) -> str | None:
    """A spelling without what makes no difference."""
    if canonical is None:
        return None
    bare = re.sub(r"\s", "", canonical.replace("–", "-").rstrip("*"))
    parts = re.fullmatch(r"([AE]/RES/\d+)(\([^)]+\))\[?([A-Z](?:-[A-Z])?)\]?", bare)
    return f"{parts[1]}{parts[3]}{parts[2]}" if parts else bare


def _judged(cited: str, day: str) -> tuple[str, list[Finding]]:
    note = SENT.replace(BODY, f"The Government of Uruguay recalls document {cited}, and it alone.")
    note = re.sub(r"Geneva, \d+ \w+ \d{4}", "", note)
    found = lint(note, today=date.fromisoformat(day)).findings
    return note, [one for one in found if one.code.startswith("NV4") and one.severity != "info"]


@pytest.mark.parametrize("row", _rows("good"))
def test_a_good_symbol_is_read(row: dict[str, Any]) -> None:
    (found,) = find(f"The Mission refers to document {row['text']}, and to it alone.", "en")
    assert found.symbol.problem is None
    if "canonical" in row:
        assert _same(found.symbol.canonical) in map(_same, (row["canonical"], *row.get("canonical_also", ())))
    for key in ("series", "organ", "number", "session", "session_kind", "year"):
        assert key not in row or getattr(found.symbol, key) == row[key], key
    if "suffixes" in row:
        assert _starless(found.symbol.suffixes) == _starless(row["suffixes"])
    assert _judged(row["text"], TODAY)[1] == []


def _starless(suffixes: Any) -> list[str]:
    return [one for one in suffixes if one != "*"]


@pytest.mark.parametrize("row", [one for one in _rows("bad") if one.values[0].get("language", "en") in LANGUAGES])
def test_a_bad_symbol_is_told(row: dict[str, Any]) -> None:
    if not row["text"].isascii() and row["code"] in ("NV402", "NV403"):
        pytest.skip("prose in another language than the note's")
    note, found = _judged(row["text"], row.get("today", TODAY))
    assert found and found[0].code in (row["code"], *row.get("also", ()))
    if row["code"] in ("NV401", "NV404") and "fix" in row and found[0].fix:
        assert _same(_fixed(note, found[:1])) == _same(row["fix"])


def _fixed(note: str, findings: list[Finding]) -> str | None:
    for finding in findings:
        for edit in finding.fix.edits if finding.fix else ():
            note = note[: edit.span.start] + edit.content + note[edit.span.end :]
    cited = re.search(r"recalls document (.*), and it alone", note, re.DOTALL)
    return cited[1] if cited else None


@pytest.mark.parametrize("row", _rows("innocent"))
def test_innocent_text_cites_nothing(row: dict[str, Any]) -> None:
    """Resolutions of bodies that nobody knows are listed, but stand for no symbol."""
    found = find(row["text"], row.get("language", "en"))
    assert [(one.text, one.symbol.canonical) for one in found if one.symbol.canonical or not one.prose] == []


@pytest.mark.parametrize("row", _rows("sentence"))
def test_a_sentence_cites(row: dict[str, Any]) -> None:
    cited = [_same(one.canonical) for one in references(make_source(row["text"]), row["language"])]
    assert cited in [list(map(_same, wanted)) for wanted in (row["canonical"], *row.get("canonical_also", ()))]


def test_every_miss_is_one_of_the_rows() -> None:
    assert set(KNOWN_MISSES) <= {row["text"] for rows in ROWS.values() for row in rows}
