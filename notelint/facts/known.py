"""What is known of one session: its days by a table, or its years by the rule of its organ."""

from typing import NamedTuple

from notelint.facts.sessions import BASE_YEAR, Session, Sessions

BY_RULE = "rule"
GA_RULE = "session n opens in 1945 + n and closes in 1946 + n at the latest (research.un.org/en/docs/ga)"


class KnownSession(NamedTuple):
    """`start` and `end` are ISO 8601 days, None where not known; `years` the first and last in which it met.

    `end` is that of its last part, and the last year is None, while the session is open. `certainty` is that of the
    opening day (S, K or K?), or "rule" where only the years are known, by a rule. `row` is what the table has of it.
    """

    number: int
    kind: str
    start: str | None
    end: str | None
    years: tuple[int, int | None]
    certainty: str
    source: str
    row: Session | None = None


def known_session(sessions: Sessions, organ: str, number: int, kind: str) -> KnownSession | None:
    """A session; None where neither a table nor a rule knows it."""
    regular_assembly = organ == "GA" and kind == "regular"
    row = sessions.openings.get(number) if regular_assembly else sessions.of(organ, kind).get(number)
    if row is None:
        known = regular_assembly and sessions.known(organ, number, kind)
        return assembly_by_rule(number) if known else None
    last = BASE_YEAR + number + 1 if regular_assembly else row.last.year
    years = row.first.year, last if row.closed else None
    return KnownSession(number, kind, row.start, row.close, years, row.certainty, row.source, row)


def assembly_by_rule(number: int) -> KnownSession:
    """A regular session of the General Assembly of which only the years are known."""
    years = BASE_YEAR + number, BASE_YEAR + number + 1
    return KnownSession(number, "regular", None, None, years, BY_RULE, GA_RULE)
