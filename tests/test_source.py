"""Lines and columns of offsets."""

from hypothesis import given
from hypothesis import strategies as st

from notelint.source import Position, make_source
from notelint.span import Span


def test_lines_end_at_three_things_and_nothing_else() -> None:
    source = make_source("a\r\nb\rc\nd\u2028e\x0bf\x0c\x85g\n")
    assert [source.line(number) for number in range(1, 6)] == ["a", "b", "c", "d\u2028e\x0bf\x0c\x85g", ""]


def test_positions_count_code_points() -> None:
    source = make_source("e\u0301😀\r\nx")
    assert source.position(2) == Position(1, 3, 2)
    assert source.position(4) == Position(1, 5, 4)
    assert source.position(5) == Position(2, 1, 5)
    assert source.position(6) == Position(2, 2, 6)
    assert source.at(Span(2, 3)) == "😀"


@given(st.text(alphabet="ab\r\n"))
def test_every_offset_has_its_place(text: str) -> None:
    source = make_source(text)
    for offset in range(len(text) + 1):
        line, column, same = source.position(offset)
        assert same == offset == source.line_starts[line - 1] + column - 1
        assert offset == len(text) or column <= len(source.line(line)) + 2
