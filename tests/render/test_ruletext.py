"""What is said of rules, in each form."""

import pytest

from notelint.catalogue import all_rules, by_code
from notelint.render.cells import cells
from notelint.render.ruletext import as_markdown, as_text, marked, sections, severities


def test_all_sections_in_order():
    heads = [section.head for section in sections(by_code("NV301"))]
    assert heads == ["Why", "Severity", "Authority", "Not this", "But this", "Innocent", "Fix"]


def test_a_rule_without_authority_says_so():
    rule = by_code("NV301")._replace(authority="", innocent="")
    assert "Authority: Usual practice; no written rule known.\n" in as_text(rule, 80)
    assert "Innocent" not in as_markdown(rule)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("NV101", "error for hrc, ga, sc, joint, ecosoc and un; warning for bilateral."),
        ("NV102", ""),
        ("NV202", ""),
        ("NV105", "error for hrc, ga, sc, joint, ecosoc and un; not demanded for bilateral."),
        (
            "NV103",
            "error if the profile is named, else warning or nothing for hrc, ga, sc, joint and ecosoc; not demanded for"
            " un and bilateral.",
        ),
    ],
)
def test_severities_in_words(code, said):
    assert severities(by_code(code)) == said


@pytest.mark.parametrize("width", [40, 80])
def test_text_keeps_to_the_width_and_says_all(width):
    for rule in all_rules():
        told = as_text(rule, width)
        assert all(sum(cell.width for cell in cells(line)) <= width for line in told.splitlines())
        bare = "".join(told.split())
        assert all("".join(section.text.split()) in bare for section in sections(rule))


def test_markdown_takes_no_sign_for_markup():
    assert marked("[date] a_b *c* <d> `e` | f") == r"\[date\] a\_b \*c\* \<d\> \`e\` \| f"
