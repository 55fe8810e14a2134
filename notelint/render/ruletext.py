"""What there is to say of a rule, once for `explain`, for the list of rules and for SARIF."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from notelint.demands import Demand, demands
from notelint.profile import PROFILES
from notelint.rule import Rule

_UNWRITTEN = "Usual practice; no written rule known."
_MARKS = re.compile(r"([\\`*_<>\[\]|])")


class Section(NamedTuple):
    """A part of what is said of a rule; `sample` is a note, or a passage of one, as it stands."""

    head: str
    text: str
    sample: bool = False


def sections(rule: Rule) -> tuple[Section, ...]:
    """All there is to say of a rule below its summary."""
    found = (
        Section("Why", rule.why),
        Section("Severity", severities(rule)),
        Section("Authority", rule.authority or _UNWRITTEN),
        Section("Not this", rule.bad, True),
        Section("But this", rule.good, True),
        Section("Innocent", rule.innocent),
        Section("Fix", rule.fix),
    )
    return tuple(section for section in found if section.text)


def severities(rule: Rule) -> str:
    """In words what profiles make of a rule; nothing where they all make the same of it."""
    found = demands(rule.code, rule.severity)
    if not found or (len(found) == len(PROFILES) and len(set(found.values())) == 1):
        return ""
    said = [f"{_in_words(demand)} for {_names(profiles)}" for demand, profiles in _by_demand(found)]
    silent = [name for name in PROFILES if name not in found]
    said += [f"not demanded for {_names(silent)}"] if silent else []
    return "; ".join(said) + "."


def _by_demand(found: Mapping[str, Demand]) -> list[tuple[Demand, list[str]]]:
    return [
        (demand, [name for name, other in found.items() if other == demand]) for demand in dict.fromkeys(found.values())
    ]


def _in_words(demand: Demand) -> str:
    if demand.named == demand.recognised:
        return _or(demand.named)
    return f"{_or(demand.named)} if the profile is named, else {_or(demand.recognised)}"


def _or(severities: tuple[str, ...]) -> str:
    return " or ".join("nothing" if severity == "off" else severity for severity in severities)


def _names(profiles: list[str]) -> str:
    return " and ".join([", ".join(profiles[:-1]), profiles[-1]] if len(profiles) > 1 else profiles)


def as_text(rule: Rule, width: int) -> str:
    """A rule for a terminal of some columns; samples are indented and keep their lines."""
    from textwrap import wrap

    parts = [f"{rule.code} {rule.name} ({rule.severity})", "\n".join(wrap(rule.summary, width))]
    for section in sections(rule):
        if section.sample:
            parts.append(f"{section.head}:\n{_indented(section.text, width)}")
        else:
            parts.append("\n".join(wrap(f"{section.head}: {section.text}", width)))
    return "\n\n".join(parts) + "\n"


def _indented(text: str, width: int) -> str:
    from textwrap import wrap

    lines = [wrap(line, width, initial_indent="    ", subsequent_indent="    ") for line in text.splitlines()]
    return "\n".join("\n".join(wrapped) for wrapped in lines)


def as_markdown(rule: Rule) -> str:
    """What there is to say of a rule below its heading."""
    return "\n\n".join(f"**{section.head}:**{_body(section)}" for section in sections(rule))


def _body(section: Section) -> str:
    return f"\n\n```text\n{section.text}\n```" if section.sample else f" {marked(section.text)}"


def marked(text: str) -> str:
    """Text for Markdown, in which no sign of it is taken for markup."""
    return _MARKS.sub(r"\\\1", text)
