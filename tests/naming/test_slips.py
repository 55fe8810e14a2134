"""Where a State's name is misspelt, and where a word only looks so."""

import pytest

from notelint.language import Language
from notelint.naming.mend import mended
from notelint.naming.slips import misnamed
from notelint.shadow import make_shadow
from tests.naming.tables import names
from tests.readings import ENGLISH, FRENCH


def found(text: str, language: Language) -> list[str]:
    shadow = make_shadow(text)
    ranges = [(0, len(shadow.plain))]
    return [shadow.plain[one.start : one.end] for one in misnamed(shadow.folded, ranges, language, shadow)]


FOUND = {
    ENGLISH: {
        "the Embassy of Azerbaidjan presents": ["Azerbaidjan"],
        "EMBASSY OF THE REPUBLIC OF AZERBAIJIAN": ["AZERBAIJIAN"],
        "the Republic of Trinidad and Tabago": ["Trinidad and Tabago"],
        "the Governments of Norway, Belgum and the Republic of Kazakstan": ["Belgum", "Kazakstan"],
        "the Ministry of Justice and of Labour of the Phillipines": ["Phillipines"],
        "the Permanent\nMission of\nNorwey\nGeneva": ["Norwey"],
        "the Consulate General of Uruguaay": ["Uruguaay"],
    },
    FRENCH: {
        "la Mission permanente du Mozambic": ["Mozambic"],
        "le Gouvernement de la République gabonnaise": ["République gabonnaise"],
        "L'AMBASSADE D'AUTRICE": ["AUTRICE"],
        "les Gouvernements de la Norvège et de la Belqique": ["Belqique"],
        "le Ministère des affaires étrangères de l’Azerbaijan": ["Azerbaijan"],
        "la République centrafriquaine": ["République centrafriquaine"],
    },
}
INNOCENT = {
    ENGLISH: [
        "the Government of Columbia Heights, the Government of Chiba Prefecture, the Government of Nevada",
        "the Consulate General of Lyon and the Consulate of Chia",
        "the Government of the District of Columbia, the Ministry of Health of the District of Columbia",
        "a mission of grace, a government of chine, the Government of azerbaidjan",
        "the Kingdom of Netherlandsin, the Embassy of Swedenand",
        "the Committee on the Rights of the Child, Azerbaidjan Airlines, a friend of Azerbaidjan",
        "the Republic of Alania, the Republic of Mordovia, the Republic of Tuva, the Republic of South Ossetia",
        "the German Democratic Republic, the Republic of Somaliland, the Sahrawi Arab Democratic Republic, Taiwan",
        "the Government of Macau, the Government of Sint Maarten, the Republic of China, the Government of Tasmania",
        "the Government of the Azerbaijans, the Republic of Tadjikistan, the Government of Franco",
    ],
    FRENCH: [
        "le Gouvernement de la Franche-Comté, le Gouvernement de Saint-Martin, le Gouvernement de Guyane",
        "la République arabe sahraouie démocratique, la République fédérative de Yougoslavie, la République du Kosovo",
        "la République d'Alanie, la Principauté des Asturies, le Royaume de Navarre, la République et canton de Genève",
        "la République moldave, la République roumaine, les Gouvernements de l'Émirat",
        "la Mission de l'Organisation, le Gouvernement du Royaume, l'État du Massachusetts",
    ],
}


@pytest.mark.parametrize("language", FOUND)
def test_a_slip_is_found_where_a_state_is_expected(language: Language) -> None:
    assert {text: found(text, language) for text in FOUND[language]} == FOUND[language]


@pytest.mark.parametrize("language", INNOCENT)
def test_what_only_looks_like_a_slip_is_none(language: Language) -> None:
    assert [found(text, language) for text in INNOCENT[language]] == [[] for _ in INNOCENT[language]]


@pytest.mark.parametrize(("language", "text"), [(ENGLISH, "The Embassy of {} has"), (FRENCH, "L'Ambassade de {} a")])
def test_no_name_in_the_table_is_a_slip(language: Language, text: str) -> None:
    assert [name for name in names(language.code) if found(text.format(name), language)] == []


def test_a_slip_is_put_right_to_compare_names() -> None:
    assert mended("Embassy of Norwey", ENGLISH) == "embassy of norway"
    assert mended("Embassy of Austraia", ENGLISH) == "embassy of "
    assert mended("Haut-Commissariat aux droit de l’homme", FRENCH) == "haut-commissariat aux droits de l'homme"
