"""The tags of a Jinja template that are no values: conditions, loops, comments, and whether they are balanced."""

import itertools
import re
from collections.abc import Iterator
from typing import NamedTuple

from notelint.patch import Patched, Piece, patched
from notelint.source import Source
from notelint.span import Span

_TAG = re.compile(r"\{%[-+]?\s*(?P<word>\w*)(?P<rest>(?:(?!%\}|\{%).)*?)[-+]?%\}|\{#(?:(?!#\}).)*#\}", re.DOTALL)
_UNCLOSED = re.compile(
    r"\{\{(?:(?!\}\}|\{\{|\{%).)*(?=\{\{|\{%|\Z)|\{%(?:(?!%\}|\{%).)*(?=\{%|\Z)|\{#(?:(?!#\}).)*\Z", re.DOTALL
)
_OPENING = ("if", "for", "block", "macro", "filter", "with", "call", "raw", "autoescape", "trans")
_BRANCHES = {"elif": ("if",), "else": ("if", "for")}
_ELSEWHERE = ("include", "extends", "import", "from")
MOST_BRANCHES = 6


class Tag(NamedTuple):
    """`word` is "if", "endif", …; "" for a comment."""

    span: Span
    word: str
    rest: str

    @property
    def opens(self) -> bool:
        """Whether an end must follow. `{% set x = 1 %}` has none, `{% set x %}` has."""
        return self.word in _OPENING or (self.word == "set" and "=" not in self.rest)


class Unbalanced(NamedTuple):
    """What is wrong with a tag: "open", "unopened", "astray" or "unclosed"."""

    span: Span
    kind: str
    word: str


def find_tags(text: str) -> tuple[Tag, ...]:
    """The tags and comments of a text, in order. A tag that is never closed is none."""
    if "{%" not in text and "{#" not in text:
        return ()
    return tuple(
        Tag(Span(*match.span()), match["word"] or "", (match["rest"] or "").strip()) for match in _TAG.finditer(text)
    )


def elsewhere(tags: tuple[Tag, ...]) -> bool:
    """Whether a template takes text from another file."""
    return any(tag.word in _ELSEWHERE for tag in tags)


def unbalanced(text: str) -> Iterator[Unbalanced]:
    """Every tag that has no partner, and every brace that nothing closes."""
    waiting: list[Tag] = []
    for tag in find_tags(text):
        if tag.opens:
            waiting.append(tag)
        elif tag.word.startswith("end"):
            if waiting and waiting[-1].word == tag.word[3:]:
                waiting.pop()
            elif any(other.word == tag.word[3:] for other in waiting):
                while waiting[-1].word != tag.word[3:]:
                    left = waiting.pop()
                    yield Unbalanced(left.span, "open", left.word)
                waiting.pop()
            else:
                yield Unbalanced(tag.span, "unopened", tag.word)
        elif tag.word in _BRANCHES and not (waiting and waiting[-1].word in _BRANCHES[tag.word]):
            yield Unbalanced(tag.span, "astray", tag.word)
    yield from (Unbalanced(tag.span, "open", tag.word) for tag in waiting)
    yield from _unclosed(text)


def _unclosed(text: str) -> Iterator[Unbalanced]:
    at = 0
    closed = [tag.span for tag in find_tags(text)]
    for match in _UNCLOSED.finditer(text) if "{" in text else ():
        start = match.start()
        while at < len(closed) and closed[at].end <= start:
            at += 1
        if at >= len(closed) or start < closed[at].start:
            yield Unbalanced(Span(start, start + 2), "unclosed", text[start : start + 2])


def branches(tags: tuple[Tag, ...]) -> int:
    """How many readings show every branch once: the most branches that one condition has."""
    most, counts = 1, [1]
    for tag in tags:
        if tag.opens:
            counts.append(1)
        elif tag.word in _BRANCHES:
            counts[-1] += 1
            most = max(most, counts[-1])
        elif tag.word.startswith("end") and len(counts) > 1:
            counts.pop()
    return min(most, MOST_BRANCHES)


def branch(source: Source, tags: tuple[Tag, ...], number: int) -> Patched:
    """A template without its tags, with the branch of that number (the last where there are fewer) of each condition.

    A condition with one branch keeps it: what may be there is looked at.
    """
    pieces: list[Piece] = []
    for span in _merged([*_lines(source.text, tags), *_left_out(tags, number)]):
        pieces.append(Piece(span, ""))
    return patched(source, pieces)


def _lines(text: str, tags: tuple[Tag, ...]) -> Iterator[Span]:
    """The tags; one alone on its line goes with the line."""
    for tag in tags:
        start = text.rfind("\n", 0, tag.span.start) + 1
        end = text.find("\n", tag.span.end)
        end = len(text) if end < 0 else end + 1
        alone = (
            not text[max(start, tag.span.start - 200) : tag.span.start].strip() and not text[tag.span.end : end].strip()
        )
        yield Span(start, end) if alone else tag.span


def _left_out(tags: tuple[Tag, ...], number: int) -> Iterator[Span]:
    waiting: list[list[Tag]] = []
    for tag in tags:
        if tag.opens:
            waiting.append([tag])
        elif tag.word in _BRANCHES and waiting:
            waiting[-1].append(tag)
        elif tag.word.startswith("end") and waiting:
            marks = [*waiting.pop(), tag]
            chosen = min(number, len(marks) - 2)
            for at, (first, last) in enumerate(itertools.pairwise(marks)):
                if at != chosen:
                    yield Span(first.span.end, last.span.start)


def _merged(spans: list[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return [span for span in merged if span.end > span.start]
