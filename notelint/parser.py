"""From a source to a note: the phrases of the parse tree and the slots around them, put together part by part."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from notelint.blocks import branch, branches, find_tags
from notelint.facts import Facts, builtin
from notelint.fields import with_fields
from notelint.frame import Frame, frame
from notelint.note import Body, Note, Opening, PlaceAndDate, Reference, Title
from notelint.parties import kind_of
from notelint.parts.annexes import build_annexes, find_footnotes
from notelint.parts.closing import build_closing
from notelint.parts.head import find_letterhead, find_reference, place_and_date
from notelint.parts.masthead import build_masthead
from notelint.parts.opening import build_opening
from notelint.parts.placeholders import find_placeholders
from notelint.parts.purpose import in_reply_to, purpose_of
from notelint.parts.request import build_request
from notelint.parts.tail import address_block
from notelint.parts.title import build_title
from notelint.patch import Patched
from notelint.reading import Reading, read
from notelint.recognise import form_of, likely_organs, organ_of, profile_of
from notelint.source import Source, make_source
from notelint.span import Slot, Span
from notelint.standin import StandIn, stand_in
from notelint.symbols.references import references

_LAST_LINES = 400
_LEAST_WORDS = 8
_NEAR = 200


def _body(reading: Reading, parts: Frame) -> Body | None:
    """The body; None where no sentence of its own stands between the opening and what follows."""
    start, end = parts.opening_end, max(min(parts.body_end, parts.end), parts.opening_end)
    asks_at_once = parts.request is not None and parts.request.start < reading.stop_after(start)
    if len(reading.shadow.plain[start:end].split()) < _LEAST_WORDS and not asks_at_once:
        return None
    quotations = sum(start <= first < parts.end for first, _ in reading.quoted.ranges)
    breaks = [at for at, count in reading.shadow.breaks.items() if count > 1 and start < at < end]
    return Body(reading.span(start, end), len(breaks) if reading.spaced else None, quotations)


def _opening(reading: Reading, parts: Frame) -> Opening | None:
    return build_opening(reading, parts.opening, parts.opening_start) if parts.opening else None


def _title(reading: Reading, parts: Frame) -> Title | None:
    if parts.title:
        return build_title(reading, parts.title, parts.title_end)
    if parts.heading:
        span = reading.span(*parts.heading)
        return Title(span, Slot("note verbale", span))
    return None


def _place(reading: Reading, parts: Frame, head: tuple[int, int]) -> PlaceAndDate | None:
    """Below the text where a date stands there, else above it."""
    if parts.closing:
        below = place_and_date(reading, parts.closing_end, parts.end)
    else:
        below = place_and_date(reading, max(parts.text_end, parts.end - _LAST_LINES), parts.end, apart=True)
    if below and (below.place or not parts.closing):
        return below
    return (place_and_date(reading, *head) if head[1] > head[0] else None) or below


def _address(reading: Reading, parts: Frame, place: PlaceAndDate | None) -> Slot[str] | None:
    """The block behind the closing, or behind the date where that stands close by."""
    if not parts.closing:
        return None
    start = parts.closing_end
    dated = reading.shadow.offset(place.span.end) if place else 0
    return address_block(reading, dated if start < dated < start + _NEAR else start, parts.end)


def parse_source(source: Source, language: str | None = None, facts: Facts | None = None) -> tuple[Note, Reading]:
    """Parses a draft; `language` is recognised where it is not given. Total: every text gives a note."""
    note, reading = parse_unfilled(source, language, facts)
    if note.placeholders:
        note = with_fillings(note, filled(source, note, reading, facts))
    return note, reading


def parse_unfilled(source: Source, language: str | None = None, facts: Facts | None = None) -> tuple[Note, Reading]:
    """Parses a draft as it stands: what its holes fill is not known yet."""
    reading = read(source, language)
    return _note(reading, facts or builtin()), reading


class Filled(NamedTuple):
    """A template whose holes are filled with what fits: its note and reading, in the coordinates of the filled text.

    `tagless` leads from the template to the text without tags, `put` from there to the filled text; the note's
    placeholders are the holes, with their text as the template has it and the slots that they fill.
    """

    note: Note
    reading: Reading
    tagless: Patched
    put: StandIn

    def back(self, span: Span) -> Span:
        """The span in the template for one of the filled text."""
        return self.tagless.back(self.put.patch.back(span))


def filled(source: Source, note: Note, reading: Reading, facts: Facts | None = None) -> Iterator[Filled]:
    """A template with its holes filled, once for each branch of its conditions; `note` and `reading` are those of the
    template itself.
    """
    tags = find_tags(source.text)
    language = reading.matcher.language.code
    for number in range(branches(tags)):
        tagless = branch(source, tags, number)
        bare = read(tagless.source, language) if tags else reading
        put = stand_in(bare, find_placeholders(bare) if tags else note.placeholders)
        inside = read(put.patch.source, language)
        whole = _note(inside, facts or builtin())._replace(placeholders=put.holes)
        yield Filled(whole._replace(placeholders=with_fields(whole)), inside, tagless, put)


def with_fillings(note: Note, fillings: Iterable[Filled]) -> Note:
    """A note whose holes have the slots that they fill, else those that they stand beside."""
    known = {filling.back(hole.span): hole.field for filling in fillings for hole in filling.note.placeholders}
    holes = tuple(hole._replace(field=known.get(hole.span) or hole.field) for hole in note.placeholders)
    return note._replace(placeholders=holes)


def _note(reading: Reading, facts: Facts) -> Note:
    return _assemble(reading, frame(reading), reading.matcher.language.code, facts)


def _assemble(reading: Reading, parts: Frame, code: str, facts: Facts) -> Note:
    opening, title = _opening(reading, parts), _title(reading, parts)
    masthead = build_masthead(reading, parts.head_end, parts.title is not None, _organ_lost(reading, title))
    likely = likely_organs(masthead, opening)
    request = (
        build_request(reading, parts.request, parts.request_start, parts.request_end, likely) if parts.request else None
    )
    closing = build_closing(reading, parts.closing, parts.closing_start) if parts.closing else None
    reply = in_reply_to(reading, parts.opening_start, min(parts.opening_end + 900, parts.end))
    note = Note(
        language=code,
        masthead=masthead,
        title=title,
        opening=opening,
        body=_body(reading, parts),
        request=request,
        closing=closing,
        in_reply_to=reply,
        purpose=purpose_of(reading, opening, request, reply, parts.opening_start, parts.end),
        footnotes=find_footnotes(reading),
        annexes=build_annexes(reading, parts.annexes),
        placeholders=find_placeholders(reading),
    )
    note = note._replace(form=form_of(note))
    return _with_frame(reading, parts, note, facts)


def _organ_lost(reading: Reading, title: Title | None) -> tuple[str, ...]:
    """The organ of a masthead whose organ line is lost: that of the title's addressee."""
    if title is None or title.addressee is None:
        return ()
    return organ_of(kind_of(title.addressee.value, reading.matcher.language))


