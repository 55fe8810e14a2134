"""A text whose words a line's end has divided, made whole, and the way back."""

from hypothesis import given
from hypothesis import strategies as st

from notelint.source import make_source
from notelint.span import Span
from notelint.unbroken import unbroken

texts = st.lists(st.sampled_from(["resolution", "reso-\nlution", "A/RES-\n1", " ", "\r\n", "-\n", "é"])).map("".join)


def test_a_divided_word_is_whole() -> None:
    whole = unbroken(make_source("its reso-\n  lution 60/251, Haut-\nCommissariat, 1990-\n91"))
    assert whole.source.text == "its resolution 60/251, Haut-\nCommissariat, 1990-\n91"


@given(texts)
def test_what_is_whole_stays_in_its_place(text: str) -> None:
    whole = unbroken(make_source(text))
    for at, char in enumerate(text):
        if char.isalpha():
            assert whole.source.text[whole.forth(Span(at, at + 1)).start] == char


def test_what_is_left_out_has_a_place_too() -> None:
    start, end = unbroken(make_source("reso-\nlution")).forth(Span(5, 6))
    assert start <= end
