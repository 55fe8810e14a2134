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
        names,
        order,
        parties,
        register,
        resolutions,
        sessions,
        signature,
        spelling,
        structure,
        symbols,
        templates,
        titles,
    )

    families = (
        files,
        structure,
        order,
        sessions,
        agenda,
        titles,
        symbols,
        resolutions,
        dates,
        parties,
        names,
        spelling,
        templates,
        register,
        signature,
    )
    return tuple(sorted((rule for family in families for rule in family.RULES), key=lambda rule: rule.code))


@cache
def _codes() -> dict[str, Rule]:
    return {rule.code: rule for rule in all_rules()}


def by_code(code: str) -> Rule:
    """The rule with this code. Raises KeyError where there is none."""
    return _codes()[code]
