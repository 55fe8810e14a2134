"""Fixes: in rounds, without overlap, and never to make things worse."""

from collections.abc import Sequence

import pytest

from notelint.finding import Edit, Finding, Fix
from notelint.fix import edited, fix
from notelint.linter import lint_source
from notelint.source import Source, make_source
from notelint.span import Span
from tests.drafts import TESTS, TODAY

FLAWED = sorted([*TESTS.glob("notes/*/fail/*.txt"), *TESTS.parent.glob("examples/*/flawed/*.txt")])


def _judge(source: Source) -> Sequence[Finding]:
    return lint_source(source, today=TODAY).findings


def _finding(start: int, end: int, content: str, code: str = "NV000", safe: bool = True) -> Finding:
    span = Span(start, end)
    applicability = "safe" if safe else "unsafe"
    return Finding(code, "name", "error", "", span, Fix("", (Edit(span, content),), applicability))  # type: ignore[arg-type]


def _once(*findings: Finding, text: str = "abcdef", unsafe: bool = False, encoding: str = "utf-8") -> str:
    """The text after fixes that are found in the first text only."""
    source = make_source(text, encoding=encoding)
    return fix(source, lambda now: findings if now.text == text else (), unsafe).source.text


def test_edits_are_made_together() -> None:
    assert _once(_finding(4, 5, "E"), _finding(0, 1, "A")) == "AbcdEf"


def test_an_insertion_and_a_deletion() -> None:
    assert _once(_finding(0, 2, ""), _finding(4, 4, "-")) == "cd-ef"


def test_what_overlaps_waits_for_the_next_round() -> None:
    found = {"abcdef": (_finding(0, 3, "X"), _finding(2, 4, "Y")), "Xdef": (_finding(1, 2, "D"),)}
    fixed = fix(make_source("abcdef"), lambda source: found.get(source.text, ()))
    assert fixed.source.text == "XDef"
    assert len(fixed.applied) == 2


def test_two_insertions_at_one_place_are_not_made_together() -> None:
    assert _once(_finding(2, 2, "1"), _finding(2, 2, "2")) == "ab1cdef"


def test_unsafe_fixes_are_made_only_when_asked_for() -> None:
    one = _finding(0, 1, "A", safe=False)
    assert _once(one) == "abcdef"
    assert _once(one, unsafe=True) == "Abcdef"


def test_a_fix_that_brings_a_new_finding_is_not_made() -> None:
    good, bad = _finding(0, 1, "A", "NV001"), _finding(5, 6, "F", "NV002")

    def judge(source: Source) -> Sequence[Finding]:
        left = [one for one in (good, bad) if source.at(one.span).islower()]
        return (*left, _finding(2, 3, "C", "NV999")) if source.text.endswith("F") else left

    assert fix(make_source("abcdef"), judge).source.text == "Abcdef"


def test_a_fix_that_leaves_its_finding_is_not_made() -> None:
    def judge(source: Source) -> Sequence[Finding]:
        return (_finding(0, 1, "b" if source.text[0] == "a" else "a"),)

    fixed = fix(make_source("ax"), judge)
    assert (fixed.source.text, fixed.rounds, len(fixed.refused)) == ("ax", (), 1)


def test_a_finding_that_moves_to_another_place_is_new() -> None:
    def judge(source: Source) -> Sequence[Finding]:
        return (_finding(0, 1, "A") if source.text[0] == "a" else _finding(4, 5, "E", safe=False),)

    assert fix(make_source("abcdef"), judge).source.text == "abcdef"


def test_a_finding_that_becomes_sterner_is_new() -> None:
    def judge(source: Source) -> Sequence[Finding]:
        odd = _finding(3, 4, "", "NV002", safe=False)
        return (_finding(0, 1, "A"), odd._replace(severity="info")) if source.text[0] == "a" else (odd,)

    assert fix(make_source("abcdef"), judge).source.text == "abcdef"


def test_two_fixes_that_are_good_alone_and_bad_together() -> None:
    def judge(source: Source) -> Sequence[Finding]:
        left = [_finding(at, at + 1, source.text[at].upper()) for at in (0, 5) if source.text[at].islower()]
        return (_finding(2, 3, "", "NV999", safe=False),) if source.text == "AbcdeF" else left

    assert fix(make_source("abcdef"), judge).source.text == "Abcdef"


def test_harm_is_laid_to_the_fix_that_stands_there() -> None:
    texts = []

    def judge(source: Source) -> Sequence[Finding]:
        texts.append(source.text)
        found = ((at, sign) for at, sign in enumerate(source.text) if sign in "abX")
        new = {"a": "A", "b": "X", "X": "X"}
        return [_finding(at, at + 1, new[sign], "NV999" if sign == "X" else "NV000") for at, sign in found]

    assert fix(make_source("a.b." * 250), judge).source.text == "A.b." * 250
    assert len(texts) <= 5


def test_only_what_is_chosen_is_fixed() -> None:
    found = (_finding(0, 1, "A", "NV001"), _finding(5, 6, "F", "NV002"))

    def judge(source: Source) -> Sequence[Finding]:
        return [one for one in found if source.at(one.span).islower()]

    fixed = fix(make_source("abcdef"), judge, choose=lambda _, all_: [one for one in all_ if one.code == "NV002"])
    assert fixed.source.text == "abcdeF"


@pytest.mark.parametrize(
    ("text", "after"), [("ab\r\ncd", "a\r\nb\r\ncd"), ("ab\ncd\r\n", "a\nb\ncd\r\n"), ("ab", "a\nb")]
)
def test_a_new_line_ends_as_those_beside_it(text: str, after: str) -> None:
    assert _once(_finding(1, 1, "\n"), text=text) == after


def test_signs_that_the_encoding_lacks_are_not_written() -> None:
    assert _once(_finding(0, 1, "ж"), encoding="cp1252") == "abcdef"
    assert _once(_finding(0, 1, "é"), encoding="cp1252") == "ébcdef"


def test_a_source_keeps_what_else_is_known_of_it() -> None:
    source = make_source("ab", "draft.txt", "utf-16-le", True)
    after = edited(source, (_finding(0, 1, "\nx"),))
    assert (after.text, after.path, after.encoding, after.bom) == ("\nxb", "draft.txt", "utf-16-le", True)
    assert after.line_starts == (0, 1)


@pytest.mark.parametrize("unsafe", [False, True])
@pytest.mark.parametrize("path", FLAWED, ids=lambda path: path.stem)
def test_twice_is_once_and_nothing_gets_worse(path: object, unsafe: bool) -> None:
    source = make_source(path.read_text("utf-8"))  # type: ignore[attr-defined]
    before = _judge(source)
    once = fix(source, _judge, unsafe)
    assert fix(once.source, _judge, unsafe).source.text == once.source.text
    assert len(_judge(once.source)) <= len(before)
    if not any(one.fix and (unsafe or one.fix.applicability == "safe") for one in before):
        assert once.source.text == source.text
