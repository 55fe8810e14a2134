"""notelint sessions: the tables, and what in them is going stale."""

import json
from typing import Any

import pytest

from notelint.cli import main
from notelint.facts.listing import LISTS
from tests.tables import changed, dated, toml

TODAY = ("--today", "2026-11-24")


@pytest.fixture(autouse=True)
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


def lines(capsys, *arguments: str, status: int = 0) -> list[str]:
    assert main(["sessions", *TODAY, *arguments]) == status
    return str(capsys.readouterr().out).splitlines()


def rows(capsys, *arguments: str) -> list[dict[str, Any]]:
    return list(json.loads("\n".join(lines(capsys, "--output-format", "json", *arguments))))


def test_what_there_is(capsys) -> None:
    said = lines(capsys)
    assert [line.split()[0] for line in said[1 : 1 + len(LISTS)]] == list(LISTS)
    assert [row["name"] for row in rows(capsys)] == list(LISTS)
    assert all(row["rows"] > 5 for row in rows(capsys))


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("sources", [(), ("--sources",)])
def test_a_table_fits_a_terminal_and_says_when_it_stands(name: str, sources: tuple[str, ...], capsys) -> None:
    said = lines(capsys, name, *sources)
    assert said[0] == LISTS[name]
    assert said[-1].startswith("The table stands at ")
    assert all(len(line) <= 80 for line in said)
    assert any("source: " in line for line in said) == bool(sources)


def test_a_session_that_was_suspended(capsys) -> None:
    said = "\n".join(lines(capsys, "hrc"))
    assert "     43  2020-02-24  2020-06-23  S     suspended 2020-03-13; resumed 2020-06-15\n" in said
    row = rows(capsys, "hrc")[42]
    assert (row["number"], row["end"], row["resumed"]) == (43, "2020-03-13", [["2020-06-15", "2020-06-23"]])


def test_the_assembly_by_its_rule(capsys) -> None:
    assert "     12        1957  by 1958     rule" in lines(capsys, "ga")
    row = rows(capsys, "ga")[11]
    assert (row["start"], row["end"], row["years"], row["certainty"]) == (None, None, [1957, 1958], "rule")
    assert rows(capsys, "ga")[-1]["number"] == 81


def test_the_years_of_the_security_council(capsys) -> None:
    assert "  48           1993    800   892  S" in lines(capsys, "sc")
    row = rows(capsys, "sc")[47]
    assert (row["number"], row["year"], row["first"], row["last"]) == (48, 1993, 800, 892)
    assert rows(capsys, "sc")[-1]["last"] is None


def test_the_sessions_of_ecosoc(capsys) -> None:
    assert [(row["start"], row["end"]) for row in rows(capsys, "ecosoc") if row["year"] in (2014, 2020)] == [
        ("2014-01", "2014-12"),
        ("2019-07", "2020-07"),
    ]


def test_a_table_of_ones_own_is_shown_without_what_a_terminal_would_obey(tmp_path, capsys) -> None:
    table = changed(toml("sessions"), ('subject = "', 'subject = "\\u001b[31mred '))
    (tmp_path / "sessions.toml").write_text(dated(table, "2030-01-31"), "utf-8")
    said = lines(capsys, "hrc-special", "--facts", str(tmp_path))
    assert said[-1] == "The table stands at 31 January 2030."
    assert any("␛[31mred" in line for line in said) and not any("\x1b" in line for line in said)


def test_check(tmp_path, capsys) -> None:
    for name in ("sessions", "agendas", "resolutions"):
        (tmp_path / f"{name}.toml").write_text(dated(toml(name), "2020-01-31"), "utf-8")
    said = lines(capsys, "--check", "--facts", str(tmp_path), status=1)
    assert "agendas      the table stands at 2020-01-31, over 180 days ago" in said
    assert main(["sessions", "--check", *TODAY, "--facts", str(tmp_path), "--output-format", "json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert {"table": "agendas", "message": "the table stands at 2020-01-31, over 180 days ago"} in found


@pytest.mark.parametrize("arguments", [["nothing"], ["--check", "--today", "x"], ["hrc", "ga"]])
def test_a_mistake_is_told_in_one_line(arguments: list[str], capsys) -> None:
    assert main(["sessions", *arguments]) == 2
    assert capsys.readouterr().err.count("\n") == 1
