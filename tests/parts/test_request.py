"""Requests: their many shapes, what they name, and what is none."""

import pytest

from tests.readings import noted, value

HEAD = "The Permanent Mission of Fiji presents its compliments to the {}"
OHCHR = "Office of the United Nations High Commissioner for Human Rights"
NEWS = " and has the honour to inform it that a storm has struck the islands.\n\n"
OF_HRC = "as a document of the forty-third session of the Human Rights Council, under agenda item 4"


def note_asking(sentence: str, office: str = OHCHR) -> str:
    return f"{HEAD.format(office)}{NEWS}{sentence}\n"


def targets(text: str, language: str = "en") -> list[tuple[object, ...]]:
    request = noted(text, language).request
    return [
        (value(one.organ), value(one.session), one.session_kind, value(one.year), [value(n) for n in one.agenda_items])
        for one in (request.targets if request else ())
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        f"The Mission requests the Office to circulate the present note {OF_HRC}.",
        f"The Mission kindly requests that the present note be circulated {OF_HRC}.",
        f"The Mission would be grateful if the Office could have the present note and its annex issued {OF_HRC}.",
        f"The Mission would appreciate the publication of the present note verbale {OF_HRC}.",
        f"It is requested that this note be distributed {OF_HRC}.",
        f"The Mission requests the Office kindly to arrange for the circulation of this note {OF_HRC}.",
        "The Mission requests that, under agenda item 4, the note be circulated as a document of the Human Rights"
        " Council at its forty-third session.",
        "The Mission requests the Office to circulate the present note as a\ndocument of the forty-third\nsession of"
        " the Human Rights Council,\nunder item 4 of the agenda.",
    ],
)
def test_a_request_in_many_shapes(sentence: str) -> None:
    assert targets(note_asking(sentence)) == [("HRC", 43, "regular", None, ["4"])]


@pytest.mark.parametrize(
    "sentence",
    [
        "La Mission prie le Haut-Commissariat de bien vouloir faire distribuer la présente note en tant que document"
        " de la quarante-troisième session du Conseil des droits de l’homme, au titre du point 4 de l’ordre du jour.",
        "La Mission saurait gré au Haut-Commissariat de bien vouloir faire publier la présente note comme document du"
        " Conseil des droits de l’homme à sa quarante-troisième session, au titre du point 4 de l’ordre du jour.",
        "La Mission demande que la présente note soit diffusée, au titre du point 4 de l’ordre du jour, comme document"
        " de la 43e session du Conseil des droits de l’homme.",
    ],
)
def test_a_french_request(sentence: str) -> None:
    text = "La Mission permanente des Fidji présente ses compliments au Haut-Commissariat des Nations Unies aux droits"
    text += f" de l’homme et a l’honneur de l’informer qu’une tempête a frappé les îles.\n\n{sentence}\n"
    assert targets(text, "fr") == [("HRC", 43, "regular", None, ["4"])]


def test_a_request_within_the_opening_sentence() -> None:
    text = f"{HEAD.format(OHCHR)} and has the honour to request that the attached letter be circulated {OF_HRC}."
    assert targets(text) == [("HRC", 43, "regular", None, ["4"])]
    assert noted(text).body is not None


def test_two_organs_share_what_they_can_have() -> None:
    sentence = (
        "The Mission requests that the note be circulated as a document of the General Assembly, under agenda items 34"
        " and 71 (b), and of the Security Council."
    )
    assert targets(note_asking(sentence, "Secretary-General")) == [
        ("GA", None, None, None, ["34", "71 (b)"]),
        ("SC", None, None, None, []),
    ]


def test_what_a_request_does_not_name_is_null() -> None:
    sentence = "The Mission requests the President to circulate the present note as a document of the Security Council."
    text = note_asking(sentence, "President of the Security Council")
    assert targets(text) == [("SC", None, None, None, [])]
    assert targets(text.replace("of the Security Council.\n", "of the Council.\n")) == [("SC", None, None, None, [])]


def test_an_office_is_no_target() -> None:
    sentence = (
        "The Mission requests the President of the General Assembly to circulate the present note as a document of"
        " the Security Council."
    )
    assert [target[0] for target in targets(note_asking(sentence, "President of the General Assembly"))] == ["SC"]


@pytest.mark.parametrize(
    ("word", "verb"),
    [("circulated", "circulate"), ("distributed", "circulate"), ("issued", "issue"), ("published", "publish")],
)
def test_verbs(word: str, verb: str) -> None:
    request = noted(note_asking(f"The Mission requests that the note be {word} {OF_HRC}.")).request
    assert request is not None
    assert value(request.verb) == verb


@pytest.mark.parametrize(
    ("what", "annexes"),
    [("the present note", False), ("the present note and its annex", True), ("this note with the enclosures", True)],
)
def test_annexes(what: str, annexes: bool) -> None:
    request = noted(note_asking(f"The Mission requests that {what} be circulated {OF_HRC}.")).request
    assert request is not None
    assert request.annexes is annexes


@pytest.mark.parametrize(
    "sentence",
    [
        "The Mission requests the Office to extend its deadline by a week.",
        "The report was issued as a document of the Human Rights Council in March.",
        "Its passports were issued and its newspapers were circulated.",
        "“We request that this statement be circulated as a document of the General Assembly”, the President said.",
    ],
)
def test_what_is_no_request(sentence: str) -> None:
    assert noted(note_asking(sentence)).request is None
