"""The forms of a name whose words have their endings marked: cases, genders and numbers."""

import re
from collections.abc import Mapping, Sequence

Endings = Mapping[str, Sequence[str]]

_ENDING = re.compile(r"([|/])(\w*)")


def plain(name: str) -> str:
    """A name without the marks of its endings."""
    return _ENDING.sub(r"\2", name)


def forms(name: str, endings: Endings) -> tuple[str, ...]:
    """Every form of a name once, the plain one first.

    The letters behind "|" are a word's ending, and their row in `endings` says what they become; the marked words of a
    name take the same place of their rows together (a case). Behind "/" the ending may change or stay as it is.
    Raises KeyError for an ending without a row, IndexError where the rows of one name differ in length.
    """
    cases = max((len(endings[mark[2]]) for mark in _ENDING.finditer(name)), default=0)
    ways = (False, True) if "/" in name else (False,)
    changed = (_form(name, endings, case, stays) for case in range(cases) for stays in ways)
    return tuple(dict.fromkeys((plain(name), *changed)))


def _form(name: str, endings: Endings, case: int, stays: bool) -> str:
    return _ENDING.sub(lambda mark: mark[2] if stays and mark[1] == "/" else endings[mark[2]][case], name)
