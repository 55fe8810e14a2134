"""What may be done to a note without changing what it says, and what must then stay the same."""

import json
import re
import textwrap
import unicodedata
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from notelint.instance import build
from notelint.linter import lint
from tests.drafts import TESTS, TODAY

EXAMPLES = TESTS.parent / "examples"
Change = Callable[[str], str]

NARROWEST = 40
_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"'})
_LAID_OUT = re.compile(r" {3,}\S")


def notes() -> dict[str, str]:
    """The examples of both kinds, by language and name."""
    paths: list[Path] = sorted(EXAMPLES.glob("*/good/*.txt")) + sorted(EXAMPLES.glob("*/flawed/*.txt"))
    return {f"{path.parent.parent.name}/{path.parent.name}/{path.stem}": path.read_text("utf-8") for path in paths}


def own_symbol(text: str) -> str | None:
    """The symbol in a note's masthead."""
    note = lint(text, today=TODAY).note
    return note.masthead.symbol.value if note and note.masthead and note.masthead.symbol else None


def essence(text: str, furniture: str = "") -> dict[str, Any]:
    """What is read in a text and found in it, without places, line numbers and the count of paragraphs.

    A finding is known by the text at its place, less the line of page furniture that was set into it.
    """
    report = lint(text, today=TODAY)
    assert report.note is not None
    parsed = build(report.note, report.source)
    del parsed["spans"]
    if parsed["body"]:
        del parsed["body"]["paragraphs"]
    found = [(f.code, f.severity, f.pointer, _without(report.source.at(f.span), furniture)) for f in report.findings]
    return dict(_plain({**parsed, "findings": found}))


def _without(text: str, furniture: str) -> str:
    return " ".join((text.replace(furniture, "") if furniture else text).split())


def _plain(value: Any) -> Any:
    """A JSON value with its text composed, its quotes straight and its blanks single."""
    written = unicodedata.normalize("NFC", json.dumps(value, ensure_ascii=False)).translate({0x2019: "'", 0x2018: "'"})
    written = written.replace("“", '\\"').replace("”", '\\"')
    return json.loads(re.sub(r"(?:\\[nrt]|\s)+", " ", written))


def wrapped(text: str, width: int) -> str:
    """A note whose paragraphs are filled to a width.

    Lines of its head and foot are only broken; what is laid out by blanks is left alone.
    """
    return "\n".join(line for block in _blocks(text) for line in _filled(block, width))


@cache
def _blocks(text: str) -> list[list[str]]:
    """Lines that may be filled together: a paragraph of the note's text, or else one line."""
    report = lint(text, today=TODAY)
    note = report.note
    parts = [part for part in (note.opening, note.request, note.closing) if part] if note else []
    first = report.source.position(min(part.span.start for part in parts)).line if parts else 1
    last = report.source.position(max(part.span.end for part in parts)).line if parts else 0
    blocks: list[list[str]] = []
    for number, line in enumerate(text.split("\n"), 1):
        joins = first < number <= last and line.strip() and blocks[-1][-1].strip()
        if joins:
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return blocks


def _filled(block: list[str], width: int) -> list[str]:
    if any(_LAID_OUT.search(line) for line in block):
        return block
    return textwrap.wrap(" ".join(block), width, break_long_words=False, break_on_hyphens=False) or [""]


def gaps(text: str) -> list[int]:
    """Offsets of the blanks between two words, except in lines that are laid out by blanks."""
    lines = list(re.finditer(r"[^\n]+", text))
    laid_out = [range(line.start(), line.end()) for line in lines if _LAID_OUT.search(line.group())]
    between = (found.start() for found in re.finditer(r"(?<=[^\W\d]) (?=[^\W\d])", text))
    return [gap for gap in between if not any(gap in line for line in laid_out)]


def furnished(text: str, gap: int, line: str) -> str:
    """A text with a line of page furniture in the place of a blank."""
    return f"{text[:gap]}\n{line}\n{text[gap + 1 :]}"


CHANGES: Mapping[str, Change] = {
    "crlf": lambda text: text.replace("\n", "\r\n"),
    "cr": lambda text: text.replace("\n", "\r"),
    "trailing-spaces": lambda text: text.replace("\n", "  \n"),
    "no-break-spaces": lambda text: re.sub(r"(?<=\S) (?=\S)", "\u00a0", text),
    "nfd": lambda text: unicodedata.normalize("NFD", text),
    "straight-quotes": lambda text: text.translate(_STRAIGHT),
    "double-spaced": lambda text: text.replace("\n", "\n\n"),
}
