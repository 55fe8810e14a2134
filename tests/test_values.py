"""The schema of a template's values, and what is said of values that do not meet it."""

from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from notelint.errors import TemplateError
from notelint.filling import schema_of
from notelint.rules import samples
from notelint.source import make_source
from notelint.values import check_values, read_values

TEXT = (
    samples.PUBLISHED.replace("Forty-sixth", "{{ session }}")
    .replace("22 February–24 March 2021", "{{ days }}")
    .replace("4 March 2021", "{{ date }}")
    .replace("item 3", "item {{ item }}")
    .replace(samples.BODY, "{% if remark %}{{ remark }}{% endif %}{% for line in lines %}{{ line }}{% endfor %}")
)
SCHEMA = schema_of(make_source(TEXT))
GOOD: dict[str, Any] = {
    "session": 46,
    "days": {"start": "2021-02-22", "end": "2021-03-24"},
    "date": "2021-03-04",
    "item": 3,
    "lines": ["One."],
}


def test_the_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert sorted(SCHEMA["required"]) == ["date", "days", "item", "lines", "session"]
    assert set(SCHEMA["properties"]) == {*SCHEMA["required"], "remark"}
    assert SCHEMA["properties"]["session"]["maximum"] == 999


def test_good_values() -> None:
    check_values("v", GOOD, SCHEMA)
    check_values("v", GOOD | {"remark": "Yes.", "item": "74 (b)"}, SCHEMA)


WRONG = [
    ({"session": "fifty-eighth"}, 'session: "fifty-eighth" is no whole number from 1 to 999'),
    ({"session": 0}, "session: 0"),
    ({"session": True}, "session: true"),
    ({"date": "4 March 2021"}, 'date: "4 March 2021" is no day'),
    ({"date": "2021-02-30"}, 'date: "2021-02-30" is no day'),
    ({"item": "four"}, 'item: "four" does not fit'),
    ({"days": "2021"}, 'days: "2021" is no table of start and end'),
    ({"days": {"start": "2021-02-22"}}, "days"),
    ({"lines": "One."}, 'lines: "One." is no list'),
    ({"sessions": 3}, "“sessions” is not asked for (do you mean “session”?)"),
    ({"other": 3}, "“other” is not asked for"),
]


@pytest.mark.parametrize(("change", "message"), WRONG)
def test_wrong_values_are_named(change: dict[str, Any], message: str) -> None:
    with pytest.raises(TemplateError) as caught:
        check_values("v.toml", GOOD | change, SCHEMA)
    assert str(caught.value).startswith("v.toml: ")
    assert message in str(caught.value)


def test_all_that_is_missing_is_named_at_once() -> None:
    with pytest.raises(TemplateError) as caught:
        check_values("v", {}, SCHEMA)
    assert all(f"“{name}” is missing" in str(caught.value) for name in SCHEMA["required"])


def test_names_with_dots_are_tables() -> None:
    schema = schema_of(make_source(samples.SENT.replace("forty-sixth", "{{ hrc.session }}")))
    check_values("v", {"hrc": {"session": 46}}, schema)
    with pytest.raises(TemplateError, match=r"“hrc\.session” is missing"):
        check_values("v", {"hrc": {}}, schema)


def test_reading(tmp_path: Path) -> None:
    (tmp_path / "v.toml").write_text("a = 2021-03-04\nb = [1]\n[c]\nd = 2021-03-04", "utf-8")
    (tmp_path / "v.json").write_text('{"a": "2021-03-04"}', "utf-8")
    assert read_values(str(tmp_path / "v.toml")) == {"a": "2021-03-04", "b": [1], "c": {"d": "2021-03-04"}}
    assert read_values(str(tmp_path / "v.json")) == {"a": "2021-03-04"}


@pytest.mark.parametrize(
    ("name", "data"), [("v.toml", b"a = "), ("v.json", b"{"), ("v.json", b"[]"), ("v.toml", b"\xff")]
)
def test_files_that_are_none(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(TemplateError, match=name):
        read_values(str(tmp_path / name))


def test_a_file_that_is_not_there() -> None:
    with pytest.raises(TemplateError, match="No such file"):
        read_values("nowhere.toml")
