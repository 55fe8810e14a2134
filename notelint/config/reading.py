"""Configuration files: from TOML to tables whose keys and values are those of schemas/config.schema.json."""

import os
import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from notelint.config.discovery import PROJECT, TABLE
from notelint.errors import ConfigError
from notelint.interpret import Scope, failures
from notelint.profile import document
from notelint.tomlfile import read_toml

URN = "urn:notelint:config"
_SHOWN = 40


class Document(NamedTuple):
    """One file: its absolute path, its text and its settings. Paths in it count from its folder, patterns from `base`.

    `prefix` are the keys that lead to the settings.
    """

    file: str
    text: str
    values: dict[str, Any]
    base: str
    prefix: tuple[str, ...] = ()

    @property
    def folder(self) -> str:
        """The folder that the file is in."""
        return os.path.dirname(self.file)

    def error(self, keys: Sequence[str | int], message: str) -> ConfigError:
        """What is wrong at a key, in one line, with the number of its line where that can be told."""
        names = [key for key in keys if isinstance(key, str)]
        line = next(filter(None, (_line(self.text, name) for name in reversed(names))), None)
        place = f"{shown(self.file)}:{line}" if line else shown(self.file)
        return ConfigError(f"{place}: {'.'.join(map(_quoted, (*self.prefix, *names)))}: {message}")


def read(file: str, base: str | None = None) -> Document:
    """Reads and checks one file. Raises ConfigError for the first fault in it."""
    toml = read_toml(file, ConfigError, shown(file))
    prefix = TABLE if os.path.basename(file) == PROJECT else ()
    values, table = _table(toml.data, prefix), f"[{'.'.join(TABLE)}]"
    if values is None:
        raise ConfigError(f"{shown(file)}: there is no table {table} in it")
    if not isinstance(values, dict):
        raise ConfigError(f"{shown(file)}: expected a table {table}, found {found(values)}")
    config = Document(file, toml.text, values, os.path.dirname(file) if base is None else base, prefix)
    _check(config)
    return config


def has_table(file: str) -> bool:
    """Whether a pyproject.toml has settings for notelint; one that cannot be read may have."""
    try:
        return _table(read_toml(file, ConfigError).data, TABLE) is not None
    except ConfigError:
        return True


def shown(file: str) -> str:
    """A path as messages show it: from the working directory on, where it lies there."""
    here = os.path.join(os.getcwd(), "")
    return file[len(here) :] if file.startswith(here) else file


def found(value: Any) -> str:
    """A value as messages show it: in short."""
    if isinstance(value, dict | list):
        return f"{'a' if value else 'an empty'} {'table' if isinstance(value, dict) else 'list'}"
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return f"“{text}”" if len(text) <= _SHOWN else f"“{text[:_SHOWN]}…”"


def _table(data: Any, keys: Sequence[str]) -> Any:
    for key in keys:
        data = data.get(key) if isinstance(data, dict) else None
    return data


def _check(config: Document) -> None:
    schema = document(URN)
    for failure in failures(schema, Scope(URN, document), config.values):
        keys, value = _at(failure.pointer, config.values)
        if not failure.title:
            raise config.error(keys, _unknown(keys[-1], list(schema["properties"])))
        raise config.error(keys, f"expected {failure.title}, found {found(value)}{_meant(value, failure.title)}")


def _at(pointer: str, value: Any) -> tuple[list[Any], Any]:
    """The steps of a JSON Pointer as Python takes them, and the value to which they lead."""
    keys: list[Any] = []
    for step in pointer.split("/")[1:]:
        key = step.replace("~1", "/").replace("~0", "~")
        keys.append(int(key) if isinstance(value, list) else key)
        value = value[keys[-1]]
    return keys, value


def _unknown(key: str, known: list[str]) -> str:
    if key == TABLE[0]:
        return f"the heading [{'.'.join(TABLE)}] is for {PROJECT}: leave it out here"
    near = _nearest(key.replace("_", "-").lower(), known)
    return f"not known here; did you mean “{near}”?" if near else f"not known here; there are {', '.join(known)}"


def _meant(value: Any, title: str) -> str:
    """A hint, where one of the words that a title lists is meant."""
    words = title.replace(" or ", ", ").split(", ")
    near = _nearest(value.lower(), words) if isinstance(value, str) and len(words) > 2 else None
    return f"; did you mean “{near}”?" if near else ""


def _nearest(word: str, known: list[str]) -> str | None:
    from difflib import get_close_matches

    return next(iter(get_close_matches(word, known, 1)), None)


def _line(text: str, key: str) -> int | None:
    """The line on which a key stands, None where it cannot be told: the reader of TOML does not say."""
    name = re.escape(key)
    place = re.compile(rf"""^[ \t]*(?:\[(?:[^\]\n]*\.)?)?(?:["']{name}["']|{name})[ \t]*[=\]]""", re.MULTILINE)
    lines = [text.count("\n", 0, match.start()) + 1 for match in place.finditer(text)]
    return lines[0] if len(lines) == 1 else None


def _quoted(key: str) -> str:
    return key if re.fullmatch(r"[\w-]+", key, re.ASCII) else f'"{key}"'
