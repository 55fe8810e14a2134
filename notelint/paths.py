"""From the paths on a command line to the drafts that they mean."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

STDIN = "-"
_SUFFIXES = (".txt", ".j2")

Skip = Callable[[str, bool], bool]  # of a path, and of whether it is a folder's


class DraftPath(NamedTuple):
    """`named`: the user named the file itself, and so holds it for a note."""

    path: str
    named: bool


def nothing(path: str, folder: bool) -> bool:
    """Passes over nothing."""
    return False


class Skips(NamedTuple):
    """What is passed over: of the files that are `named` themselves, and `below` a folder that is."""

    named: Skip = nothing
    below: Callable[[str], Skip] = lambda top: nothing


NO_SKIPS = Skips()


def draft_paths(given: Iterable[str], skips: Skips = NO_SKIPS, stdin: str = STDIN) -> Iterator[DraftPath]:
    """Files as they are given, folders by their drafts; each file once. `stdin` is what standard input stands for."""
    seen = set()
    for draft in _all(given, skips, stdin):
        key = os.path.normpath(draft.path)
        if key not in seen:
            seen.add(key)
            yield draft


def _all(given: Iterable[str], skips: Skips, stdin: str) -> Iterator[DraftPath]:
    for path in given:
        if path == STDIN:
            yield from [DraftPath(path, True)] * (not skips.named(stdin, False))
        elif os.path.isdir(path):
            yield from (DraftPath(found, found == path) for found in _in_folder(path, skips.below(path)))
        else:
            yield from (DraftPath(name, True) for name in _wildcards(path) if not skips.named(name, False))


def _in_folder(folder: str, skip: Skip) -> list[str]:
    """Its drafts, sorted, and the folders in it that cannot be listed: reading these says why."""
    found: list[str] = []
    closed: list[OSError] = []
    skipped = False
    for parent, folders, files in os.walk(folder, onerror=closed.append):
        inner = [name for name in folders if not name.startswith(".")]
        drafts = [name for name in files if name.lower().endswith(_SUFFIXES) and not name.startswith(".")]
        folders[:] = [name for name in inner if not skip(os.path.join(parent, name), True)]
        kept = [path for name in drafts if not skip(path := os.path.join(parent, name), False)]
        skipped = skipped or len(folders) < len(inner) or len(kept) < len(drafts)
        found += kept
    found += [error.filename for error in closed]
    if not found:
        why = ", save what the configuration or .gitignore leaves out" if skipped else ""
        print(f"notelint: warning: no *.txt or *.j2 in {folder}{why}", file=sys.stderr)
    return sorted(found)


def _wildcards(path: str) -> list[str]:
    """Other systems' shells replace drafts\\*.txt by the files, that of Windows leaves it to the program."""
    if os.name != "nt" or os.path.exists(path) or not any(sign in path for sign in "*?["):
        return [path]
    import glob

    return sorted(glob.glob(path)) or [path]
