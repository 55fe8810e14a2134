"""NV304: titles of agenda items that are another item's, or another organ's."""

from collections.abc import Iterator

from notelint.facts.agendas import bare
from notelint.facts.table import severity_of
from notelint.finding import Finding
from notelint.note import AgendaItem, Organ
from notelint.rule import Draft, Rule
from notelint.rules import samples
from notelint.rules.agenda import has_standing_agenda
from notelint.shadow import fold
from notelint.span import Slot, Span

_TITLE_WITHIN = 48  # between an item's number and its title: blanks, quotation marks, "entitled"


def _titles(draft: Draft) -> Iterator[Finding]:
    for place, organ in enumerate(draft.note.masthead.organs if draft.note.masthead else ()):
        session = organ.session.value if organ.session else None
        if organ.organ.value != "HRC":
            yield from _foreign(draft, organ, place)
        elif has_standing_agenda(draft, session, organ.session_kind):
            yield from _title(draft, organ, place)
    for at, target in enumerate(draft.note.request.targets if draft.note.request else ()):
        session = target.session.value if target.session else None
        organs = {organ.organ.value for organ in draft.note.masthead.organs} if draft.note.masthead else set()
        key = target.organ.value if target.organ else next(iter(organs)) if len(organs) == 1 else None
        if key == "HRC" and len(target.agenda_items) == 1 and has_standing_agenda(draft, session, target.session_kind):
            yield from _asked(draft, target.agenda_items[0], f"/request/targets/{at}/agenda_items/0")


def _foreign(draft: Draft, organ: Organ, place: int) -> Iterator[Finding]:
    """An item of the Human Rights Council's under another organ's name."""
    owners = {bare(name): n for n, names in draft.facts.agendas.titles(draft.language.code).items() for name in names}
    for at, item in enumerate(organ.agenda_items):
        if item.title and (number := owners.get(bare(item.title.value))) is not None:
            yield TITLE_MISMATCH.finding(
                "This is the title of item {} of the Human Rights Council; the masthead names another organ: correct "
                "the organ or the item.",
                item.title.span,
                number,
                pointer=f"/masthead/organs/{place}/agenda_items/{at}/title",
            )


def _asked(draft: Draft, slot: Slot[str], pointer: str) -> Iterator[Finding]:
    """The title that follows the item's number in the request is another item's."""
    number, shadow = int(slot.value.split()[0]), draft.reading.shadow
    start = shadow.offset(slot.span.end)
    titles = draft.facts.agendas.titles(draft.language.code)
    for other, names in titles.items():
        for name in names if other != number else ():
            at = shadow.folded.find(fold(name), start, start + _TITLE_WITHIN + len(name))
            if at >= 0 and not any(shadow.folded.startswith(fold(own), at) for own in titles.get(number, ())):
                message = (
                    "This is the title of item {2}. Item {0} is “{1}”: write that, or correct the number."
                    if number in titles
                    else "This is the title of item {2}: correct the number."
                )
                yield TITLE_MISMATCH.finding(
                    message,
                    draft.reading.span(at, at + len(fold(name))),
                    number,
                    titles.get(number, ("",))[0],
                    other,
                    pointer=pointer,
                )
                return


def _title(draft: Draft, organ: Organ, place: int) -> Iterator[Finding]:
    titles = draft.facts.agendas.titles(draft.language.code)
    named = {int(item.number.value.split()[0]) for item in organ.agenda_items}
    whole = "".join(bare(item.title.value) for item in organ.agenda_items if item.title)
    for at, item in enumerate(organ.agenda_items):
        number = int(item.number.value.split()[0])
        rights = [bare(title) for title in titles.get(number, ())]
        bearer = at if item.title else 0  # titles that could not be told apart stand whole at the first item
        titled = organ.agenda_items[bearer]._replace(number=item.number)
        if titled.title and rights and not any(right in whole for right in rights):
            others = {n: names for n, names in titles.items() if n == number or n not in named}
            yield _wrong_title(draft, titled, number, others, f"/masthead/organs/{place}/agenda_items/{bearer}/title")
            return


def _wrong_title(
    draft: Draft, item: AgendaItem, number: int, titles: dict[int, tuple[str, ...]], pointer: str
) -> Finding:
    assert item.title is not None
    mine = bare(item.title.value)
    other = next((n for n, names in titles.items() for name in names if n != number and bare(name) in mine), None)
    span = _part(draft, item.title.span, titles[other]) if other else item.title.span
    certainty = draft.facts.agendas.certainty(number, draft.language.code)
    message = (
        "This is the title of item {2}. Item {0} is “{1}”: write that, or correct the number."
        if other
        else "Item {0} is “{1}”: write that, or correct the number."
    )
    return TITLE_MISMATCH.finding(
        message,
        span,
        number,
        titles[number][0],
        other,
        pointer=pointer,
        severity="error" if other else severity_of(certainty, "warning"),
    )


def _part(draft: Draft, span: Span, names: tuple[str, ...]) -> Span:
    """The place of a title within titles that stand together; the whole where it cannot be found."""
    shadow = draft.reading.shadow
    start, end = shadow.offset(span.start), shadow.offset(span.end)
    for name in names:
        at = shadow.folded.find(fold(name), start, end)
        if at >= 0:
            return draft.reading.span(at, at + len(name))
    return span


TITLE_MISMATCH = Rule(
    "NV304",
    "agenda-title-mismatch",
    "error",
    "The title under the agenda item is not that item's.",
    "Number and title contradict each other; the reader does not know which of them is meant.",
    "Human Rights Council resolution 5/1, annex, section V, and annotated agendas (A/HRC/n/1).",
    samples.PUBLISHED.replace(samples.ITEM_TITLE, "Human rights bodies and mechanisms"),
    samples.PUBLISHED,
    "Titles that follow the gender of the office-holder; apostrophes, capitals and commas.",
    _titles,
    fix="none: the number or the title may be the wrong one.",
)
RULES = (TITLE_MISMATCH,)
