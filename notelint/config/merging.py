"""From a configuration file, and those that it extends, to a Configuration."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, partial
from typing import Any, TypeVar

from notelint.config.patterns import Matcher, PatternError, matcher
from notelint.config.reading import Document, read, shown
from notelint.config.settings import Configuration
from notelint.errors import NotelintError
from notelint.language import known_language
from notelint.profile import PROFILES, located
from notelint.selection import Selection, check_codes, normal

_T = TypeVar("_T")
_Keys = Sequence[str | int]


def load(file: str, base: str | None = None, *, own_profile: bool = False) -> Configuration:
    """What a file says, and what it extends. Patterns count from `base`, else from the file's folder.

    `own_profile`: whether the command line names one, which may bring codes. Raises ConfigError, in one line that names
    file and key.
    """
    files = _chain(file, base)
    profiles = tuple(pair for each in files for pair in _profiles(each))
    own = own_profile or any(name not in PROFILES for _, name in profiles)
    return Configuration(
        files=tuple(each.file for each in files),
        selections=tuple(_selection(each, own) for each in files),
        per_file_ignores=tuple(pair for each in files for pair in _per_file_ignores(each, own)),
        profiles=profiles,
        exclude=cache(partial(_excluded, files)),
        templates=_matchers((each, ["templates"], each.values.get("templates", [])) for each in files),
        respect_gitignore=_first(files, "respect-gitignore", _as_it_is) is not False,
        language=_first(files, "language", _language),
        facts=_first(files, "facts", _facts) or (),
        fail_on=_first(files, "fail-on", _as_it_is),
        output_format=_first(files, "output-format", _as_it_is),
        baseline=_first(files, "baseline", _path),
    )


def _chain(file: str, base: str | None) -> list[Document]:
    """The file and those that it extends, one after the other."""
    files = [read(file, base)]
    while "extend" in (last := files[-1]).values:
        extended = _path(last, last.values["extend"])
        if not os.path.isfile(extended):
            raise last.error(["extend"], f"there is no file {shown(extended)}")
        if os.path.realpath(extended) in (os.path.realpath(each.file) for each in files):
            circle = " → ".join(map(shown, (*(each.file for each in files), extended)))
            raise last.error(["extend"], f"leads round in a circle: {circle}")
        files.append(read(extended))
    return files


def _first(files: Sequence[Document], key: str, made: Callable[[Document, Any], Any]) -> Any:
    """What the nearest file that has a key says."""
    return next((made(each, each.values[key]) for each in files if key in each.values), None)


def _as_it_is(_: Document, value: Any) -> Any:
    return value


def _path(config: Document, value: str) -> str:
    return os.path.normpath(os.path.join(config.folder, value))


def _facts(config: Document, value: Sequence[str]) -> tuple[str, ...]:
    paths = tuple(_path(config, each) for each in value)
    for path in paths:
        if not os.path.exists(path):
            raise config.error(["facts"], f"there is no file or folder {shown(path)}")
    return paths


def _language(config: Document, value: str) -> str | None:
    return _told(config, ["language"], partial(known_language, value))


def _told(config: Document, keys: _Keys, use: Callable[[], _T]) -> _T:
    """The outcome of a function; what it finds wrong is told with its place."""
    try:
        return use()
    except NotelintError as error:
        raise config.error(keys, str(error)) from error
    except PatternError as error:
        raise config.error(keys, f"“{error.pattern}” is no pattern of paths as .gitignore has them") from error


def _selection(config: Document, own: bool) -> Selection:
    codes = partial(_codes, config, own=own)
    severity = config.values.get("severity", {})
    return Selection(
        codes(["select"]),
        codes(["ignore"]) + codes(["extend-ignore"]),
        codes(["extend-select"]),
        tuple((codes(["severity", code], [code])[0], weight) for code, weight in severity.items()),
    )


def _codes(config: Document, keys: _Keys, given: Iterable[str] | None = None, *, own: bool) -> tuple[str, ...]:
    codes = normal(config.values.get(str(keys[0]), ()) if given is None else given)
    _told(config, keys, partial(check_codes, codes, own_profile=own))
    return codes


def _per_file_ignores(config: Document, own: bool) -> Iterator[tuple[Matcher, tuple[str, ...]]]:
    for pattern, codes in config.values.get("per-file-ignores", {}).items():
        keys = ["per-file-ignores", pattern]
        for fitting in _matchers([(config, keys, [pattern])]):
            yield fitting, _codes(config, keys, codes, own=own)


def _profiles(config: Document) -> Iterator[tuple[Matcher | None, str]]:
    """Patterns and profiles, the last of a file first: so the first that fits decides."""
    given = config.values.get("profile", {})
    if isinstance(given, str):
        yield None, _told(config, ["profile"], partial(located, given, config.folder))
        return
    for pattern, name in reversed(given.items()):
        keys = ["profile", pattern]
        for fitting in _matchers([(config, keys, [pattern])]):
            yield fitting, _told(config, keys, partial(located, name, config.folder))


def _excluded(files: Sequence[Document]) -> tuple[Matcher, ...]:
    """The nearest `exclude`, and every `extend-exclude`."""
    last = next((at for at, each in enumerate(files) if "exclude" in each.values), 0)
    lists = [(each, each.values.get("exclude", []) if at == last else []) for at, each in enumerate(files)]
    more = "extend-exclude"
    return _matchers((each, ["exclude" if own else more], [*own, *each.values.get(more, [])]) for each, own in lists)


def _matchers(given: Iterable[tuple[Document, _Keys, Sequence[str]]]) -> tuple[Matcher, ...]:
    made = (_told(config, keys, partial(matcher, config.base, patterns)) for config, keys, patterns in given)
    return tuple(one for one in made if one)
