"""Template mode: good notes stay good whatever holes stand in their slots, and faults of their fixed text are found."""

import re
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notelint.instance import note_spans
from notelint.linter import lint
from notelint.parser import parse
from notelint.rules import samples
from tests.drafts import TODAY
from tests.readings import EXAMPLES

STYLES: dict[str, Callable[[str], str]] = {
    "jinja": lambda name: f"{{{{ {name} }}}}",
    "filters": lambda name: f"{{{{{name}|trim | capitalize}}}}",
    "dollar": lambda name: f"${{{name}}}",
    "brackets": lambda name: f"[{name.replace('_', ' ')}]",
    "snake": lambda name: f"[{name}]",
    "insert": lambda name: f"[insert {name.replace('_', ' ')}]",
    "complete": lambda name: "[à compléter]",
    "angles": lambda name: f"<<{name.upper()}>>",
    "tag": lambda name: f"<{name}>",
    "percent": lambda name: f"%{name}%",
    "strokes": lambda name: "____",
    "dots": lambda name: "…………",
    "han": lambda name: "【待定】",
    "empty": lambda name: "[ ]",
    "word": lambda name: "Click or tap here to enter text.",
    "mot": lambda name: "Cliquez ou appuyez ici pour entrer du texte.",
}
SLOTS = (
    (r"/masthead/organs/\d+/session|/request/targets/\d+/session", "session"),
    (r"/masthead/organs/\d+/agenda_items/(\d+)/number|/request/targets/\d+/agenda_items/(\d+)", "item"),
    (r"/masthead/organs/\d+/agenda_items/(\d+)/title", "item_title"),
    (r"/masthead/organs/\d+/session_dates", "session_dates"),
    (r"/(?:title|place_and_date)/date", "date"),
    (r"/(?:title|opening)/sender", "sender"),
    (r"/(?:title|opening)/addressee", "addressee"),
    (r"/masthead/symbol", "symbol"),
    (r"/reference_number", "number"),
    (r"/place_and_date/place", "place"),
)
GOOD = {name: text for name, text in EXAMPLES.items() if "/good/" in name}


def holed(text: str, style: Callable[[str], str]) -> str:
    """A note with holes in all its slots."""
    _, spans = note_spans(parse(text))
    edits: dict[int, tuple[int, str]] = {}
    for pointer, span in spans.items():
        for pattern, name in SLOTS:
            if match := re.fullmatch(pattern, pointer):
                word = re.search(r"\s+session", text[slice(*span)], re.IGNORECASE) if name == "session" else None
                end = span.start + word.start() if word else span.end
                edits[span.start] = (end, name + next(filter(None, match.groups()), ""))
    done = len(text)
    for start in sorted(edits, reverse=True):
        end, name = edits[start]
        if end <= done:
            text, done = text[:start] + style(name) + text[end:], start
    return text


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("name", GOOD)
def test_a_good_note_with_holes_is_a_good_template(name: str, style: str) -> None:
    text = holed(GOOD[name], STYLES[style])
    assert [(f.code, f.message) for f in lint(text, today=TODAY, template=True).findings] == []


@pytest.mark.parametrize("name", GOOD)
def test_in_a_draft_each_hole_is_left_over(name: str) -> None:
    report = lint(holed(GOOD[name], STYLES["jinja"]), today=TODAY)
    assert report.note
    assert [f.span for f in report.findings if f.code == "NV801"] == [hole.span for hole in report.note.placeholders]


