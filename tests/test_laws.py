"""Laws: parsing is total, every place lies in the text, and what does not change a note does not change its reading."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from notelint.instance import note_spans
from notelint.linter import lint
from notelint.span import Span
from tests.drafts import TODAY
from tests.laws import CHANGES, NARROWEST, essence, furnished, gaps, notes, own_symbol, wrapped

NOTES = notes()
TEXTS = sorted(NOTES.values())
FURNITURE = ("GE.24-18102 (E)", "GE.23-18231 3", "24-09876 (F)    300524    310524", "2/3", "page 2")

# Laws that notelint does not keep yet, and why. What has come right fails, so the list cannot rot.
KNOWN_MISSES: Mapping[str, str] = {
    "double-spaced:en/good/ga-published": "an annex heading is cut at its first line",
    "double-spaced:fr/good/ga-publie": "an annex heading is cut at its first line",
}

checked = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
repeatable = settings(checked, derandomize=True, max_examples=20)


def assert_sound(text: str) -> None:
    """Parsing and linting succeed, spans lie in the text, and pointers lead to something in the note."""
    report = lint(text, today=TODAY)
    assert report.note is not None
    instance, spans = note_spans(report.note)
    for pointer, span in spans.items():
        assert _lies_in(span, text), pointer
        resolve(instance, pointer)
    for finding in report.findings:
        assert _lies_in(finding.span, text), finding
        if finding.pointer is not None:
            resolve(instance, finding.pointer)


def resolve(value: Any, pointer: str) -> Any:
    """What a JSON Pointer leads to; raises where it leads nowhere."""
    for key in pointer.split("/")[1:]:
        value = value[int(key)] if isinstance(value, list) else value[key]
    return value


def _lies_in(span: Span, text: str) -> bool:
    return 0 <= span.start <= span.end <= len(text)


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """A note with pieces left out, said twice, or set in from another note."""
    text = draw(st.sampled_from(TEXTS))
    for _ in range(draw(st.integers(1, 4))):
        start, end = sorted((draw(st.integers(0, len(text))), draw(st.integers(0, len(text)))))
        other = draw(st.sampled_from(TEXTS))
        first, last = sorted((draw(st.integers(0, len(other))), draw(st.integers(0, len(other)))))
        piece = draw(st.sampled_from(("", text[start:end] * 2, other[first:last])))
        text = text[:start] + piece + text[end:]
    return text


@st.composite
def shuffled(draw: st.DrawFn) -> str:
    """Words, marks and blanks of the notes in any order."""
    words = re.findall(r"\w+|\W", draw(st.sampled_from(TEXTS)))
    return "".join(draw(st.lists(st.sampled_from(words), max_size=120)))


@checked
@given(st.text())
def test_any_text_is_read(text: str) -> None:
    assert_sound(text)


@checked
@given(damaged())
def test_a_damaged_note_is_read(text: str) -> None:
    assert_sound(text)


@checked
@given(shuffled())
def test_words_in_any_order_are_read(text: str) -> None:
    assert_sound(text)


@pytest.mark.parametrize("symbol", ["A/75/999", "S/2019/12", "A/HRC/40/G/3"])
@pytest.mark.parametrize("name", sorted(NOTES))
def test_another_symbol_alone_on_a_line_is_read(name: str, symbol: str) -> None:
    for gap in gaps(NOTES[name])[5::40]:
        assert_sound(furnished(NOTES[name], gap, symbol))


@pytest.mark.parametrize("name", sorted(NOTES))
def test_places_and_pointers_of_the_examples(name: str) -> None:
    assert_sound(NOTES[name])


def _of_every_note(*laws: str) -> Iterator[Any]:
    for law in laws:
        for name in sorted(NOTES):
            identity = f"{law}:{name}"
            reason = KNOWN_MISSES.get(identity)
            marks = [pytest.mark.xfail(strict=True, reason=reason)] if reason else []
            yield pytest.param(law, NOTES[name], id=identity, marks=marks)


@pytest.mark.parametrize(("law", "text"), list(_of_every_note(*CHANGES)))
def test_the_same_note_is_read_the_same(law: str, text: str) -> None:
    assert essence(CHANGES[law](text)) == essence(text)


@pytest.mark.parametrize(("law", "text"), list(_of_every_note("wrapped")))
def test_a_note_is_the_same_at_any_width(law: str, text: str) -> None:
    wanted = essence(text)

    @repeatable
    @given(st.integers(NARROWEST, 120))
    def holds(width: int) -> None:
        assert essence(wrapped(text, width)) == wanted

    holds()


@pytest.mark.parametrize(("law", "text"), list(_of_every_note("furniture")))
def test_page_furniture_between_two_words_changes_nothing(law: str, text: str) -> None:
    wanted = essence(text)

    @repeatable
    @given(st.sampled_from(gaps(text)), st.sampled_from(FURNITURE))
    def holds(gap: int, line: str) -> None:
        assert essence(furnished(text, gap, line), furniture=line) == wanted

    holds()


@pytest.mark.parametrize("name", sorted(name for name, text in NOTES.items() if own_symbol(text)))
def test_its_own_symbol_as_page_header_changes_nothing(name: str) -> None:
    text, symbol = NOTES[name], own_symbol(NOTES[name])
    assert symbol is not None
    second_page = text.index("compliments")
    for gap in [gap for gap in gaps(text) if gap > second_page][::7]:
        assert essence(furnished(text, gap, symbol), furniture=symbol) == essence(text)


def test_every_known_miss_is_a_test() -> None:
    assert set(KNOWN_MISSES) <= {param.id for param in _of_every_note(*CHANGES, "wrapped", "furniture")}
