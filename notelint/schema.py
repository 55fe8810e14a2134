"""From a parsed note and a profile to findings: what is missing or malformed, and where it should have stood."""

import re
from collections.abc import Callable, Iterator, Mapping

from notelint.anchors import anchor
from notelint.errors import ProfileError
from notelint.finding import SEVERITIES, Finding
from notelint.interpret import Failure
from notelint.profile import PROFILES, Instance, Profile, builtin_profile
from notelint.rule import Draft, Rule
from notelint.span import Span

RuleOf = Callable[[str], Rule | None]

_SAMPLE = re.compile(r"\{(\w+)\}")


def check(instance: Instance, profile: Profile, named: bool) -> list[Failure]:
    """What of a profile a note does not meet, each with its severity for a profile `named` by the user or recognised.

    An organisation's own profile can only add: where it includes no built-in one, the one recognised runs too.
    """
    failures = [*_resolved(profile, instance, named)]
    if profile.own and profile.base is None and instance["profile"] in PROFILES:
        failures += _resolved(builtin_profile(instance["profile"]), instance, named=False)
    return failures


def _resolved(profile: Profile, instance: Instance, named: bool) -> Iterator[Failure]:
    for failure in profile.run(instance):
        severity = failure.x_rule.get("severity")
        if isinstance(severity, dict):
            severity = severity["named" if named else "recognised"]
        if severity != "off":
            yield Failure(failure.pointer, {**failure.x_rule, "severity": severity})


def findings(
    draft: Draft, instance: Instance, spans: Mapping[str, Span], profile: Profile, rule_of: RuleOf
) -> list[Finding]:
    """The findings of a profile on a note; the sternest where several say the same of one place.

    `instance` is the note as JSON, `spans` the places in it by JSON Pointer; `rule_of` gives a built-in rule by code.
    """
    found: dict[tuple[str, str], Finding] = {}
    for failure in check(instance, profile, draft.named):
        span = spans.get(failure.pointer) or anchor(failure.pointer, draft.note, draft.source)
        finding = _finding(failure, span, draft, rule_of)
        key = (finding.code, failure.pointer)
        if key not in found or _rank(finding) > _rank(found[key]):
            found[key] = finding
    return list(found.values())


def _rank(finding: Finding) -> int:
    return SEVERITIES.index(finding.severity)


def _finding(failure: Failure, span: Span, draft: Draft, rule_of: RuleOf) -> Finding:
    pointer, x_rule = failure.pointer, failure.x_rule
    code, severity = x_rule["code"], x_rule["severity"]
    if "name" in x_rule:
        message = _filled(x_rule["message"], draft)
        return Finding(code, x_rule["name"], severity, message, span, None, pointer, message)
    rule = rule_of(code)
    if rule is None:
        raise ProfileError(f"{draft.profile}: there is no built-in rule {code}")
    message = _filled(x_rule["message"], draft) if "message" in x_rule else rule.summary
    return rule.finding(message, span, pointer=pointer, severity=severity)


def _filled(message: str, draft: Draft) -> str:
    """A message with samples in the note's language."""
    return _SAMPLE.sub(lambda match: draft.language.examples.get(match[1], "…"), message)
