"""NV5: days that the calendar does not have, and dates that contradict each other."""

import re
from collections.abc import Iterator
from datetime import date

from notelint.dates import Dated, find_dates, first_date, iso
from notelint.finding import Finding
from notelint.own import own_end, own_ranges, own_start
from notelint.rule import Draft, Rule
from notelint.rules import samples
from notelint.span import Slot

_DATE_LIKE = re.compile(r"\b[0-9]{1,2}(?:er|st|nd|rd|th)? ([A-Za-zÀ-ÿ]{3,10}) (?:19|20)[0-9]{2}\b")
_LABEL = re.compile(r"(?:\bn(?:o|os|um)?[.:°º]{1,2}|\bno|№|\bref[.:]{0,2}) ?$")
_LEAP = 2000
_LAST_YEAR = 2200


def _impossible(draft: Draft) -> Iterator[Finding]:
    for dated in find_dates(draft.reading):
        if not _is_possible(dated) and not _LABEL.search(
            draft.reading.shadow.folded, max(dated.start - 8, 0), dated.start
        ):
            span = draft.reading.span(dated.start, dated.end)
            message = "There is no such day as “{}”: write the right date."
            yield IMPOSSIBLE_DATE.finding(message, span, draft.words(span))
    yield from _months(draft)


def _months(draft: Draft) -> Iterator[Finding]:
    """A day and a year with a word between them that is no month, where the note dates itself."""
    shadow, data = draft.reading.shadow, draft.language.data
    for start, end, in_text in _dating_ranges(draft):
        for match in _DATE_LIKE.finditer(shadow.plain, start, end):
            word = shadow.folded[slice(*match.span(1))]
            low = match[1][0].islower()  # a month of another language, in a remark
            foreign = low and (data["capital_months"] or (in_text and word in data["spelt"]))
            known = (
                foreign
                or word in data["months"]
                or word in data["cues"]
                or any(s.start == match.start(1) for s in draft.reading.matcher.slips)
            )
            if not known:
                message = "“{}” is no month: write the month's name."
                yield IMPOSSIBLE_DATE.finding(message, draft.reading.span(*match.span()), match[1])


def _dating_ranges(draft: Draft) -> Iterator[tuple[int, int, bool]]:
    """Where a note dates itself: above its text, in its opening sentence (true), and behind its closing."""
    shadow, note = draft.reading.shadow, draft.note
    start = own_start(draft)
    yield 0, start, False
    if note.opening:
        yield start, draft.reading.stop_after(shadow.offset(note.opening.span.end)), True
    if note.closing:
        yield shadow.offset(note.closing.span.end), own_end(draft), False


def _is_possible(dated: Dated) -> bool:
    if dated.day > 99:
        return True  # a year or a number before a month's name, no day
    if dated.year is None:
        return dated.day > 31 or iso(_LEAP, dated.month, dated.day) is not None
    return dated.year < _LAST_YEAR and dated.iso is not None


def _mismatch(draft: Draft) -> Iterator[Finding]:
    note, source = draft.note, draft.source
    title = note.title.date if note.title else None
    if not title:
        return
    line = source.position(title.span.start).line
    own = note.masthead.date if note.masthead else None
    if own and own.value < title.value:
        yield DATE_MISMATCH.finding(
            "The masthead's date, “{}”, is earlier than the note's own, “{}” (line {line}): write the day of"
            " submission.",
            own.span,
            draft.words(own.span),
            draft.words(title.span),
            line=line,
            pointer="/masthead/date",
            severity="warning",
        )
    placed = note.place_and_date.date if note.place_and_date else None
    if placed and placed.value != title.value:
        yield DATE_MISMATCH.finding(
            "The note is dated “{}” here and “{}” in its title (line {line}): write one date.",
            placed.span,
            draft.words(placed.span),
            draft.words(title.span),
            line=line,
            pointer="/place_and_date/date",
        )
    yield from _annexes(draft, title, line)


