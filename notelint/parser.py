"""From a source to a note: the phrases of the parse tree and the slots around them, put together part by part."""

from typing import NamedTuple

from notelint.note import Body, Note, Opening, PlaceAndDate, Reference, Title
from notelint.parties import kind_of, sender_start
from notelint.parts.annexes import annex_starts, build_annexes, find_footnotes
from notelint.parts.closing import build_closing, closing_end, closing_start, find_closing
from notelint.parts.head import find_letterhead, find_reference, place_and_date
from notelint.parts.masthead import build_masthead
from notelint.parts.opening import build_opening, find_opening, opening_end, opening_start
from notelint.parts.placeholders import find_placeholders
from notelint.parts.purpose import in_reply_to, purpose_of
from notelint.parts.request import build_request, find_request, request_end, request_start
from notelint.parts.tail import address_block
from notelint.parts.title import build_title, find_heading, find_title, title_end
from notelint.reading import Phrase, Reading, read
from notelint.recognise import form_of, likely_organs, organ_of, profile_of
from notelint.source import Source, make_source
from notelint.span import Slot, Span
from notelint.symbols.references import references

_LAST_LINES = 400
_LONG_LINE = 120


class Frame(NamedTuple):
    """Where the formal parts of the note's own text lie, in offsets of the shadow."""

    title: Phrase | None
    title_end: int
    heading: tuple[int, int] | None
    opening: Phrase | None
    opening_start: int
    opening_end: int
    request: Phrase | None
    request_start: int
    request_end: int
    closing: Phrase | None
    closing_start: int
    closing_end: int
    annexes: tuple[int, ...]
    end: int

    @property
    def head_end(self) -> int:
        """Where what stands above the text ends: at the title, else at the sender of the compliments."""
        return self.title.start if self.title else self.opening_start

    @property
    def text_end(self) -> int:
        """Where the note's own sentences end."""
        return max(self.closing_end, self.request_end, self.opening_end)

    @property
    def body_end(self) -> int:
        """Where the body ends: at the request or the closing, whichever stands first behind the opening."""
        ends = [at for at in (self.request_start, self.closing_start) if at >= self.opening_end and at]
        return min(ends, default=self.end)


def _annexes(reading: Reading, after: int) -> tuple[int, ...]:
    """Annex headings behind the note: from the first that a request or a closing precedes, or that none follows."""
    ends = [phrase.start for rule in ("closing", "request") for phrase in reading.of(rule) if len(phrase.tokens) > 1]
    ends = [at for at in ends if at > after]
    starts = annex_starts(reading, after)
    first = next((at for at, start in enumerate(starts) if min(ends, default=0) < start), len(starts))
    return starts[first:]


def frame(reading: Reading) -> Frame:
    """Finds the formal parts of a reading."""
    opening = find_opening(reading, reading.end)
    title = find_title(reading, opening.start if opening else reading.end)
    if opening and title and any(at < opening.start for at in _annexes(reading, title.end)):
        opening = None  # the compliments of a note in the annex
    after = opening.end if opening else title.end if title else 0
    annexes = _annexes(reading, after)
    end = annexes[0] if annexes else reading.end
    heading = None if title else find_heading(reading, opening.start if opening else min(reading.end, 1500))
    floor = title.end if title else heading[1] if heading else 0
    start = opening_start(reading, opening, floor) if opening else 0
    titled = title_end(reading, title, start if opening else None) if title else floor
    if not opening:
        start = titled if title else _text_start(reading, titled)
    opened = opening_end(reading, opening) if opening else start
    request = find_request(reading, opening.tokens[0].end if opening else titled, end)
    closing = find_closing(reading, opened, end)
    request_from = request_start(reading, request, max(opened, 0)) if request else 0
    return Frame(
        title,
        titled,
        heading,
        opening,
        start,
        opened,
        request,
        request_from,
        min(request_end(reading, request), end) if request else 0,
        closing,
        closing_start(reading, closing, opened) if closing else 0,
        min(closing_end(reading, closing), end) if closing else 0,
        annexes,
        end,
    )


def _text_start(reading: Reading, floor: int) -> int:
    """Where the text starts though no compliments do: at a line that a party starts, or at the first long one."""
    article = reading.matcher.language.pattern("ARTICLE")
    for line in reading.shadow.breaks:
        stop = reading.shadow.line_end(line)
        named = article.match(reading.shadow.plain, line) and reading.matcher.first("HEAD", line, min(stop, line + 60))
        if line >= floor and (named or stop - line > _LONG_LINE):
            return line or sender_start(reading, 0, min(reading.stop_after(0), 2 * _LONG_LINE))
    return floor


