"""Page furniture, and whether empty lines part paragraphs."""

from itertools import pairwise

import pytest

from notelint.layout import furniture, has_paragraphs
from notelint.shadow import make_shadow

HEAD = "United Nations      A/HRC/43/G/40\nGeneral Assembly\nDistr.: General\n\n"


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in furniture(text)]


@pytest.mark.parametrize(
    "line",
    [
        "GE.20-05427 (F)",
        "GE.20-05427  (F)    230420    230420",
        "24-09876 (E)    300524    310524",
        "*2005427*",
        "2/3",
        "Page 2",
        "page 2 of 3",
        "- 2 -",
        "GE.23-18231 3",
        "2 GE.23-18231",
        ".../...",
    ],
)
def test_lines_that_extraction_left(line: str) -> None:
    assert cut(f"{HEAD}presents its\n{line}\ncompliments") == [line]


@pytest.mark.parametrize(
    "line", ["2020", "4", "Page", "1. The Council", "A/HRC/43/G/41 and others", "No. 12/2020", "12/"]
)
def test_lines_that_are_the_notes_own(line: str) -> None:
    assert cut(f"{HEAD}presents its\n{line}\ncompliments") == []


def test_a_page_header_is_the_documents_own_symbol() -> None:
    assert cut(f"{HEAD}presents its\nA/HRC/43/G/40\ncompliments") == ["A/HRC/43/G/40"]
    assert cut(f"{HEAD}presents its\nA/RES/60/251\ncompliments") == []
    assert cut(f"{HEAD}presents its\fA/RES/60/251\ncompliments") == ["A/RES/60/251"]
    assert cut("A/HRC/43/G/40\nHuman Rights Council") == []


def test_a_figure_beside_a_page_header_is_its_number() -> None:
    assert cut(f"{HEAD}presents its\n2\nA/HRC/43/G/40\ncompliments") == ["2", "A/HRC/43/G/40"]
    assert cut("presents its\n2\n\fcompliments") == ["2"]


def test_job_numbers_within_a_line() -> None:
    assert cut("presents its GE.20-05427 (F) compliments") == ["GE.20-05427 (F)"]


def test_what_overlaps_is_one_place() -> None:
    spans = furniture(f"{HEAD}its\n12 GE.20-05427 (F) 230420 230420\nGE.20-05427\n")
    assert list(spans) == sorted(spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


PARAGRAPH = "The Permanent Mission of\nFiji presents its\ncompliments to the Office."


@pytest.mark.parametrize(
    ("text", "spaced"),
    [
        (f"{PARAGRAPH}\n\n{PARAGRAPH}\n\n{PARAGRAPH}", True),
        (f"{PARAGRAPH}\n{PARAGRAPH}", False),
        (f"{PARAGRAPH}\n{PARAGRAPH}".replace("\n", "\n\n"), False),
        ("One long line.\n\nAnother long line.\n\nA third.", True),
        ("One line only.", False),
        ("", False),
    ],
)
def test_empty_lines_part_paragraphs(text: str, spaced: bool) -> None:
    assert has_paragraphs(make_shadow(text)) is spaced
