"""SARIF 2.1.0, for code scanning and for editors: findings with their rules, authorities and fixes.

Columns count code points, places are relative to where notelint was started. Only the rules that found something are
described. https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from notelint import __version__
from notelint.catalogue import all_rules
from notelint.finding import Edit, Finding, Fix
from notelint.fingerprint import fingerprints
from notelint.linter import Report
from notelint.render.options import Options
from notelint.render.places import uri
from notelint.render.ruletext import as_markdown
from notelint.rule import Rule
from notelint.rules.files import UNREADABLE_FILE
from notelint.source import Source
from notelint.span import Span

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "%SRCROOT%"
_FINGERPRINT = "findingContext/v1"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}

Json = dict[str, Any]


def render(reports: Sequence[Report], options: Options) -> str:
    """One SARIF log with one run; the options change nothing."""
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(reports)]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _run(reports: Sequence[Report]) -> Json:
    rules = _rules([finding for report in reports for finding in report.findings])
    places = {rule["id"]: at for at, rule in enumerate(rules)}
    unread = any(finding.code == UNREADABLE_FILE.code for report in reports for finding in report.findings)
    return {
        "tool": {"driver": {"name": "notelint", "semanticVersion": __version__, "rules": rules}},
        "invocations": [{"executionSuccessful": not unread}],
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The folder in which notelint was started."}}},
        "artifacts": [_artifact(report.source) for report in reports],
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "results": [result for at, report in enumerate(reports) for result in _results(report, at, places)],
    }


def _rules(findings: Sequence[Finding]) -> list[Json]:
    """What is known of each rule that found something; an organisation's own rule has a name and a severity."""
    known = {rule.code: rule for rule in all_rules()}
    found = {finding.code: finding for finding in findings}
    return [_described(known[code]) if code in known else _own(finding) for code, finding in sorted(found.items())]


def _described(rule: Rule) -> Json:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.why},
        "help": {"text": f"{rule.why}\n\nAuthority: {rule.authority}", "markdown": as_markdown(rule)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"authority": rule.authority},
    }


def _own(finding: Finding) -> Json:
    words = finding.name.replace("-", " ").capitalize()
    return {
        "id": finding.code,
        "name": finding.name,
        "shortDescription": {"text": f"{words}."},
        "help": {"text": f"{words}: a rule of the profile that was named."},
        "defaultConfiguration": {"level": _LEVELS[finding.severity]},
    }


def _artifact(source: Source) -> Json:
    encoding = source.encoding.replace("cp", "windows-").replace("-le", "le").replace("-be", "be")  # as IANA has them
    return {"location": _location(source), "roles": ["analysisTarget"], "encoding": encoding}


def _location(source: Source, index: int | None = None) -> Json:
    where = uri(source.path)
    base = {} if where.startswith("file:") else {"uriBaseId": _ROOT}
    return {"uri": where, **base, **({} if index is None else {"index": index})}


def _results(report: Report, index: int, rules: dict[str, int]) -> Iterator[Json]:
    place = _location(report.source, index)
    for finding, fingerprint in zip(report.findings, fingerprints(report.source, report.findings), strict=True):
        yield {
            "ruleId": finding.code,
            "ruleIndex": rules[finding.code],
            "level": _LEVELS[finding.severity],
            "message": _message(finding.message),
            "locations": [{"physicalLocation": {"artifactLocation": place, **_region_of(finding, report.source)}}],
            "partialFingerprints": {_FINGERPRINT: fingerprint},
            **({"fixes": [_fix(finding.fix, report.source, place)]} if finding.fix else {}),
            **({"properties": {"pointer": finding.pointer}} if finding.pointer else {}),
        }


def _message(text: str) -> Json:
    """A message; its own braces are doubled, as single ones mark what is to be filled in (section 3.11.5)."""
    return {"text": text.replace("{", "{{").replace("}", "}}")}


def _region_of(finding: Finding, source: Source) -> Json:
    """A file that could not be read has no place in it."""
    return {} if finding.code == UNREADABLE_FILE.code else {"region": _region(finding.span, source)}


def _region(span: Span, source: Source) -> Json:
    start, end = source.position(span.start), source.position(span.end)
    return {"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column}


def _fix(fix: Fix, source: Source, place: Json) -> Json:
    return {
        "description": _message(fix.message),
        "artifactChanges": [
            {"artifactLocation": place, "replacements": [_replacement(edit, source) for edit in fix.edits]}
        ],
        "properties": {"applicability": fix.applicability},
    }


def _replacement(edit: Edit, source: Source) -> Json:
    return {"deletedRegion": _region(edit.span, source), "insertedContent": {"text": edit.content}}
