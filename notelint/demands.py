"""What built-in profiles demand by each rule, and how sternly: read in the schemas, so that it is said only there."""

from collections.abc import Iterator
from functools import partial
from typing import Any, NamedTuple

from notelint.finding import SEVERITIES
from notelint.interpret import Scope
from notelint.profile import PREFIX, PROFILES, document


class Demand(NamedTuple):
    """The severities that a profile can give a rule, the sternest first; "off" is none. `named`: by a profile that the
    user named, `recognised`: by one that notelint found out.
    """

    named: tuple[str, ...]
    recognised: tuple[str, ...]


def demands(code: str, usual: str) -> dict[str, Demand]:
    """What each profile demands by the rule of that code, whose own severity is `usual`; empty where none does."""
    found = {name: _demand(code, usual, name) for name in PROFILES}
    return {name: demand for name, demand in found.items() if demand.named}


def _demand(code: str, usual: str, profile: str) -> Demand:
    urn = PREFIX + profile
    rules = [rule for rule in _x_rules(document(urn), Scope(urn, document)) if rule["code"] == code]
    given = [rule.get("severity", usual) for rule in rules]
    return Demand(*(_sternest_first(map(partial(_of, when), given)) for when in Demand._fields))


def _of(when: str, severity: Any) -> str:
    return str(severity[when] if isinstance(severity, dict) else severity)


def _sternest_first(severities: Iterator[str]) -> tuple[str, ...]:
    order = ("off", *SEVERITIES)
    return tuple(sorted(set(severities), key=order.index, reverse=True))


def _x_rules(schema: Any, scope: Scope) -> Iterator[dict[str, Any]]:
    """Every x-rule in a schema and in what it refers to, but not in definitions that nothing refers to."""
    if isinstance(schema, list):
        for inner in schema:
            yield from _x_rules(inner, scope)
    if not isinstance(schema, dict):
        return
    if "x-rule" in schema:
        yield schema["x-rule"]
    if "$ref" in schema:
        yield from _x_rules(*scope.resolve(schema["$ref"]))
    for key, inner in schema.items():
        if key not in ("$defs", "x-rule"):
            yield from _x_rules(inner, scope)
