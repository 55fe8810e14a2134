"""Loading a profile: by name, and an organisation's own, which is itself checked."""

import json
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from notelint.errors import ProfileError
from notelint.profile import PREFIX, PROFILES, load_profile
from notelint.schema import check

ROOT = Path(__file__).parents[1]
OWN = {"code": "MFA001", "name": "house-rule", "severity": "warning", "message": "Not so", "source": "Circular 7"}
NOTE: dict[str, Any] = {"form": "sent", "profile": "hrc", "purpose": "circulation", "in_reply_to": None, "spans": {}}
NOTE |= {"title": None, "opening": None, "masthead": None, "request": None, "closing": {}, "body": {}, "annexes": []}


@pytest.fixture
def write(tmp_path: Path) -> Any:
    """Writes a schema (or text) beside the others and gives its path."""

    def write(schema: object, name: str = "mine.schema.json") -> str:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(schema if isinstance(schema, str) else json.dumps(schema), "utf-8")
        return str(path)

    return write


def codes(path: str, instance: dict[str, Any] = NOTE) -> set[str]:
    """The codes that a profile gives for a note."""
    return {failure.x_rule["code"] for failure in check(instance, load_profile(path), named=True)}


def test_built_in_profiles_have_names() -> None:
    assert [load_profile(name).base for name in PROFILES] == list(PROFILES)


@pytest.mark.parametrize(
    ("name", "near"), [("hcr", "hrc"), ("HRC", "hrc"), ("bilatral", "bilateral"), ("ecosc", "ecosoc")]
)
def test_an_unknown_name_names_the_nearest(name: str, near: str) -> None:
    with pytest.raises(ProfileError, match=f"did you mean {near}"):
        load_profile(name)


def test_a_name_near_to_none() -> None:
    with pytest.raises(ProfileError, match=r"^unknown profile “xyzzy”: there are hrc, ga"):
        load_profile("xyzzy")


def test_built_in_profiles_do_not_load_jsonschema() -> None:
    code = "import sys; from notelint import profile, schema; list(profile.load_profile('hrc').run({}));"
    code += "print('jsonschema' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert run.stdout == "False\n"


# --- an own profile ---


def test_it_adds_its_own_codes(write: Any) -> None:
    schema = {"$ref": f"{PREFIX}bilateral", "properties": {"title": {"type": "object", "x-rule": OWN}}}
    assert codes(write(schema)) == {"NV101", "MFA001"}
    assert load_profile(write(schema)).base == "bilateral"


def test_without_a_built_in_one_the_recognised_profile_runs_too(write: Any) -> None:
    path = write({"properties": {"title": {"type": "object", "x-rule": OWN}}})
    assert codes(path) == {"NV101", "MFA001"}
    assert codes(path, NOTE | {"profile": None}) == {"MFA001"}
    assert load_profile(path).base is None


def test_a_built_in_one_that_holds_for_some_notes_only_is_no_base(write: Any) -> None:
    condition = {"properties": {"form": {"const": "published"}}}
    assert load_profile(write({"if": condition, "then": {"$ref": f"{PREFIX}hrc"}})).base is None
    assert load_profile(write({"allOf": [{"$ref": f"{PREFIX}hrc"}]})).base == "hrc"


def test_it_cannot_loosen_a_built_in_one(write: Any) -> None:
    soft = {"code": "NV101", "severity": "info"}
    path = write({"$ref": f"{PREFIX}hrc", "properties": {"opening": {"type": "object", "x-rule": soft}}})
    severities = [f.x_rule["severity"] for f in check(NOTE, load_profile(path), named=True) if f.pointer == "/opening"]
    assert sorted(severities) == ["error", "info"]


def test_it_is_named_and_so_asks_for_a_request(write: Any) -> None:
    path = write({"$ref": f"{PREFIX}hrc"})
    assert "NV103" in codes(path, NOTE | {"purpose": "reply"})


def test_references_lead_beside_the_file(write: Any) -> None:
    write({"$defs": {"titled": {"$ref": "inner.json"}}}, "parts/common.json")
    write({"properties": {"title": {"type": "object", "x-rule": OWN}}}, "parts/inner.json")
    for name in (None, "https://mfa.example/mine.json", "urn:example:mine"):
        schema = {"$ref": "parts/common.json#/$defs/titled"} | ({"$id": name} if name else {})
        assert "MFA001" in codes(write(schema))


def test_a_reference_by_its_own_id(write: Any) -> None:
    titled = {"properties": {"title": {"type": "object", "x-rule": OWN}}}
    schema = {"$id": "urn:example:mine", "$ref": "urn:example:mine#/$defs/titled", "$defs": {"titled": titled}}
    assert "MFA001" in codes(write(schema))


