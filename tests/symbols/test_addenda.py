"""Suffixes and figures that go on from a symbol."""

import pytest

from notelint.symbols.references import find

LISTS = [
    ("A/70/2 and Add.1 and 2", ["A/70/2", "A/70/2/Add.1", "A/70/2/Add.2"]),
    ("A/70/36/Add.1–3", ["A/70/36/Add.1", "A/70/36/Add.2", "A/70/36/Add.3"]),
    ("A/70/36 and Add.1-3", ["A/70/36", "A/70/36/Add.1", "A/70/36/Add.2", "A/70/36/Add.3"]),
    ("A/62/6, Add.1 and Corr.1", ["A/62/6", "A/62/6/Add.1", "A/62/6/Corr.1"]),
    ("A/70/36 and Add.1 and Add.1/Corr.1", ["A/70/36", "A/70/36/Add.1", "A/70/36/Add.1/Corr.1"]),
    ("A/HRC/43/40/Rev.1 and Corr.1", ["A/HRC/43/40/Rev.1", "A/HRC/43/40/Rev.1/Corr.1"]),
    ("A/C.3/74/L.1, L.2 and L.3/Rev.1", ["A/C.3/74/L.1", "A/C.3/74/L.2", "A/C.3/74/L.3/Rev.1"]),
    ("A/70/2/Add.1 and A/70/3", ["A/70/2/Add.1", "A/70/3"]),
    ("A/HRC/43/40 and 12 others", ["A/HRC/43/40"]),
    ("A/HRC/43/40 and Adding to it", ["A/HRC/43/40"]),
    ("A/70/2/Add.2 and 1", ["A/70/2/Add.2"]),
]


@pytest.mark.parametrize(("text", "wanted"), LISTS)
def test_lists(text: str, wanted: list[str]) -> None:
    assert [one.symbol.canonical for one in find(f"(see {text})", "en")] == wanted


@pytest.mark.parametrize(("language", "joint"), [("fr", "et"), ("es", "y"), ("ru", "и"), ("ar", "و"), ("zh", "和")])
def test_languages(language: str, joint: str) -> None:
    found = find(f"(A/70/2 {joint} Add.1)", language)
    assert [one.symbol.canonical for one in found] == ["A/70/2", "A/70/2/Add.1"]


def test_places() -> None:
    text = "A/70/36/Add.1–3"
    assert [text[one.start : one.end] for one in find(text, "en")] == ["A/70/36/Add.1", text, text]
