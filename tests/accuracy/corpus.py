"""Lints real notes that are no part of the project: NOTELINT_CORPUS=folder python -m tests.accuracy.corpus"""

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from notelint.linter import Report
from tests.accuracy.table import LANGUAGES
from tests.drafts import linted

VARIABLE = "NOTELINT_CORPUS"
_PARTS = ("sender", "addressee", "closing")


class Read(NamedTuple):
    """One note of the corpus: its file, the parts that were found, and its findings."""

    name: str
    found: dict[str, bool]
    report: Report


def read_corpus(folder: Path) -> Iterator[Read]:
    """Lints every note of exchanges/en and exchanges/fr."""
    for code in LANGUAGES:
        for path in sorted((folder / "exchanges" / code).glob("*.txt")):
            report = linted(path.read_text("utf-8-sig"))
            note = report.note
            opening, closing = (note.opening, note.closing) if note else (None, None)
            parts = (opening and opening.sender, opening and opening.addressee, closing)
            yield Read(f"{code}/{path.name}", dict(zip(_PARTS, map(bool, parts), strict=True)), report)


def _told(read: Read) -> Iterator[str]:
    source, note = read.report.source, read.report.note
    parts = (f"{part} {'found' if there else 'NOT found'}" for part, there in read.found.items())
    yield f"{read.name}: {note.language if note else '?'}, {', '.join(parts)}"
    for finding in read.report.findings:
        line, column, _ = source.position(finding.span.start)
        yield f"    {line}:{column} {finding.code} {finding.severity}: {finding.message}"


def main() -> None:
    """Prints every note with its findings, then the counts."""
    folder = os.environ.get(VARIABLE)
    if not folder:
        print(f"{VARIABLE} is not set: it names a folder with exchanges/en/*.txt and exchanges/fr/*.txt.")
        return
    notes = list(read_corpus(Path(folder)))
    print("\n".join(line for read in notes for line in _told(read)))
    counts = ", ".join(f"{part} {sum(read.found[part] for read in notes)}" for part in _PARTS)
    print(f"\n{len(notes)} notes; found: {counts}")
    codes = Counter(f"{f.code} {f.severity}" for read in notes for f in read.report.findings)
    print("\n".join(f"{code}: {count}" for code, count in sorted(codes.items())) or "no findings")


if __name__ == "__main__":
    main()
