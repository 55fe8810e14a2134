"""Each rule's own examples: the bad one gives its code, the good one gives no finding at all."""

from datetime import date

import pytest

from notelint.catalogue import all_rules
from notelint.linter import lint
from notelint.rule import Rule
from notelint.rules import files, templates

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
