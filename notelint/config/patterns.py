"""Patterns of paths as .gitignore has them: the one door to pathspec, opened where there is a pattern."""

import os
import re
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple


class PatternError(ValueError):
    """A pattern cannot be used; `pattern` is the one."""

    def __init__(self, pattern: str) -> None:
        super().__init__(pattern)
        self.pattern = pattern


class Matcher(NamedTuple):
    """Patterns that count from a folder, `base` (an absolute path); `spec` is pathspec's own."""

    base: str
    spec: Any

    def verdict(self, path: str, *, folder: bool = False) -> bool | None:
        """Whether the last pattern that fits an absolute path takes it in or (with “!”) out; None where none fits."""
        include: bool | None = self.spec.check_file(_from(self.base, path, folder)).include
        return include

    def without(self, folder: str) -> "Matcher":
        """The patterns save those that take in the whole of a folder."""
        if not _is_inside(self.base, folder):
            return self
        path = _from(self.base, folder, True)
        kept = [one for one in self.spec.patterns if one.match_file(path) is None]
        return self._replace(spec=type(self.spec)(kept))


def matcher(base: str, patterns: Sequence[str]) -> Matcher | None:
    """What the patterns take in, None for no patterns. Raises PatternError."""
    if not patterns:
        return None
    from pathspec import GitIgnoreSpec

    for pattern in patterns:
        try:
            GitIgnoreSpec.from_lines([pattern])
        except (ValueError, re.error) as error:
            raise PatternError(pattern) from error
    return Matcher(base, GitIgnoreSpec.from_lines(patterns))


def tolerant(base: str, patterns: Iterable[str]) -> Matcher | None:
    """As `matcher`, passing over what cannot be used, as git does."""
    usable = []
    for pattern in patterns:
        try:
            matcher(base, [pattern])
        except PatternError:
            continue
        usable.append(pattern)
    return matcher(base, usable)


def verdict(matchers: Iterable[Matcher], path: str, *, folder: bool = False) -> bool | None:
    """What the first matcher with a say says."""
    verdicts = (one.verdict(path, folder=folder) for one in matchers)
    return next((each for each in verdicts if each is not None), None)


def _from(base: str, path: str, folder: bool) -> str:
    """A path from a folder on, with forward slashes. Of what lies elsewhere the name alone: only patterns without a
    folder can fit it.
    """
    rest = path[len(os.path.join(base, "")) :] if _is_inside(base, path) else os.path.basename(path)
    return rest.replace(os.sep, "/") + ("/" if folder else "")


def _is_inside(base: str, path: str) -> bool:
    return os.path.normcase(path).startswith(os.path.normcase(os.path.join(base, "")))
