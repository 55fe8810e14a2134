"""The exported tables and their driver give Lark's own tree, for every sequence of tokens, in every language."""

from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lark import Lark, Tree

from notelint import lalr
from notelint.build import frame
from notelint.language import tables
from notelint.scanner import ANCHORS, Token
from tests.readings import LANGUAGES

KINDS = (*ANCHORS, "GAP", "STOP")
sequences = st.lists(st.sampled_from(KINDS), max_size=60)


@cache
def reference(language: str) -> Lark:
    return frame(language)


def tokens(kinds: list[str]) -> tuple[Token, ...]:
    return tuple(Token(kind, at, at + 1) for at, kind in enumerate(kinds))


def shape(tree: Any) -> Any:
    """A tree of either kind: the rule and its children, a token by its kind."""
    if isinstance(tree, Tree):
        return tree.data, [shape(child) for child in tree.children]
    if isinstance(tree, lalr.Node):
        return tree.rule, [shape(child) for child in tree.children]
    return tree.kind if isinstance(tree, Token) else tree.type


def leaves(tree: lalr.Tree) -> list[Token]:
    return [tree] if isinstance(tree, Token) else [leaf for child in tree.children for leaf in leaves(child)]


@pytest.mark.parametrize("language", LANGUAGES)
@settings(deadline=None, max_examples=150)
@given(kinds=sequences)
def test_the_tree_is_that_of_lark(language: str, kinds: list[str]) -> None:
    given_tokens = tokens(kinds)
    tree = lalr.parse(tables(language)["lalr"], given_tokens)
    assert shape(tree) == shape(reference(language).parse(given_tokens))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_pair_of_tokens_is_read_whole_and_in_order(language: str) -> None:
    for first in KINDS:
        for second in KINDS:
            pair = tokens([first, second] * 3)
            assert leaves(lalr.parse(tables(language)["lalr"], pair)) == list(pair)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_long_text_is_no_deeper(language: str) -> None:
    many = tokens([*KINDS] * 2000)
    assert leaves(lalr.parse(tables(language)["lalr"], many)) == list(many)
