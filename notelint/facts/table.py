"""What all tables of facts have: a day at which they stand, and rows of which each says how sure it is.

A row's certainty is S (seen in a source), K (believed sure) or K? (to be checked): it bounds the severity of what rests
on it.
"""

from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import Any

from notelint.finding import Severity


class Table:
    """A table of facts. It is read when it is first asked something, and keeps what it has worked out."""

    def __init__(self, read: Callable[[], dict[str, Any]]) -> None:
        """`read` gives the table as the values of its TOML file."""
        self._read = read

    @cached_property
    def data(self) -> dict[str, Any]:
        """The table as it was read."""
        return self._read()

    @cached_property
    def as_of(self) -> date:
        """The day at which the table stands."""
        return date.fromisoformat(self.data["as_of"])


def severity_of(certainty: str, best: Severity = "error") -> Severity:
    """How stern a finding may be that rests on a fact of this certainty."""
    bounds: dict[str, Severity] = {"S": best, "K": "warning", "K?": "info"}
    return bounds.get(certainty, "info")
