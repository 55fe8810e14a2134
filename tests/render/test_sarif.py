"""SARIF: valid by its schema, places that an editor finds, fixes that can be applied."""

import json
from pathlib import Path
from urllib.parse import unquote

import pytest
from jsonschema import Draft202012Validator

from notelint.catalogue import all_rules
from notelint.render.options import Options
from notelint.render.sarif import render
from notelint.source import make_source
from tests.render.reports import clean, examples, report, several, unreadable

SCHEMA = json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0.json").read_text("utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)


def run(*reports):
    """The one run of the log, which is valid."""
    log = json.loads(render(reports, Options()))
    assert [error.message for error in VALIDATOR.iter_errors(log)] == []
    (only,) = log["runs"]
    return only


def region(place, source):
    """The text of a region, found as a consumer finds it: by lines and columns in code points."""
    start, end = (source.line_starts[place[line] - 1] for line in ("startLine", "endLine"))
    return source.text[start + place["startColumn"] - 1 : end + place["endColumn"] - 1]


def place(result):
    return result["locations"][0]["physicalLocation"]


@pytest.mark.parametrize("reports", [(), (clean(),), (several(), clean()), (unreadable(),), examples()])
def test_it_is_valid(reports):
    run(*reports)


def test_the_whole_of_a_result():
    text = "line one\r\nрезолюция S/RES/822, все\n"
    only = run(report(text, "S/RES/822", fix="S/RES/822 (1993)", path="a.txt"))
    (result,) = only["results"]
    file = {"uri": "a.txt", "uriBaseId": "%SRCROOT%", "index": 0}
    where = {"startLine": 2, "startColumn": 11, "endLine": 2, "endColumn": 20}
    replacement = {"deletedRegion": where, "insertedContent": {"text": "S/RES/822 (1993)"}}
    assert result.pop("partialFingerprints").keys() == {"findingContext/v1"}
    assert result == {
        "ruleId": "NV402",
        "ruleIndex": 0,
        "level": "error",
        "message": {"text": "It is wrong."},
        "locations": [{"physicalLocation": {"artifactLocation": file, "region": where}}],
        "fixes": [
            {
                "description": {"text": "write its year"},
                "artifactChanges": [{"artifactLocation": file, "replacements": [replacement]}],
                "properties": {"applicability": "safe"},
            }
        ],
        "properties": {"pointer": "/references/0"},
    }
    assert only["columnKind"] == "unicodeCodePoints"
    assert only["newlineSequences"] == ["\r\n", "\n", "\r"]
    assert only["invocations"] == [{"executionSuccessful": True}]


def test_a_rule_says_why_and_on_what_authority():
    only = run(several())
    rules = only["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["MFA001", "NV104", "NV402", "NV601"]
    assert [rules[result["ruleIndex"]]["id"] for result in only["results"]] == ["NV601", "NV402", "MFA001", "NV104"]
    known = {rule.code: rule for rule in all_rules()}
    for rule in rules[1:]:
        ours = known[rule["id"]]
        assert (rule["shortDescription"]["text"], rule["fullDescription"]["text"]) == (ours.summary, ours.why)
        assert rule["properties"] == {"authority": ours.authority}
        assert ours.authority in rule["help"]["text"]
        assert all(text in rule["help"]["markdown"] for text in (ours.why, ours.authority, ours.bad, ours.good))


def test_levels_and_places():
    only = run(several())
    assert [result["level"] for result in only["results"]] == ["error", "error", "warning", "note"]
    source = several().source
    assert [region(place(result)["region"], source) for result in only["results"]] == [
        "Embassy\r\nof 𝔉iji",
        "S/RES/822",
        "yes",
        "",
    ]


def test_braces_are_no_places_to_fill_in():
    assert run(several())["results"][2]["message"] == {"text": "Not so, {{you}}."}


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("drafts/a b.txt", "drafts/a%20b.txt"),
        ("./drafts//a.txt", "drafts/a.txt"),
        ("مذكرة.txt", "%D9%85%D8%B0%D9%83%D8%B1%D8%A9.txt"),
        ("100%#?.txt", "100%25%23%3F.txt"),
        ("c:d.txt", "c%3Ad.txt"),
        ("x\udc80.txt", "x%80.txt"),
        ("a\nb.txt", "a%0Ab.txt"),
        ("../up.txt", "../up.txt"),
        ("-", "-"),
    ],
)
def test_uris(path, uri):
    only = run(report("a", "a", path=path))
    assert place(only["results"][0])["artifactLocation"] == {"uri": uri, "uriBaseId": "%SRCROOT%", "index": 0}
    assert only["artifacts"][0]["location"] == {"uri": uri, "uriBaseId": "%SRCROOT%"}


def test_a_file_elsewhere_has_an_absolute_uri(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert (
        place(run(report("a", "a", path=str(tmp_path / "in.txt")))["results"][0])["artifactLocation"]["uri"] == "in.txt"
    )
    uri = place(run(report("a", "a", path=str(tmp_path.parent / "o ut.txt")))["results"][0])["artifactLocation"]["uri"]
    assert uri.startswith("file:///")
    assert unquote(uri).endswith(f"{tmp_path.parent.name}/o ut.txt")


def test_a_file_that_was_not_read():
    only = run(unreadable())
    assert only["invocations"] == [{"executionSuccessful": False}]
    assert "region" not in place(only["results"][0])


@pytest.mark.parametrize(
    ("encoding", "named"), [("cp1252", "windows-1252"), ("utf-16-le", "utf-16le"), ("utf-8", "utf-8")]
)
def test_encodings_have_their_registered_names(encoding, named):
    source = make_source("The note.", "a.txt", encoding)
    assert run(clean()._replace(source=source))["artifacts"][0]["encoding"] == named


def test_fixes_of_the_examples_hit_what_they_replace():
    only, sources = run(*examples()), [report.source for report in examples()]
    fixes = [fix for result in only["results"] for fix in result.get("fixes", ())]
    edits = [edit for report in examples() for finding in report.findings if finding.fix for edit in finding.fix.edits]
    changes = [change for fix in fixes for change in fix["artifactChanges"]]
    replacements = [(change, item) for change in changes for item in change["replacements"]]
    assert len(replacements) == len(edits) > 5
    for (change, item), edit in zip(replacements, edits, strict=True):
        source = sources[change["artifactLocation"]["index"]]
        assert region(item["deletedRegion"], source) == source.at(edit.span)
