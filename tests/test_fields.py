"""Which slot of the note a hole fills."""

import pytest

from tests.readings import CLOSING, OPENING, noted

TITLE = "Note verbale dated 8 April 2020 from the Permanent Mission of Fiji addressed to the Secretary-General"
PUBLISHED = f"Human Rights Council\nForty-third session\nAgenda item 4\n\n{TITLE}\n\n{OPENING}\n\n{CLOSING}\n"


@pytest.mark.parametrize(
    ("old", "hole", "field"),
    [
        ("Embassy of Fiji presents", "[name of mission]", "/opening/sender"),
        ("the Ministry of Trade and", "[addressee]", "/opening/addressee"),
        ("8 April 2020", "[date]", "/title/date"),
        ("a fair", "[subject]", None),
    ],
)
def test_field(old: str, hole: str, field: str | None) -> None:
    verb = " presents" if old.endswith("presents") else " and" if old.endswith("and") else ""
    (found,) = noted(PUBLISHED.replace(old, f"{'the ' if verb == ' and' else ''}{hole}{verb}")).placeholders
    assert (found.text.value, found.field) == (hole, field)
