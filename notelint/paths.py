"""From the paths on a command line to the drafts that they mean."""

import os
import sys
from collections.abc import Iterable, Iterator
from typing import NamedTuple

_SUFFIXES = (".txt", ".j2")


class DraftPath(NamedTuple):
    """`named`: the user named the file itself, and so holds it for a note."""

    path: str
    named: bool


def draft_paths(given: Iterable[str]) -> Iterator[DraftPath]:
    """Files as they are given, folders by their drafts; each file once."""
    seen = set()
    for draft in _all(given):
        key = os.path.normpath(draft.path)
        if key not in seen:
            seen.add(key)
            yield draft


def _all(given: Iterable[str]) -> Iterator[DraftPath]:
    for path in given:
        if os.path.isdir(path):
            yield from (DraftPath(found, found == path) for found in _in_folder(path))
        else:
            yield from (DraftPath(name, True) for name in _wildcards(path))


def _in_folder(folder: str) -> list[str]:
    """Its drafts, sorted, and the folders in it that cannot be listed: reading these says why."""
    found: list[str] = []
    closed: list[OSError] = []
    for parent, folders, files in os.walk(folder, onerror=closed.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [
            os.path.join(parent, name)
            for name in files
            if name.lower().endswith(_SUFFIXES) and not name.startswith(".")
        ]
    found += [error.filename for error in closed]
    if not found:
        print(f"notelint: warning: no *.txt or *.j2 in {folder}", file=sys.stderr)
    return sorted(found)


def _wildcards(path: str) -> list[str]:
    """Other systems' shells replace drafts\\*.txt by the files, that of Windows leaves it to the program."""
    if os.name != "nt" or os.path.exists(path) or not any(sign in path for sign in "*?["):
        return [path]
    import glob

    return sorted(glob.glob(path)) or [path]
