"""GitLab's Code Quality report: the keys of its documentation, and fingerprints that tell findings apart."""

import json

from jsonschema import Draft202012Validator

from notelint.render.gitlab import render
from notelint.render.options import Options
from tests.render.reports import clean, examples, report, several, unreadable

# https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format, more strictly than GitLab's own schema
LINE = {"type": "integer", "minimum": 1}
SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "additionalProperties": False,
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "additionalProperties": False,
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!/|[.]/)"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "additionalProperties": False,
                        "properties": {"begin": LINE, "end": LINE},
                    },
                },
            },
        },
    },
}


def rows(*reports):
    """The issues, which are as documented."""
    issues = json.loads(render(reports, Options()))
    assert [error.message for error in Draft202012Validator(SCHEMA).iter_errors(issues)] == []
    return issues


def test_the_whole_of_an_issue():
    (issue,) = rows(report("See\nS/RES/822 of it\n", "S/RES/822", path="./my drafts/a.txt"))
    assert len(issue.pop("fingerprint")) == 64
    assert issue == {
        "description": "NV402: It is wrong.",
        "check_name": "NV402 missing-symbol-year",
        "severity": "major",
        "location": {"path": "my drafts/a.txt", "lines": {"begin": 2, "end": 2}},
    }


def test_severities_and_lines():
    issues = rows(several(), clean(), unreadable())
    assert [issue["severity"] for issue in issues] == ["major", "major", "minor", "info", "major"]
    assert issues[0]["location"]["lines"] == {"begin": 1, "end": 2}


def test_no_two_findings_of_a_run_are_one_to_gitlab():
    issues = rows(*examples(), report("[a] [a]", "[a]", path="one.txt"), report("[a] [a]", "[a]", path="two.txt"))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) > 20


def test_a_finding_that_moved_is_the_same():
    (before,), (after,) = (rows(report(f"{lead}See S/RES/822.", "S/RES/822")) for lead in ("", "One.\n\n" * 20))
    assert before["fingerprint"] == after["fingerprint"]
    assert before["location"] != after["location"]


def test_nothing_found_is_an_empty_array():
    assert render([clean()], Options()) == "[]\n"
