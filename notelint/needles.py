"""Which strings a pattern cannot match without: found when the package is built, so that a run can pass a pattern over.

A pattern's needles are a set of literal strings of which every match holds at least one.
"""

import re._constants as sre  # type: ignore[import-not-found]  # a module without stubs; used at build time only
import re._parser  # type: ignore[import-not-found]
from typing import Any

_SHORTEST = 3
_MOST = 16


def needles(pattern: str) -> list[str]:
    """The needles of a pattern of literals in lower case; none where it has none that are long enough."""
    found = _of_sequence(re._parser.parse(pattern))
    return sorted(found) if found else []


def _of_sequence(items: Any) -> frozenset[str]:
    """The best needles among the parts of a sequence: the fewest, each long enough to be telling."""
    candidates, run = [], ""
    for code, argument in items:
        if code is sre.LITERAL:
            run += chr(argument)
            continue
        candidates.append(frozenset({run}))
        candidates.append(_of_part(code, argument))
        run = ""
    candidates.append(frozenset({run}))
    fit = [found for found in candidates if found and len(found) <= _MOST and min(map(len, found)) >= _SHORTEST]
    return max(fit, key=lambda found: (min(map(len, found)), -len(found)), default=frozenset())


def _of_part(code: Any, argument: Any) -> frozenset[str]:
    if code is sre.SUBPATTERN:
        return _of_sequence(argument[3])
    if code is sre.BRANCH:
        branches = [_of_sequence(branch) for branch in argument[1]]
        return frozenset().union(*branches) if all(branches) else frozenset()
    if code in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT) and argument[0] > 0:
        return _of_sequence(argument[2])
    return frozenset()
