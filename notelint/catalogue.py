"""Every rule that there is. A new module of rules is added to the list here, and nowhere else."""

from functools import cache

from notelint.rule import Rule


@cache
def all_rules() -> tuple[Rule, ...]:
    """The rules of all families, by code."""
    from notelint.rules import (
        agenda,
        dates,
        files,
        parties,
        register,
        sessions,
        spelling,
        structure,
        symbols,
        templates,
    )

    families = (files, structure, sessions, agenda, symbols, dates, parties, spelling, templates, register)
    return tuple(sorted((rule for family in families for rule in family.RULES), key=lambda rule: rule.code))


def by_code(code: str) -> Rule | None:
    """The rule with this code."""
    return next((rule for rule in all_rules() if rule.code == code), None)
