"""Pairs of names that are one party, and pairs that are two."""

import pytest

from notelint.language import Language
from notelint.sameparty import are_different, states_of
from tests.readings import ENGLISH, FRENCH

OHCHR = "Office of the United Nations High Commissioner for Human Rights"
HCDH = "Haut-Commissariat des Nations Unies aux droits de l’homme"

ONE = {
    ENGLISH: [
        ("Permanent Mission of Azerbaijan", "Permanent Mission of the Republic of Azerbaijan"),
        (
            "Permanent Mission of Fiji to the United Nations Office at Geneva",
            "Permanent Mission of Fiji to the United Nations Office and other international organizations in Geneva",
        ),
        ("Permanent Mission of the State of Qatar", "Permanent Mission of Qatar to the United Nations"),
        ("Permanent Mission of Fiji", "Permanent Representative of Fiji"),
        ("Permanent Mission of Fiji", "Permanent Mission"),
        ("Permanent Mission of Fiji", "Mission"),
        ("Embassy of the French Republic", "French Embassy"),
        ("Embassy of Fiji", "this Embassy"),
        ("Embassy of the United States of America", "American Embassy"),
        ("Royal Embassy of Saudi Arabia", "Embassy of the Kingdom of Saudi Arabia"),
        (OHCHR, "Office"),
        (OHCHR, "Office of the High Commissioner"),
        (OHCHR, "Office of the High Commissioner for Human Rights"),
        (OHCHR, "OHCHR"),
        ("Secretary-General", "Secretary-General of the United Nations"),
        ("Secretary-General of the United Nations", "Secretariat of the United Nations"),
        ("Ministry of Foreign Affairs of the Republic of Fiji", "Ministry"),
        ("Ministry of Foreign Affairs", "esteemed Ministry of Foreign Affairs of Fiji"),
        ("Federal Department of Foreign Affairs", "Department"),
        ("Foreign and Commonwealth Office", "Foreign, Commonwealth and Development Office"),
        ("Permanent Missions of Fiji and Samoa", "Permanent Missions"),
        ("Permanent Mission of Türkiye", "Permanent Mission of Turkey"),
        ("President of the Security Council", "President"),
    ],
    FRENCH: [
        ("Mission permanente de l’Azerbaïdjan", "Mission permanente de la République d’Azerbaïdjan"),
        ("Mission permanente du Gabon", "Mission permanente de la République gabonaise"),
        ("Mission permanente du Luxembourg", "Mission permanente du Grand-Duché de Luxembourg"),
        ("Ambassade de France", "Ambassade"),
        ("Ambassade de Suisse", "Ambassade de la Confédération suisse"),
        (HCDH, "Haut-Commissariat"),
        (HCDH, "Haut-Commissariat aux droits de l’homme"),
        ("Secrétaire général", "Secrétaire général de l’Organisation des Nations Unies"),
        ("Ministère fédéral des affaires étrangères", "Ministère"),
        ("Présidente du Conseil de sécurité", "Président du Conseil de sécurité"),
        ("Département fédéral des affaires étrangères", "Département"),
    ],
}

TWO = {
    ENGLISH: [
        ("Permanent Mission of Azerbaijan", "Permanent Mission of Armenia"),
        ("Embassy of the Republic of Korea", "Embassy of the Democratic People’s Republic of Korea"),
        ("Permanent Mission of the Congo", "Permanent Mission of the Democratic Republic of the Congo"),
        ("Permanent Mission of Guinea", "Permanent Mission of Equatorial Guinea"),
        ("Permanent Mission of Niger", "Permanent Mission of Nigeria"),
        ("French Embassy", "Embassy of Germany"),
        ("Embassy of Fiji", "Ministry of Foreign Affairs of Fiji"),
        ("Embassy", "Ministry"),
        (OHCHR, "Office of the United Nations High Commissioner for Refugees"),
        (OHCHR, "Secretary-General"),
        (OHCHR, "Permanent Mission of Fiji"),
        ("President of the General Assembly", "President of the Security Council"),
        ("President of the Human Rights Council", "President of the Security Council"),
        ("Ministry of Foreign Affairs", "Ministry of Defence"),
        ("Secretary-General of the United Nations", "Secretary-General of the Council of Europe"),
        ("Permanent Missions of Fiji and Samoa", "Permanent Missions of Fiji and Tonga"),
    ],
    FRENCH: [
        ("Mission permanente de l’Azerbaïdjan", "Mission permanente de l’Arménie"),
        ("Mission permanente du Niger", "Mission permanente du Nigéria"),
        ("Ambassade de France", "Ambassade d’Allemagne"),
        ("Ambassade de France", "Ministère des affaires étrangères"),
        (HCDH, "Secrétaire général"),
        (HCDH, "Haut-Commissariat des Nations Unies pour les réfugiés"),
        ("Présidente de l’Assemblée générale", "Présidente du Conseil de sécurité"),
        ("Ministère des affaires étrangères", "Ministère de la défense"),
    ],
}


def pairs(table: dict[Language, list[tuple[str, str]]]) -> list[tuple[str, str, Language]]:
    return [(one, other, language) for language, names in table.items() for one, other in names]


@pytest.mark.parametrize(("one", "other", "language"), pairs(ONE))
def test_one_party(one: str, other: str, language: Language) -> None:
    assert not are_different(one, other, language)
    assert not are_different(other, one, language)


@pytest.mark.parametrize(("one", "other", "language"), pairs(TWO))
def test_two_parties(one: str, other: str, language: Language) -> None:
    assert are_different(one, other, language)
    assert are_different(other, one, language)


@pytest.mark.parametrize(("one", "other", "language"), pairs(ONE) + pairs(TWO))
def test_a_name_is_its_own(one: str, other: str, language: Language) -> None:
    assert not are_different(one, one, language)
    assert not are_different(other, other.upper(), language)


def test_states_of() -> None:
    assert states_of("Permanent Missions of Fiji, the Republic of Samoa and Tonga", ENGLISH) == {"FJ", "WS", "TO"}
    assert states_of("Missions permanentes du Niger et du Nigéria", FRENCH) == {"NE", "NG"}
    assert states_of("the Office", ENGLISH) == frozenset()
