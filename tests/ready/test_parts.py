"""Which parts are found, missing and not needed, by profile and form."""

import pytest

from tests.checklists import example, ready


def by_status(made):
    found: dict[str, set[str]] = {}
    for entry in made.parts:
        found.setdefault(entry.status, set()).add(entry.key)
    return found


def entry(made, key):
    return next(entry for entry in made.parts if entry.key == key)


def test_as_published():
    found = by_status(ready(example("en/good/hrc-published")))
    assert found["found"] == {"masthead", "title", "opening", "body", "request"}
    assert {"closing", "letterhead", "address_block"} <= found["not needed"]


def test_as_sent():
    found = by_status(ready(example("fr/good/bilateral-envoye")))
    assert {"opening", "body", "closing", "reference_number", "place_and_date"} <= found["found"]
    assert {"masthead", "title", "request"} <= found["not needed"]


@pytest.mark.parametrize(
    ("name", "part", "code"),
    [
        ("en/good/hrc-published", "request", "NV103"),
        ("en/good/hrc-published", "title", "NV105"),
        ("en/good/hrc-sent", "closing", "NV104"),
        ("fr/good/ga-envoye", "request", "NV103"),
        ("fr/good/bilateral-envoye", "closing", "NV104"),
    ],
)
def test_what_is_missing_has_its_code(name, part, code):
    text = example(name)
    span = getattr(ready(text).report.note, part).span
    made = ready(text[: span.start] + text[span.end :])
    assert (entry(made, part).status, entry(made, part).codes, entry(made, part).lines) == ("missing", (code,), None)


@pytest.mark.parametrize(
    ("profile", "missing"),
    [
        (None, {"opening", "body", "closing"}),
        ("bilateral", {"opening", "body", "closing"}),
        ("un", {"opening", "body", "closing"}),
        ("hrc", {"opening", "body", "request", "closing"}),
        ("sc", {"opening", "body", "request", "closing"}),
    ],
)
@pytest.mark.parametrize("text", ["", "Ask Geneva about the tree."])
def test_what_is_no_note_yet_lacks_what_its_profile_demands(profile, missing, text):
    assert by_status(ready(text, profile))["missing"] == missing


def test_annexes():
    text = example("en/good/bilateral-sent")
    note = ready(text).report.note
    assert note and note.body
    end = note.body.span.end
    announced = f"{text[:end]} A map is annexed to the present note.{text[end:]}"
    assert entry(ready(text), "annexes").status == "not needed"
    assert (entry(ready(announced), "annexes").status, entry(ready(announced), "annexes").codes) == (
        "missing",
        ("NV107",),
    )


def test_lines_are_those_of_the_part():
    made = ready(example("en/good/hrc-published"))
    assert (entry(made, "masthead").lines, entry(made, "request").lines) == ((1, 11), (36, 38))
