"""Profiles: what each demands, cell by cell of the table of severities, and where the findings lie."""

import copy
import json
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from notelint.errors import ProfileError
from notelint.facts import builtin
from notelint.finding import Finding
from notelint.instance import note_spans
from notelint.interpret import KEYWORDS, Failure, Scope, failures
from notelint.note import Annex, Body, Closing, Masthead, Note, Opening, Organ, Request, Target, Title
from notelint.profile import PREFIX, PROFILES, document, load_profile
from notelint.rule import Draft, Rule
from notelint.rules.structure import RULES
from notelint.schema import check, findings
from notelint.source import make_source
from notelint.span import Slot, Span

ROOT = Path(__file__).parents[1]
SCHEMAS = sorted((ROOT / "schemas").rglob("*.schema.json"))
CIRCULATED = ("hrc", "ga", "sc", "joint", "ecosoc")
UNITED_NATIONS = (*CIRCULATED, "un")
ORGANS = {"hrc": ("HRC",), "ga": ("GA",), "sc": ("SC",), "joint": ("GA", "SC"), "ecosoc": ("ECOSOC",), "un": ()}
PARTY = {"sender": "A", "sender_state": "FJ", "addressee": "B", "addressee_state": None}


def organ(key: str, **changes: Any) -> dict[str, Any]:
    """An organ of a masthead with all that it can need."""
    session = {"session": None, "year": 2021} if key in ("SC", "ECOSOC") else {"session": 46, "year": None}
    item = {"number": "3", "title": "A title"}
    full = {"organ": key, "session_kind": "regular", "session_dates": None, "agenda_items": [item], **session}
    return full | changes


def target(key: str | None, **changes: Any) -> dict[str, Any]:
    """A target of a request with all that it can need."""
    return {"organ": key, "session": 46, "session_kind": "regular", "year": None, "agenda_items": ["3"]} | changes


def note(profile: str, form: str, **changes: Any) -> dict[str, Any]:
    """A good note in a profile and form, as JSON, with some parts changed."""
    published, keys = form == "published", ORGANS.get(profile, ())
    full: dict[str, Any] = {
        "language": "en",
        "form": form,
        "profile": profile,
        "purpose": "circulation" if keys else "other",
        "in_reply_to": None,
        "masthead": None,
        "title": None,
        "letterhead": None,
        "reference_number": None,
        "opening": PARTY | {"sender_kind": "mission", "addressee_kind": "ohchr"},
        "body": {"paragraphs": 2, "quotations": 0},
        "request": {"verb": "circulate", "targets": [target(key) for key in keys], "annexes": False} if keys else None,
        "closing": None if published else PARTY,
        "place_and_date": None,
        "address_block": None,
        "footnotes": [],
        "annexes": [],
        "references": [],
        "placeholders": [],
        "spans": {},
    }
    if published:
        organs = [organ(key) for key in keys]
        mast = {"symbol": None, "distribution": None, "date": None, "original_language": None, "organs": organs}
        full |= {"masthead": mast, "title": PARTY | {"kind": "note verbale", "date": "2021-03-04"}}
    return full | changes


def said(profile: str, instance: dict[str, Any], named: bool = False) -> list[tuple[str, str, str]]:
    """Code, severity and pointer of what a profile says."""
    failures = check(instance, load_profile(profile), named)
    return sorted((found.x_rule["code"], found.x_rule["severity"], found.pointer) for found in failures)


@pytest.mark.parametrize("form", ["published", "sent"])
@pytest.mark.parametrize("profile", PROFILES)
def test_a_good_note_passes(profile: str, form: str) -> None:
    assert said(profile, note(profile, form)) == []
    assert said(profile, note(profile, form), named=True) == []