def _with_frame(reading: Reading, parts: Frame, note: Note, facts: Facts) -> Note:
    """Adds what only a note that was sent has, and what rests on all the rest."""
    sent = note.form == "sent"
    head = (0, parts.head_end) if sent else (0, 0)
    reference = find_reference(reading, *head) if sent else None
    place = _place(reading, parts, head)
    skip = tuple(sorted(_ranges(reading, reference, place) + ([parts.heading] if parts.heading else [])))
    committee = bool(note.masthead and note.masthead.organs and _is_committee(reading, note))
    to_all = note.request is not None and not note.request.targets
    note = note._replace(profile=profile_of(note, committee, to_all), place_and_date=place, reference_number=reference)
    return note._replace(
        references=_references(reading, note, reference, facts),
        placeholders=with_fields(note),
        letterhead=find_letterhead(reading, *head, skip) if sent else None,
        address_block=_address(reading, parts, place),
    )


def _references(reading: Reading, note: Note, number: Slot[str] | None, facts: Facts) -> tuple[Reference, ...]:
    """The documents cited: not the masthead's own symbol, nor page headers, nor the numbers of notes."""
    own = note.masthead.symbol if note.masthead else None
    left = [slot.span for slot in (own, number, note.in_reply_to) if slot]
    default = {"hrc": "HRC", "ga": "GA"}.get(note.profile or "")
    return references(_without_furniture(reading), note.language, tuple(left), default, facts)


def _without_furniture(reading: Reading) -> Source:
    """The source with blanks in place of page headers and the line ends behind them: they may part an organ's name."""
    text, pieces, at = reading.source.text, [], 0
    for start, end in reading.furniture:
        behind = end + len(text[end : end + 2]) - len(text[end : end + 2].lstrip("\r\n"))
        pieces += [text[at:start], " " * (behind - start)]
        at = behind
    return reading.source._replace(text="".join((*pieces, text[at:]))) if pieces else reading.source


def _ranges(reading: Reading, reference: Slot[str] | None, place: PlaceAndDate | None) -> list[tuple[int, int]]:
    spans: list[Span] = [*([reference.span] if reference else []), *([place.span] if place else [])]
    return [(reading.shadow.offset(span.start), reading.shadow.offset(span.end)) for span in spans]


def _is_committee(reading: Reading, note: Note) -> bool:
    assert note.masthead is not None
    start = reading.shadow.offset(note.masthead.organs[0].organ.span.start)
    return reading.matcher.at("ORGAN_SC_COMMITTEE", start) is not None


def parse(text: str, *, path: str = "<text>", language: str | None = None, facts: Facts | None = None) -> Note:
    """The formal parts of a note, each value with its span (0-based offsets in code points, end exclusive).

    `language` is an ISO 639-1 code, recognised where it is not given; `facts` the tables that know the years of
    resolutions, those of notelint where not given. Total: any text gives a note, an empty one too.
    """
    return parse_source(make_source(text, path), language, facts)[0]
