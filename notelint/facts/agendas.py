"""The standing agenda of the Human Rights Council: its items, and what they are called in each language."""

import re
from functools import cached_property
from typing import Any

from notelint.facts.table import Table
from notelint.shadow import fold


class Agendas(Table):
    """The table of agendas."""

    @cached_property
    def _items(self) -> dict[int, dict[str, Any]]:
        return {row["number"]: row for row in self.data["hrc"]["items"]}

    def since_session(self) -> int:
        """The first session at which the Human Rights Council had its ten standing items."""
        return int(self.data["hrc"]["since_session"])

    def titles(self, language: str) -> dict[int, tuple[str, ...]]:
        """The titles of the Human Rights Council's agenda items in a language, the usual one first."""
        return {number: tuple(row.get(language, ())) for number, row in self._items.items()}

    def certainty(self, number: int, language: str) -> str:
        """How sure the usual title of an item is in a language."""
        return str(self._items[number]["certainty"].get(language, "K?"))


def bare(text: str) -> str:
    """A title without case, accents, blanks and punctuation, to compare it by."""
    return re.sub(r"\W+", "", fold(text))
