"""A patched text leads back to the one it was made of."""

import pytest

from notelint.patch import Piece, patched
from notelint.source import make_source
from notelint.span import Span

TEXT = "one {a}\ntwo\n{bb} three"
PATCH = patched(make_source(TEXT), [Piece(Span(4, 7), "alpha"), Piece(Span(8, 12), ""), Piece(Span(12, 16), "b")])


def test_the_new_text() -> None:
    assert PATCH.source.text == "one alpha\nb three"


@pytest.mark.parametrize(
    ("new", "old"),
    [("one", "one"), ("alpha", "{a}"), ("lph", "{a}"), ("e al", "e {a}"), ("three", "three"), ("b", "{bb}")],
)
def test_the_way_back(new: str, old: str) -> None:
    start = PATCH.source.text.index(new)
    assert TEXT[slice(*PATCH.back(Span(start, start + len(new))))] == old


def test_an_empty_span_stays_empty() -> None:
    assert PATCH.back(Span(17, 17)) == Span(22, 22)
    assert PATCH.back(Span(0, 0)) == Span(0, 0)


def test_lines_keep_their_numbers() -> None:
    source = PATCH.source
    assert source.position(source.text.index("three")).line == 3
    assert source.position(0).line == 1


@pytest.mark.parametrize(("part", "touched"), [("one", False), ("e al", True), ("alpha", True), ("three", False)])
def test_touches(part: str, touched: bool) -> None:
    start = PATCH.source.text.index(part)
    assert PATCH.touches(Span(start, start + len(part))) == touched