def test_an_anchor_and_a_nested_id(write: Any) -> None:
    titled = {"$anchor": "titled", "properties": {"title": {"type": "object", "x-rule": OWN}}}
    assert "MFA001" in codes(write({"$ref": "#titled", "$defs": {"titled": titled}}))
    nested = {"$id": "urn:example:inner", "$ref": "#/$defs/a", "$defs": {"a": titled}}
    assert "MFA001" in codes(write({"allOf": [nested]}))


def test_any_keyword_of_json_schema_may_be_used(write: Any) -> None:
    schema = {
        "$ref": f"{PREFIX}hrc",
        "anyOf": [{"required": ["seal"]}, {"properties": {"form": {"const": "published"}}}],
        "dependentSchemas": {"form": {"minProperties": 99, "x-rule": OWN | {"code": "MFA002"}}},
        "patternProperties": {"^clo": {"minProperties": 1, "x-rule": OWN | {"code": "MFA003"}}},
        "properties": {"annexes": {"contains": {"const": 1}, "x-rule": OWN | {"code": "MFA004"}}},
        "x-rule": OWN,
    }
    assert {"MFA001", "MFA002", "MFA003", "MFA004"} <= codes(write(schema))


def test_format_is_checked(write: Any) -> None:
    path = write({"properties": {"form": {"format": "date", "x-rule": OWN}}})
    assert "MFA001" in codes(path)
    assert "MFA001" not in codes(path, NOTE | {"form": "2021-03-04"})


def test_nothing_remote_is_read(write: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object) -> None:
        raise AssertionError(args)

    monkeypatch.setattr(socket, "socket", refuse)
    for uri in ("https://mfa.example/x.json", "http://mfa.example/x.json", "file://host/x.json", "urn:example:x"):
        with pytest.raises(ProfileError, match=r"/\$ref: “.*” leads nowhere"):
            load_profile(write({"$ref": uri}))


# --- what is wrong with an own profile: the message names the place ---

WRONG_RULES = [
    ({"code": "MFA001"}, "/title/x-rule: 'name' is a required property"),
    (OWN | {"code": "NV901"}, "codes with NV are notelint's own"),
    (OWN | {"code": "mfa1"}, "/title/x-rule/code"),
    (OWN | {"code": "MFAXYZ001"}, "/title/x-rule/code"),
    (OWN | {"severity": "fatal"}, "/title/x-rule/severity"),
    (OWN | {"severity": {"named": "error"}}, "/title/x-rule/severity: 'recognised' is a required property"),
    (OWN | {"severity": {"named": "error", "recognised": "silent"}}, "/title/x-rule/severity/recognised"),
    (OWN | {"name": "House rule"}, "/title/x-rule/name"),
    (OWN | {"fix": "?"}, "/title/x-rule: Additional properties"),
    ("NV101", "/title/x-rule: 'NV101' is not of type 'object'"),
    ({"code": "NV999"}, "/title/x-rule/code: there is no built-in rule NV999"),
]


@pytest.mark.parametrize(("rule", "message"), WRONG_RULES)
def test_a_wrong_x_rule(rule: object, message: str, write: Any) -> None:
    path = write({"properties": {"title": {"type": "object", "x-rule": rule}}})
    with pytest.raises(ProfileError) as caught:
        load_profile(path, {"NV101"})
    assert str(caught.value).startswith(f"{path}: /properties/title/x-rule")
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


