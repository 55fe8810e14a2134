"""Senders and addressees: where a name starts and ends, whose it is, and what it is."""

import pytest

from notelint.language import Language
from notelint.parties import addressee_end, bare_start, head_of, kind_of, party, sender_start, state_of
from tests.readings import ENGLISH, FRENCH, reading

STATES = [
    ("the Permanent Mission of the Republic of Azerbaijan", ENGLISH, "AZ"),
    ("the Embassy of the French Republic", ENGLISH, "FR"),
    ("the French Embassy", ENGLISH, "FR"),
    ("Ministry of Foreign Affairs of the Islamic Republic of Iran", ENGLISH, "IR"),
    ("Permanent Mission of the Democratic Republic of the Congo", ENGLISH, "CD"),
    ("Permanent Mission of the Congo", ENGLISH, "CG"),
    ("Permanent Mission of the Republic of Korea", ENGLISH, "KR"),
    ("Permanent Mission of the Democratic People’s Republic of Korea", ENGLISH, "KP"),
    ("Permanent Mission of Guinea-Bissau", ENGLISH, "GW"),
    ("Permanent Mission of Papua New Guinea", ENGLISH, "PG"),
    ("Permanent Mission of South Sudan", ENGLISH, "SS"),
    ("Foreign and Commonwealth Office", ENGLISH, "GB"),
    ("Her Britannic Majesty’s Embassy", ENGLISH, "GB"),
    ("Office of the High Commissioner", ENGLISH, None),
    ("Mission permanente de l’Azerbaïdjan", FRENCH, "AZ"),
    ("Mission permanente de la Côte d’Ivoire", FRENCH, "CI"),
    ("Ambassade de la République de Guinée équatoriale", FRENCH, "GQ"),
    ("Mission permanente du Niger", FRENCH, "NE"),
    ("Mission permanente du Nigéria", FRENCH, "NG"),
    ("l’Ambassade suisse", FRENCH, "CH"),
    ("Secrétaire général", FRENCH, None),
]


@pytest.mark.parametrize(("name", "language", "state"), STATES)
def test_state_of(name: str, language: Language, state: str | None) -> None:
    assert state_of(name, language) == state


KINDS = [
    ("Permanent Mission of Fiji", ENGLISH, "mission"),
    ("Permanent Observer Mission of the African Union", ENGLISH, "mission"),
    ("Embassy of Fiji", ENGLISH, "embassy"),
    ("Consulate General of Fiji", ENGLISH, "embassy"),
    ("Ministry of Foreign Affairs of Fiji", ENGLISH, "ministry"),
    ("Office of the United Nations High Commissioner for Human Rights", ENGLISH, "ohchr"),
    ("Office of the United Nations High Commissioner for Refugees", ENGLISH, "secretariat"),
    ("President of the Human Rights Council", ENGLISH, "president-hrc"),
    ("secretariat of the Human Rights Council", ENGLISH, "president-hrc"),
    ("President of the General Assembly", ENGLISH, "president-ga"),
    ("President of the Security Council", ENGLISH, "president-sc"),
    ("President of the Economic and Social Council", ENGLISH, "president-ecosoc"),
    ("Secretary-General of the United Nations", ENGLISH, "secretary-general"),
    ("Secretary-General of the League of Arab States", ENGLISH, "other"),
    ("Secretariat of the United Nations", ENGLISH, "secretariat"),
    ("Chair of the Security Council Committee", ENGLISH, "committee"),
    ("diplomatic corps", ENGLISH, "other"),
    ("Haut-Commissariat des Nations Unies aux droits de l’homme", FRENCH, "ohchr"),
    ("Présidente du Conseil de sécurité", FRENCH, "president-sc"),
    ("Président de l’Assemblée générale", FRENCH, "president-ga"),
    ("Secrétaire général de l’Organisation des Nations Unies", FRENCH, "secretary-general"),
    ("Ministère des affaires étrangères", FRENCH, "ministry"),
    ("Comité contre la torture", FRENCH, "committee"),
]


@pytest.mark.parametrize(("name", "language", "kind"), KINDS)
def test_kind_of(name: str, language: Language, kind: str) -> None:
    assert kind_of(name, language) == kind


def test_head_of() -> None:
    assert head_of("the Permanent Mission to the Office", ENGLISH) == "mission"
    assert head_of("commissioned dismissions", ENGLISH) is None


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        (" the Permanent Mission of Fiji,", "en", "Permanent Mission of Fiji"),
        ("to the Secretary-General;", "en", "Secretary-General"),
        ("Office of the High\nCommissioner a.i.", "en", "Office of the High Commissioner a.i."),
        ("Embassy of the U.S.A.", "en", "Embassy of the U.S.A."),
        ("it", "en", None),
        ("the latter", "en", None),
        (" – ", "en", None),
        ("au Haut-Commissariat des Nations Unies ", "fr", "Haut-Commissariat des Nations Unies"),
        ("à la Présidente du Conseil", "fr", "Présidente du Conseil"),
        ("l’Ambassade de France", "fr", "Ambassade de France"),
        ("Autriche", "fr", "Autriche"),
        ("celui-ci", "fr", None),
    ],
)
def test_a_name_is_bare(text: str, language: str, name: str | None) -> None:
    given_text = reading(text, language)
    found = party(given_text, 0, given_text.end)
    assert (found.name.value if found else None) == name
    if found:
        assert " ".join(given_text.source.at(found.name.span).split()) == name
        assert bare_start(given_text, 0, given_text.end) == found.start


@pytest.mark.parametrize(
    ("before", "start"),
    [
        ("The Permanent Mission of Fiji ", "The Permanent"),
        ("PERMANENT MISSION OF FIJI\n\nThe Permanent Mission of Fiji ", "The Permanent"),
        ("With reference to the note of the Embassy, the Ministry of Fiji ", " the Ministry"),
        ("Referring to its note, The Permanent Mission ", "The Permanent"),
        ("Embassy of Fiji ", "Embassy"),
        ("No. 12\nEmbassy of Fiji ", "Embassy"),
        ("The note of The Hague reached the office. The Embassy of Fiji ", "The Embassy"),
    ],
)
def test_where_a_sender_starts(before: str, start: str) -> None:
    given_text = reading(before + "presents its compliments")
    end = given_text.shadow.folded.index("presents")
    assert given_text.shadow.plain[sender_start(given_text, 0, end) : end].startswith(start)


@pytest.mark.parametrize(
    ("after", "language", "name"),
    [
        ("the Office and has the honour", "en", "the Office"),
        ("the Office of Legal Affairs, and, with reference", "en", "the Office of Legal Affairs"),
        ("the Minister of Trade and Industry and wishes to", "en", "the Minister of Trade and Industry"),
        ("the Office. The Mission", "en", "the Office"),
        ("the Office in reply to its note", "en", "the Office"),
        ("Ministère de l’Intérieur et a l’honneur", "fr", "Ministère de l'Intérieur"),
        ("Haut-Commissariat et, en réponse à sa note", "fr", "Haut-Commissariat"),
        ("Secrétaire général et, se référant à", "fr", "Secrétaire général"),
    ],
)
def test_where_an_addressee_ends(after: str, language: str, name: str) -> None:
    given_text = reading(after, language)
    end = addressee_end(given_text, 0, given_text.end)
    assert given_text.shadow.plain[:end].replace("’", "'") == name
