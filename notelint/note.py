"""The parsed note: every formal part, each value with its place. Field names are the JSON keys of `notelint parse`.

A `Slot` stands in the text and has a span; a plain value (a state, a count, a kind) is derived and has none.
`span` fields are the place of the whole part: they go to the `spans` map and not into the JSON value.
"""

from typing import NamedTuple

from notelint.span import Slot, Span

# The parts of a note that it has once, in the order in which people look for them.
PARTS = (
    "masthead",
    "letterhead",
    "reference_number",
    "title",
    "opening",
    "body",
    "request",
    "closing",
    "place_and_date",
    "address_block",
)


class AgendaItem(NamedTuple):
    span: Span
    number: Slot[str]
    title: Slot[str] | None = None


class SessionDates(NamedTuple):
    span: Span
    start: Slot[str]
    end: Slot[str] | None


class Organ(NamedTuple):
    """An organ of the masthead; `organ` is its short key (HRC, GA, SC, ECOSOC, …)."""

    span: Span
    organ: Slot[str]
    session: Slot[int] | None = None
    session_kind: str | None = None
    year: Slot[int] | None = None
    session_dates: SessionDates | None = None
    agenda_items: tuple[AgendaItem, ...] = ()


class Masthead(NamedTuple):
    span: Span
    symbol: Slot[str] | None = None
    distribution: Slot[str] | None = None
    date: Slot[str] | None = None
    original_language: Slot[str] | None = None
    organs: tuple[Organ, ...] = ()


class Title(NamedTuple):
    span: Span
    kind: Slot[str]
    date: Slot[str] | None = None
    sender: Slot[str] | None = None
    sender_state: str | None = None
    addressee: Slot[str] | None = None
    addressee_state: str | None = None


class Opening(NamedTuple):
    """The compliments, from the sender's name to the end of the addressee's."""

    span: Span
    sender: Slot[str] | None = None
    sender_kind: str | None = None
    sender_state: str | None = None
    addressee: Slot[str] | None = None
    addressee_state: str | None = None
    addressee_kind: str | None = None


class Body(NamedTuple):
    span: Span
    paragraphs: int | None = None
    quotations: int = 0


class Target(NamedTuple):
    """What the document is to be a document of."""

    span: Span
    organ: Slot[str] | None = None
    session: Slot[int] | None = None
    session_kind: str | None = None
    year: Slot[int] | None = None
    agenda_items: tuple[Slot[str], ...] = ()


class Request(NamedTuple):
    span: Span
    verb: Slot[str] | None = None
    targets: tuple[Target, ...] = ()
    annexes: bool = False


class Closing(NamedTuple):
    span: Span
    sender: Slot[str] | None = None
    sender_state: str | None = None
    addressee: Slot[str] | None = None
    addressee_state: str | None = None


class PlaceAndDate(NamedTuple):
    span: Span
    place: Slot[str] | None = None
    date: Slot[str] | None = None


class Footnote(NamedTuple):
    span: Span
    mark: Slot[str]
    text: Slot[str]


class Annex(NamedTuple):
    span: Span
    number: Slot[str] | None = None
    title: Slot[str] | None = None


class Reference(NamedTuple):
    """A United Nations document that the text cites, by symbol or in prose."""

    span: Span
    symbol: Slot[str]
    canonical: str | None = None
    series: str | None = None
    organ: str | None = None
    number: int | None = None
    session: int | None = None
    session_kind: str | None = None
    year: int | None = None
    suffixes: tuple[str, ...] = ()
    valid: bool = True


class Placeholder(NamedTuple):
    span: Span
    text: Slot[str]
    field: str | None = None


class Note(NamedTuple):
    language: str | None = None
    form: str | None = None
    profile: str | None = None
    purpose: str | None = None
    in_reply_to: Slot[str] | None = None
    masthead: Masthead | None = None
    title: Title | None = None
    letterhead: Slot[str] | None = None
    reference_number: Slot[str] | None = None
    opening: Opening | None = None
    body: Body | None = None
    request: Request | None = None
    closing: Closing | None = None
    place_and_date: PlaceAndDate | None = None
    address_block: Slot[str] | None = None
    footnotes: tuple[Footnote, ...] = ()
    annexes: tuple[Annex, ...] = ()
    references: tuple[Reference, ...] = ()
    placeholders: tuple[Placeholder, ...] = ()
