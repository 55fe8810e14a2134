"""One warm process: notes a second, and how time grows with length. Run by the Python that notelint is installed in."""

import sys
import time
from statistics import median

import notelint

_SECONDS = 3
_SIZES_KB = (2, 20, 200, 2000)


def main() -> None:
    """Prints both for the note whose path is given."""
    with open(sys.argv[1], encoding="utf-8") as file:
        note = file.read()
    _rate(note)
    _growth(note)


def _rate(note: str) -> None:
    notelint.lint(note)
    count, start = 0, time.perf_counter()
    while (seconds := time.perf_counter() - start) < _SECONDS:
        notelint.lint(note)
        count += 1
    print(f"\none warm process: {count / seconds:.0f} notes/s ({seconds / count * 1000:.2f} ms a note)")


def _growth(note: str) -> None:
    print("\ngrowth (the note's body repeated):")
    first = 0.0
    for size in _SIZES_KB:
        text = longer(note, size * 1000)
        per_kb = _seconds(text) / (len(text) / 1000)
        first = first or per_kb
        print(f"  {len(text) / 1000:7.1f} kB   {per_kb * 1000:6.3f} ms/kB   {per_kb / first:5.2f} of the shortest's")


def longer(note: str, size: int) -> str:
    """The note with its middle paragraphs repeated until it has the size."""
    paragraphs = note.split("\n\n")
    body = "\n\n".join(paragraphs[3:-1]) + "\n\n"
    times = max(1, (size - len(note)) // len(body) + 1)
    return "\n\n".join(paragraphs[:3]) + "\n\n" + body * times + paragraphs[-1]


def _seconds(text: str) -> float:
    seen = []
    for _ in range(3):
        start = time.perf_counter()
        notelint.lint(text)
        seen.append(time.perf_counter() - start)
    return median(seen)


if __name__ == "__main__":
    main()
