"""Runs the LALR tables that the build exported from the Lark grammar, over the scanner's tokens.

The tree is what Lark itself makes: a rule whose name begins with `_` gives its children to its parent.
"""

from typing import Any, NamedTuple, Union

from notelint.scanner import Token

Tree = Union["Node", Token]


class Node(NamedTuple):
    """A rule of the grammar and what it is made of; a Token is a leaf."""

    rule: str
    children: tuple[Tree, ...]


def parse(tables: dict[str, Any], tokens: tuple[Token, ...]) -> Node:
    """The tree of a token sequence. The grammar refuses none, so a KeyError here is a defect of the grammar."""
    states, rules = tables["states"], tables["rules"]
    stack: list[int] = [tables["start"]]
    values: list[list[Tree]] = []
    for token in tokens:
        while (action := states[stack[-1]][token.kind]) < 0:
            _reduce(rules[-1 - action], stack, values, states)
        stack.append(action)
        values.append([token])
    while stack[-1] != tables["end"]:
        _reduce(rules[-1 - states[stack[-1]]["$END"]], stack, values, states)
    root = values[0][0]
    assert isinstance(root, Node)
    return root


def _reduce(rule: list[Any], stack: list[int], values: list[list[Tree]], states: list[dict[str, int]]) -> None:
    name, size, _ = rule
    children: list[Tree] = values[-size] if size else []
    for more in values[len(values) - size + 1 :] if size > 1 else ():
        children.extend(more)  # in place: a list that grows by one at a time stays linear
    if size:
        del stack[-size:], values[-size:]
    values.append(children if name.startswith("_") else [Node(name, tuple(children))])
    stack.append(states[stack[-1]][name])
