"""notelint symbol: for people and for programs."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from notelint.cli import main
from notelint.profile import document
from tests.conftest import ROOT
from tests.tables import with_last

TODAY = ("--today", "2026-11-24")


@pytest.fixture(autouse=True)
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


def told(capsys, *arguments: str) -> tuple[int, str]:
    status = main(["symbol", *TODAY, *arguments])
    captured = capsys.readouterr()
    assert captured.err == ""
    return status, captured.out


def rows(capsys, *arguments: str) -> list[dict[str, Any]]:
    return list(json.loads(told(capsys, "--output-format", "json", *arguments)[1]))


def test_a_resolution_without_its_year(capsys) -> None:
    status, out = told(capsys, "S/RES/822")
    assert status == 1
    assert out == (
        "S/RES/822\n"
        "  Resolution 822 (1993) of the Security Council\n"
        "  symbol   S/RES/822 (1993)\n"
        "  series   resolutions of the Security Council\n"
        "  adopted  in 1993 (seen in a source; the table stands at 24 November 2026)\n"
        "  error    NV402 missing-symbol-year: “S/RES/822” lacks the year of the Security\n"
        "           Council's resolution: write “S/RES/822 (1993)”.\n"
    )


def test_the_readme_shows_what_is_printed(capsys) -> None:
    shown = "$ notelint symbol S/RES/822\n" + told(capsys, "S/RES/822")[1]
    assert shown in (ROOT / "README.md").read_text("utf-8")


def test_a_good_draft(capsys) -> None:
    status, out = told(capsys, "A/HRC/43/L.5/Rev.1")
    assert status == 0
    assert out.splitlines() == [
        "A/HRC/43/L.5/Rev.1",
        "  Limited distribution draft 5, Human Rights Council, 43rd session",
        "  series    documents of the Human Rights Council",
        "  session   43rd session, 24 February 2020 to 23 June 2020 (seen in a source)",
        "  suffixes  limited distribution draft 5, revision 1",
        "  verdict   nothing wrong is known",
    ]


def test_the_fix_is_told_where_the_message_does_not(capsys) -> None:
    assert "1994. Write S/RES/822 (1993)." in told(capsys, "S/RES/822 (1994)")[1]


SAID = {
    "A/74/800-S/2020/300": "  also     S/2020/300: Document 300, Security Council, 2020",
    "A/RES/46/182": "  session  46th session, September 1991 to September 1992 at the latest (by",
    "A/ES-11/1": "11th emergency special session, from 28 February 2022 (",
    "A/HRC/S-28/1": "28th special session, 18 May 2018 (",
    "A/RES/217": "  series  resolutions of the General Assembly",
    "resolution 43/1": "  A resolution or decision; of which organ, the number alone does not tell.",
    "": "(empty)",
    "and/or": "  error  This is no document symbol of the United Nations, nor a resolution or",
    "S/RES/\x1b[31m822": "S/RES/␛[31m822",
    "x" * 100: f"{'x' * 60}…",
}


@pytest.mark.parametrize(("text", "line"), SAID.items())
def test_what_is_said(text: str, line: str, capsys) -> None:
    out = told(capsys, text)[1]
    assert line in out
    assert all(len(line) <= 80 and line.isprintable() for line in out.splitlines())


def test_several_stand_apart(capsys) -> None:
    status, out = told(capsys, "A/RES/46/182", "resolution", "2254")
    assert status == 1
    assert out.count("\n\n") == 3
    assert out.endswith("\nA citation of several words is written within quotation marks.\n")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("S/RES/822 (1993)", 0),
        ("A/HRC/64/1", 0),
        ("resolution 822 of the Security Council", 1),
        ("S/RES/822", 1),
        ("", 1),
    ],
)
def test_exit_status(text: str, status: int, capsys) -> None:
    assert told(capsys, text)[0] == status


def test_for_programs(capsys) -> None:
    (row,) = rows(capsys, "S/RES/822 (1994)")
    assert row["input"] == row["canonical"] == "S/RES/822 (1994)"
    assert (row["series"], row["organ"], row["number"], row["year"], row["valid"]) == ("S/RES", "SC", 822, 1994, True)
    assert row["known"]["title"] == "Resolution 822 (1994) of the Security Council"
    assert row["known"]["year"]["value"] == 1993
    assert row["problems"] == [
        {
            "code": "NV403",
            "name": "wrong-symbol-year",
            "severity": "error",
            "message": "Security Council resolution 822 is of 1993, not of 1994.",
            "fix": "S/RES/822 (1993)",
        }
    ]


def test_a_joint_symbol_for_programs(capsys) -> None:
    (row,) = rows(capsys, "A/74/800-S/2020/300")
    assert (row["organ"], row["number"], row["joint"]["canonical"]) == ("GA", 800, "S/2020/300")
    assert row["joint"]["known"]["body"] == "Security Council"


def test_the_json_is_as_its_schema_says(capsys) -> None:
    schema = document("urn:notelint:symbol:1")
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(rows(capsys, *SAID, "A/HRC/43/G/40", "S/RES/822, 853", "S/RES/822 (1994)"))
    assert rows(capsys, *SAID)[6]["input"] == ""


def test_own_tables(tmp_path, capsys) -> None:
    (tmp_path / "resolutions.toml").write_text(with_last(2026, 2850), "utf-8")
    assert told(capsys, "S/RES/2850 (2026)", "--facts", str(tmp_path))[0] == 0
    assert rows(capsys, "S/RES/2850", "--facts", str(tmp_path))[0]["problems"][0]["fix"] == "S/RES/2850 (2026)"


@pytest.mark.parametrize("arguments", [[], ["--today", "never", "A/43"], ["--today", "x" * 10_000_000, "A/43"]])
def test_a_mistake_is_told_in_one_short_line(arguments: list[str], capsys) -> None:
    assert main(["symbol", *arguments]) == 2
    told = capsys.readouterr().err
    assert told.count("\n") == 1 and len(told) < 600


def test_a_long_text_takes_no_long_time(capsys) -> None:
    for text in ("x" * 1_000_000, "A/" * 500_000, "(" * 1_000_000, "resolution " * 90_000):
        assert told(capsys, text)[0] == 1
