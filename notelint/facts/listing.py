"""The tables of facts as lists: the sessions of an organ, the years of the Security Council and of ECOSOC."""

from datetime import date
from typing import NamedTuple

from notelint.facts import Facts
from notelint.facts.known import BY_RULE, KnownSession, assembly_by_rule, known_session
from notelint.facts.sessions import BASE_YEAR

LISTS = {
    "hrc": "Human Rights Council, regular sessions",
    "hrc-special": "Human Rights Council, special sessions",
    "ga": "General Assembly, regular sessions",
    "ga-special": "General Assembly, special sessions",
    "ga-emergency": "General Assembly, emergency special sessions",
    "sc": "Security Council, years and their resolutions",
    "ecosoc": "Economic and Social Council, sessions by year",
}
_KINDS = {"special": "special", "emergency": "emergency special", "": "regular"}
_ECOSOC_FIRST, _ECOSOC_CYCLE = 1978, 2015
_ECOSOC_RULE = (
    "sessions have the name of a year since 1978, and go from July to July since that of 2015"
    " (research.un.org/en/docs/ecosoc; press.un.org, ECOSOC/6648)"
)


class CouncilYear(NamedTuple):
    """A year of the Security Council: its ordinal, its first and last resolution; `last` is None while it is open."""

    number: int
    year: int
    first: int
    last: int | None
    certainty: str
    source: str


class EcosocYear(NamedTuple):
    """A session of ECOSOC: its year, and its first and last month (ISO 8601)."""

    year: int
    start: str
    end: str
    certainty: str
    source: str


def sessions(facts: Facts, name: str, today: date) -> tuple[KnownSession, ...]:
    """The sessions of a list of sessions: those of a table; those of the Assembly, up to a day, also by their rule."""
    organ, _, which = name.upper().partition("-")
    kind = _KINDS[which.lower()]
    if (organ, kind) == ("GA", "regular"):
        last = max(*facts.sessions.openings, today.year - BASE_YEAR - (today.month < 9))
        found = (known_session(facts.sessions, organ, at, kind) or assembly_by_rule(at) for at in range(1, last + 1))
        return tuple(found)
    return tuple(
        known
        for number in sorted(facts.sessions.of(organ, kind))
        if (known := known_session(facts.sessions, organ, number, kind))
    )


def council_years(facts: Facts) -> tuple[CouncilYear, ...]:
    """The years of the Security Council, with the one that the table leaves open."""
    table = facts.resolutions
    rows, first = [], 1
    for year, last in table.last_of_years():
        certainty, source = table.how_sure(year)
        rows.append(CouncilYear(year - BASE_YEAR, year, first, last, certainty, source))
        first = last + 1
    year = rows[-1].year + 1
    return (*rows, CouncilYear(year - BASE_YEAR, year, first, None, rows[-1].certainty, rows[-1].source))


def ecosoc_years(today: date) -> tuple[EcosocYear, ...]:
    """The sessions of ECOSOC by their rule, up to the one that is open on a day."""
    last = today.year + (today.month > 7)
    return tuple(
        EcosocYear(year, f"{year - 1}-07", f"{year}-07", BY_RULE, _ECOSOC_RULE)
        if year >= _ECOSOC_CYCLE
        else EcosocYear(year, f"{year}-01", f"{year}-12", BY_RULE, _ECOSOC_RULE)
        for year in range(_ECOSOC_FIRST, last + 1)
    )
