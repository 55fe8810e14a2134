"""Sentences that people read, in whatever format: what was found, and what to write instead."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from notelint.finding import SEVERITIES, Finding
from notelint.source import Source

# How sure a fact is.
SURE = {"S": "seen in a source", "K": "believed sure", "K?": "to be checked", "rule": "by rule"}
_LONGEST_HELP = 300


def count(number: int, what: str) -> str:
    """ "1 file", "2 files"."""
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def tally(findings: Iterable[Finding]) -> str:
    """ "2 errors, 1 warning", the sternest first; nothing for nothing."""
    counts = Counter(finding.severity for finding in findings)
    return ", ".join(count(counts[severity], severity) for severity in reversed(SEVERITIES) if counts[severity])


def advice(finding: Finding, source: Source) -> str:
    """What to do, and what to write where: the fix's own message, with the new text if that does not name it."""
    fix = finding.fix
    if fix is None:
        return ""
    new = next((edit.content.strip() for edit in fix.edits if edit.content.strip()), "")
    if len(fix.edits) != 1 or new in fix.message or len(new) > _LONGEST_HELP:
        return fix.message
    old = source.at(fix.edits[0].span)
    return f"{fix.message}: “{old}” → “{new}”" if old else f"{fix.message}: “{new}”"


def in_words(day: str) -> str:
    """2020-02-24 gives 24 February 2020."""
    one = date.fromisoformat(day)
    return f"{one.day} {one:%B %Y}"  # English whatever the system's language: Python keeps to C unless told otherwise
