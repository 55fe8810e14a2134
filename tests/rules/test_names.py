"""NV603 and NV604: misspelt names and wrong articles, their fixes, and what else is said of them."""

import pytest

from notelint.finding import Finding
from notelint.linter import lint
from notelint.rules import samples
from tests.drafts import TODAY

NOTE = samples.BILATERAL.replace("to the Ministry the", "to the Ministry of Foreign Affairs of Norway the")


def judge(text: str) -> list[Finding]:
    return list(lint(text, today=TODAY).findings)


def fixed(text: str) -> str:
    edits = [edit for finding in judge(text) for edit in (finding.fix.edits if finding.fix else ())]
    for edit in sorted(edits, key=lambda edit: -edit.span.start):
        text = text[: edit.span.start] + edit.content + text[edit.span.end :]
    return text


def with_addressee(written: str) -> str:
    """The note with its addressee written otherwise in the opening."""
    return NOTE.replace("Ministry of Foreign Affairs of Norway", written, 1)


MENDED = {
    "Ministry of Foreign Affairs of Norwey": ("NV603", "unsafe"),
    "Ministry of Foreign Affairs of\nNorwway": ("NV603", "unsafe"),
    "Ministry of Foreign Affair of Norway": ("NV603", "unsafe"),
    "Ministry of Foreign Affairs of the Norway": ("NV604", "safe"),
}


@pytest.mark.parametrize("written", MENDED)
def test_the_fix_mends_the_note_and_no_more_is_said(written: str) -> None:
    text = with_addressee(written)
    assert [(one.code, one.fix and one.fix.applicability) for one in judge(text)] == [MENDED[written]]
    assert fixed(text).split() == NOTE.split()


def test_one_finding_for_each_name_mends_all_its_places() -> None:
    text = NOTE.replace("Norway", "Norwey")
    (finding,) = judge(text)
    assert finding.message.endswith("“Norway” is likely meant (also in line 7).")
    assert fixed(text) == NOTE


def test_where_two_states_are_near_both_are_named_and_nothing_is_changed() -> None:
    (finding,) = judge(with_addressee("Ministry of Foreign Affairs of Austraia"))
    assert "“Australia” or “Austria”" in finding.message
    assert finding.fix is None


def test_a_slip_in_an_office_is_one_finding_with_the_misspelt_word_in_it() -> None:
    text = samples.SENT.replace("Commissioner for", "Commisioner of")
    (finding,) = judge(text)
    assert finding.code == "NV603"
    assert fixed(text) == samples.SENT


def test_a_line_that_ends_before_a_name_stays_where_it_is() -> None:
    text = NOTE.replace("Embassy of the Republic of Chile presents", "Embassy of\nPhilippines presents")
    assert "Embassy of the\nPhilippines presents" in fixed(text)


def test_an_annex_heading_is_judged_too() -> None:
    heading = "Annex to the note verbale dated 4 March 2021 from the Permanent Mission of Uruguey to the United Nations"
    text = f"{samples.PUBLISHED}\n\n{heading}\n\nA list of registries."
    assert "NV603" in [finding.code for finding in judge(text)]
    assert "NV601" not in [finding.code for finding in judge(text)]


def test_quotations_are_left_alone() -> None:
    text = NOTE.replace(samples.TREE, f"{samples.TREE} It read “the Embassy of Azerbaidjan and of Philippines”.")
    assert judge(text) == []
