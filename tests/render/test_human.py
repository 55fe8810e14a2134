"""What people see: the place underlined in every script, and nothing that a terminal would obey."""

import unicodedata

import pytest

from notelint.render.human import render
from notelint.render.options import Options
from tests.render.reports import clean, report

ISOLATES = "\u2066\u2067\u2069"


def columns(text):
    """A second opinion on the width of text without tabs and controls."""
    narrow = (
        char for char in unicodedata.normalize("NFC", text) if unicodedata.category(char) not in ("Mn", "Me", "Cf")
    )
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in narrow)


def excerpt(rendered):
    """The line of text and the line of carets, without the gutter."""
    lines = rendered.splitlines()
    at = next(number for number, line in enumerate(lines) if line.rstrip(ISOLATES + " ").endswith("^"))
    return [line.partition("| ")[2] for line in lines[at - 1 : at + 1]]


def test_the_whole_of_a_finding():
    rendered = render([report("See\nresolution S/RES/822 of it\n", "S/RES/822", fix="S/RES/822 (1993)")], Options())
    assert rendered == (
        "draft.txt:2:12: error[NV402] missing-symbol-year: It is wrong.\n"
        "  |\n"
        "2 | resolution S/RES/822 of it\n"
        "  |            ^^^^^^^^^\n"
        "  = help: write its year: “S/RES/822” → “S/RES/822 (1993)”\n"
        "\n"
        "Found 1 error in 1 file.\n"
    )


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("人权理事会第四十三届会议，决议 S/RES/822。", "S/RES/822"),
        ("人权理事会第四十三届会议，决议。", "四十三"),
        (unicodedata.normalize("NFD", "présentée à l’Élysée, S/RES/822"), "S/RES/822"),
        ("تهدي البعثة الدائمة أطيب تحياتها S/RES/822 إلى", "البعثة"),
        ("قرار S/RES/822، في", "S/RES/822"),
        ("The word السلام then S/RES/822", "S/RES/822"),
        ("Постоянное представительство", "представительство"),
    ],
)
def test_the_place_is_underlined(text, place):
    shown, carets = (
        line.translate(dict.fromkeys(map(ord, ISOLATES))) for line in excerpt(render([report(text, place)], Options()))
    )
    assert shown == text
    assert len(carets) - len(carets.lstrip()) == columns(text[: text.index(place)])
    assert carets.count("^") == columns(place)


def test_right_to_left_lines_are_isolated_and_mirrored_alike():
    text = "تهدي البعثة الدائمة"
    shown, carets = excerpt(render([report(text, "البعثة")], Options()))
    assert (shown[0], shown[-1], carets[0], carets[-1]) == ("\u2067", "\u2069", "\u2067", "\u2069")
    assert len(carets) == len(shown)


def test_tabs_become_blanks():
    assert excerpt(render([report("\tab\tS/RES/822", "S/RES/822")], Options())) == [
        "    ab  S/RES/822",
        "        ^^^^^^^^^",
    ]


@pytest.mark.parametrize("evil", ["\033[2J", "\x9b31m", "\x07", "\x7f", "\u202e", "\u2028", "\x85", "\x0b"])
def test_a_draft_cannot_give_orders_to_the_terminal(evil):
    dirty = report(f"a{evil}b S/RES/822", "S/RES/822", path=f"x{evil}.txt", message=f"bad {evil}.", fix=f"{evil}y")
    rendered = render([dirty], Options())
    assert evil[0] not in rendered
    assert len(rendered.splitlines()) == 7


@pytest.mark.parametrize("width", [40, 80, 200])
@pytest.mark.parametrize("filler", ["word ", "会议", "á ", "كلمة "])
@pytest.mark.parametrize("before", [0, 7, 3000])
def test_long_lines_are_clipped_around_the_place(width, filler, before):
    text = filler * before + "S/RES/822" + filler * 3000
    rendered = render([report(text, "S/RES/822")], Options(width=width))
    body = [line for line in rendered.splitlines() if "|" in line]
    assert all(columns(line.translate(dict.fromkeys(map(ord, ISOLATES)))) <= width for line in body)
    shown, carets = (line.translate(dict.fromkeys(map(ord, ISOLATES))) for line in excerpt(rendered))
    assert "S/RES/822" in shown
    assert columns(shown[: shown.index("S/RES/822")]) == len(carets) - len(carets.lstrip())
    assert shown.endswith("…")
    assert shown.startswith("…") or before < 3000


def test_a_place_longer_than_the_line_is_cut():
    rendered = render([report("x" * 500, "x" * 500)], Options(width=60))
    assert all(len(line) <= 60 for line in rendered.splitlines() if "|" in line)


def test_a_line_of_megabytes_takes_no_time():
    text = "word " * 2_000_000 + "S/RES/822"
    finding = report(text, "S/RES/822")
    many = finding._replace(findings=finding.findings * 500)
    assert render([many], Options()).count("S/RES/822") == 500


def test_a_place_over_several_lines_shows_the_first_that_are_not_blank():
    text = "Note verbale \n\n  datée du\nhuit\navril"
    rendered = render([report(text, 0, end=len(text))], Options())
    assert [line for line in rendered.splitlines() if "|" in line] == [
        "  |",
        "1 | Note verbale ",
        "  | ^^^^^^^^^^^^",
        "3 |   datée du",
        "  |   ^^^^^^^^",
        "4 | huit",
        "  | ^^^^",
    ]


@pytest.mark.parametrize(("text", "at"), [("abc", 3), ("abc\n", 4), ("a\n\nb", 2), ("abc", 0)])
def test_an_empty_place_has_one_caret(text, at):
    assert excerpt(render([report(text, at)], Options()))[1].count("^") == 1


def test_blanks_that_are_the_fault_are_underlined():
    assert excerpt(render([report("a   b", "   ")], Options()))[1] == " ^^^"


def test_a_file_without_text_has_no_excerpt():
    assert "|" not in render([report("", 0)], Options())


def test_what_to_write_where_nothing_stands():
    assert "= help: write its year: “(1993)”" in render([report("ab", 1, fix="(1993)")], Options())


def test_the_last_line_counts():
    reports = [report("a", "a"), report("b", "b"), report("c", "c", severity="warning"), clean()]
    assert render(reports, Options()).splitlines()[-1] == "Found 2 errors, 1 warning in 4 files (1 without findings)."


def test_a_clean_note_gets_a_clear_line():
    assert render([clean()], Options()) == "good.txt: no findings. All good: 1 file checked.\n"
    assert render([clean(), clean()], Options()) == "All good: no findings, 2 files checked.\n"


def test_without_excerpts_a_finding_is_a_line():
    rendered = render([report("See S/RES/822", "S/RES/822"), report("b", "b")], Options(excerpts=False))
    assert rendered.splitlines() == [
        "draft.txt:1:5: error[NV402] missing-symbol-year: It is wrong.",
        "draft.txt:1:1: error[NV402] missing-symbol-year: It is wrong.",
        "Found 2 errors in 2 files.",
    ]


def test_colours_only_if_wanted():
    assert "\033[1;31m" in render([report("a", "a")], Options(colour=True))
    assert "\033" not in render([report("a", "a")], Options())
