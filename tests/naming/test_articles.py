"""Articles and elisions before names: those that a name takes, and those that it does not."""

import re

import pytest

from notelint.language import Language, tables
from notelint.naming.articles import wrong_articles
from notelint.shadow import fold
from tests.naming.tables import names
from tests.readings import ENGLISH, FRENCH, reading


def found(text: str, language: Language) -> list[tuple[str, tuple[str, ...]]]:
    read = reading(text, language.code)
    return [(read.shadow.plain[one.start : one.name_end], one.right) for one in wrong_articles(read, [(0, read.end)])]


WRONG: dict[Language, dict[str, tuple[str, tuple[str, ...]]]] = {
    ENGLISH: {
        "the Embassy of Philippines presents": ("of Philippines", ("of the",)),
        "the Kingdom of Netherlands and has": ("of Netherlands", ("of the",)),
        "the Ministry of Foreign Affairs of Russian Federation.": ("of Russian Federation", ("of the",)),
        "the Embassy of State of Qatar to": ("of State of Qatar", ("of the",)),
        "citizens of Bahamas.": ("of Bahamas", ("of the",)),
        "the Republic of the Azerbaijan has": ("of the Azerbaijan", ("of",)),
        "EMBASSY OF THE CHILE": ("OF THE CHILE", ("of",)),
    },
    FRENCH: {
        "la Mission permanente de Azerbaïdjan": ("de Azerbaïdjan", ("d'", "de l'")),
        "la République du Azerbaïdjan": ("du Azerbaïdjan", ("d'", "de l'")),
        "l’Union du Comores": ("du Comores", ("des",)),
        "l'Ambassade du Cuba": ("du Cuba", ("de",)),
        "les ressortissants de le Pérou": ("de le Pérou", ("du",)),
        "un voyage à les Comores,": ("à les Comores", ("aux",)),
        "l'Ambassade du Pologne": ("du Pologne", ("de", "de la")),
        "il se rend en Pérou.": ("en Pérou", ("au",)),
        "il se rend au France.": ("au France", ("en", "à la")),
        "l'Ambassade d’Hongrie": ("d’Hongrie", ("de", "de la")),
        "le Gouvernement de République du Mali": ("de République du Mali", ("de la",)),
        "MISSION PERMANENTE DE EMIRATS ARABES UNIS": ("DE EMIRATS ARABES UNIS", ("des",)),
        "la Mission de Israël": ("de Israël", ("d'",)),
        "adressée à Philippines": ("à Philippines", ("aux",)),
    },
}
INNOCENT = {
    ENGLISH: [
        "the Government of Sudan, the Government of the Sudan, the Embassy of the Ukraine, the Congo, Maldives",
        "the extradition of Netherlands nationals, a law of United States origin, the Government of the Chile desk",
        "the Minister of State of Kuwait has, the heads of State of Qatar have, the Secretary of State of Canada",
        "the Embassy of the Azerbaijan Republic, the Government of United States Virgin Islands",
    ],
    FRENCH: [
        "l'Ambassade de France et l'Ambassade de la France, d'Azerbaïdjan et de l'Azerbaïdjan, d'Haïti et de Haïti",
        "la Principauté de Liechtenstein, le Royaume de Danemark, la République de Panama et l'Ambassade du Panama",
        "le Cuba de Castro, au Cuba de Castro, la Qatar Airways, il a le Pérou pour voisin, il y a les Comores",
        "le Banco Central de Uruguay, une visite d'État d'Israël, le Secrétaire d'État de Palestine, le Suisse",
        "le delta du Niger, en Iran, en Haïti, à Malte, aux Pays-Bas, au Congo-Brazzaville, l'île Maurice",
    ],
}
# What a class of names takes behind "Embassy of", « Ambassade de ».
TAKES: dict[str, dict[str, list[str]]] = {
    "en": {"the": ["the "], "the!": ["the "], "the state": ["the "], "": [""]},
    "fr": {
        "le": ["du "],
        "le?": ["du ", "de "],
        "la": ["de ", "de la "],
        "la!": ["de la "],
        "l'": ["d'", "de l'"],
        "l'!": ["de l'"],
        "les": ["des "],
        "": ["de "],
        "'": ["d'"],
    },
}
FRAMES = {"en": "The Embassy of {}{} has", "fr": "L'Ambassade {}{} a"}


@pytest.mark.parametrize("language", WRONG)
def test_a_form_that_a_name_does_not_take(language: Language) -> None:
    assert {text: found(text, language) for text in WRONG[language]} == {
        text: [wrong] for text, wrong in WRONG[language].items()
    }


@pytest.mark.parametrize("language", INNOCENT)
def test_a_form_in_use_is_left_alone(language: Language) -> None:
    assert [found(text, language) for text in INNOCENT[language]] == [[] for _ in INNOCENT[language]]


@pytest.mark.parametrize("language", [ENGLISH, FRENCH])
def test_every_name_stands_in_its_own_forms(language: Language) -> None:
    classes = tables(f"naming-{language.code}")["articles"]
    for name in names(language.code):
        kind = classes.get(" ".join(re.findall(r"\w+", fold(name))))
        for article in TAKES[language.code][kind] if kind is not None else ():
            text = FRAMES[language.code].format(article, name)
            assert found(text, language) == found(text.upper(), language) == []


@pytest.mark.parametrize("language", [ENGLISH, FRENCH])
def test_every_class_of_names_is_known(language: Language) -> None:
    naming = language.data["naming"]
    assert {*naming["wrong"], *naming["wrong_headed"]} == set(TAKES[language.code])
    assert set(tables(f"naming-{language.code}")["articles"].values()) <= set(TAKES[language.code])