TITLED = {"type": "object"}
WRONG_SCHEMAS = [
    ({"properties": {"title": TITLED}}, "/properties/title/type: “type” can fail here and has no x-rule"),
    ({"allOf": [{}, {"required": ["a"]}]}, "/allOf/1/required: “required”"),
    ({"if": {"type": "object"}, "then": {"minProperties": 1}}, "/then/minProperties: "),
    ({"if": {"type": "object"}, "else": {"minProperties": 1}}, "/else/minProperties: "),
    ({"properties": {"annexes": {"items": {"type": "string"}}}}, "/properties/annexes/items/type: "),
    ({"properties": {"annexes": {"prefixItems": [{"type": "string"}]}}}, "/properties/annexes/prefixItems/0/type: "),
    ({"properties": {"annexes": {"items": False}}}, "/properties/annexes/items: "),
    ({"additionalProperties": False}, "/additionalProperties: "),
    ({"oneOf": [{"type": "object"}]}, "/oneOf: "),
    ({"properties": {"a/b": {"not": {"const": 1}}}}, "/properties/a~1b/not: "),
    ({"properties": {"title": False}}, "/properties/title: false has no place for an x-rule"),
    ({"$ref": "#/$defs/a", "x-rule": OWN, "$defs": {"a": TITLED}}, "/$defs/a/type: “type” can fail here"),
    ({"$ref": "other.json#/$defs/a"}, "other.json: /$defs/a/type: “type” can fail here"),
    ({"$ref": "#/$defs/b"}, "/$ref: “#/$defs/b” leads nowhere"),
    ({"$ref": "#/allOf/x", "allOf": [{}]}, "/$ref: “#/allOf/x” leads nowhere"),
    ({"$ref": "#b"}, "/$ref: “#b” leads nowhere"),
    ({"$ref": f"{PREFIX}hcr"}, f"/$ref: “{PREFIX}hcr” leads nowhere"),
    ({"$ref": f"{PREFIX}hrc#/$defs/none"}, "leads nowhere"),
    ({"$ref": "urn:notelint:../../x"}, "leads nowhere"),
    ({"$ref": "missing.json"}, "missing.json: cannot be read: No such file"),
    ({"$ref": "broken.json"}, "broken.json: line 1, column 2: no valid JSON"),
    ({"if": {"$ref": "missing.json"}}, "missing.json: cannot be read"),
    ({"$ref": "#/title", "title": "x"}, "/$ref: 'x' is not of type"),
    ({"$ref": "#"}, "the whole schema: $ref leads round in a circle"),
    ({"allOf": [{"if": {"$ref": "#/allOf/0"}}]}, "$ref leads round in a circle"),
    ({"properties": {"title": {"type": "objekt"}}}, "/properties/title/type: 'objekt' is not valid"),
    ({"properties": {"form": {"pattern": "(", "x-rule": OWN}}}, "/properties/form/pattern: '(' is not a 'regex'"),
    ({"properties": {"form": {"format": "datum", "x-rule": OWN}}}, "/properties/form/format: format “datum” is not"),
    ({"$schema": "http://json-schema.org/draft-07/schema#"}, "/$schema: profiles are written in https://json-schema"),
    ([], "the whole schema: a profile is a JSON object"),
    ('{\n  "a": 1,\n}', "line 3, column 1: no valid JSON"),
    ("", "line 1, column 1: no valid JSON"),
    ("[" * 100_000, "nested too deeply"),
]


@pytest.mark.parametrize(("schema", "message"), WRONG_SCHEMAS, ids=range(len(WRONG_SCHEMAS)))
def test_a_wrong_schema(schema: object, message: str, write: Any) -> None:
    write({"$defs": {"a": TITLED}}, "other.json")
    write("{", "broken.json")
    with pytest.raises(ProfileError) as caught:
        load_profile(write(schema))
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_recursive_schema_that_goes_on_is_good(write: Any) -> None:
    inner = {"properties": {"annexes": {"items": {"$ref": "#/$defs/inner"}}, "form": {"const": "x", "x-rule": OWN}}}
    assert "MFA001" in codes(write({"$ref": "#/$defs/inner", "$defs": {"inner": inner}}))


def test_conditions_need_no_x_rule(write: Any) -> None:
    schema = {"if": {"$ref": f"{PREFIX}common#/$defs/sent"}, "then": {"not": {"required": ["form"]}, "x-rule": OWN}}
    assert "MFA001" in codes(write(schema))


@pytest.mark.parametrize("content", [b"\xff\xfe{}", b"\x80"])
def test_not_utf_8(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "mine.json"
    path.write_bytes(content)
    with pytest.raises(ProfileError, match="not UTF-8"):
        load_profile(str(path))


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "mine.json"
    path.write_bytes(b"\xef\xbb\xbf{}")
    assert load_profile(str(path)).own


def test_a_folder_or_a_missing_file(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.json"):
        with pytest.raises(ProfileError, match="cannot be read"):
            load_profile(str(path))


def test_the_example_of_a_ministry() -> None:
    path = str(ROOT / "examples" / "profiles" / "ministry.schema.json")
    note = NOTE | {"language": "es", "reference_number": None, "place_and_date": None}
    assert {"MFA001", "MFA002", "MFA004", "NV101"} == codes(path, note)
    note |= {"language": "fr", "reference_number": "12", "place_and_date": {"place": "Suva", "date": "2026-01-02"}}
    assert {"MFA003", "NV101"} == codes(path, note)
    assert {"NV101"} == codes(path, note | {"reference_number": "MFA/UN/12/2026"})
