"""The list of all rules, for people and for programs."""

import json
from collections.abc import Sequence
from itertools import groupby
from typing import Any

from notelint.demands import demands
from notelint.render.ruletext import as_markdown, marked
from notelint.rule import Rule

_FIXES = {"none": "", "safe": "fix", "safe/unsafe": "fix", "unsafe": "unsafe"}
_TEXTS = ("code", "name", "severity", "summary", "why", "authority", "bad", "good", "innocent", "fix")
_FAMILIES = {
    "NV0": "The file",
    "NV1": "Structure",
    "NV2": "The session",
    "NV3": "The agenda",
    "NV4": "Symbols of documents",
    "NV5": "Dates",
    "NV6": "Parties",
    "NV7": "Spelling and typography",
    "NV8": "Templates",
    "NV9": "Register and style",
}
_HEAD = """\
# Rules

{count} rules, as `notelint rules --output-format markdown` prints them; `notelint explain CODE` tells of one. A *fix*
is made by `--fix`, an *unsafe* one by `--unsafe-fixes` besides. Severity follows authority: a hard rule or a
contradiction within the note is an error, usual practice a warning, taste an info.

| code | name | severity | fix | |
|---|---|---|---|---|
"""


def as_json(rules: Sequence[Rule]) -> str:
    """All that is known of each rule, with what profiles make of it (schemas/rules.schema.json)."""
    return json.dumps([_row(rule) for rule in rules], ensure_ascii=False, indent=2) + "\n"


def _row(rule: Rule) -> dict[str, Any]:
    profiles = {name: demand._asdict() for name, demand in demands(rule.code, rule.severity).items()}
    return {**{name: getattr(rule, name) for name in _TEXTS}, "profiles": profiles}


def as_table(rules: Sequence[Rule]) -> str:
    """A line a rule."""
    width = max(len(rule.name) for rule in rules)
    return "".join(
        f"{rule.code}  {rule.name:{width}}  {rule.severity:7}  {_FIXES[rule.applicability]:6}  {rule.summary}\n"
        for rule in rules
    )


def as_page(rules: Sequence[Rule]) -> str:
    """A page of Markdown: the table, and each rule under its family."""
    families = groupby(rules, key=lambda rule: rule.code[:3])
    table = "".join(f"{_line(rule)}\n" for rule in rules)
    return _HEAD.format(count=len(rules)) + table + "".join(_family(code, list(found)) for code, found in families)


def _line(rule: Rule) -> str:
    link = f"[{rule.code}](#{rule.code.lower()}-{rule.name})"
    return f"| {link} | {rule.name} | {rule.severity} | {_FIXES[rule.applicability]} | {marked(rule.summary)} |"


def _family(code: str, rules: list[Rule]) -> str:
    return f"\n## {code}: {_FAMILIES[code]}\n" + "".join(map(_section, rules))


def _section(rule: Rule) -> str:
    return f"\n### {rule.code} {rule.name}\n\n{marked(rule.summary)} (*{rule.severity}*)\n\n{as_markdown(rule)}\n"
