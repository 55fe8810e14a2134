"""Each rule's own examples: the bad one gives its code, the good one gives no finding at all."""

from datetime import date

import pytest

from notelint.catalogue import all_rules
from notelint.fix import fix
from notelint.linter import lint, lint_source
from notelint.rule import Rule
from notelint.rules import files, templates
from notelint.source import make_source

TODAY = date(2026, 11, 24)
JUDGED = [pytest.param(rule, id=rule.code) for rule in all_rules() if rule not in files.RULES]


def codes(text: str, rule: Rule | None = None) -> list[str]:
    return [finding.code for finding in lint(text, today=TODAY, template=rule in templates.OF_TEMPLATES).findings]


@pytest.mark.parametrize("rule", JUDGED)
def test_the_bad_example_gives_the_code(rule: Rule) -> None:
    assert rule.code in codes(rule.bad, rule)


@pytest.mark.parametrize("rule", JUDGED)
def test_the_good_example_gives_nothing(rule: Rule) -> None:
    assert codes(rule.good, rule) == []


@pytest.mark.parametrize("rule", JUDGED)
def test_the_bad_example_has_one_fault(rule: Rule) -> None:
    assert set(codes(rule.bad, rule)) == {rule.code}


def test_a_text_that_is_no_note_is_only_that() -> None:
    assert codes(files.NOT_A_NOTE.bad) == ["NV003"]
    assert "NV003" not in codes(files.NOT_A_NOTE.good)


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_every_rule_says_how_sure_its_fix_is_and_why(rule: Rule) -> None:
    assert rule.applicability in ("safe", "unsafe", "safe/unsafe", "none")
    assert rule.applicability == rule.fix or rule.fix.endswith(".")


@pytest.mark.parametrize("rule", JUDGED)
def test_the_bad_example_is_fixed_as_the_rule_says(rule: Rule) -> None:
    found = [finding for finding in lint(rule.bad, today=TODAY).findings if finding.code == rule.code]
    assert {finding.fix.applicability if finding.fix else "none" for finding in found} <= set(
        rule.applicability.split("/")
    )


@pytest.mark.parametrize("rule", [rule for rule in all_rules() if rule.applicability == "safe"], ids=lambda r: r.code)
def test_a_safe_fix_leaves_the_good_example_or_one_as_good(rule: Rule) -> None:
    fixed = fix(make_source(rule.bad), lambda source: lint_source(source, today=TODAY).findings)
    assert codes(fixed.source.text) == []
