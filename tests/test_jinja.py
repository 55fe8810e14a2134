"""The part of Jinja that templates of notes need; the rest is refused."""

from typing import Any

import pytest

from notelint.errors import TemplateError
from notelint.jinja import conditions, loops, parse_template, render, values
from notelint.source import make_source


def rendered(text: str, **given: Any) -> str:
    nodes = parse_template(make_source(text))
    return render(nodes, given.get, lambda value, wanted, before: str(wanted))


FILLED = [
    ("{{ a }} ${a} {{a}} {{- a -}}", "1 1 1 1"),
    ("{{ b | upper }} {{ b|capitalize|trim }} {{ a | ordinal }}", "TWO Two 1"),
    ("{% if a %}x{% endif %}", "x"),
    ("{% if no %}x{% elif b == 'two' %}y{% else %}z{% endif %}", "y"),
    ("{% if not no and (b) %}x{% endif %}", None),
    ("{% if not no and b %}x{% endif %}", "x"),
    ("{% if no or b != 'two' %}x{% else %}y{% endif %}", "y"),
    ("{% if no is defined %}x{% endif %}{% if no is not defined %}y{% endif %}", "y"),
    ("{% if a == 1 %}x{% endif %}", "x"),
    ("{% for i in c %}{{ i }},{% endfor %}", "3,4,"),
    ("{% for i in c %}{% if i == 4 %}{{ a }}{% endif %}{% endfor %}", "1"),
    ("a\n{% if a %}\nb\n{% endif %}\nc", "a\nb\nc"),
    ("{# {{ a }} #}x", "x"),
    ("{name} [date] {a", "{name} [date] {a"),
]


@pytest.mark.parametrize(("text", "wanted"), FILLED)
def test_filled(text: str, wanted: str | None) -> None:
    if wanted is None:
        with pytest.raises(TemplateError):
            rendered(text)
    else:
        assert rendered(text, a=1, b="two", c=[3, 4]) == wanted


REFUSED = [
    "{{ a + b }}",
    "{{ a('b') }}",
    "{{ }}",
    "{{ a | unknown }}",
    "{{ a | join(', ') }}",
    "{% set a = 1 %}",
    "{% include 'x' %}",
    "{% macro a() %}{% endmacro %}",
    "{% if a > 3 %}{% endif %}",
    "{% if a %}",
    "{% endif %}",
    "{{ a",
    "{% for a, b in c %}{% endfor %}",
    "{% for a in c %}{% else %}{% endfor %}",
    "${a b}",
]


@pytest.mark.parametrize("text", REFUSED)
def test_refused(text: str) -> None:
    with pytest.raises(TemplateError, match="line 2"):
        rendered(f"one\n{text}")


def test_names() -> None:
    nodes = parse_template(make_source("{{ a }}{% if b %}{{ c }}{% for d in e %}{{ d }}{{ f }}{% endfor %}{% endif %}"))
    assert [(value.name, sure) for value, sure in values(nodes)] == [("a", True), ("c", False), ("f", False)]
    assert (list(conditions(nodes)), list(loops(nodes))) == (["b"], ["e"])
