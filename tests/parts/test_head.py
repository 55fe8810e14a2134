"""What stands above the text of a note that was sent, and the place and date below it."""

import pytest

from tests.readings import CLOSING, OPENING, OUVERTURE, noted, value


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("No. 12/2020", "12/2020"),
        ("Ref.: MPF/2020-071", "MPF/2020-071"),
        ("Reference: FIJI 12.4", "FIJI 12.4"),
        ("Note No. 45", "45"),
        ("Our ref. No: AB/12-3 (c)", "AB/12-3"),
        ("N.V. No 70/96", "70/96"),
        ("MPF/2020/071", "MPF/2020/071"),
        ("No. ____/2020", "____/2020"),
        ("No. of pages", None),
        ("2020", None),
        ("12 May 2020", None),
    ],
)
def test_reference_number(line: str, number: str | None) -> None:
    assert value(noted(f"EMBASSY OF FIJI\n\n{line}\n\n{OPENING}\n").reference_number) == number


@pytest.mark.parametrize(
    ("line", "number"),
    [("N° 0094/AMBAFIDJI/2026", "0094/AMBAFIDJI/2026"), ("Réf. : 12-3/FJ", "12-3/FJ"), ("Numéro : 45", "45")],
)
def test_french_reference_number(line: str, number: str) -> None:
    assert value(noted(f"AMBASSADE DES FIDJI\n\n{line}\n\n{OUVERTURE}\n", "fr").reference_number) == number


@pytest.mark.parametrize(
    ("head", "letterhead"),
    [
        ("EMBASSY OF FIJI\n\n", "EMBASSY OF FIJI"),
        ("EMBASSY OF THE REPUBLIC OF FIJI\nIN FRANCE\n\nNo. 12/2020\n\n", "EMBASSY OF THE REPUBLIC OF FIJI IN FRANCE"),
        ("Permanent Mission of Fiji\n\nNOTE VERBALE\n\n", "Permanent Mission of Fiji"),
        ("Embassy of Fiji\nSuva, 3 May 2020\n\n", "Embassy of Fiji"),
        ("", None),
    ],
)
def test_letterhead(head: str, letterhead: str | None) -> None:
    assert value(noted(head + OPENING).letterhead) == letterhead


@pytest.mark.parametrize(
    ("line", "place", "date"),
    [
        ("Suva, 3 May 2020", "Suva", "2020-05-03"),
        ("New York, May 3, 2020", "New York", "2020-05-03"),
        ("GENEVA, 3 MAY 2020", "GENEVA", "2020-05-03"),
        ("3 May 2020", None, "2020-05-03"),
        ("Suva, 31 April 2020", "Suva", None),
        ("Port of Spain, 3rd May 2020", "Port of Spain", "2020-05-03"),
        ("Addis Ababa (Ethiopia), 3 May 2020", "Addis Ababa", "2020-05-03"),
    ],
)
@pytest.mark.parametrize("where", ["below", "above"])
def test_place_and_date(where: str, line: str, place: str | None, date: str | None) -> None:
    text = (
        f"{OPENING}\n\n{CLOSING}\n\n{line}\n"
        if where == "below"
        else f"EMBASSY OF FIJI\n\n{line}\n\n{OPENING}\n\n{CLOSING}\n"
    )
    found = noted(text).place_and_date
    assert found is not None
    assert (value(found.place), value(found.date)) == (place, date)
    assert text[slice(*found.span)] == line


def test_a_date_in_the_text_is_none() -> None:
    opening = OPENING.replace("a fair", "a fair at Suva on 3 May 2020")
    assert noted(f"{opening}\n\n{CLOSING}\n").place_and_date is None
