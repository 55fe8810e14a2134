"""Tags of templates: their partners, and the text of each branch."""

import pytest

from notelint.blocks import MOST_BRANCHES, branch, branches, elsewhere, find_tags, unbalanced
from notelint.source import make_source

BALANCED = [
    "no tags {at all}",
    "{% if a %}x{% else %}y{% endif %}",
    "{%- if a -%}x{% elif b %}y{% else %}z{%- endif -%}",
    "{% for a in b %}x{% else %}y{% endfor %}",
    "{% set a = 1 %}",
    "{% set a %}x{% endset %}",
    "{# {% if #}",
    "{% include 'x' %}{{ a }}",
    "{% if a %}{% for b in c %}{{ b }}{% endfor %}{% endif %}",
    "{{ a['b'] }}",
]


@pytest.mark.parametrize("text", BALANCED)
def test_what_is_balanced(text: str) -> None:
    assert list(unbalanced(text)) == []


UNBALANCED = [
    ("{% if a %}x", "open", "if"),
    ("x{% endif %}", "unopened", "endif"),
    ("{% else %}", "astray", "else"),
    ("{% elif a %}", "astray", "elif"),
    ("{% if a %}{% for b in c %}{% endif %}", "open", "for"),
    ("{% if a %}{% endfor %}{% endif %}", "unopened", "endfor"),
    ("{{ a } b", "unclosed", "{{"),
    ("{{ a {{ b }}", "unclosed", "{{"),
    ("{% if a }x{% endif %}", "unclosed", "{%"),
    ("{# a", "unclosed", "{#"),
    ("{% set a %}", "open", "set"),
]


@pytest.mark.parametrize(("text", "kind", "word"), UNBALANCED)
def test_what_is_not(text: str, kind: str, word: str) -> None:
    assert (kind, word) in [(fault.kind, fault.word) for fault in unbalanced(text)]


BRANCHES = [
    ("a{% if x %}b{% endif %}c", ["abc"]),
    ("a{% if x %}b{% else %}c{% endif %}d", ["abd", "acd"]),
    ("{% if x %}a{% elif y %}b{% else %}c{% endif %}{% if z %}d{% else %}e{% endif %}", ["ad", "be", "ce"]),
    ("{% if x %}a{% if y %}b{% else %}c{% endif %}{% else %}d{% endif %}", ["ab", "d"]),
    ("a\n{% if x %}\nb\n{% endif %}\nc", ["a\nb\nc"]),
    ("a {# note #}b", ["a b"]),
    ("{% if x %}a", ["a"]),
]


@pytest.mark.parametrize(("text", "wanted"), BRANCHES)
def test_every_branch_is_read(text: str, wanted: list[str]) -> None:
    tags = find_tags(text)
    assert [branch(make_source(text), tags, at).source.text for at in range(branches(tags))] == wanted


def test_branches_have_a_limit() -> None:
    text = "{% if a %}" + "{% elif b %}x" * 50 + "{% endif %}"
    assert branches(find_tags(text)) == MOST_BRANCHES


def test_what_comes_from_elsewhere() -> None:
    assert elsewhere(find_tags("{% extends 'base' %}"))
    assert not elsewhere(find_tags("{% if a %}{% endif %}"))
