"""Settings as TOML: what a configuration file of one's own would have to say to give the same."""

import json
from collections.abc import Iterator
from typing import Any

from notelint.catalogue import all_rules
from notelint.config.reading import shown
from notelint.config.settings import Configuration, Settings
from notelint.finding import Finding
from notelint.render.cells import harmless
from notelint.selection import chosen
from notelint.span import Span


def as_toml(path: str, configuration: Configuration, settings: Settings, excluded: bool) -> str:
    """The settings of a draft, with the files from which they come as comments."""
    return "".join(f"{harmless(line)}\n" for line in _lines(path, configuration, settings, excluded))


def _lines(path: str, configuration: Configuration, settings: Settings, excluded: bool) -> Iterator[str]:
    yield f"# the settings of {path}"
    first, *others = configuration.files or ("no configuration file",)
    yield f"# from {shown(first)}{''.join(f', which extends {shown(each)}' for each in others)}"
    if excluded:
        yield "# it is excluded: only linted where it is named, without --force-exclude"
    yield from _values(configuration, settings)
    yield from _rules(settings)


def _values(configuration: Configuration, settings: Settings) -> Iterator[str]:
    yield _line("profile", settings.profile) if settings.profile else "# profile: recognised from the text"
    yield _line("language", settings.language) if settings.language else "# language: recognised from the text"
    if settings.template:
        yield "# a template: yes"
    if settings.facts:
        yield _line("facts", settings.facts)
    yield _line("fail-on", settings.fail_on)
    if configuration.output_format:
        yield _line("output-format", configuration.output_format)
    if settings.baseline:
        yield _line("baseline", settings.baseline)


def _rules(settings: Settings) -> Iterator[str]:
    """The rules that are left out, and those whose severity is another than their own."""
    findings = [Finding(rule.code, rule.name, rule.severity, rule.summary, Span(0, 0)) for rule in all_rules()]
    kept = [(finding, chosen(finding, settings.selections)) for finding in findings]
    yield _line("ignore", [finding.code for finding, left in kept if not left])
    changed = [left for finding, left in kept if left and any(one.weight(left.code) for one in settings.selections)]
    if changed:
        yield ""
        yield "[severity]"
        yield from (_line(finding.code, finding.severity) for finding in changed)


def _line(key: str, value: Any) -> str:
    return f"{key} = {json.dumps(value, ensure_ascii=False)}"
