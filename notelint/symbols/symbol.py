"""What a document symbol says."""

from typing import NamedTuple


class Symbol(NamedTuple):
    """`canonical` is None where it is not sure, `fix` the spelling that was meant.

    `problem` is None, "malformed", "unknown-series" or, in prose, "wrong-organ".
    """

    canonical: str | None
    series: str | None
    organ: str | None
    number: int | None = None
    session: int | None = None
    session_kind: str | None = None
    year: int | None = None
    suffixes: tuple[str, ...] = ()
    problem: str | None = None
    fix: str | None = None
