"""What a table of facts must be: its schema, and that it holds together."""

import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from notelint.errors import FactsError
from notelint.facts import Facts
from notelint.own_facts_check import check
from notelint.profile import document
from tests.tables import RESOLUTIONS, SESSIONS, changed, toml

START = 'start = "1947-04-28"'
LIST = "number, start, end, resumed, also_starts, also_ends, subject, open, certainty, source"
DAY = "expected a day, as “2020-04-08”, found"


def fault(name: str, text: str, *changes: tuple[str, str]) -> str | None:
    try:
        check(name, tomllib.loads(changed(text, *changes)), "FILE")
    except FactsError as error:
        return str(error).removeprefix("FILE: ")
    return None


@pytest.mark.parametrize("name", Facts._fields)
def test_the_built_in_tables_are_good(name: str) -> None:
    assert fault(name, toml(name)) is None


IN_SESSIONS = {
    (START, 'start = "1947-14-28"'): f"ga_special[number 1].start: {DAY} “1947-14-28”",
    (START, 'start = "1947-4-28"'): f"ga_special[number 1].start: {DAY} “1947-4-28”",
    (START, 'start = "28 April 1947"'): f"ga_special[number 1].start: {DAY} “28 April 1947”",
    (START, 'start = "9999-12-31"'): f"ga_special[number 1].start: {DAY} “9999-12-31”",
    (START, "start = 1947"): f"ga_special[number 1].start: {DAY} “1947”",
    (START, "start = []"): f"ga_special[number 1].start: {DAY} empty list",
    (START, "start = { day = 1 }"): f"ga_special[number 1].start: {DAY} table",
    (START, "start = true"): f"ga_special[number 1].start: {DAY} “true”",
    (START, f'start = "{"1" * 50}"'): f"ga_special[number 1].start: {DAY} “{'1' * 40}…”",
    (f"{START}, ", ""): "ga_special[number 1]: “start” is missing",
    (START, 'strat = "1947-04-28"'): f"ga_special[number 1]: “strat” is not known here; there are {LIST}",
    (START, 'start = "1947-06-28"'): "ga_special[number 1]: it opens on 1947-06-28 and closes before, on 1947-05-15",
    ("hrc]]\nnumber = 2", "hrc]]\nnumber = 3"): "hrc[number 3]: it is there 2 times",
    (
        "hrc]]\nnumber = 2",
        "hrc]]\nnumber = 0",
    ): "hrc[number 0].number: expected a whole number from 1 to 9999, found “0”",
    (
        "hrc]]\nnumber = 2",
        "hrc]]\nnumber = '2'",
    ): "hrc[row 1].number: expected a whole number from 1 to 9999, found “2”",
    ('["2006-11-27", ', "["): ("hrc[number 2].resumed[row 1]: expected the first and last day of a part, found list"),
    ("1945", "1946"): "ga.base_year: expected 1945, the year before the General Assembly's first session, found “1946”",
    ("sc.first_year", "csc.first_year"): (
        "“csc” is not known here; there are as_of, source, sc, ga, ga_special, ga_emergency, hrc, hrc_special"
    ),
}


@pytest.mark.parametrize(("change", "message"), IN_SESSIONS.items())
def test_a_fault_in_a_table_of_sessions(change: tuple[str, str], message: str) -> None:
    assert fault("sessions", SESSIONS, change) == message


IN_RESOLUTIONS = {
    ("1946 = 15", ""): "sc.last_of_year: “1946” is missing",
    ("1947 = 37", ""): "sc.last_of_year: “1947” is missing",
    ("1947 = 37", "1947 = 3"): "sc.last_of_year.1947: 3 is less than 15, the last of 1946",
    ("1947 = 37", "93 = 892"): "sc.last_of_year: “93” is not known here",
    ("years = [1946, 1948]", "years = [1946]"): "sc.certainty[row 1].years: expected a first and a last year, as",
    ('certainty = "S"', 'certainty = "sure"'): "sc.certainty[row 1].certainty: expected S (seen in the source), K (",
    ("[108, 184]", "[184, 108]"): "ga.roman_sessions.numbers.II: 184 is more than 108",
    ("2 = 5", "two = 5"): "hrc.last_of_session: “two” is not known here",
    ('certainty = "S"', ""): "sc.certainty[row 1]: “certainty” is missing",
}


@pytest.mark.parametrize(("change", "message"), IN_RESOLUTIONS.items())
def test_a_fault_in_a_table_of_resolutions(change: tuple[str, str], message: str) -> None:
    assert (fault("resolutions", RESOLUTIONS, change) or "").startswith(message)


IN_AGENDAS = {
    ("number = 2", "number = 1"): "hrc.items[number 1]: it is there 2 times",
    ('en = ["Organizational and procedural matters"]', "en = []"): (
        "hrc.items[number 1].en: expected a list of titles, the usual one first, found empty list"
    ),
    ('en = ["Organizational and procedural matters"]', 'en = "Matters"'): (
        "hrc.items[number 1].en: expected a list of titles, the usual one first, found “Matters”"
    ),
}


@pytest.mark.parametrize(("change", "message"), IN_AGENDAS.items())
def test_a_fault_in_a_table_of_agendas(change: tuple[str, str], message: str) -> None:
    assert fault("agendas", toml("agendas"), change) == message


@pytest.mark.parametrize("name", ("common", *Facts._fields))
def test_the_schemas_are_good_and_every_demand_says_what_is_expected(name: str) -> None:
    schema = document(f"urn:notelint:facts:{name}")
    Draft202012Validator.check_schema(schema)
    assert list(_untitled(schema)) == []


def _untitled(schema: Any) -> Iterator[Any]:
    """Subschemas that can fail and have no title to say so with."""
    for below in schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ():
        yield from _untitled(below)
    if isinstance(schema, dict) and "title" not in schema:
        demands = {"type": str, "const": int, "enum": list, "pattern": str}
        if any(isinstance(schema.get(keyword), kind) for keyword, kind in demands.items()):
            yield schema