PUBLISHED = samples.PUBLISHED.replace("Forty-sixth session", "{{ session }} session").replace(
    "forty-sixth session", "{{ session }} session"
)
WRONG = [
    # what a profile demands is not there
    (PUBLISHED.replace("{{ session }} session\n", ""), ["NV201"]),
    (PUBLISHED.replace("Agenda item 3\n", "").replace(samples.ITEM_TITLE + "\n", ""), ["NV301"]),
    (PUBLISHED.replace(samples.TITLE + samples.BLANK_LINE, ""), ["NV105"]),
    (PUBLISHED.replace(samples.REQUEST.replace("forty-sixth", "{{ session }}"), ""), ["NV103"]),
    (samples.SENT.replace(samples.CLOSING, "").replace("3.", "{{ item }}."), ["NV104"]),
    (samples.SENT.replace("session of the Human", "Human").replace("forty-sixth Human", "[organ]"), []),
    # fixed text disagrees with fixed text
    (
        samples.PUBLISHED.replace("of the forty-sixth", "of the forty-fifth").replace("item 3", "item {{ i }}"),
        ["NV202"],
    ),
    (PUBLISHED.replace("under agenda item 3", "under agenda item 4"), ["NV302"]),
    (PUBLISHED.replace(samples.BODY, "[Text] Security Council resolution 2254 was recalled."), ["NV402"]),
    (
        samples.BILATERAL.replace("41/2026", "____").replace("renew to the Ministry", "renew to the Embassy of Peru"),
        ["NV602"],
    ),
    (samples.BILATERAL.replace("2 June 2026", "{{ day }} June").replace("presents its", "presents it's"), ["NV701"]),
    (samples.BILATERAL.replace("Oslo, 4 May 2026", "Oslo, 31 April 2026").replace("Norway", "{{ state }}"), ["NV501"]),
    # one value, two names; one name, two values
    (PUBLISHED.replace("of the {{ session }}", "of the ${sess}"), ["NV802"]),
    (PUBLISHED.replace("of the {{ session }}", "of the <<SESS>>"), ["NV802"]),
    (PUBLISHED.replace("of the {{ session }}", "of the {{ draft.session }}"), []),
    (PUBLISHED.replace("of the {{ session }}", "of the ____"), []),
    (PUBLISHED.replace("item 3", "item {{ session }}"), ["NV803", "NV803"]),
    (PUBLISHED.replace("22 February–24", "[date]–24").replace("4 March 2021", "[date]"), []),
    # tags
    (PUBLISHED.replace(samples.BODY, "{% if a %}" + samples.BODY), ["NV804"]),
    (PUBLISHED.replace(samples.BODY, samples.BODY + " {{ remark }"), ["NV804"]),
    # both branches are looked at
    (PUBLISHED.replace(samples.BODY, "{% if a %}" + samples.BODY + "{% else %}We shall see.{% endif %}"), ["NV901"]),
    (PUBLISHED.replace(samples.REQUEST.replace("forty-sixth", "{{ session }}"), "{% include 'request' %}"), []),
    (PUBLISHED.replace(samples.BODY, "(See annex.)") + "\n{% include 'annex' %}\n", []),
    (PUBLISHED.replace(samples.BODY, "[…]").replace(" and has the honour to inform it of the following", ""), []),
    (PUBLISHED.replace("item 3", "item X"), []),
    # no holes at all
    (PUBLISHED.replace(samples.BODY, "[Original: Arabic] […] [sic] [Signed]"), []),
]


@pytest.mark.parametrize(("text", "codes"), WRONG)
def test_what_is_wrong_in_a_template(text: str, codes: list[str]) -> None:
    assert [finding.code for finding in lint(text, today=TODAY, template=True).findings] == codes


def test_a_template_is_known_by_its_suffix() -> None:
    assert lint(PUBLISHED, path="a/note.J2", today=TODAY).findings == ()
    assert {f.code for f in lint(PUBLISHED, path="note.txt", today=TODAY).findings} == {"NV801"}


def test_a_text_that_is_no_note_is_no_template_of_one() -> None:
    assert [f.code for f in lint("Dear {{ name }},\n\nthank you.", template=True).findings] == ["NV003"]


def test_places_and_fixes_are_those_of_the_template() -> None:
    text = "{# one\ntwo #}\n" + samples.BILATERAL.replace("presents its", "presents it's").replace("41", "{{ n }}")
    (finding,) = lint(text, template=True, today=date(2026, 11, 24)).findings
    assert text[slice(*finding.span)].startswith("presents it's compliments")
    assert finding.fix
    assert text[slice(*finding.fix.edits[0].span)] == "it's"


PIECES = (
    *(
        "{{ a }}",
        "{{",
        "}}",
        "{% if a %}",
        "{% else %}",
        "{% endif %}",
        "{% for a in b %}",
        "{%",
        "%}",
        "{#",
        "#}",
        "${x}",
    ),
    *(
        "[date]",
        "____",
        "\n",
        "\r\n",
        " ",
        "Human Rights Council",
        "{{ s }} session",
        "Agenda item [ ]",
        "{% include 'a' %}",
    ),
    *("The {{ sender }} presents its compliments to {{ to }} and has the honour to say so.", "dated {{ date }}"),
    *(
        "circulated as a document of the [session] of the General Assembly, under item __",
        samples.CLOSING,
        "Annex",
        "é",
    ),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=24).map(" ".join))
def test_every_text_can_be_a_template(text: str) -> None:
    report = lint(text, template=True, today=TODAY)
    assert all(0 <= f.span.start <= f.span.end <= len(text) for f in report.findings)
