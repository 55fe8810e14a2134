"""Reads one symbol by the grammar: its elements in order, each with the name that the grammar gives it."""

import re
from functools import cache
from typing import NamedTuple

from notelint.lalr import Node, Tree, parse
from notelint.scanner import Token
from notelint.symbols.words import load


class Element(NamedTuple):
    """One element of a symbol: `kind` is a rule of the grammar (root, session, number, …), `text` as written."""

    kind: str
    text: str


@cache
def _lexer() -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in load()["terminals"]))


def tokens(text: str) -> tuple[Token, ...] | None:
    """The tokens of a symbol's text; None where something is not one."""
    found, at = [], 0
    match_at = _lexer().match
    while at < len(text):
        match = match_at(text, at)
        if match is None:
            return None
        found.append(Token(str(match.lastgroup), at, at := match.end()))
    return tuple(found)


def read(text: str) -> tuple[tuple[Element, ...], ...] | None:
    """The elements of a symbol, or of the two of a joint symbol; None where the text is not a good symbol."""
    found = tokens(text)
    if not found:
        return None
    try:
        tree = parse(load()["lalr"], found)
    except KeyError:
        return None
    return tuple(tuple(_elements(child, text)) for child in tree.children if isinstance(child, Node))


def _elements(tree: Tree, text: str) -> list[Element]:
    if isinstance(tree, Token):
        return []
    if len(tree.children) == 1 and isinstance(leaf := tree.children[0], Token):
        return [Element(tree.rule, text[leaf.start : leaf.end])]
    return [element for child in tree.children for element in _elements(child, text)]