def _annexes(draft: Draft, dated: Slot[str], line: int) -> Iterator[Finding]:
    shadow = draft.reading.shadow
    for at, annex in enumerate(draft.note.annexes):
        start = shadow.offset(annex.span.start)
        heading = draft.reading.matcher.at("ANNEX_TITLE", start)
        named = first_date(draft.reading, heading.end, heading.end + 60) if heading else None
        if named and named.value != dated.value:
            yield DATE_MISMATCH.finding(
                "The annex is said to belong to a note of “{}”; this note is dated “{}” (line {line}): write the same"
                " date.",
                named.span,
                draft.words(named.span),
                draft.words(dated.span),
                line=line,
                pointer=f"/annexes/{at}",
            )


def _contradiction(draft: Draft) -> Iterator[Finding]:
    for found in draft.reading.matcher.find("TWO_MONTHS"):
        span = draft.reading.span(found.start, found.end)
        yield DATE_CONTRADICTION.finding("“{}” names two months: write the right one.", span, draft.words(span))
    weekdays, names = draft.language.data["weekdays"], draft.language.data["weekday_names"]
    for dated in find_dates(draft.reading):
        if dated.weekday and dated.iso:
            right = date.fromisoformat(dated.iso).weekday()
            if weekdays[right] != dated.weekday:
                span = draft.reading.span(dated.start, dated.end)
                written = names[weekdays.index(dated.weekday)]
                message = "“{}” is a {}, not a {}: correct the weekday or the date."
                yield DATE_CONTRADICTION.finding(message, span, draft.words(span), names[right], written)


def _form(draft: Draft) -> Iterator[Finding]:
    """Dates in the note's own text that the United Nations would write otherwise."""
    form = draft.language.data["date_form"]
    if not form or draft.profile == "bilateral":
        return
    for start, end in own_ranges(draft, titled=True):
        for dated in find_dates(draft.reading, start, end):
            written = draft.reading.shadow.folded[dated.start : dated.end]
            if dated.iso and not dated.weekday and re.match(form, written):
                span = draft.reading.span(dated.start, dated.end)
                message = "“{}”: the United Nations writes day, month and year, as in “24 February 2020”."
                yield DATE_FORM.finding(message, span, draft.words(span))


IMPOSSIBLE_DATE = Rule(
    "NV501",
    "impossible-date",
    "error",
    "The calendar has no such day.",
    "A date that cannot be is a slip, most often in the day or in a digit too many.",
    "The calendar: no authority is needed.",
    samples.BILATERAL.replace("4 May 2026", "34 May 2026"),
    samples.BILATERAL,
    "Years and numbers that stand before the name of a month.",
    _impossible,
)
DATE_MISMATCH = Rule(
    "NV502",
    "date-mismatch",
    "error",
    "Two places of the note date it differently.",
    "The date identifies the note: whoever answers it cites it by its date.",
    "The note contradicts itself. United Nations Editorial Manual, “Mastheads”: the masthead's "
    "own date is that of submission.",
    f"{samples.PUBLISHED}\n\nGeneva, 5 March 2021",
    f"{samples.PUBLISHED}\n\nGeneva, 4 March 2021",
    "A masthead dated after the note: that is the day of submission.",
    _mismatch,
)
DATE_CONTRADICTION = Rule(
    "NV503",
    "date-contradiction",
    "error",
    "The weekday is not that of the date.",
    "One of the two is wrong, and the reader cannot know which.",
    "The calendar: no authority is needed.",
    samples.BILATERAL.replace("Tuesday", "Monday"),
    samples.BILATERAL,
    "Dates without a weekday.",
    _contradiction,
)
DATE_FORM = Rule(
    "NV504",
    "date-form",
    "info",
    "A date is not in the form that the United Nations uses.",
    "Day, month and year, without comma or ordinal, is read alike everywhere; “May 18” and “18th” are not.",
    "United Nations Editorial Manual, “Numbers, dates and time”. Usual practice, for notes to the United Nations.",
    samples.PUBLISHED.replace("4 March 2021", "March 4th, 2021"),
    samples.PUBLISHED,
    "Notes between States, quotations, annexes; American and Canadian notes write so by custom.",
    _form,
)
RULES = (IMPOSSIBLE_DATE, DATE_MISMATCH, DATE_CONTRADICTION, DATE_FORM)
