"""Fixes applied to a text: in rounds, until nothing changes, and never so that a finding appears that was not there."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from notelint.finding import Edit, Finding
from notelint.source import Source, make_source

Judge = Callable[[Source], Sequence[Finding]]

_MOST_ROUNDS = 20


class Fixed(NamedTuple):
    """A source with the fixes made in it, in the order in which they were made; with the spans that they had."""

    source: Source
    applied: tuple[Finding, ...] = ()


def fix(source: Source, judge: Judge, unsafe: bool = False) -> Fixed:
    """Makes the safe fixes of what `judge` finds, and with `unsafe` those too that may change the meaning.

    Overlapping fixes wait for the next round. A fix that brings a new finding, or that the file's encoding has no
    signs for, is not made.
    """
    applied: list[Finding] = []
    refused: set[tuple[str, str, int]] = set()
    seen = {source.text}
    findings = judge(source)
    for _ in range(_MOST_ROUNDS):
        wanted = [one for one in _disjoint(findings, unsafe, source) if _key(one, source) not in refused]
        if not wanted:
            break
        better, after, made = _round(source, findings, wanted, judge)
        if made and better.text in seen:  # fixes that undo each other
            break
        seen.add(better.text)
        refused |= {_key(one, source) for one in wanted if one not in made}
        source, findings = better, after
        applied += made
    return Fixed(source, tuple(applied))


def _key(finding: Finding, source: Source) -> tuple[str, str, int]:
    """What tells a fix apart from round to round: its code, the text that it changes, and how far from the end."""
    return finding.code, source.at(finding.span), len(source.text) - finding.span.end


def _round(
    source: Source, findings: Sequence[Finding], wanted: list[Finding], judge: Judge
) -> tuple[Source, Sequence[Finding], list[Finding]]:
    """All fixes at once; where that brings a new finding, one by one, from the last, without those that do."""
    better = edited(source, wanted)
    after = judge(better)
    if not _worse(findings, after):
        return better, after, wanted
    better, after = source, findings
    made: list[Finding] = []
    for one in reversed(wanted):
        tried = edited(source, [*made, one])
        judged = judge(tried)
        if not _worse(findings, judged):
            better, after = tried, judged
            made.insert(0, one)
    return better, after, made


def _worse(before: Iterable[Finding], after: Iterable[Finding]) -> bool:
    return bool(Counter(one.code for one in after) - Counter(one.code for one in before))


def _disjoint(findings: Sequence[Finding], unsafe: bool, source: Source) -> list[Finding]:
    """The findings whose fixes can be made together, first come first served."""
    taken: list[Edit] = []
    chosen = []
    for finding in sorted(findings, key=lambda one: one.span):
        edits = finding.fix.edits if finding.fix and (unsafe or finding.fix.applicability == "safe") else ()
        if edits and not any(_meet(edit, other) for edit in edits for other in taken) and _fits(edits, source):
            taken += edits
            chosen.append(finding)
    return chosen


def _meet(one: Edit, other: Edit) -> bool:
    """Whether two edits touch the same text; two insertions at one place do, their order would not be clear."""
    return one.span.start <= other.span.end and other.span.start <= one.span.end


def _fits(edits: Iterable[Edit], source: Source) -> bool:
    """Whether the edits change something, and the source's encoding has their signs."""
    contents = "".join(edit.content for edit in edits)
    if all(source.at(edit.span) == edit.content for edit in edits):
        return False
    return contents.encode(source.encoding, "replace").decode(source.encoding) == contents


def edited(source: Source, findings: Iterable[Finding]) -> Source:
    """The source with the fixes of some findings made; their edits must not meet."""
    edits = sorted((edit for one in findings if one.fix for edit in one.fix.edits), key=lambda edit: edit.span)
    pieces, at = [], 0
    for edit in edits:
        pieces += [source.text[at : edit.span.start], edit.content]
        at = edit.span.end
    return make_source("".join((*pieces, source.text[at:])), source.path, source.encoding, source.bom)
