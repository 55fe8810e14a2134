"""NV106 and NV107: parts that stand in the wrong place, and annexes that are announced or present but not both."""

import re
from collections.abc import Iterator
from itertools import pairwise

from notelint.finding import Finding
from notelint.own import own_end, own_ranges
from notelint.rule import Draft, Rule
from notelint.rules import samples
from notelint.span import Span

_ORDER = ("title", "opening", "request", "closing")
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_LEAST_WORDS = 12


def _out_of_order(draft: Draft) -> Iterator[Finding]:
    present = [(name, part) for name in _ORDER if (part := getattr(draft.note, name)) is not None]
    for (before, first), (name, part) in pairwise(present):
        if part.span.start < first.span.start:
            line = draft.source.position(part.span.start).line
            message = (
                "The {before} stands behind the {name} (line {line}): title, compliments, request and closing follow in"
                " this order."
            )
            place = f"/{before}"
            yield OUT_OF_ORDER.finding(message, first.span, before=before, name=name, line=line, pointer=place)
            return
    yield from _after_closing(draft)


def _after_closing(draft: Draft) -> Iterator[Finding]:
    """A paragraph of the note's own behind its closing."""
    if not draft.note.closing:
        return
    closed = draft.reading.shadow.offset(draft.note.closing.span.end)
    for start, end in own_ranges(draft):
        while (start := max(start, closed)) < end:
            stop = min(draft.reading.stop_after(start), end)
            if _is_sentence(draft, start, stop):
                line = draft.source.position(draft.note.closing.span.start).line
                message = "This paragraph stands behind the closing (line {line}), which ends the note: move it above."
                yield OUT_OF_ORDER.finding(message, draft.reading.span(start, stop), line=line)
                return
            start = stop


def _is_sentence(draft: Draft, start: int, end: int) -> bool:
    """Whether a range is running text of the note's language, and not an address."""
    text = draft.reading.shadow.plain[start:end]
    words = text.split()
    low = sum(word[0].islower() for word in words)
    common = frozenset(draft.language.data["cues"])
    known = sum(word.lower() in common for word in words)
    prose = low * 5 >= len(words) * 3 and known * 7 >= len(words) and text.rstrip()[-1:] in ".;:"
    return len(words) >= _LEAST_WORDS and prose and not draft.reading.matcher.at("TO_BLOCK", start)


def _annexes(draft: Draft) -> Iterator[Finding]:
    announced = _announced(draft)
    annexes = draft.note.annexes
    if announced and not annexes:
        message = "An annex is announced here and none follows: attach it under a heading of its own, or leave it out."
        yield ANNEX.finding(message, announced)
    elif announced and (gone := _gone(draft, announced)):
        message = "Annex {} is announced here and does not follow: attach it, or correct the number."
        yield ANNEX.finding(message, announced, ", ".join(sorted(gone)))
    elif annexes and not announced and not _mentioned(draft):
        message = "The note does not mention this annex: announce it in the text, “(see annex)”."
        yield ANNEX.finding(
            message, annexes[0].span._replace(end=_heading_end(draft)), pointer="/annexes/0", severity="warning"
        )


def _gone(draft: Draft, announced: Span) -> set[str]:
    """The Roman numbers of annexes that are announced, or come before one that is there, and are not there."""
    present = {annex.number.value for annex in draft.note.annexes if annex.number}
    before = _ROMAN[: max((_ROMAN.index(number) for number in present if number in _ROMAN), default=0)]
    return {*re.findall(r"\b[IVX]+\b", draft.source.at(announced)), *before} - present


def _heading_end(draft: Draft) -> int:
    start = draft.note.annexes[0].span.start
    line, column, _ = draft.source.position(start)
    return start + len(draft.source.line(line)[column - 1 :].rstrip())


def _announced(draft: Draft) -> Span | None:
    for start, end in own_ranges(draft):
        for found in draft.reading.matcher.find("ANNEX_ANNOUNCED", start, end):
            if found.start < own_end(draft):
                return draft.reading.span(found.start, found.end)
    return None


def _mentioned(draft: Draft) -> bool:
    return any(draft.reading.matcher.first("ENCLOSED", start, end) for start, end in own_ranges(draft))


OUT_OF_ORDER = Rule(
    "NV106",
    "part-out-of-order",
    "warning",
    "The parts of the note are not in their usual order.",
    "Title, compliments, request and closing follow each other; nothing of the note's own comes behind its closing.",
    "Usual practice; no written rule known.",
    samples.BILATERAL.replace(f"{samples.TREE}\n\n{samples.FAREWELL}", f"{samples.FAREWELL}\n\n{samples.TREE}"),
    samples.BILATERAL,
    "The order of masthead lines; place and date, number and address block above or below the text.",
    _out_of_order,
    fix="none: a part out of place may belong to another note.",
)
ANNEX = Rule(
    "NV107",
    "missing-annex",
    "error",
    "An annex is announced and missing, or present and not announced.",
    "A note that goes out without its annex is returned; an annex that nobody mentions is overlooked.",
    "United Nations Correspondence Manual, paragraph 32 (enclosures are indicated). Usual practice.",
    samples.ANNOUNCED,
    f"{samples.ANNOUNCED}\n\nAnnex\nMap of the park",
    "“annex II to the Convention”, “herewith” or “enclosed” alone.",
    _annexes,
    fix="none: the annex may be lost, or the mention left over.",
)
RULES = (OUT_OF_ORDER, ANNEX)
