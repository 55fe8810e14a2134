"""Messages keep what they take from a draft apart, so that they can be shown without it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import notelint
from notelint.linter import lint
from notelint.rule import Rule
from notelint.rules.register import FIRST_PERSON
from notelint.span import Span
from tests.drafts import TODAY

ROOT = Path(notelint.__file__).parent
# Their messages are a profile's, and what a reader says of a file: neither has seen the draft.
ELSEWHERE = {"rule.py", "schema.py", "readers/text.py"}
MODULES = [path for path in sorted(ROOT.rglob("*.py")) if path.relative_to(ROOT).as_posix() not in ELSEWHERE]


def unwritten(tree: ast.Module) -> Iterator[str]:
    """The calls of `Rule.finding` whose message is made up when the rule runs."""
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef):
            names: dict[str, list[ast.expr]] = {}
            for node in ast.walk(function):
                if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                    names.setdefault(node.targets[0].id, []).append(node.value)
            calls = [node for node in ast.walk(function) if isinstance(node, ast.Call)]
            for call in calls:
                is_finding = isinstance(call.func, ast.Attribute) and call.func.attr == "finding"
                if is_finding and not is_literal(call.args[0], names):
                    yield ast.unparse(call)


def is_literal(node: ast.expr, names: dict[str, list[ast.expr]]) -> bool:
    if isinstance(node, ast.IfExp):
        return is_literal(node.body, names) and is_literal(node.orelse, names)
    if isinstance(node, ast.Name):
        return bool(names.get(node.id)) and all(is_literal(value, {}) for value in names[node.id])
    return isinstance(node, ast.Constant)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_message_is_a_literal(path: Path) -> None:
    assert list(unwritten(ast.parse(path.read_text("utf-8")))) == []


def test_what_is_made_up_is_found() -> None:
    made_up = "def check(draft):\n    text = 'a' if draft else f'{draft}'\n    yield RULE.finding(text, span)\n"
    assert list(unwritten(ast.parse(made_up))) == ["RULE.finding(text, span)"]


def test_what_is_quoted_is_left_out_and_what_is_told_is_not() -> None:
    rule: Rule = FIRST_PERSON
    finding = rule.finding("“{}” is wrong (line {line}): {}", Span(0, 1), "{we}", 7, line=3)
    assert finding.message == "“{we}” is wrong (line 3): 7"
    assert finding.outline == "“…” is wrong (line 3): …"
    assert rule.finding("{} stays", Span(0, 1)).outline == "{} stays"


def test_every_finding_has_an_outline() -> None:
    note = "The Embassy of Fiji presents it's compliments to the Ministry of Trade of Chad. We ask for [date]."
    findings = lint(note, today=TODAY).findings
    assert len(findings) > 2
    assert all(finding.outline for finding in findings)
