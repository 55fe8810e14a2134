"""A line of the checklist, and what it is judged by."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Literal, NamedTuple

from notelint.facts import Facts
from notelint.finding import Finding
from notelint.note import Note
from notelint.profile import Profile
from notelint.source import Source
from notelint.span import Span

# Of a part: found, missing, not needed. Of a fact: verified, wrong, unverified, or missing where it must be named.
Status = Literal["found", "missing", "not needed", "verified", "wrong", "unverified"]


class Entry(NamedTuple):
    """`key` says what it is about: a part by its key in the parsed note, or session, agenda_item, document, date,
    sender, addressee. `lines` are the first and the last, from 1; `certainty` is that of the fact that it was held to
    (S, K, K? or rule); `codes` are those of the findings that say more.
    """

    key: str
    status: Status
    told: str = ""
    lines: tuple[int, int] | None = None
    certainty: str | None = None
    codes: tuple[str, ...] = ()


class Evidence(NamedTuple):
    """All that an entry may be judged by. `instance` is the note as JSON, `findings` those that the user wants."""

    source: Source
    note: Note
    instance: Mapping[str, Any]
    findings: tuple[Finding, ...]
    profile: Profile
    named: bool
    facts: Facts
    today: date

    def lines(self, span: Span) -> tuple[int, int]:
        """The first and the last line of a place."""
        first = self.source.position(span.start).line
        return first, max(first, self.source.position(max(span.start, span.end - 1)).line)

    def codes(self, family: str, pointer: str, *, mild: bool = False) -> tuple[str, ...]:
        """The codes of a family that were found at a pointer or below: errors and warnings, or the `mild` ones."""
        below = f"{pointer}/"
        return tuple(
            sorted(
                {
                    finding.code
                    for finding in self.findings
                    if finding.code.startswith(family)
                    and (finding.severity == "info") == mild
                    and f"{finding.pointer}/".startswith(below)
                }
            )
        )

    def verdict(self, family: str, pointer: str, *, known: bool) -> tuple[Status, tuple[str, ...]]:
        """What is to be said of a fact: wrong for an error or a warning about it, unverified where it is not known."""
        wrong, doubtful = self.codes(family, pointer), self.codes(family, pointer, mild=True)
        if wrong:
            return "wrong", wrong
        return ("verified" if known and not doubtful else "unverified"), doubtful
