"""What holds of fixes whatever the draft: on every flawed draft that there is, in every encoding and line end."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notelint.finding import Finding
from notelint.fix import Fixed, fix
from notelint.linter import lint_source
from notelint.readers.text import encoded, read_bytes
from notelint.source import Source, make_source
from tests.drafts import TESTS, TODAY, cases

ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1252", "cp1251", "cp1256", "gb18030")
ENDS = ("\n", "\r\n", "\r", "mixed")
_MIXED = ("\n", "\r\n", "\r")
_SAMPLE = 8  # the slow test takes all


class Flawed(NamedTuple):
    """A draft with faults, and the dress that it wears here."""

    name: str
    text: str
    encoding: str
    end: str

    def source(self) -> Source:
        """As it would be read from a file."""
        data = _with_ends(self.text, self.end).encode(self.encoding, "ignore")
        return read_bytes(data, self.name).source


def _with_ends(text: str, end: str) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "".join(line + (_MIXED[at % 3] if end == "mixed" else end) for at, line in enumerate(lines))


def _texts() -> Iterator[tuple[str, str]]:
    for path in sorted([*TESTS.glob("notes/*/fail/*.txt"), *TESTS.parent.glob("examples/*/*/*.txt")]):
        yield f"{path.parent.name}/{path.stem}", path.read_bytes().decode("utf-8", "replace")
    for case in cases():
        yield case.name, case.text
        for at, fault in enumerate(case.faults):
            yield f"{case.name}-{at}", case.text.replace(fault["old"], fault["new"], fault.get("times", 1))


def flawed() -> list[Flawed]:
    """Every flawed draft, the dresses dealt out among them."""
    return [
        Flawed(name, text, ENCODINGS[at % len(ENCODINGS)], ENDS[at // len(ENCODINGS) % len(ENDS)])
        for at, (name, text) in enumerate(_texts())
    ]


def judge(source: Source) -> Sequence[Finding]:
    return lint_source(source, today=TODAY).findings


def laws(source: Source, unsafe: bool) -> Fixed:
    """Fixes a source, and holds every law to what came out."""
    before = judge(source)
    fixed = fix(source, judge, unsafe)
    after = judge(fixed.source)
    wanted = [one for one in before if one.fix and (unsafe or one.fix.applicability == "safe")]
    assert fix(fixed.source, judge, unsafe).source.text == fixed.source.text, "a second run has nothing to do"
    assert _replayed(source, fixed) == fixed.source.text, "nothing changes outside the edits"
    assert len(after) <= len(before) - len(fixed.rounds), "each round leaves fewer findings"
    assert not Counter(one.code for one in after) - _left(before, fixed), "what is fixed is gone, nothing appears"
    assert bool(fixed.rounds) <= bool(wanted)
    assert all(unsafe or (one.fix and one.fix.applicability == "safe") for one in fixed.applied)
    data = encoded(fixed.source)
    assert data is not None or encoded(source) is None
    return fixed


def _left(before: Sequence[Finding], fixed: Fixed) -> Counter[str]:
    """The codes that remain where every fix takes away its own finding; others of the same cause may go with it."""
    return Counter(one.code for one in before) - Counter(one.code for one in fixed.applied)


def _replayed(source: Source, fixed: Fixed) -> str:
    """The edits made anew, on a list of characters, from the last."""
    text = source.text
    for step in fixed.rounds:
        assert step.source.text == text
        signs = list(text)
        edits = [edit for one in step.made if one.fix for edit in one.fix.edits]
        for edit in sorted(edits, key=lambda edit: edit.span, reverse=True):
            signs[edit.span.start : edit.span.end] = edit.content
        text = "".join(signs)
    return text


@pytest.mark.parametrize("unsafe", [False, True])
def test_the_laws_hold_of_a_sample(unsafe: bool) -> None:
    for draft in flawed()[int(unsafe) :: _SAMPLE - 1]:
        laws(draft.source(), unsafe)


@pytest.mark.slow
@pytest.mark.parametrize("unsafe", [False, True])
@pytest.mark.parametrize("part", range(_SAMPLE))
def test_the_laws_hold_of_all(unsafe: bool, part: int) -> None:
    for draft in flawed()[part::_SAMPLE]:
        laws(draft.source(), unsafe)


def _fragments() -> list[str]:
    """Pieces of flawed notes: sentences, lines and words with their faults, and what fixes look for."""
    lines = sorted({line.strip() for draft in flawed()[::9] for line in draft.text.splitlines() if line.strip()})
    slips = ("the the", "it's compliments", "UNGA", "(UN)", "May 18, 2010", "the 9th of May 2010", "11 May May 2022")
    symbols = ("S/RES/1325", "Security Council resolution 2417", "A/RES/60-251", "S/RES-1325(2001)", "A/HRC/48/5O")
    return [*lines, *slips, *symbols, "presents its", "complimments to", "Excellency,", "\f", "\u00ad", "e\u0301"]


_GLUE = st.sampled_from([" ", "\n", "\r\n", "\r", "\n\n", "  ", "-\n", ""])


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(st.sampled_from(_fragments()), _GLUE), min_size=1, max_size=12), st.booleans())
def test_the_laws_hold_of_what_is_glued_together(pieces: list[tuple[str, str]], unsafe: bool) -> None:
    note = "The Embassy of Chile presents its compliments to the Ministry of Foreign Affairs of Norway. "
    laws(make_source(note + "".join(map("".join, pieces))), unsafe)
