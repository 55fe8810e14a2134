"""Baselines as files: what they hold, how they are written, and what is wrong with one."""

import json
import os
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from notelint.config.baseline import URN, Baseline, Entry, new_baseline, read_baseline, write_baseline
from notelint.errors import ConfigError
from notelint.finding import Finding
from notelint.interpret import KEYWORDS, Scope, meets
from notelint.linter import Report
from notelint.profile import document
from notelint.source import make_source
from notelint.span import Span
from tests.config.test_schema import subschemas

SCHEMA = document(URN)
SALT = "0123456789abcdef" * 2
ROW = {"path": "a.txt", "code": "NV801", "digest": SALT, "count": 1}


def report(text: str, *places: str, path: str = "a.txt") -> Report:
    """Findings at some words, the first, second … time that they stand there."""
    found, seen = [], Counter[str]()
    for place in places:
        start = -1
        for _ in range(seen[place] + 1):
            start = text.index(place, start + 1)
        seen[place] += 1
        found.append(Finding("NV801", "name", "error", "It is.", Span(start, start + len(place))))
    return Report(make_source(text, path), None, tuple(found))


def of(folder: Path, *reports: Report) -> Baseline:
    empty = Baseline(str(folder / "known.json"), SALT, {})
    counts = Counter(entry for one in reports for entry in empty.entries(one, str(folder / one.source.path)))
    return empty._replace(counts=counts)


def test_what_is_known_is_left_out(tmp_path: Path) -> None:
    baseline = of(tmp_path, report("The [date] of it.\n\nAnd [name].", "[date]", "[name]"))
    later = report("More.\n\nThe [date]  of\nit.\n\nAnd [name] and [number].", "[date]", "[name]", "[number]")
    assert [later.source.at(finding.span) for finding in baseline.fresh(later, str(tmp_path / "a.txt")).findings] == [
        "[name]",  # its paragraph is another now
        "[number]",
    ]
    assert len(baseline.fresh(later, str(tmp_path / "b.txt")).findings) == 3


def test_what_cannot_be_told_apart_is_counted(tmp_path: Path) -> None:
    text = "A [x].\n\n"
    baseline = of(tmp_path, report(text * 2, "[x]", "[x]"))
    assert list(baseline.counts.values()) == [2]
    assert len(baseline.fresh(report(text * 3, "[x]", "[x]", "[x]"), str(tmp_path / "a.txt")).findings) == 1


def test_stale(tmp_path: Path) -> None:
    old, other = report("A [x]. " + "B" * 99 + " [y].", "[x]", "[y]"), report("A [z].", "[z]", path="b.txt")
    baseline = of(tmp_path, old, other)
    there = baseline.entries(old, str(tmp_path / "a.txt"))
    (tmp_path / "b.txt").touch()
    assert baseline.stale(there, [str(tmp_path / "a.txt")]) == {}
    assert baseline.stale(there[:1], [str(tmp_path / "a.txt")]) == {there[1]: 1}
    assert baseline.stale([], []) == Counter(there)  # a.txt is gone, b.txt was not checked
    (tmp_path / "b.txt").unlink()
    assert baseline.stale(there, [str(tmp_path / "a.txt")]).total() == 1


def test_it_is_written_sorted_and_a_finding_a_line(tmp_path: Path) -> None:
    names = ("مذكرات شفوية/مذكرة 1.txt", "b.txt", "a b.txt")
    baseline = of(tmp_path, *(report("A [x] and [y].", "[y]", "[x]", path=name) for name in names))
    write_baseline(baseline)
    text = (tmp_path / "known.json").read_text("utf-8")
    lines = text.splitlines()
    assert lines[:3] == ["{", '  "version": 1,', f'  "salt": "{SALT}",']
    assert len(lines) == 3 + 1 + 6 + 2 and text.endswith("\n")
    rows = json.loads(text)["findings"]
    assert rows == sorted(rows, key=lambda row: (row["path"], row["code"], row["digest"]))
    assert "مذكرات شفوية/مذكرة 1.txt" in text
    Draft202012Validator(SCHEMA).validate(json.loads(text))
    assert read_baseline(str(tmp_path / "known.json")) == baseline


def test_names_that_are_no_utf8(tmp_path: Path) -> None:
    baseline = of(tmp_path, report("A [x].", "[x]", path="a\udcff.txt"))
    write_baseline(baseline)
    assert read_baseline(baseline.file) == baseline


def test_no_word_of_the_draft_is_in_it(tmp_path: Path) -> None:
    write_baseline(of(tmp_path, report("The secretive phrase [placeholder] stands here.", "[placeholder]")))
    text = (tmp_path / "known.json").read_text("utf-8")
    assert not any(word in text for word in ("secretive", "phrase", "placeholder", "stands"))


