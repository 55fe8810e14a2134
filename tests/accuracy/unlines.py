"""Reads the same sentences in six languages: NOTELINT_CORPUS=folder python -m tests.accuracy.unlines

`un-lines/LANG.txt` hold line n of the same United Nations document in Arabic, Chinese, English, French, Russian and
Spanish. What prose cites there must be read alike in all six, and what NV4 flags is nearly always the rule's fault.
"""

import os
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from notelint.build import languages
from notelint.facts import builtin
from notelint.finding import Finding
from notelint.language import Language
from notelint.note import Note, Reference, Title
from notelint.reading import read
from notelint.rule import Draft
from notelint.rules import resolutions, symbols
from notelint.source import Source, make_source
from notelint.span import Slot, Span
from notelint.symbols.references import references

VARIABLE = "NOTELINT_CORPUS"
LANGUAGES = ("en", "fr", "es", "ru", "ar", "zh")
_DAY = date(2015, 12, 31)
_NOWHERE = Span(0, 0)
_ROUNDS = 3

Reading = tuple[str | int | None, ...]


class Line(NamedTuple):
    """A line in one language: what it cites, and what NV4 says of it."""

    text: str
    references: tuple[Reference, ...]
    findings: tuple[Finding, ...]

    @property
    def readings(self) -> list[Reading]:
        """What each reference says, in an order that does not depend on the language's."""
        return sorted(map(_reading, self.references), key=str)


def _reading(one: Reference) -> Reading:
    session = (one.session, one.session_kind)
    return one.canonical, one.series, one.organ, one.number, *session, one.year, " ".join(one.suffixes)


def read_line(text: str, language: str) -> Line:
    """Reads a line as the text of a note of the year of the documents."""
    source = make_source(text)
    cited = references(source, language)
    title = Title(_NOWHERE, Slot("note verbale", _NOWHERE), date=Slot(_DAY.isoformat(), _NOWHERE))
    note = Note(language=language, title=title, references=cited)
    reading = read(source, language if language in languages() else "en")  # only for the days of dates
    draft = Draft(source, note, reading, Language(language), "hrc", False, _DAY, builtin())
    rules = (*symbols.RULES, *resolutions.RULES)
    return Line(text, cited, tuple(found for rule in rules if rule.check for found in rule.check(draft)))


def read_lines(folder: Path) -> Iterator[dict[str, Line]]:
    """Every aligned line in each of its languages."""
    texts = [(folder / "un-lines" / f"{code}.txt").read_text("utf-8").split("\n") for code in LANGUAGES]
    for line in zip(*texts, strict=True):
        yield {code: read_line(text, code) for code, text in zip(LANGUAGES, line, strict=True)}


def agree(line: dict[str, Line]) -> bool:
    """Whether a line is read alike in all its languages."""
    first, *others = (version.readings for version in line.values())
    return all(other == first for other in others)


def _told(at: int, line: dict[str, Line]) -> Iterator[str]:
    yield f"line {at}"
    for code, version in line.items():
        cited = "; ".join(f"“{one.symbol.value}” {one.canonical} ({one.organ})" for one in version.references)
        yield f"    {code}: {cited or '–'}"
        yield from (f"        {found.code} {found.severity}: {found.message}" for found in version.findings)


def _speed(folder: Path) -> Iterator[str]:
    """The time of a warm search through the lines as one text."""
    for code in LANGUAGES:
        source = make_source((folder / "un-lines" / f"{code}.txt").read_text("utf-8"))
        best = min(_seconds(source, code) for _ in range(_ROUNDS))
        yield f"{code} {best * 1e6 / (len(source.text) / 1000):.0f}"


def _seconds(source: Source, code: str) -> float:
    start = time.perf_counter()
    references(source, code)
    return time.perf_counter() - start


def main() -> None:
    """Prints the lines whose versions differ or that NV4 flags, then the counts."""
    folder = os.environ.get(VARIABLE)
    if not folder:
        print(f"{VARIABLE} is not set: it names a folder with un-lines/en.txt and its five translations.")
        return
    lines = list(read_lines(Path(folder)))
    for at, line in enumerate(lines, 1):
        if not agree(line) or any(version.findings for version in line.values()):
            print("\n".join(_told(at, line)))
    citing = [line for line in lines if any(version.references for version in line.values())]
    counts = ", ".join(f"{code} {sum(len(line[code].references) for line in citing)}" for code in LANGUAGES)
    flagged = ", ".join(f"{code} {sum(len(line[code].findings) for line in citing)}" for code in LANGUAGES)
    print(f"\n{len(lines)} lines, {len(citing)} with references, {sum(map(agree, citing))} of them alike in all six")
    print(f"references: {counts}\nNV4 findings: {flagged}\nµs for 1,000 characters: {', '.join(_speed(Path(folder)))}")


if __name__ == "__main__":
    main()
