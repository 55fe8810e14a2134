"""The good notes that faults are sown in, as parsed, and what operators ask of them."""

import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from notelint.language import Language
from notelint.note import Note, Organ, Target
from notelint.parser import parse_source
from notelint.reading import Reading
from notelint.source import Source, make_source
from notelint.span import Span
from tests.drafts import TESTS, cases

ROOT = TESTS.parent
SEED = "notelint"
_SENTENCE_END = re.compile(
    r"(?:(?<=[a-zà-ÿ]{4})|(?<=[0-9)%]))(?:[.](?=[ \t]*(?:\r?\n[ \t]*\r?\n|\Z))|[.](?= [A-ZÀ-Þ][a-zà-ÿ]))"
)
_ORGANS = re.compile(r"council|assembly|conseil|assembl[ée]e", re.IGNORECASE)


class Good(NamedTuple):
    """A note without a fault; its name is its path in the project."""

    name: str
    text: str
    source: Source
    note: Note
    reading: Reading

    @property
    def language(self) -> Language:
        """The language it is written in."""
        return self.reading.matcher.language

    @property
    def code(self) -> str:
        """The code of its language."""
        return self.language.code

    def at(self, span: Span) -> str:
        """The text of a span."""
        return self.source.at(span)

    def dice(self, operator: str) -> random.Random:
        """The same chances for this note and operator on every run."""
        return random.Random(f"{SEED}:{self.name}:{operator}")

    def some(self, operator: str, things: Sequence[Any], most: int) -> list[Any]:
        """A few of many things, the same on every run."""
        return self.dice(operator).sample(list(things), min(most, len(things)))

    def quoted(self, offset: int) -> bool:
        """Whether an offset of the text lies in a quotation."""
        return self.reading.quoted.holds(self.reading.shadow.offset(offset))


def make_good(name: str, text: str) -> Good:
    """Parses a note that is known to be good."""
    source = make_source(text)
    note, reading = parse_source(source)
    return Good(name, text, source, note, reading)


def good_texts() -> dict[str, str]:
    """The good notes by the name of their file: the examples, and the drafts of tests/cases as they are."""
    paths: list[Path] = sorted((ROOT / "examples").glob("*/good/*.txt"))
    texts = {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in paths}
    return texts | {f"tests/cases/{case.name}.toml": case.text for case in cases()}


def sentence_ends(good: Good) -> list[int]:
    """Offsets behind the sentences of the body, where a paragraph may go on: not in quotations."""
    body = good.note.body
    if body is None:
        return []
    ends = [match.end() for match in _SENTENCE_END.finditer(good.text, body.span.start, body.span.end)]
    return [end for end in ends if not good.quoted(end) and not good.quoted(end - 1)]


def written_organs(good: Good) -> Iterator[Organ]:
    """The organs of the masthead whose name stands there."""
    for organ in good.note.masthead.organs if good.note.masthead else ():
        if _ORGANS.search(good.at(organ.organ.span)):
            yield organ


def pairs(good: Good) -> Iterator[tuple[Organ, Target]]:
    """The masthead's organs and the request's targets that speak of one organ."""
    for organ in written_organs(good):
        yield from (
            (organ, target) for target in targets(good) if target.organ and target.organ.value == organ.organ.value
        )


def targets(good: Good) -> tuple[Target, ...]:
    """What the request asks the note to be a document of."""
    return good.note.request.targets if good.note.request else ()


def line_span(good: Good, first: int, last: int) -> Span:
    """The whole lines from one offset to another, with their last line end."""
    start = good.source.line_starts[good.source.position(first).line - 1]
    line = good.source.position(last).line
    end = good.source.line_starts[line] if line < len(good.source.line_starts) else len(good.text)
    return Span(start, end)
