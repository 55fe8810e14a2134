"""What a finding is known by from one run to the next: a digest that edits elsewhere in the draft leave alone."""

import hashlib
import re
from collections import Counter
from collections.abc import Sequence

from notelint.finding import Finding
from notelint.source import Source
from notelint.span import Span

_CONTEXT = 30
_WINDOW = 20 * _CONTEXT  # mastheads have wide blanks
_LENGTH = 32
_BLANK_LINE = re.compile(r"(?>\r\n|\n|\r)[^\S\r\n]*(?>\r\n|\n|\r)")


def fingerprints(source: Source, findings: Sequence[Finding]) -> list[str]:
    """One for each finding of a draft, no two alike: `DIGEST:N`, where N counts findings that have the same digest."""
    seen: Counter[str] = Counter()
    result = []
    for digest in digests(source, findings):
        seen[digest] += 1
        result.append(f"{digest}:{seen[digest]}")
    return result


def digests(source: Source, findings: Sequence[Finding], salt: str = "") -> list[str]:
    """One for each finding of a draft, the same for findings that cannot be told apart.

    The digest is of the rule's code, the text of the place and some 30 signs of its paragraph on either side, without
    blanks: it stays where lines are broken anew or the draft changes further away. What is missing has no text: it is
    known by its code and pointer. No word of the draft can be read from it, though who knows all but one word may try
    which it is.
    """
    return [_digest(source.text, finding, salt) for finding in findings]


def _digest(text: str, finding: Finding, salt: str) -> str:
    context = _context(text, finding.span) if finding.span.start < finding.span.end else [finding.pointer or ""]
    named = [*([salt] if salt else []), finding.code, *context]
    return hashlib.sha256("\0".join(named).encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]


def _context(text: str, span: Span) -> list[str]:
    """What stands before a place, in it and behind it, as far as its paragraph goes and without blanks."""
    before = _BLANK_LINE.split(text[max(span.start - _WINDOW, 0) : span.start])[-1]
    after = _BLANK_LINE.split(text[span.end : span.end + _WINDOW])[0]
    pieces = (before, text[span.start : span.end], after)
    before, within, after = ("".join(piece.split()) for piece in pieces)
    return [before[-_CONTEXT:], within, after[:_CONTEXT]]
