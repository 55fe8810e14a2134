"""The shadow: what folding leaves out or makes alike, and the way back to the source."""

import re
import unicodedata

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from notelint.shadow import fold, make_shadow
from notelint.span import Span

PIECES = (
    *("note", "Conseil", "l", "é", "e\u0301", "ﬁ", "İ", "ß", "人", "الم", "ـ", "1", "x", "A", "S/RES", "Mission12"),
    *(" ", "  ", "\n", "\r\n", "\r", "\n\n", "\f", "\x00", "\t", "\u00a0", "\u202f", "\u00ad", "\u200b", "\u2028"),
    *("-", "-\n", "\u00ad\n", "\u2010", "’", "'", " ' ", " ’", ".", ",", "«\u00a0", "\u0301", "\ufeff", "😀"),
)
TWO_ACCENTS = re.compile("[\u0300-\u036f]{2}")
texts = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=30).map("".join))


@st.composite
def texts_with_furniture(draw: st.DrawFn) -> tuple[str, tuple[Span, ...]]:
    text = draw(texts)
    ends = draw(st.lists(st.integers(0, len(text)), max_size=6, unique=True).map(sorted))
    return text, tuple(Span(start, end) for start, end in zip(ends[::2], ends[1::2], strict=False))


PLAIN = {
    "nfd": ("pre\u0301sente ses compliments a\u0300", "présente ses compliments à"),
    "crlf": ("presents\r\nits\r\n\r\ncompliments", "presents its compliments"),
    "soft hyphen": ("compli\u00adments", "compliments"),
    "soft hyphen at a line end": ("compli\u00ad\nments", "compliments"),
    "hyphen at a line end": ("compli-\n  ments", "compliments"),
    "hyphen of a compound": ("Haut-\nCommissariat", "Haut-Commissariat"),
    "hyphen of a compound met elsewhere": ("vingt-et-un, vingt-\net-un", "vingt-et-un, vingt-et-un"),
    "hyphen of a figure": ("1990-\n1991", "1990-1991"),
    "no-break spaces": ("no\u00a04 «\u202foui\u202f»", "no 4 « oui »"),
    "invisible marks": ("\ufeffthe\u200b note\u200f", "the note"),
    "kashida and vowel signs": ("تهـــدي تَحِيّاتها", "تهدي تحياتها"),
    "nul": ("the\x00note", "the note"),
    "a word glued to the next": ("AzerbaïdjanLa Mission", "Azerbaïdjan La Mission"),
    "a heading glued to a name": ("NOTE VERBALEThe Mission", "NOTE VERBALE The Mission"),
    "a figure glued to a name": ("GE.20-123The note", "GE.20-123 The note"),
    "spaced apostrophes": ("l ’ordre d 'un l’ homme", "l’ordre d'un l’homme"),
    "lines of Chinese": ("人权\n理事会", "人权理事会"),
    "a line of Chinese and one of Latin": ("人权\nA/HRC/1", "人权 A/HRC/1"),
}


@pytest.mark.parametrize(("text", "plain"), PLAIN.values(), ids=PLAIN)
def test_plain(text: str, plain: str) -> None:
    assert make_shadow(text).plain == plain


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("PRÉSENTE Ses Compliments À", "presente ses compliments a"),
        ("l’Office, l`État, «droits»", "l'office, l'etat, \"droits\""),
        ("9–20 mai ― no\u00a04º", "9-20 mai - no\u00a04o"),
        ("Сорок третья сессия Ёж", "сорок третья сессия еж"),
        ("الثالثة والأربعون", "الثالثة والاربعون"),
        ("٤٣ and ４３", "43 and 43"),
        ("İSTANBUL", "istanbul"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_keeps_the_length_and_is_done_once(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


@settings(deadline=None, max_examples=300)
@given(texts_with_furniture())
def test_places_lie_in_the_source_and_keep_their_order(case: tuple[str, tuple[Span, ...]]) -> None:
    text, furniture = case
    shadow = make_shadow(text, furniture)
    assert len(shadow.plain) == len(shadow.folded)
    origins = [shadow.origin(at) for at in range(len(shadow.plain) + 1)]
    assert origins == sorted(origins)
    offsets = [shadow.offset(at) for at in range(len(text) + 1)]
    assert offsets == sorted(offsets)
    assert 0 <= offsets[0] <= offsets[-1] <= len(shadow.plain)
    for start in range(len(shadow.plain) + 1):
        for end in (start, start + 1, start + 5, len(shadow.plain)):
            span = shadow.span(start, min(end, len(shadow.plain)))
            assert 0 <= span.start <= span.end <= len(text)


@pytest.mark.xfail(strict=True, reason="two accents on a letter that composes with one only")
def test_a_letter_with_an_accent_too_many_is_whole() -> None:
    assert make_shadow("U\u0300\u0300x").span(0, 1) == Span(0, 3)


@settings(deadline=None, max_examples=300)
@given(texts)
def test_a_letter_comes_from_that_letter(text: str) -> None:
    assume(not TWO_ACCENTS.search(unicodedata.normalize("NFD", text)))
    shadow = make_shadow(text)
    for at, char in enumerate(shadow.plain):
        if char.isalnum():
            place = shadow.span(at, at + 1)
            assert unicodedata.normalize("NFC", text[slice(*place)]).startswith(unicodedata.normalize("NFC", char))
            assert shadow.offset(place.start) == at


@settings(deadline=None, max_examples=300)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_a_word_is_itself_in_the_source(text: str) -> None:
    assume(not TWO_ACCENTS.search(unicodedata.normalize("NFD", text)))
    shadow = make_shadow(text)
    for word in re.finditer(r"[^\W\d_]{2,}", shadow.plain):
        place = shadow.span(*word.span())
        assert re.sub(r"\W", "", make_shadow(text[place.start : place.end]).plain) == word.group()


def test_a_span_has_no_blanks_at_its_ends() -> None:
    shadow = make_shadow("the  \n note  of")
    assert shadow.plain == "the note of"
    assert shadow.span(3, 9) == Span(7, 11)
    assert shadow.span(3, 4).start == shadow.span(3, 4).end
    assert shadow.slot(3, 9).value == "note"


def test_a_letter_ends_behind_its_accents() -> None:
    text = "a\u0300 la date\u0301e"
    shadow = make_shadow(text)
    assert text[slice(*shadow.span(0, 1))] == "a\u0300"
    assert text[slice(*shadow.span(5, 10))] == "date\u0301e"
    assert text[slice(*shadow.span(5, 9))] == "date\u0301"


def test_furniture_is_one_blank_and_parts_no_sentence() -> None:
    text = "presents its\n\nA/HRC/43/G/1\n\ncompliments to.\n\n2/3\n\nThe note"
    furniture = tuple(Span(text.index(piece), text.index(piece) + len(piece)) for piece in ("A/HRC/43/G/1", "2/3"))
    shadow = make_shadow(text, furniture)
    assert shadow.plain == "presents its compliments to. The note"
    assert shadow.breaks == {0: 2, shadow.plain.index("The"): 4}
    assert text[slice(*shadow.span(9, 24))] == text[9 : text.index(" to.")]


def test_lines() -> None:
    shadow = make_shadow("one\n\ntwo three\r\nfour")
    assert shadow.breaks == {0: 2, 4: 2, 14: 1}
    assert shadow.lines == (0, 4, 14)
    assert [shadow.line_start(at) for at in (0, 3, 4, 13, 14, 18)] == [0, 0, 4, 4, 14, 14]
    assert [shadow.line_end(at) for at in (0, 3, 4, 13, 14, 18)] == [4, 4, 14, 14, 18, 18]
