"""Fixes applied to a text: in rounds, until nothing changes, and never so that a finding appears that was not there.

What a round does follows from its text alone, and each leaves fewer findings than it found: so it ends, and a second
run has nothing to do.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from notelint.finding import Edit, Finding
from notelint.moves import meet, moves, news, touching
from notelint.source import Source, make_source

Judge = Callable[[Source], Sequence[Finding]]
Choose = Callable[[Source, Sequence[Finding]], Sequence[Finding]]


class Round(NamedTuple):
    """Fixes made together, and the source that their spans belong to."""

    source: Source
    made: tuple[Finding, ...]


class Fixed(NamedTuple):
    """A source with fixes made in it; `refused` are those found in it that would bring something worse."""

    source: Source
    rounds: tuple[Round, ...] = ()
    refused: tuple[Finding, ...] = ()

    @property
    def applied(self) -> tuple[Finding, ...]:
        """What was fixed, in the order in which it was; with the spans that it had."""
        return tuple(finding for step in self.rounds for finding in step.made)


class _Trial(NamedTuple):
    """A source in which some fixes have been tried, and what is found there."""

    source: Source
    findings: Sequence[Finding]
    made: tuple[Finding, ...] = ()


def everything(_: Source, findings: Sequence[Finding]) -> Sequence[Finding]:
    """The choice of those who have no wishes."""
    return findings


def fix(source: Source, judge: Judge, unsafe: bool = False, choose: Choose = everything) -> Fixed:
    """Makes the safe fixes of what `judge` finds, and with `unsafe` those too that may change the meaning.

    `choose` says which findings may be fixed; that none appears is held of all. Overlapping fixes wait for the next
    round. A fix is not made that leaves its finding or brings another, or that the file's encoding has no signs for.
    """
    rounds: list[Round] = []
    findings = _dressed(source, judge(source))
    while wanted := _wanted(choose(source, findings), unsafe, source):
        best = _best(_Trial(source, findings), wanted, judge)
        if not best.made:
            break
        rounds.append(Round(source, best.made))
        source, findings = best.source, best.findings
    return Fixed(source, tuple(rounds), wanted)


def _wanted(findings: Iterable[Finding], unsafe: bool, source: Source) -> tuple[Finding, ...]:
    """The findings with a fix that can be made, in the order of the text."""
    able = (one for one in findings if one.fix and (unsafe or one.fix.applicability == "safe"))
    return tuple(sorted((one for one in able if _fits(_edits(one), source)), key=lambda one: one.span))


def _fits(edits: Sequence[Edit], source: Source) -> bool:
    """Whether the edits change something, stay apart, and the source's encoding has their signs."""
    contents = "".join(edit.content for edit in edits)
    if all(source.at(edit.span) == edit.content for edit in edits):
        return False
    if any(meet(one.span, other.span) for at, one in enumerate(edits) for other in edits[:at]):
        return False
    return contents.encode(source.encoding, "replace").decode(source.encoding, "replace") == contents


def _best(start: _Trial, wanted: Sequence[Finding], judge: Judge) -> _Trial:
    """As many fixes as go together. Where a group does harm, those go that stand where it shows, else half of it."""
    best, waiting = start, [wanted]
    while waiting:
        group, later = _disjoint(best.made, waiting.pop())
        if later:
            waiting.append(later)
        if not group:
            continue
        trial, harm = _tried(start, (*best.made, *group), judge)
        if not harm:
            best = trial
        elif innocent := _without(group, harm, trial):
            waiting += [innocent] if len(innocent) < len(group) else _halves(group)
    return best


def _tried(start: _Trial, made: tuple[Finding, ...], judge: Judge) -> tuple[_Trial, list[Finding]]:
    """The trial of some fixes, and the findings that were not there before."""
    source = edited(start.source, made)
    findings = _dressed(source, judge(source))
    edits = [edit for one in made for edit in _edits(one)]
    return _Trial(source, findings, made), news(start.findings, made, findings, edits)


def _without(group: Sequence[Finding], harm: Sequence[Finding], trial: _Trial) -> list[Finding]:
    """Those of a group that did not write where the harm shows."""
    forth = moves([edit for one in trial.made for edit in _edits(one)])
    harmed = touching(finding.span for finding in harm)
    return [one for one in group if not any(harmed(forth(edit.span)) for edit in _edits(one))]


def _halves(group: Sequence[Finding]) -> list[Sequence[Finding]]:
    """The halves of a group, the first to be taken last; nothing of a single one, which is to blame."""
    middle = len(group) // 2
    return [group[middle:], group[:middle]] if middle else []


def _disjoint(made: Sequence[Finding], group: Sequence[Finding]) -> tuple[list[Finding], list[Finding]]:
    """Those of a group that can be made together with what is made, first come first served; and the others of it that
    only each other stand in the way of.
    """
    taken = touching(edit.span for one in made for edit in _edits(one))
    free = [one for one in group if not any(taken(edit.span) for edit in _edits(one))]
    chosen: list[Finding] = []
    later: list[Finding] = []
    end = -1
    for one in free:
        first, last = min(edit.span.start for edit in _edits(one)), max(edit.span.end for edit in _edits(one))
        (chosen if first > end else later).append(one)
        end = max(end, last) if first > end else end
    return chosen, later


def _edits(finding: Finding) -> tuple[Edit, ...]:
    return finding.fix.edits if finding.fix else ()


def edited(source: Source, findings: Iterable[Finding]) -> Source:
    """The source with the fixes of some findings made; their edits must not meet."""
    pieces, at = [], 0
    for edit in sorted((edit for one in findings for edit in _edits(one)), key=lambda edit: edit.span):
        pieces += [source.text[at : edit.span.start], edit.content]
        at = edit.span.end
    return make_source("".join((*pieces, source.text[at:])), source.path, source.encoding, source.bom)


def _dressed(source: Source, findings: Sequence[Finding]) -> Sequence[Finding]:
    """The findings with the new lines of their fixes ending as the lines beside them."""
    return [_ended(one, source) for one in findings] if "\r" in source.text else findings


def _ended(finding: Finding, source: Source) -> Finding:
    if not any("\n" in edit.content for edit in _edits(finding)):
        return finding
    assert finding.fix is not None
    ended = (
        edit._replace(content=edit.content.replace("\n", _line_end(source, edit.span.start)))
        for edit in _edits(finding)
    )
    return finding._replace(fix=finding.fix._replace(edits=tuple(ended)))


def _line_end(source: Source, offset: int) -> str:
    """How the line at an offset ends, or the one before it where that is the last."""
    line = source.position(offset).line
    number = min(line, len(source.line_starts) - 1)
    if number < 1:
        return "\n"
    start, end = source.line_starts[number - 1 : number + 1]
    return source.text[start + len(source.line(number)) : end]
