"""What belongs in a hole, by the text around it and by its name."""

import pytest

from notelint.parser import filled
from notelint.source import make_source
from tests.readings import noted, reading

PLACES = [
    ("{{ x }} session", "ordinal", "en"),
    ("{{ year }} session", "year", "en"),
    ("the {{ n }}th session", "figure", "en"),
    ("Agenda item {{ x }}", "item", "en"),
    ("agenda items 3, 4 and __", "item", "en"),
    ("resolution {{ n }} (2015)", "resolution", "en"),
    ("resolution 2254 (20XX)", "year", "en"),
    ("on {{ day }} March 2021", "day", "en"),
    ("4 March {{ y }}", "year", "en"),
    ("dated [ ] from", "date", "en"),
    ("on [insert date]", "date", "en"),
    ("from the Permanent Mission of ____ to the United Nations", "state", "en"),
    ("as a document of the {{ session }} of the Human Rights Council", "session", "en"),
    ("in [city]", "place", "en"),
    ("of {{ something }} here", "matter", "en"),
    ("{{ x }} session", "ordinal", "fr"),
    ("la {{ n }}e session", "figure", "fr"),
    ("du point {{ x }} de l’ordre du jour", "item", "fr"),
    ("des points 3, 4 et __ de l’ordre du jour", "item", "fr"),
    ("note verbale datée du ……", "date", "fr"),
    ("le [date à compléter]", "date", "fr"),
    ("résolution {{ n }} (2015)", "resolution", "fr"),
    ("le __ mars 2021", "day", "fr"),
    ("par la Mission permanente du {{ pays }} auprès", "state", "fr"),
    ("de {{ chose }} ici", "matter", "fr"),
]


@pytest.mark.parametrize(("text", "kind", "language"), PLACES)
def test_kind(text: str, kind: str, language: str) -> None:
    (found,) = filled(make_source(text), noted(text, language), reading(text, language))
    assert found.put.kinds[-1] == kind


def test_places_lead_back() -> None:
    text = (
        "{# c #}\nThe {{ a }} presents its compliments to [the addressee] and {% if x %}asks{% else %}begs{% endif %}."
    )
    for filling in filled(make_source(text), noted(text), reading(text)):
        for hole in filling.note.placeholders:
            assert text[slice(*filling.back(hole.span))] == hole.text.value