def test_salts_make_digests_differ_and_stay(tmp_path: Path) -> None:
    one, two = new_baseline(str(tmp_path / "1.json")), new_baseline(str(tmp_path / "2.json"))
    draft = report("A [x].", "[x]")
    assert one.entries(draft, "/a.txt")[0].digest != two.entries(draft, "/a.txt")[0].digest
    write_baseline(one)
    assert new_baseline(one.file).salt == one.salt


def test_paths_count_from_the_baseline(tmp_path: Path) -> None:
    baseline = Baseline(str(tmp_path / "ci" / "known.json"), SALT, {})
    assert baseline.entries(report("[x]", "[x]"), str(tmp_path / "d" / "a.txt"))[0].path == "../d/a.txt"


def test_another_drive(monkeypatch: pytest.MonkeyPatch) -> None:
    import ntpath

    monkeypatch.setattr("os.path", ntpath)
    monkeypatch.setattr("os.sep", "\\")
    baseline = Baseline("C:\\ci\\known.json", SALT, {})
    assert baseline.entries(report("[x]", "[x]"), "D:\\d\\a.txt")[0].path == "D:/d/a.txt"
    assert baseline.entries(report("[x]", "[x]"), "C:\\d\\a.txt")[0].path == "../d/a.txt"


def test_two_branches_brought_the_same(tmp_path: Path) -> None:
    rows = [ROW, ROW | {"count": 2}]
    (tmp_path / "known.json").write_text(json.dumps({"version": 1, "salt": SALT, "findings": rows}))
    assert read_baseline(str(tmp_path / "known.json")).counts == {Entry("a.txt", "NV801", SALT): 2}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "no baseline: no valid JSON: "),
        ("<<<<<<< ours", "no baseline: no valid JSON: "),
        (b"\xff\xfe", "no baseline: no valid JSON: "),
        ("[" * 100_000, "no baseline: no valid JSON: "),
        ([], "expected a baseline, with version, salt and findings, found an empty list"),
        ({"version": 1}, "expected a baseline, with version, salt and findings, found a table"),
        ({"version": 2, "salt": SALT, "findings": []}, "version: expected 1, the version of this format, found “2”"),
        ({"version": 1, "salt": "x", "findings": []}, "salt: expected a salt, found “x”"),
        ({"version": 1, "salt": SALT, "findings": [ROW, {}]}, "findings[1]: expected a finding, with path, code"),
        ({"version": 1, "salt": SALT, "findings": [ROW | {"count": 0}]}, "findings[0].count: expected a number"),
        ({"version": 1, "salt": SALT, "findings": [ROW | {"text": "x"}]}, "findings[0].text: not known here"),
        ({"version": 1, "salt": SALT, "findings": [], "x": 1}, "x: not known here"),
    ],
)
def test_what_is_wrong_is_told(tmp_path: Path, text, says: str) -> None:
    data = text if isinstance(text, bytes) else (text if isinstance(text, str) else json.dumps(text)).encode()
    (tmp_path / "known.json").write_bytes(data)
    for use in (read_baseline, new_baseline):
        with pytest.raises(ConfigError) as caught:
            use(str(tmp_path / "known.json"))
        assert str(caught.value).startswith(f"{tmp_path / 'known.json'}: {says}")
    assert (tmp_path / "known.json").read_bytes() == data


def test_none_there(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="there is no such baseline; --write-baseline makes one"):
        read_baseline(str(tmp_path / "known.json"))
    with pytest.raises(ConfigError, match="cannot be read"):
        read_baseline(str(tmp_path))
    with pytest.raises(ConfigError, match="cannot be written"):
        write_baseline(Baseline(os.path.join(str(tmp_path), "none", "known.json"), SALT, {}))


SCRAPS: st.SearchStrategy[object] = st.sampled_from([None, 0, 1, 1.5, "", "a", "NV801", SALT, [], {}, True])


@given(st.dictionaries(st.sampled_from([*ROW, "x"]), SCRAPS), SCRAPS, SCRAPS)
def test_the_interpreter_is_jsonschema(row, version, salt) -> None:
    for data in ({"version": version, "salt": salt, "findings": [row, ROW]}, row, {"findings": version}):
        assert meets(SCHEMA, Scope(URN, document), data) == Draft202012Validator(SCHEMA).is_valid(data)


def test_its_schema_uses_only_what_the_interpreter_knows() -> None:
    spoken = KEYWORDS | {"$schema", "$id", "title", "description"}
    assert all(set(schema) <= spoken for schema in subschemas(SCHEMA))
