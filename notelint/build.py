"""Compiles grammars and language data to plain tables, so that a run needs neither Lark nor a TOML reader.

Run when the package is built; a checkout without built tables calls `language_tables` at first use instead.
"""

import json
import os
import re
import tomllib
from collections.abc import Callable
from functools import partial
from typing import Any

from lark import Lark
from lark.grammar import Rule
from lark.lexer import Lexer, Token
from lark.parsers.lalr_analysis import Shift

from notelint.needles import needles
from notelint.resources import path
from notelint.scanner import ANCHORS
from notelint.shadow import fold
from notelint.states import build as states

_TERMINAL = re.compile(r"^([A-Z][A-Z_]+): /(.+)/$", re.MULTILINE)

SHARED = ("sessions", "agendas", "resolutions", "series", "cues")

Tables = dict[str, Any]


def languages() -> tuple[str, ...]:
    """The languages that there are: those with a data file beside their grammar."""
    grammars = sorted(name.removesuffix(".lark") for name in os.listdir(path("grammars")))
    return tuple(name for name in grammars if os.path.exists(path("data", f"{name}.toml")) and name != "symbols")


class GivenTokens(Lexer):
    """Hands Lark the tokens that the scanner has found: (type, start, end) triples."""

    def __init__(self, lexer_conf: object) -> None:
        del lexer_conf

    def lex(self, data: Any) -> Any:  # type: ignore[override]  # what `parse` was given, not a lexer's state
        return (Token(kind, f"{start}:{end}", start, end_pos=end) for kind, start, end in data)


def grammar_text(language: str) -> str:
    """The whole Lark grammar of a language: the shared frame and the language's own file."""
    texts = []
    for name in ("note.lark", f"{language}.lark"):
        with open(path("grammars", name), encoding="utf-8") as file:
            texts.append(file.read())
    return "\n".join(texts)


def frame(language: str) -> Lark:
    """The reference parser: Lark itself, over the tokens of the scanner."""
    text = _TERMINAL.sub("", grammar_text(language)) + f"\n%declare {' '.join((*ANCHORS, 'GAP', 'STOP'))}\n"
    return Lark(text, parser="lalr", lexer=GivenTokens)


def _words(data: Tables) -> dict[str, str]:
    """The word lists that `@NAME` stands for in the patterns."""
    numbers = [*data["cardinals"], *data["ordinals"], *data["multipliers"]]
    number = _either(numbers).replace(r"\-", "[ -]?")
    joint = _either(data["and"])
    letter = r"\(?[a-z]\)?(?![a-z])"
    item = r"[0-9]{1,3}(?: ?\(?[a-z]\)(?: ?\(?[ivx]+\))*)?"
    return {
        "ORDINAL": rf"(?:(?:{number}(?:[ -]?{joint}[ -]|[ -])?){{1,8}}|[0-9]{{1,3}} ?{data['marks']['ordinal']}\b)",
        "ITEMS": rf"{item}(?:(?:,? ?{joint} |, ?| ?- ?)(?:{item}|\(?[a-z]\)))*",
        "LETTERS": rf"{letter}(?:(?:,? ?{joint} |, )(?:(?:de )?(?:l'alinea|alinea|sub-?item) )?{letter})*",
        "MONTH": _either(data["months"]),
        "WEEKDAY": _either(data["weekdays"]),
    }


def _either(words: Any) -> str:
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + ")"


def _patterns(language: str, data: Tables) -> dict[str, str]:
    words = _words(data)
    patterns = {}
    for name, pattern in _TERMINAL.findall(grammar_text(language)):
        filled = re.sub(r"@([A-Z]+)", lambda match: words[match[1]], pattern).replace(
            "l'", "l[' ]?"
        )  # lost apostrophes
        patterns[name] = re.sub(r" (?!\?)", " ?", filled) if name in ANCHORS else filled
    patterns["HEAD"] = rf"\b{_either(data['heads'])}\b"
    patterns["ARTICLE"] = data["marks"]["article"]
    return patterns


def _rule(rule: Rule) -> list[Any]:
    return [str(rule.alias or rule.origin.name), len(rule.expansion), rule.options.expand1]


