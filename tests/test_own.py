"""The note's own paragraphs: not its head, its quotations, its footnotes, its annexes."""

from notelint.facts import builtin
from notelint.language import Language
from notelint.own import own_ranges
from notelint.parser import parse_source
from notelint.rule import Draft
from notelint.source import make_source
from tests.drafts import TODAY
from tests.readings import CLOSING, OPENING


def own(text: str, titled: bool = False) -> list[str]:
    source = make_source(text)
    note, reading = parse_source(source, "en")
    draft = Draft(source, note, reading, Language("en"), note.profile, False, TODAY, builtin())
    return [reading.shadow.plain[start:end].strip() for start, end in own_ranges(draft, titled)]


def test_all_that_is_the_notes_own() -> None:
    assert own(f"EMBASSY OF FIJI\n\n{OPENING}\n\n{CLOSING}\n\nAnnex\n\nWe thank you.") == [f"{OPENING} {CLOSING}"]


def test_quotations_are_cut_out() -> None:
    assert own(f"{OPENING}\n\nIt said “we shall come” and went.\n") == [f"{OPENING} It said", "and went."]


def test_footnotes_are_cut_out() -> None:
    assert own(f"{OPENING}\n\n* As we said.\n\n{CLOSING}\n") == [OPENING, CLOSING]


def test_the_title_counts_where_it_is_asked_for() -> None:
    title = "Note verbale dated 8 April 2020 from the Embassy of Fiji addressed to the Secretary-General"
    assert own(f"{title}\n\n{OPENING}\n") == [OPENING]
    assert own(f"{title}\n\n{OPENING}\n", titled=True) == [f"{title} {OPENING}"]


def test_nothing_is_nothing() -> None:
    assert own("") == []
