"""Fingerprints: the same finding has the same one after edits elsewhere, and no two have the same."""

import textwrap

import pytest

from notelint.finding import Finding
from notelint.fingerprint import fingerprints
from notelint.linter import lint
from notelint.source import make_source
from notelint.span import Span
from tests.drafts import TODAY
from tests.laws import notes

FLAWED = {name: text for name, text in notes().items() if "/flawed/" in name}


def of(text):
    """The fingerprints of a text's findings, each with the code."""
    report = lint(text, today=TODAY)
    found = fingerprints(report.source, report.findings)
    return sorted(zip((finding.code for finding in report.findings), found, strict=True))


def by_hand(text, *places, code="NV801", pointer=None):
    spans = [Span(text.index(place), text.index(place) + len(place)) for place in places]
    found = [Finding(code, "name", "error", "It is.", span, None, pointer) for span in spans]
    return fingerprints(make_source(text), found)


@pytest.mark.parametrize("text", FLAWED.values(), ids=FLAWED)
def test_they_survive_what_changes_nothing(text):
    assert of(f"\n\n{text}") == of(text)
    assert of(text.replace("\n", "\r\n")) == of(text)
    assert of(f"{text.rstrip()}\n\n\n") == of(text)


@pytest.mark.parametrize("name", ["en/flawed/hrc-copied", "en/flawed/bilateral-wrong-house", "fr/flawed/hrc-copied"])
def test_they_survive_another_width(name):
    paragraphs = FLAWED[name].split("\n\n")
    wrapped = [textwrap.fill(piece, 60) if len(piece.split()) > 20 else piece for piece in paragraphs]
    assert of("\n\n".join(wrapped)) == of(FLAWED[name])


def test_they_survive_edits_elsewhere():
    text = "The first sentence stands here.\n\nThe Embassy will close on [date] for a week, says the Mission.\n\nEnd."
    edited = text.replace("first", "second, much longer").replace("End", "No end")
    assert by_hand(text, "[date]") == by_hand(edited, "[date]")
    assert by_hand(text, "[date]") != by_hand(text.replace("close on", "open on"), "[date]")


def test_what_is_missing_is_known_by_its_pointer():
    assert by_hand("abc", "", pointer="/closing") == by_hand("another", "", pointer="/closing")
    assert by_hand("abc", "", pointer="/closing") != by_hand("abc", "", pointer="/request")


def test_the_rule_counts_and_the_words_of_the_message_do_not():
    assert by_hand("abc", "b") != by_hand("abc", "b", code="NV402")


def test_no_two_are_alike():
    text = "[x] " * 200
    spans = [Span(at, at + 3) for at in range(0, len(text), 4)]
    found = [Finding("NV801", "name", "error", "It is.", span) for span in spans]
    assert len(set(fingerprints(make_source(text), found))) == len(spans)


def test_nothing_of_the_draft_is_in_it():
    (found,) = by_hand("The secret is a\ud800b.", "secret")
    digest, _, number = found.partition(":")
    assert (len(digest), number) == (32, "1")
    assert set(digest) <= set("0123456789abcdef")
