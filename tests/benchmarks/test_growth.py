"""The bar that holds on any machine, as it compares notelint with itself."""

import time
from pathlib import Path

from notelint.linter import lint
from tests.benchmarks.warm import longer

NOTE = (Path(__file__).parent / "note.en.txt").read_text("utf-8")


def per_kilobyte(text: str) -> float:
    fastest = float("inf")
    for _ in range(3):
        start = time.perf_counter()
        lint(text)
        fastest = min(fastest, time.perf_counter() - start)
    return fastest / len(text)


def test_the_note_has_nothing_wrong():
    assert lint(NOTE).findings == ()


def test_time_grows_in_a_straight_line():
    assert per_kilobyte(longer(NOTE, 1_000_000)) < 3 * per_kilobyte(longer(NOTE, 20_000))
