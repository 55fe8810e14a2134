"""What a text is: a note or none, published or sent, and its profile."""

import pytest

from notelint.note import Masthead, Note, Opening, Organ, Request, Target, Title
from notelint.recognise import form_of, is_note, likely_organs, organ_of, profile_of
from notelint.span import Slot, Span
from tests.readings import CLOSING, noted, reading

HERE = Span(0, 1)


def slot(value: str) -> Slot[str]:
    return Slot(value, HERE)


def masthead(*keys: str) -> Masthead:
    return Masthead(HERE, organs=tuple(Organ(HERE, slot(key)) for key in keys))


def request(*keys: str) -> Request:
    return Request(HERE, targets=tuple(Target(HERE, slot(key)) for key in keys))


def opening(kind: str | None, name: str = "Office") -> Opening:
    return Opening(HERE, addressee=slot(name), addressee_kind=kind)


@pytest.mark.parametrize(
    ("keys", "profile"),
    [
        (["HRC"], "hrc"),
        (["GA"], "ga"),
        (["SC"], "sc"),
        (["GA", "SC"], "joint"),
        (["SC", "GA"], "joint"),
        (["ECOSOC"], "ecosoc"),
        (["GA", "ECOSOC"], "ga"),
        (["ECOSOC", "GA"], "ecosoc"),
        (["CSW"], "un"),
        (["CD"], "un"),
        (["CLCS"], "un"),
    ],
)
def test_the_profile_is_the_mastheads_else_the_requests(keys: list[str], profile: str) -> None:
    other = "SC" if keys != ["SC"] else "GA"
    assert profile_of(Note(masthead=masthead(*keys), request=request(other)), False, False) == profile
    assert profile_of(Note(request=request(*keys), opening=opening("mission")), False, False) == profile


def test_a_committee_of_the_council_is_of_the_united_nations() -> None:
    assert profile_of(Note(masthead=masthead("SC")), True, False) == "un"


@pytest.mark.parametrize(
    ("kind", "profile"),
    [
        ("president-hrc", "hrc"),
        ("president-ga", "ga"),
        ("president-sc", "sc"),
        ("president-ecosoc", "ecosoc"),
        ("ohchr", "hrc"),
        ("secretary-general", "ga"),
        ("secretariat", "un"),
        ("committee", "un"),
        ("ministry", "bilateral"),
        ("embassy", "bilateral"),
        ("mission", "bilateral"),
        ("other", "bilateral"),
        (None, "bilateral"),
    ],
)
def test_else_it_is_the_addressees(kind: str | None, profile: str) -> None:
    assert profile_of(Note(opening=opening(kind)), False, False) == profile


def test_replies_and_candidatures_are_not_for_circulation() -> None:
    for kind in ("ohchr", "secretary-general"):
        assert profile_of(Note(opening=opening(kind), in_reply_to=slot("note")), False, False) == "un"
    assert profile_of(Note(opening=opening("ohchr"), purpose="candidature"), False, False) == "un"


def test_other_bodies_of_the_united_nations() -> None:
    assert profile_of(Note(opening=opening("other", "United Nations Mine Action Service")), False, False) == "un"
    assert profile_of(Note(opening=opening("mission")), False, True) == "un"
    assert profile_of(Note(), False, False) == "bilateral"


@pytest.mark.parametrize(
    ("note", "form"),
    [
        (Note(), "sent"),
        (Note(masthead=masthead("HRC")), "published"),
        (Note(masthead=masthead()), "sent"),
        (Note(title=Title(HERE, slot("note verbale"))), "sent"),
        (Note(title=Title(HERE, slot("note verbale"), date=slot("2020-04-08"))), "published"),
        (Note(title=Title(HERE, slot("letter"), addressee=slot("Office"))), "published"),
    ],
)
def test_form(note: Note, form: str) -> None:
    assert form_of(note) == form


def test_the_organ_behind_a_short_name() -> None:
    assert likely_organs(masthead("SC"), opening("ohchr")) == ("SC", "HRC", "GA")
    assert likely_organs(None, None) == ("GA",)
    assert organ_of("president-sc") == ("SC", "GA")
    assert organ_of("ministry") == ("GA",)


SENTENCE = "The Embassy of Fiji informs the Ministry that the road is closed.\n\n"
TITLE = "Note verbale dated 8 April 2020 from the Embassy of Fiji addressed to the Secretary-General\n\n"
TEXTS = [
    ("an opening", "The Embassy of Fiji presents its compliments to the Ministry of Trade.", True),
    ("a misspelt opening", "The Embassy of Fiji presnts it's complements to the Ministry of Trade.", True),
    ("a title", f"{TITLE}{SENTENCE}", True),
    ("the title of a letter", f"{TITLE}{SENTENCE}".replace("Note verbale", "Letter"), False),
    ("number and closing", f"No. 12/2020\n\n{SENTENCE}{CLOSING}", True),
    ("a closing alone", f"{SENTENCE}{CLOSING}", False),
    ("a number alone", f"No. 12/2020\n\n{SENTENCE}", False),
    ("a letter", f"No. 12/2020\n\nExcellency,\n\nI have the honour to inform you.\n\nPlease accept, {CLOSING}", False),
    ("first-person compliments", "Sir, I present my compliments to you and have the honour to write.", False),
    ("a poem", "Shall I compare thee to a summer’s day?", False),
    ("nothing", "", False),
]


@pytest.mark.parametrize(("text", "is_one"), [given[1:] for given in TEXTS], ids=[given[0] for given in TEXTS])
def test_what_is_a_note(text: str, is_one: bool) -> None:
    assert is_note(noted(text), reading(text)) is is_one