@pytest.mark.parametrize("path", SCHEMAS, ids=lambda path: path.name)
def test_schemas_are_schemas(path: Path) -> None:
    schema = json.loads(path.read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    assert document(schema["$id"]) == schema


@pytest.mark.parametrize("form", ["published", "sent"])
@pytest.mark.parametrize("profile", PROFILES)
def test_the_notes_of_these_tests_are_as_parse_prints_them(profile: str, form: str) -> None:
    span = {"start": {"line": 1, "column": 1, "offset": 0}, "end": {"line": 1, "column": 2, "offset": 1}}
    instance = note(profile, form, spans={"/opening": span})
    Draft202012Validator(document("urn:notelint:note:1")).validate(instance)


def test_note_schema_has_the_keys_of_the_parsed_note() -> None:
    keys = document("urn:notelint:note:1")["properties"]
    assert [*keys] == [*Note._fields, "spans"]


def test_missing_opening() -> None:
    for form in ("published", "sent"):
        for profile in UNITED_NATIONS:
            assert ("NV101", "error", "/opening") in said(profile, note(profile, form, opening=None))
    assert said("bilateral", note("bilateral", "sent", opening=None)) == [("NV101", "warning", "/opening")]
    bare = note("bilateral", "sent", opening=None, closing=None, purpose="protest")
    assert said("bilateral", bare) == []


def test_missing_body() -> None:
    for profile in PROFILES:
        missing = note(profile, "sent", body=None)
        assert said(profile, missing) == [("NV102", "error", "/body")]
        assert not any(code == "NV102" for code, *_ in said(profile, missing | {"opening": None}))
    annexed = note("ga", "sent", body=None)
    annexed["request"]["annexes"] = True
    assert said("ga", annexed) == []
    assert said("ga", note("ga", "sent", body=None, annexes=[{"number": None, "title": "A statement"}])) == []


@pytest.mark.parametrize("profile", CIRCULATED)
def test_missing_request(profile: str) -> None:
    warning, error = [("NV103", "warning", "/request")], [("NV103", "error", "/request")]
    to_other = PARTY | {"sender_kind": "mission", "addressee_kind": "committee"}
    for changes, recognised in (
        ({"form": "published"}, warning),
        ({"form": "published", "in_reply_to": "letter of 3 March 2021"}, warning),
        ({"form": "published", "purpose": "reply"}, []),
        ({"form": "sent"}, warning),
        ({"form": "sent", "in_reply_to": "note verbale of 3 March 2021"}, []),
        ({"form": "sent", "purpose": "reply"}, []),
        ({"form": "sent", "opening": to_other}, []),
    ):
        instance = note(profile, **({"request": None} | changes))
        assert said(profile, instance) == recognised
        assert said(profile, instance, named=True) == error
    for form in ("published", "sent"):
        assert said(profile, note(profile, form, request=None, purpose="candidature"), named=True) == []


@pytest.mark.parametrize("profile", ["un", "bilateral"])
def test_no_request_is_asked_elsewhere(profile: str) -> None:
    assert said(profile, note(profile, "sent", request=None), named=True) == []


def test_missing_closing() -> None:
    for profile in PROFILES:
        assert said(profile, note(profile, "sent", closing=None)) == [("NV104", "warning", "/closing")]
        assert said(profile, note(profile, "published", closing=None)) == []
        british = note(profile, "sent", closing=None)
        british["opening"] = british["opening"] | {"sender_state": "GB"}
        assert said(profile, british) == []
        for kind in ("secretariat", "ohchr", "secretary-general"):
            official = note(profile, "sent", closing=None)
            official["opening"] = official["opening"] | {"sender_kind": kind, "sender_state": None}
            assert said(profile, official) == []


def test_missing_title() -> None:
    for profile in UNITED_NATIONS:
        assert said(profile, note(profile, "published", title=None)) == [("NV105", "error", "/title")]
    assert said("bilateral", note("bilateral", "published", title=None)) == []


def published(profile: str, **changes: Any) -> list[tuple[str, str, str]]:
    """What is said of a published note whose first organ is changed."""
    instance = note(profile, "published")
    instance["masthead"]["organs"][0] |= changes
    return said(profile, instance)


def sent(profile: str, **changes: Any) -> list[tuple[str, str, str]]:
    """What is said of a note as sent whose first target is changed."""
    instance = note(profile, "sent")
    instance["request"]["targets"][0] |= changes
    return said(profile, instance)


def test_missing_session() -> None:
    place, where = "/masthead/organs/0/session", "/request/targets/0/session"
    assert published("hrc", session=None) == [("NV201", "error", place)]
    assert published("ga", session=None) == published("joint", session=None) == [("NV201", "warning", place)]
    assert published("ecosoc", year=None) == [("NV201", "warning", "/masthead/organs/0/year")]
    assert published("sc", year=None) == []
    assert sent("hrc", session=None) == sent("hrc", session=None, organ=None) == [("NV201", "error", where)]
    assert sent("ga", session=None) == sent("joint", session=None) == [("NV201", "warning", where)]
    assert sent("sc", session=None) == sent("ecosoc", session=None) == []


def test_missing_agenda_item() -> None:
    place, where = "/masthead/organs/0/agenda_items", "/request/targets/0/agenda_items"
    for profile in ("hrc", "ga", "joint", "ecosoc"):
        assert published(profile, agenda_items=[]) == [("NV301", "error", place)]
        assert sent(profile, agenda_items=[]) == [("NV301", "error", where)]
    assert published("sc", agenda_items=[]) == sent("sc", agenda_items=[]) == []
    assert published("hrc", agenda_items=[], session_kind="special") == []
    assert sent("hrc", agenda_items=[], session_kind="special") == []


def test_of_a_joint_note_the_assembly_alone_counts() -> None:
    instance = note("joint", "published")
    instance["masthead"]["organs"][1] |= {"agenda_items": [], "year": None}
    instance["request"]["targets"][1] |= {"agenda_items": [], "session": None}
    assert said("joint", instance) == []


def test_a_published_request_may_be_silent() -> None:
    for profile in CIRCULATED:
        instance = note(profile, "published")
        instance["request"]["targets"] = [target(None, session=None, agenda_items=[])]
        assert said(profile, instance) == []


def test_a_masthead_that_is_missing_or_names_another_organ() -> None:
    for masthead, place in ((None, "/masthead"), ({"organs": []}, "/masthead/organs")):
        instance = note("hrc", "published", masthead=masthead)
        assert said("hrc", instance) == [("NV201", "error", place), ("NV301", "error", place)]
        instance = note("ecosoc", "published", masthead=masthead)
        assert said("ecosoc", instance) == [("NV201", "warning", place), ("NV301", "error", place)]
    instance = note("hrc", "published", masthead={"organs": [organ("GA")]})
    assert {code for code, *_ in said("hrc", instance)} == {"NV201", "NV301"}


def test_a_request_without_a_target() -> None:
    instance = note("hrc", "sent")
    instance["request"]["targets"] = []
    assert [code for code, *_ in said("hrc", instance)] == ["NV201", "NV301"]


# --- the interpreter against jsonschema ---

WORDS = ["published", "sent", "reply", "candidature", "protest", "HRC", "GA", "ECOSOC", "GB", "ohchr", "special"]
SCRAPS: list[Any] = [None, [], {}, "", 3, 3.0, 3.5, True, False, [{}], [None], [{"organ": "HRC"}], {"organs": [{}]}]
REGISTRY: Registry[Any] = Registry().with_resources(
    [
        (schema["$id"], DRAFT202012.create_resource(schema))
        for schema in (json.loads(p.read_text("utf-8")) for p in SCHEMAS)
    ]
)


@st.composite
def instances(draw: st.DrawFn) -> Any:
    """A good note in which a few values, at any depth, are replaced, removed or repeated."""
    instance: Any = note(draw(st.sampled_from(PROFILES)), draw(st.sampled_from(["published", "sent"])))
    instance = copy.deepcopy(instance)
    for _ in range(draw(st.integers(0, 6))):
        mutate(draw, instance)
    return instance


def mutate(draw: st.DrawFn, value: Any) -> None:
    """Changes one value somewhere in a JSON value."""
    while isinstance(value, (dict, list)) and value:
        key: Any = draw(st.sampled_from([*value]) if isinstance(value, dict) else st.integers(0, len(value) - 1))
        inner = value[key]
        if not (isinstance(inner, (dict, list)) and inner) or draw(st.booleans()):
            change(draw, value, key)
            return
        value = inner


def change(draw: st.DrawFn, value: Any, key: Any) -> None:
    """Replaces, removes or (in a list) repeats one value."""
    how = draw(st.sampled_from(["replace", "replace", "remove", "repeat"]))
    if how == "remove":
        del value[key]
    elif how == "repeat" and isinstance(value, list):
        value.append(copy.deepcopy(value[key]))
    else:
        value[key] = copy.deepcopy(draw(st.sampled_from([*WORDS, *SCRAPS])))


def both(schema: dict[str, Any], urn: str, instance: Any) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    """What the interpreter and jsonschema say, comparable."""
    ours = {(f.pointer, json.dumps(f.x_rule)) for f in failures(schema, Scope(urn, document), instance)}
    validator = Draft202012Validator({**schema, "$id": urn}, registry=REGISTRY)
    theirs = {
        ("".join(f"/{key}" for key in error.absolute_path), json.dumps(error.schema.get("x-rule", {})))
        for error in validator.iter_errors(instance)
    }
    return ours, theirs


@pytest.mark.parametrize("profile", PROFILES)
@settings(max_examples=150, deadline=None)
@given(instance=instances())
def test_the_interpreter_is_jsonschema(profile: str, instance: Any) -> None:
    urn = PREFIX + profile
    ours, theirs = both(document(urn), urn, instance)
    assert ours == theirs


@pytest.mark.parametrize(
    "schema",
    [
        {"type": ["integer", "null"]},
        {"type": "number"},
        {"type": "boolean"},
        {"type": "array"},
        {"const": 1},
        {"const": True},
        {"const": []},
        {"enum": ["a", 1, None]},
        {"pattern": "^a"},
        {"minLength": 2},
        {"minItems": 1},
        {"required": ["a", "b"]},
        {"contains": {"const": "a"}},
        {"not": {"type": "string"}},
        {"items": {"type": "string"}},
        {"properties": {"a": {"type": "string"}}},
        {"if": {"type": "string"}, "then": {"minLength": 3}, "else": {"type": "null"}},
        {"allOf": [{"type": "string"}, {"pattern": "b"}]},
        {"then": {"type": "string"}},
    ],
    ids=json.dumps,
)
def test_every_keyword_is_that_of_jsonschema(schema: dict[str, Any]) -> None:
    values = [None, True, False, 0, 1, 1.0, 1.5, "", "a", "abc", [], ["a"], [1], {}, {"a": 1}, {"a": "b", "b": 1}]
    for value in values:
        ours, theirs = both(schema, "urn:test", value)
        assert ours == theirs, value


def subschemas(schema: Any) -> Any:
    """Every schema within a schema, itself included."""
    yield schema
    for keyword in ("if", "then", "else", "not", "contains", "items"):
        if keyword in schema:
            yield from subschemas(schema[keyword])
    for keyword in ("allOf",):
        for inner in schema.get(keyword, []):
            yield from subschemas(inner)
    for keyword in ("properties", "$defs"):
        for inner in schema.get(keyword, {}).values():
            yield from subschemas(inner)


@pytest.mark.parametrize("name", [*PROFILES, "common"])
def test_built_in_profiles_use_only_what_the_interpreter_knows(name: str) -> None:
    spoken = KEYWORDS | {"$schema", "$id", "$defs", "$comment", "title", "description", "x-rule"}
    for schema in subschemas(document(PREFIX + name)):
        assert set(schema) <= spoken


@pytest.mark.parametrize("name", PROFILES)
def test_built_in_profiles_pass_the_checks_of_an_own_one(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "schemas"
    folder.mkdir()
    for path in (ROOT / "schemas" / "profiles").iterdir():
        text = path.read_text("utf-8")
        for other in (*PROFILES, "common"):
            text = text.replace(f'"$ref": "{PREFIX}{other}', f'"$ref": "{other}.schema.json')
        (folder / path.name).write_text(text, "utf-8")
    codes = {rule.code for rule in RULES}
    profile = load_profile(str(folder / f"{name}.schema.json"), codes)
    instance = note("hrc", "published", opening=None, title=None, masthead=None)
    theirs = [*profile.run(instance)]
    assert {f.pointer for f in theirs} == {f.pointer for f in load_profile(name).run(instance)}


# --- findings and their places ---

TEXT = "General Assembly\nSession\n\nThe title\n\nThe Mission greets the Office.\n\n"
TEXT += "It says this.\n\nIt asks.\n\nAnnex\nA list\n"


def at(words: str) -> Span:
    """The place of some words in the text."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


def slot(words: str) -> Slot[str]:
    """Some words of the text as a slot."""
    return Slot(words, at(words))


PARTS = Note(
    form="published",
    masthead=Masthead(
        at("General Assembly\nSession"), organs=(Organ(at("General Assembly\nSession"), slot("General Assembly")),)
    ),
    title=Title(at("The title"), slot("title")),
    opening=Opening(at("The Mission greets the Office")),
    body=Body(at("It says this.")),
    request=Request(at("It asks."), targets=(Target(at("asks")),)),
    annexes=(Annex(at("Annex\nA list")),),
)


def rule_of(code: str) -> Rule:
    """A rule of the structure family."""
    return {rule.code: rule for rule in RULES}[code]


def draft_of(parsed: Note, profile: str = "ga", named: bool = False) -> Draft:
    """A draft with a parsed note."""
    language: Any = SimpleNamespace(examples={"session": "the forty-sixth session"})
    reading: Any = None
    return Draft(make_source(TEXT), parsed, reading, language, profile, named, date(2021, 3, 4), builtin())


def found(parsed: Note, instance: dict[str, Any], profile: str, named: bool = False) -> list[Finding]:
    """The findings of a profile."""
    draft = draft_of(parsed, profile, named)
    return findings(draft, instance, note_spans(parsed)[1], load_profile(profile), rule_of)


def places(missing: str, form: str = "published", **changes: Any) -> list[Span]:
    """Where what is said of a missing part lies, in a note without it."""
    instance = note("ga", form, **({missing: None} | changes))
    without: Any = {missing: None}
    return [finding.span for finding in found(PARTS._replace(**without), instance, "ga")]


def test_a_missing_part_lies_where_it_should_stand() -> None:
    def empty(offset: int) -> Span:
        return Span(offset, offset)

    assert places("opening") == [empty(at("It says").start)]
    assert places("body") == [empty(at("greets the Office").end)]
    assert places("request") == [empty(at("says this.").end)]
    assert places("title") == [empty(at("Session").end)]
    assert places("masthead") == [empty(at("The title").start)] * 2
    assert places("closing", "sent") == [empty(at("It asks.").end)]


def test_without_neighbours_a_missing_part_still_has_a_place() -> None:
    for profile in PROFILES:
        for form in ("published", "sent"):
            bare = note(profile, form, **dict.fromkeys(("opening", "body", "request", "closing", "title", "masthead")))
            for finding in found(Note(), bare, profile, named=True):
                assert 0 <= finding.span.start <= finding.span.end <= len(TEXT)
    closing = Note(closing=Closing(at("It asks.")))
    instance = note("sc", "sent", opening=None, request=None)
    assert found(closing, instance, "sc", named=True)[-1].span == Span(at("It asks.").start, at("It asks.").start)


def test_what_is_missing_in_a_part_shows_the_line_above() -> None:
    instance = note("ga", "published")
    instance["masthead"]["organs"][0] |= {"session": None, "agenda_items": []}
    session, item = found(PARTS, instance, "ga")
    assert (session.code, item.code) == ("NV201", "NV301")
    assert session.span == item.span == at("General Assembly")
    assert "the forty-sixth session" in session.message
    assert "{" not in item.message


def test_an_agenda_item_belongs_under_the_session() -> None:
    organ_ = PARTS.masthead.organs[0] if PARTS.masthead else None
    assert organ_ is not None
    named = organ_._replace(session=Slot(46, at("Session")))
    parts = PARTS._replace(masthead=Masthead(at("General Assembly\nSession"), organs=(named,)))
    instance = note("ga", "published")
    instance["masthead"]["organs"][0]["agenda_items"] = []
    assert [finding.span for finding in found(parts, instance, "ga")] == [at("Session")]


def test_what_is_missing_in_a_request_shows_its_target() -> None:
    instance = note("ga", "sent")
    instance["request"]["targets"][0]["agenda_items"] = []
    assert [finding.span for finding in found(PARTS, instance, "ga")] == [at("asks")]
    instance["request"]["targets"] = []
    assert {finding.span for finding in found(PARTS, instance, "ga")} == {at("It asks.")}


def test_a_place_of_its_own_comes_first() -> None:
    parts = PARTS._replace(reference_number=slot("A list"))
    own = {"code": "MFA001", "name": "house-rule", "severity": "info", "message": "Not so", "source": "Circular 7"}
    profile = load_profile("ga")._replace(run=lambda _: [Failure("/reference_number", own)])
    (finding,) = findings(draft_of(parts), note("ga", "published"), note_spans(parts)[1], profile, rule_of)
    place = at("A list")
    assert finding == Finding("MFA001", "house-rule", "info", "Not so", place, None, "/reference_number", "Not so")


def test_a_code_that_is_no_rule() -> None:
    profile = load_profile("ga")._replace(run=lambda _: [Failure("/title", {"code": "NV999"})])
    with pytest.raises(ProfileError, match="NV999"):
        findings(draft_of(PARTS), note("ga", "published"), {}, profile, lambda _: None)


def test_findings_bear_the_name_of_the_rule() -> None:
    (finding,) = found(PARTS._replace(title=None), note("ga", "published", title=None), "ga")
    assert finding[:3] == ("NV105", "missing-title", "error")
    assert finding.pointer == "/title"


def test_the_sternest_of_two_is_kept() -> None:
    rules = [{"code": "NV105", "severity": severity} for severity in ("info", "error", "warning")]
    profile = load_profile("ga")._replace(run=lambda _: [Failure("/title", x_rule) for x_rule in rules])
    (finding,) = findings(draft_of(PARTS), note("ga", "published"), {}, profile, rule_of)
    assert (finding.severity, finding.message) == ("error", rule_of("NV105").summary)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_rules_say_all(rule: Rule) -> None:
    assert rule.bad != rule.good
    assert all((rule.summary, rule.why, rule.authority, rule.innocent))
    assert rule.check is None
