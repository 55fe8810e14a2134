"""Templates filled with values."""

from typing import Any

import pytest

from notelint.errors import TemplateError
from notelint.filling import fill
from notelint.source import make_source

OPENING = "The Embassy of Fiji presents its compliments to the Ministry of Trade and has the honour to announce "
OUVERTURE = "L’Ambassade des Fidji présente ses compliments au Ministère du commerce et a l’honneur d’annoncer "

WRITTEN = [
    ("en", "the {{ s }} session of the Council.", {"s": 58}, "the fifty-eighth session of the Council."),
    ("en", "the {{ s }}th session.", {"s": 58}, "the 58th session."),
    (
        "en",
        "a document of the {{ session }} of the Human Rights Council.",
        {"session": 58},
        "fifty-eighth session of the",
    ),
    ("en", "item {{ i }}.", {"i": 4}, "item 4."),
    ("en", "item {{ i }}.", {"i": "74 (b)"}, "item 74 (b)."),
    ("en", "the note dated {{ d }}.", {"d": "2021-03-04"}, "dated 4 March 2021."),
    ("en", "the sum of {{ n }} and $n.", {"n": "3 { 4"}, "of 3 { 4 and $n."),
    ("en", "it all: {{ x }}", {"x": "{{ y }}"}, "it all: {{ y }}"),
    ("fr", "la {{ s }} session du Conseil.", {"s": 58}, "la cinquante-huitième session du"),
    ("fr", "le point {{ i }} de l’ordre du jour.", {"i": "74 (b)"}, "le point 74 b) de"),
    ("fr", "la note datée du {{ d }}.", {"d": "2021-03-01"}, "datée du 1er mars 2021."),
]


@pytest.mark.parametrize(("language", "text", "given", "wanted"), WRITTEN)
def test_written(language: str, text: str, given: dict[str, Any], wanted: str) -> None:
    opening = OPENING if language == "en" else OUVERTURE
    assert wanted in fill(make_source(opening + text), given, language=language)


def test_a_line_starts_with_a_capital() -> None:
    text = "Human Rights Council\n{{ session }} session\n\n" + OPENING + "the {{ session }} session."
    filled = fill(make_source(text), {"session": 58})
    assert "\nFifty-eighth session\n" in filled
    assert "the fifty-eighth session." in filled


def test_what_only_a_taken_branch_needs() -> None:
    source = make_source(OPENING + "{% if visit %}a visit on {{ date }}{% else %}a fair{% endif %}.")
    assert fill(source, {}).endswith("a fair.")
    assert fill(source, {"visit": True, "date": "2021-03-04"}).endswith("a visit on 4 March 2021.")
    with pytest.raises(TemplateError, match="“date” is missing"):
        fill(source, {"visit": True})


def test_other_holes_stay() -> None:
    assert fill(make_source(OPENING + "a fair on [date] in {{ place }}."), {"place": "Suva"}).endswith(
        "[date] in Suva."
    )
