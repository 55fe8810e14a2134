"""Makes the tables of document symbols from grammars/symbols.lark and data/symbols.toml."""

import tomllib
from typing import Any

from lark import Lark

from notelint.build import _states
from notelint.resources import path


def reference_parser() -> Lark:
    """Lark itself over the text of a symbol: what the exported tables must agree with."""
    with open(path("grammars", "symbols.lark"), encoding="utf-8") as file:
        return Lark(file.read(), parser="lalr", lexer="basic")


def symbol_tables() -> dict[str, Any]:
    """Words, series, terminals in the order in which they are tried, and LALR tables, as JSON values."""
    with open(path("data", "symbols.toml"), "rb") as file:
        data = tomllib.load(file)
    lark = reference_parser()
    order = sorted(lark.terminals, key=lambda one: (-one.priority, -len(one.pattern.value), one.name))
    states, rules, start, end = _states(lark)
    return {
        **data,
        "terminals": [[one.name, one.pattern.to_regexp()] for one in order],
        "lalr": {"states": states, "rules": rules, "start": start, "end": end},
    }
