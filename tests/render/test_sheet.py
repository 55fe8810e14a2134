"""Rows, lines and pieces of a note: nothing of the text is lost, and each finding is marked once."""

from hypothesis import given
from hypothesis import strategies as st

from notelint.finding import SEVERITIES, Finding
from notelint.linter import Report
from notelint.render.sheet import parts, rows
from notelint.source import make_source
from notelint.span import Span
from tests.render.reports import arabic, examples, report


def text_of(pieces, source):
    return "".join(source.at(piece.span) for piece in pieces)


@st.composite
def reports(draw):
    text = draw(st.text("ab \n\r\u2028é", max_size=60))
    offsets = st.integers(0, len(text))
    spans = [Span(*sorted(pair)) for pair in draw(st.lists(st.tuples(offsets, offsets), max_size=6))]
    found = [Finding("NV402", "name", draw(st.sampled_from(SEVERITIES)), "It is.", span) for span in spans]
    return Report(make_source(text), None, tuple(found))


@given(reports())
def test_pieces_are_the_text_and_each_finding_starts_in_one(report):
    found = list(rows(report))
    pieces = [piece for row in found for _, line in row.lines for piece in line]
    assert text_of(pieces, report.source) == report.source.text
    starts = [(number, piece.span.start) for piece in pieces for number in piece.numbers]
    assert sorted(starts) == [(at, finding.span.start) for at, finding in enumerate(report.findings, 1)]
    assert sorted(number for row in found for number in row.numbers) == sorted(number for number, _ in starts)


@given(reports())
def test_a_piece_is_within_its_line_and_has_the_sternest_severity(report):
    for row in rows(report):
        for number, line in row.lines:
            assert text_of(line, report.source).rstrip("\r\n") == report.source.line(number)
            for piece in line:
                over = [f.severity for f in report.findings if f.span.start <= piece.span.start < f.span.end]
                assert piece.severity == max(over, key=SEVERITIES.index, default=None)


def test_parts_of_the_examples_cover_their_text():
    for example in examples():
        uncovered = [
            example.source.at(piece.span)
            for row in rows(example)
            for _, line in row.lines
            for piece in line
            if not piece.part and example.source.at(piece.span).strip()
        ]
        assert len("".join(uncovered).split()) <= 4, example.source.path  # a printer's mark


def test_a_row_is_a_paragraph():
    found = list(rows(report("one\ntwo\n\n\nthree\n", 0)))
    assert [[number for number, _ in row.lines] for row in found] == [[1, 2, 3, 4], [5]]


def test_long_paragraphs_have_several_rows():
    found = list(rows(report("word\n" * 30, 0)))
    assert [len(row.lines) for row in found] == [12, 12, 6]


def test_what_starts_in_a_row():
    found = list(rows(arabic()))
    assert [row.parts for row in found] == [("letterhead",), ("opening", "body"), ("closing",)]
    assert [row.numbers for row in found] == [(), (1,), (2,)]
    assert [part.name for part in parts(arabic().note)] == ["letterhead", "opening", "body", "closing"]


def test_a_draft_of_megabytes_takes_no_time():
    text = "[x] a line of some words\n" * 40_000
    spans = [Span(at, at + 3) for at in range(0, len(text), 25)]
    found = tuple(Finding("NV801", "name", "error", "It is.", span) for span in spans)
    assert sum(len(row.numbers) for row in rows(Report(make_source(text), None, found))) == 40_000
