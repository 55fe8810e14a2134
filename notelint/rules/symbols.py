"""NV4."""

from notelint.rule import Rule

RULES: tuple[Rule, ...] = ()
