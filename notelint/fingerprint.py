"""What a finding is known by from one run to the next: a digest that edits elsewhere in the draft leave alone."""

import hashlib
from collections import Counter
from collections.abc import Sequence

from notelint.finding import Finding
from notelint.source import Source

_CONTEXT = 30
_WINDOW = 4 * _CONTEXT
_LENGTH = 32


def fingerprints(source: Source, findings: Sequence[Finding]) -> list[str]:
    """One for each finding of a draft, no two alike: `DIGEST:N`, where N counts findings that have the same digest.

    The digest is of the rule's code, the text of the place and some 30 signs on either side, without blanks: it stays
    where lines are broken anew or the draft changes further away. What is missing has no text: it is known by its code
    and pointer. No word of the draft can be read from it.
    """
    seen: Counter[str] = Counter()
    result = []
    for finding in findings:
        digest = _digest(source.text, finding)
        seen[digest] += 1
        result.append(f"{digest}:{seen[digest]}")
    return result


def _digest(text: str, finding: Finding) -> str:
    start, end = finding.span
    around = [text[max(start - _WINDOW, 0) : start], text[start:end], text[end : end + _WINDOW]] if start < end else []
    bare = ["".join(piece.split()) for piece in around]
    context = [bare[0][-_CONTEXT:], bare[1], bare[2][:_CONTEXT]] if bare else [finding.pointer or ""]
    named = "\0".join([finding.code, *context])
    return hashlib.sha256(named.encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]
