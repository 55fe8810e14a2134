"""One value of facts for a run: read only as far as asked, and open to other tables."""

import pytest

from notelint.facts import Facts, builtin
from notelint.facts.agendas import Agendas
from notelint.facts.resolutions import Resolutions, Year
from notelint.facts.sessions import Sessions
from notelint.facts.table import Table
from notelint.language import tables
from notelint.linter import lint
from notelint.parser import parse
from tests.drafts import TODAY
from tests.readings import EXAMPLES

PLAIN, CITING = EXAMPLES["en/good/bilateral-sent"], EXAMPLES["en/good/sc-published"]


def _refused() -> dict[str, object]:
    raise AssertionError("a table was read that nobody asked")


def fresh() -> Facts:
    tables = builtin()
    return Facts(Sessions(tables[0]._read), Agendas(tables[1]._read), Resolutions(tables[2]._read))


def is_read(table: Table) -> bool:
    return "data" in vars(table)


def later_council() -> Resolutions:
    table = tables("resolutions")
    council = table["sc"] | {"last_of_year": table["sc"]["last_of_year"] | {"2026": 2850}}
    return Resolutions(lambda: table | {"sc": council})


def test_a_table_is_read_when_it_is_first_asked() -> None:
    facts = fresh()
    assert not any(map(is_read, facts))
    facts.sessions.known("HRC", 43, "regular")
    assert [is_read(table) for table in facts] == [True, False, False]


def test_a_note_that_names_no_document_and_no_session_loads_no_table() -> None:
    refuse = Facts(Sessions(_refused), Agendas(_refused), Resolutions(_refused))
    assert lint(PLAIN, facts=refuse, today=TODAY).findings == ()


def test_a_note_that_cites_a_resolution_loads_them() -> None:
    with pytest.raises(AssertionError):
        lint(CITING, facts=fresh()._replace(resolutions=Resolutions(_refused)), today=TODAY)


def test_other_tables_may_stand_in() -> None:
    facts = builtin()._replace(resolutions=later_council())
    assert builtin().resolutions.council_year(2850) is None
    assert facts.resolutions.council_year(2850) == Year(2026, False)
    text = PLAIN.replace("has the honour", "recalls resolution 2850 of the Security Council, and has the honour", 1)
    assert [one.canonical for one in parse(text).references] == ["S/RES/2850"]
    assert [one.canonical for one in parse(text, facts=facts).references] == ["S/RES/2850 (2026)"]
    messages = [one.message for one in lint(text, facts=facts, today=TODAY).findings if one.code == "NV402"]
    assert messages == [
        "“resolution 2850” lacks the year of the Security Council's resolution: write “resolution 2850 (2026)”."
    ]


def test_a_session_is_of_one_table_for_rules_and_symbols() -> None:
    council = builtin().sessions.of("HRC", "regular")
    assert council is builtin().sessions.of("HRC", None)
    assert council[43].years == (2020, 2020)
    assert builtin().sessions.of("GA", "emergency special")[11].years == (2022, 9999)