def _states(lark: Lark) -> tuple[list[dict[str, int]], list[list[Any]], int, int]:
    """Shift to state n is n, reduce by rule r is -1 - r. The same grammar gives the same numbers in every build."""
    table = lark.parser.parser._parse_table
    start, end = table.start_states["start"], table.end_states["start"]
    rows = _reached(table.states, start)
    numbers = {state: number for number, state in enumerate(rows)}
    places: dict[Rule, int] = {}
    states = [
        {
            name: numbers[arg] if act is Shift else -1 - places.setdefault(arg, len(places))
            for name, (act, arg) in row.items()
        }
        for row in rows.values()
    ]
    return states, [_rule(rule) for rule in places], numbers[start], numbers[end]


def _reached(states: dict[int, Any], start: int) -> dict[int, dict[str, Any]]:
    """The states' rows, sorted, in the order in which they are reached: Lark's own order is one of chance."""
    rows: dict[int, dict[str, Any]] = {}
    waiting = [start]
    for state in waiting:  # it grows meanwhile
        if state not in rows:
            rows[state] = dict(sorted(states[state].items()))
            waiting += [arg for act, arg in rows[state].values() if act is Shift]
    return rows


def _near(words: list[str]) -> dict[str, list[str]]:
    """Every spelling of a word with one letter left out, and the words: a slip is found by its own such spellings."""
    near: dict[str, list[str]] = {}
    for word in words:
        for short in dict.fromkeys((word, *(word[:at] + word[at + 1 :] for at in range(len(word))))):
            near.setdefault(short, []).append(word)
    return near


def _toml(*parts: str) -> Tables:
    with open(path("data", *parts), "rb") as file:
        return tomllib.load(file)


def language_tables(language: str) -> Tables:
    """All that a run needs to know of a language, as JSON values."""
    data = _toml(f"{language}.toml")
    states, rules, start, end = _states(frame(language))
    shown = {fold(word): word for word in data["vocabulary"]["words"] if len(word) > 3}
    for part in ("months", "ordinals", "cardinals"):
        shown |= {
            piece: piece for word in data[part] for piece in word.split("-") if len(piece) > 4 and piece not in shown
        }
    patterns = _patterns(language, data)
    return {
        **data,
        "patterns": patterns,
        "needles": {name: found for name, pattern in patterns.items() if (found := needles(pattern))},
        "lalr": {"states": states, "rules": rules, "start": start, "end": end},
        "slips": [{**slip, "needles": needles(slip["pattern"])} for slip in data["slips"]],
        "near": _near(list(shown)),
        "shown": {word: as_written for word, as_written in shown.items() if word != as_written},
        "spelt": sorted({*shown, *data["vocabulary"]["real"], *data["weekdays"]}),
    }


def shared_table(name: str) -> Tables:
    """A table that no one language owns: one of facts, "series" (document symbols in words), or "cues" (the words that
    tell languages apart).
    """
    if name == "cues":
        return {language: _toml(f"{language}.toml")["cues"] for language in languages()}
    return _toml(f"{name}.toml")


def name_tables() -> dict[str, Callable[[], Tables]]:
    """What makes the tables of the names of States, by the table's name; there are more languages than grammars."""
    from notelint.naming import build as naming

    own = filter(naming.has_states, languages())
    makers: dict[str, Callable[[], Tables]] = {}
    for language in own:
        makers[f"naming-{language}"] = partial(naming.name_tables, language)
        makers[f"likely-{language}"] = partial(naming.likely_tables, language)
    return makers | {f"names-{language}": partial(states.state_tables, language) for language in states.languages()}


def table(name: str) -> Tables:
    """One table by its name: a language's, its names of States ("names-fr") or a fact file's. OSError for no table."""
    if name in languages():
        return language_tables(name)
    makers = name_tables()
    return makers[name]() if name in makers else shared_table(name)


def write_tables(target: str) -> None:
    """Writes every table as JSON into a folder, which is made where it is not there."""
    os.makedirs(target, exist_ok=True)
    from notelint.symbols.build import symbol_tables

    tables = {language: language_tables(language) for language in languages()}
    tables |= {name: shared_table(name) for name in SHARED}
    tables |= {name: make() for name, make in name_tables().items()}
    tables["symbols"] = symbol_tables()
    for name, rows in tables.items():
        with open(os.path.join(target, f"{name}.json"), "w", encoding="utf-8") as file:
            json.dump(rows, file, ensure_ascii=False, separators=(",", ":"))