def _body(reading: Reading, parts: Frame) -> Body | None:
    """The body; None where no sentence of its own stands between the opening and what follows."""
    start, end = parts.opening_end, min(parts.body_end, parts.end)
    words = reading.shadow.plain[start:end].split()
    in_opening = parts.request is not None and parts.request_start <= reading.stop_before(parts.request.start)
    if (
        len(words) < 8
        and not (parts.request and parts.request.start < reading.stop_after(parts.opening_end))
        and not in_opening
    ):
        return None
    if len(words) < 8 and not (parts.request and parts.request.start < reading.stop_after(parts.opening_end)):
        return None
    quotations = sum(start <= a < parts.end for a, _ in reading.quoted.ranges)
    breaks = [at for at, count in reading.shadow.breaks.items() if count > 1 and start < at < end]
    return Body(reading.span(start, max(end, start)), len(breaks) if reading.spaced else None, quotations)


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
        found = place_and_date(reading, max(parts.text_end, parts.end - _LAST_LINES), parts.end)
        below = found if found and (found.place or _alone(reading, found)) else None
    if below and (below.place or not parts.closing):
        return below
    return place_and_date(reading, *head) or below if head[1] > head[0] else below


def _alone(reading: Reading, place: PlaceAndDate) -> bool:
    """Whether a date stands alone on its line."""
    start, end = reading.shadow.offset(place.span.start), reading.shadow.offset(place.span.end)
    line = reading.shadow.plain[reading.shadow.line_start(start) : reading.shadow.line_end(start)]
    return len(line.strip()) <= end - start + 1


def _address(reading: Reading, parts: Frame, place: PlaceAndDate | None) -> Slot[str] | None:
    if not parts.closing:
        return None
    start = parts.closing_end
    dated = reading.shadow.offset(place.span.end) if place else 0
    if dated > start:
        start = dated if dated - start < 200 else start
    elif place is None:
        start = parts.closing_end
    return address_block(reading, start, parts.end)


def parse_source(source: Source, language: str | None = None) -> tuple[Note, Reading]:
    """Parses a draft; `language` is recognised where it is not given. Total: every text gives a note."""
    reading = read(source, language)
    note = _assemble(reading, frame(reading), reading.matcher.language.code)
    return note, reading


def _assemble(reading: Reading, parts: Frame, code: str) -> Note:
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
    return _with_frame(reading, parts, note)


def _organ_lost(reading: Reading, title: Title | None) -> tuple[str, ...]:
    """The organ of a masthead whose organ line is lost: that of the title's addressee."""
    if title is None or title.addressee is None:
        return ()
    return organ_of(kind_of(title.addressee.value, reading.matcher.language))


def _with_frame(reading: Reading, parts: Frame, note: Note) -> Note:
    """Adds what only a note that was sent has, and what rests on all the rest."""
    sent = note.form == "sent"
    head = (0, parts.head_end) if sent else (0, 0)
    reference = find_reference(reading, *head) if sent else None
    place = _place(reading, parts, head)
    skip = tuple(sorted(_ranges(reading, reference, place) + ([parts.heading] if parts.heading else [])))
    committee = bool(note.masthead and note.masthead.organs and _is_committee(reading, note))
    to_all = note.request is not None and not note.request.targets
    note = note._replace(profile=profile_of(note, committee, to_all))
    return note._replace(
        references=_references(reading, note, reference),
        reference_number=reference,
        letterhead=find_letterhead(reading, *head, skip) if sent else None,
        place_and_date=place,
        address_block=_address(reading, parts, place),
    )


def _references(reading: Reading, note: Note, number: Slot[str] | None) -> tuple[Reference, ...]:
    """The documents cited: not the masthead's own symbol, nor page headers, nor the numbers of notes."""
    own = note.masthead.symbol if note.masthead else None
    left = [slot.span for slot in (own, number, note.in_reply_to) if slot]
    default = {"hrc": "HRC", "ga": "GA"}.get(note.profile or "")
    return references(reading.source, note.language, (*reading.furniture, *left), default)


def _ranges(reading: Reading, reference: Slot[str] | None, place: PlaceAndDate | None) -> list[tuple[int, int]]:
    spans: list[Span] = [*([reference.span] if reference else []), *([place.span] if place else [])]
    return [(reading.shadow.offset(span.start), reading.shadow.offset(span.end)) for span in spans]


def _is_committee(reading: Reading, note: Note) -> bool:
    assert note.masthead is not None
    start = reading.shadow.offset(note.masthead.organs[0].organ.span.start)
    return reading.matcher.at("ORGAN_SC_COMMITTEE", start) is not None


def parse(text: str, *, path: str = "<text>", language: str | None = None) -> Note:
    """The formal parts of a note, each value with its span (0-based offsets in code points, end exclusive).

    `language` is an ISO 639-1 code, recognised where it is not given. Total: any text gives a note, an empty one too.
    """
    return parse_source(make_source(text, path), language)[0]
