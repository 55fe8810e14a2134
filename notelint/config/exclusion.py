"""What is passed over where a folder is linted: what the configuration excludes, and what .gitignore leaves out."""

import os
from functools import partial

from notelint.config.patterns import Matcher, tolerant, verdict
from notelint.config.resolving import Resolver
from notelint.config.settings import Configuration
from notelint.paths import Skips, nothing

_GITIGNORE = ".gitignore"


def skips(resolver: Resolver, *, force: bool) -> Skips:
    """What is passed over in a run: below folders, and with `force` of the files too that are named themselves."""
    return Skips(partial(is_excluded, resolver) if force else nothing, lambda top: _Below(resolver, top, force).judge)


def is_excluded(resolver: Resolver, path: str, folder: bool = False) -> bool:
    """Whether the configuration excludes a path."""
    whole = os.path.abspath(path)
    return bool(verdict(resolver.configuration(os.path.dirname(whole)).exclude(), whole, folder=folder))


class _Below:
    """Judges what is below a folder that was named. That was meant: a pattern that takes in the whole of it does not
    count, save an excluding one with `force`.
    """

    def __init__(self, resolver: Resolver, top: str, force: bool) -> None:
        self._top, self._resolver, self._force = os.path.abspath(top), resolver, force
        self._ignored = _Ignored(self._top)
        self._exclude: dict[tuple[str, ...], tuple[Matcher, ...]] = {}

    def judge(self, path: str, folder: bool) -> bool:
        """Whether a path below is passed over."""
        whole = os.path.abspath(path)
        parent = os.path.dirname(whole)
        here = self._resolver.configuration(parent)
        if verdict(self._excluding(here), whole, folder=folder):
            return True
        return here.respect_gitignore and bool(verdict(self._ignored.matchers(parent), whole, folder=folder))

    def _excluding(self, here: Configuration) -> tuple[Matcher, ...]:
        if here.files not in self._exclude:
            kept = here.exclude() if self._force else tuple(one.without(self._top) for one in here.exclude())
            self._exclude[here.files] = kept
        return self._exclude[here.files]


class _Ignored:
    """The .gitignore files that count below a folder: its own, those in it, and those above it in its repository."""

    def __init__(self, top: str) -> None:
        self._top = top
        above = [_matcher(folder) for folder in _above(top)]
        self._found = {os.path.dirname(top): tuple(one.without(top) for one in above if one)}

    def matchers(self, folder: str) -> tuple[Matcher, ...]:
        """Those for what is in a folder, the nearest first."""
        if folder not in self._found:
            own, parent = _matcher(folder), os.path.dirname(folder)
            self._found[folder] = (*((own,) if own else ()), *(self.matchers(parent) if folder != parent else ()))
        return self._found[folder]


def _above(folder: str) -> list[str]:
    """The folders above one, as far as its repository goes, the nearest first; none where it is in no repository."""
    found: list[str] = []
    while not os.path.exists(os.path.join(folder, ".git")):
        folder, below = os.path.dirname(folder), folder
        if folder == below:
            return []
        found.append(folder)
    return found


def _matcher(folder: str) -> Matcher | None:
    try:
        with open(os.path.join(folder, _GITIGNORE), encoding="utf-8", errors="surrogateescape") as file:
            lines = [line for line in file.read().split("\n") if line.strip() and not line.startswith("#")]
    except OSError:  # most folders have none, and one that cannot be read leaves nothing out
        return None
    return tolerant(folder, lines)
