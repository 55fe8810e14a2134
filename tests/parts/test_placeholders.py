"""Holes that a template leaves, and brackets that are none."""

import pytest

from tests.readings import noted

OPENING = "The Embassy of Fiji presents its compliments to the Ministry of Trade and has the honour to announce: "

HOLES = [
    ("{{ addressee }}", "en"),
    ("{% if reply %}", "en"),
    ("${date}", "en"),
    ("{name}", "en"),
    ("<<NAME>>", "en"),
    ("<name of the State>", "en"),
    ("«NOM_DU_PAYS»", "fr"),
    ("____", "en"),
    ("……", "en"),
    ("......", "en"),
    ("[date]", "en"),
    ("[insert name of Minister]", "en"),
    ("[ ]", "en"),
    ("[...................]", "en"),
    ("[XX]", "en"),
    ("[STATE_NAME]", "en"),
    ("(to be confirmed)", "en"),
    ("(insert date)", "en"),
    ("TBD", "en"),
    ("DD/MM/YYYY", "en"),
    ("XX/XX/2024", "en"),
    ("【date】", "en"),
    ("%session%", "en"),
    ("[session_dates]", "en"),
    ("{# a remark #}", "en"),
    ("Click or tap here to enter text.", "en"),
    ("Choose an item.", "en"),
    ("[à compléter]", "en"),
    ("20XX", "en"),
    ("Cliquez ou appuyez ici pour entrer du texte.", "fr"),
    ("[à compléter]", "fr"),
    ("[nom du pays]", "fr"),
    ("(à préciser)", "fr"),
    ("JJ/MM/AAAA", "fr"),
]


@pytest.mark.parametrize(("hole", "language"), HOLES)
def test_a_hole(hole: str, language: str) -> None:
    text = f"{OPENING}a fair on {hole} at noon."
    assert [text[slice(*found.span)] for found in noted(text, language).placeholders] == [hole]


INNOCENT = [
    ("[Original: Arabic]", "en"),
    ("[Signed]", "en"),
    ("[Seal]", "en"),
    ("[…]", "en"),
    ("[...]", "en"),
    ("[sic]", "en"),
    ("[English and French only]", "en"),
    ("[1]", "en"),
    ("[iv]", "en"),
    ("[a]", "en"),
    ("[the Minister](https://example.org)", "en"),
    ("“the [Government] said”", "en"),
    ("<info@example.org>", "en"),
    ("<b>", "en"),
    ("Chapter XX of the Treaty", "en"),
    ("article XXX", "en"),
    ("and so on...", "en"),
    ("(please see annex)", "en"),
    ("snake_case", "en"),
    ("50% of 60% or 70%", "en"),
    ("a%C3%A9b", "en"),
    ("item X of the list", "en"),
    ("[Original : français]", "fr"),
    ("[Signé]", "fr"),
    ("« OTAN »", "fr"),
    ("l’article XX", "fr"),
    ("[anglais seulement]", "fr"),
]


@pytest.mark.parametrize(("text", "language"), INNOCENT)
def test_what_is_no_hole(text: str, language: str) -> None:
    assert [found.text.value for found in noted(f"{OPENING}a fair on {text} at noon.", language).placeholders] == []


def test_holes_stand_in_order() -> None:
    text = f"{OPENING}a fair at {{{{ place }}}} on [date] by ____."
    assert [text[slice(*found.span)] for found in noted(text).placeholders] == ["{{ place }}", "[date]", "____"]


def test_a_hole_within_a_hole_is_one() -> None:
    text = f"{OPENING}a fair on {{{{ draft['date'] }}}} at noon."
    assert [text[slice(*found.span)] for found in noted(text).placeholders] == ["{{ draft['date'] }}"]
