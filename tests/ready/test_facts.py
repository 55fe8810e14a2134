"""What is said of sessions, agenda items, documents, dates and parties."""

import pytest

from tests.checklists import example, ready


def facts(text, key, profile=None):
    return [entry for entry in ready(text, profile).facts if entry.key == key]


PUBLISHED = example("en/good/hrc-published")


def test_a_session_with_its_days():
    only = facts(PUBLISHED, "session")
    assert [(entry.status, entry.lines, entry.certainty) for entry in only] == [("verified", (8, 8), "S")]
    assert only[0].told == "57th session of the Human Rights Council: 9 September 2024 to 11 October 2024"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        (
            "en/good/joint-published",
            ["79th session of the General", "80th year of the Security Council: 2025"],
        ),
        ("en/good/ecosoc-published", ["session of 2026 of the Economic and Social Council"]),
        ("fr/good/hrc-envoye", ["61st session of the Human Rights Council: 23 February 2026 to 31 March 2026"]),
        ("en/good/bilateral-sent", []),
    ],
)
def test_sessions_and_years(name, told):
    found = [entry.told for entry in facts(example(name), "session")]
    assert len(found) == len(told)
    assert all(one.startswith(begin) for one, begin in zip(found, told, strict=True))


def test_another_session_in_the_request_is_wrong():
    old, new = "the fifty-seventh session", "the fifty-sixth session"
    text = PUBLISHED.replace(old, new)
    assert text != PUBLISHED
    first, second = facts(text, "session")
    assert (first.status, second.status, second.codes) == ("verified", "wrong", ("NV202",))


def test_a_session_that_no_table_has():
    only = facts(example("fr/good/hrc-envoye").replace("soixante et unième", "quatre-vingt-dixième"), "session")
    assert [entry.status for entry in only] != ["verified"]


@pytest.mark.parametrize(
    ("profile", "asks"), [("hrc", True), ("ga", True), ("sc", False), ("un", False), (None, False)]
)
def test_what_a_request_would_have_to_name(profile, asks):
    named = [(entry.key, entry.status) for entry in ready("", profile).facts if entry.status == "missing"]
    assert named == ([("session", "missing"), ("agenda_item", "missing")] if asks else [])


def test_an_agenda_item_with_its_title():
    (only,) = facts(PUBLISHED, "agenda_item")
    assert (only.status, only.certainty) == ("verified", "S")
    assert only.told == "item 10 of the Human Rights Council: “Technical assistance and capacity-building”"


def test_an_agenda_that_no_table_has_is_left_to_the_reader():
    (only,) = facts(example("en/good/ga-published"), "agenda_item")
    assert (only.status, only.certainty) == ("unverified", None)


def test_an_item_that_there_is_not():
    assert facts(example("fr/good/hrc-envoye").replace("point 3", "point 13"), "agenda_item")[0].codes == ("NV303",)


def test_documents_with_their_years():
    told = {
        entry.told: (entry.status, entry.certainty) for entry in facts(example("en/good/joint-published"), "document")
    }
    assert told["Resolution 2686 (2023) of the Security Council: adopted in 2023"] == ("verified", "S")
    assert any(key.startswith("Resolution 72/276 of the General Assembly: 72nd session") for key in told)


def test_a_document_of_another_year_is_wrong():
    text = example("en/good/joint-published").replace("2686 (2023)", "2686 (2021)")
    entry = next(entry for entry in facts(text, "document") if entry.status == "wrong")
    assert entry.codes == ("NV403",)
    assert entry.told.endswith("adopted in 2023")


def test_dates_and_parties_agree():
    made = ready(PUBLISHED)
    rest = {entry.key: entry for entry in made.facts}
    assert rest["date"].told.startswith("24 September 2024 in the title; 2 October 2024 in the masthead")
    assert rest["sender"].status == rest["addressee"].status == "verified"
    assert rest["sender"].told.endswith("the same everywhere (title line 13, opening line 17)")


def test_parties_that_do_not_agree():
    copied = {entry.key: entry for entry in ready(example("en/flawed/hrc-copied")).facts}
    assert (copied["addressee"].status, copied["addressee"].codes) == ("wrong", ("NV602",))
    assert copied["sender"].status == "verified"


def test_a_party_that_is_still_blank():
    text = example("en/good/bilateral-sent")
    note = ready(text).report.note
    assert note and note.opening and note.opening.sender
    blank = facts(text.replace(note.opening.sender.value, "Embassy of [STATE]"), "sender")
    assert [(entry.status, "still blank" in entry.told) for entry in blank] == [("unverified", True)]


def test_no_date():
    (only,) = facts("", "date")
    assert (only.status, only.told, only.lines) == ("unverified", "the note bears none", None)
