"""What is known of one session."""

from notelint.facts import builtin
from notelint.facts.known import BY_RULE, known_session

SESSIONS = builtin().sessions


def test_a_session_of_a_table() -> None:
    known = known_session(SESSIONS, "HRC", 43, "regular")
    assert known is not None and known.row is not None
    assert (known.start, known.end, known.years) == ("2020-02-24", "2020-06-23", (2020, 2020))
    assert known.row.end == "2020-03-13"


def test_a_session_that_is_open_has_no_last_year() -> None:
    known = known_session(SESSIONS, "GA", 11, "emergency special")
    assert known is not None and (known.start, known.end, known.years) == ("2022-02-28", None, (2022, None))


def test_the_assembly_keeps_to_its_rule() -> None:
    by_rule = known_session(SESSIONS, "GA", 12, "regular")
    assert by_rule is not None and (by_rule.certainty, by_rule.years, by_rule.start) == (BY_RULE, (1957, 1958), None)
    opened = known_session(SESSIONS, "GA", 76, "regular")
    assert opened is not None and (opened.start, opened.years) == ("2021-09-14", (2021, 2022))


def test_what_is_not_known() -> None:
    assert known_session(SESSIONS, "HRC", 643, "regular") is None
    assert known_session(SESSIONS, "GA", 643, "regular") is None
    assert known_session(SESSIONS, "ECOSOC", 43, "regular") is None
