"""One language as the parser and the rules see it: its patterns, words and set phrases, compiled as they are needed."""

import json
import os
import re
from functools import cache
from typing import Any, NamedTuple

from notelint.errors import NotelintError
from notelint.resources import path

_CUE_WINDOW = 20_000


class Formula(NamedTuple):
    """A set phrase: its usual forms, the pattern of all good ones (lower case, accents kept) and the form to write."""

    usual: tuple[str, ...]
    pattern: str
    model: str

    def is_good(self, text: str) -> bool:
        """Whether a text (lower case, straight apostrophes) is a good form; the usual ones cost no pattern."""
        return text in self.usual or _compiled(self.pattern).fullmatch(text) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@cache
def tables(name: str) -> dict[str, Any]:
    """The built tables of a language or of a fact file; compiled from the sources where none were built."""
    built = path("_built", f"{name}.json")
    if os.path.exists(built):
        with open(built, encoding="utf-8") as file:
            return dict(json.load(file))
    from notelint import build

    return build.table(name)


@cache
def pattern(language: str, name: str) -> re.Pattern[str]:
    """The compiled pattern of one terminal of a language's grammar."""
    return re.compile(tables(language)["patterns"][name])


@cache
def formulas(language: str) -> dict[str, Formula]:
    """The set phrases of a language, by the terminal that recognises them."""
    return {
        row["phrase"]: Formula(tuple(row["usual"]), "|".join(f"(?:{good})" for good in row["good"]), row["model"])
        for row in tables(language)["formulas"]
    }


@cache
def offices(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The offices of the United Nations: kind, and pattern over a folded name; the first that matches counts."""
    return tuple((row["kind"], re.compile(row["pattern"])) for row in tables(language)["offices"])


class Language(NamedTuple):
    """A handle on one language's tables; it holds nothing but the ISO 639-1 code."""

    code: str

    @property
    def data(self) -> dict[str, Any]:
        """The language's tables as JSON values (data/LANG.toml and what the build made of the grammar)."""
        return tables(self.code)

    @property
    def examples(self) -> dict[str, str]:
        """A sample of each part in this language, for messages."""
        return dict(self.data["messages"]["example"])

    def pattern(self, name: str) -> re.Pattern[str]:
        """The compiled pattern of a terminal of the grammar."""
        return pattern(self.code, name)

    def formula(self, name: str) -> Formula | None:
        """What a set phrase should be, where the language judges it."""
        return formulas(self.code).get(name)


def known_language(code: str | None) -> str | None:
    """A language code as given. Raises NotelintError for a language that notelint does not know."""
    if code is not None and code not in tables("cues"):
        raise NotelintError(f"unknown language {code!r}: notelint knows {', '.join(tables('cues'))}")
    return code


def recognise(folded: str) -> str:
    """The language of a folded text, by the words that set phrases and plain text are made of;
    "en" where nothing tells.
    """
    words = frozenset(re.findall(r"(?:[ldnqs]')?\w+", folded[:_CUE_WINDOW]))
    cues = tables("cues")
    return max(cues, key=lambda code: len(words.intersection(cues[code])) / len(cues[code]))
