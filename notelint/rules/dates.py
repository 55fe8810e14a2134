"""NV5: days that the calendar does not have, and dates that contradict each other."""

import re
from collections.abc import Iterator
from datetime import date

from notelint.dates import Dated, find_dates, first_date, iso
from notelint.finding import Edit, Finding, Fix
from notelint.own import own_end, own_ranges, own_start
from notelint.respell import respelt
from notelint.rule import Draft, Rule
from notelint.rules import samples
from notelint.span import Slot, Span

_DATE_LIKE = re.compile(r"\b[0-9]{1,2}(?:er|st|nd|rd|th)? ([A-Za-zÀ-ÿ]{3,10}) (?:19|20)[0-9]{2}\b")
_LABEL = re.compile(r"(?:\bn(?:o|os|um)?[.:°º]{1,2}|\bno|№|\bref[.:]{0,2}) ?$")
_AMERICAN = re.compile(
    r"(?P<month>[^\W\d_]+)\s+(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?\s*,?\s+(?P<year>[0-9]{4})"
    r"|(?P<day2>[0-9]{1,2})\s?(?:st|nd|rd|th)\.?(?:\s+of)?\s+(?P<month2>[^\W\d_]+),?\s+(?P<year2>[0-9]{4})"
)
_ARTICLE = re.compile(r"\bthe\s+$", re.IGNORECASE)
_FREE = re.compile(
    r"\s*(?:[.,;:)]|$|\n)|\s+(?:and|or|to|from|in|at|on|by|which|that|with|addressed|concerning|regarding)\b"
)
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
        message = "“{}” names two months: write the right one."
        yield DATE_CONTRADICTION.finding(message, span, draft.words(span), fix=_one_month(draft, span))
    weekdays, names = draft.language.data["weekdays"], draft.language.data["weekday_names"]
    for dated in find_dates(draft.reading):
        if dated.weekday and dated.iso:
            right = date.fromisoformat(dated.iso).weekday()
            if weekdays[right] != dated.weekday:
                span = draft.reading.span(dated.start, dated.end)
                written = names[weekdays.index(dated.weekday)]
                message = "“{}” is a {}, not a {}: correct the weekday or the date."
                fix = _other_weekday(draft, span, written, names[right])
                yield DATE_CONTRADICTION.finding(message, span, draft.words(span), names[right], written, fix=fix)


def _one_month(draft: Draft, span: Span) -> Fix | None:
    """The month once, where one stands there twice."""
    match = re.search(r"\b([^\W\d_]+)\s+\1\b", draft.source.at(span))
    if match is None:
        return None
    edit = Edit(Span(span.start + match.end(1), span.start + match.end()), "")
    return Fix(f"Write “{match[1]}”.", (edit,))


def _other_weekday(draft: Draft, span: Span, written: str, right: str) -> Fix | None:
    """The weekday of the date; the date may be what is wrong."""
    match = re.search(rf"\b{written}\b", draft.source.at(span), re.IGNORECASE)
    if match is None:
        return None
    at = Span(span.start + match.start(), span.start + match.end())
    name = right.capitalize() if match[0][0].isupper() else right
    return Fix(f"Write “{name}”.", (Edit(at, name),), "unsafe")


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
                yield DATE_FORM.finding(message, span, draft.words(span), fix=_reformed(draft, dated, span))


def _reformed(draft: Draft, dated: Dated, span: Span) -> Fix | None:
    """Day, month and year. Behind an article or before a word that the date belongs to, the sentence must change too;
    a comma that closes the American form may be another's.
    """
    text = draft.source.text
    match = _AMERICAN.fullmatch(text, *span)
    if match is None:
        return None
    day, month, year = (match[name] or match[f"{name}2"] for name in ("day", "month", "year"))
    if int(day) != dated.day or int(year) != dated.year:
        return None
    article = _ARTICLE.search(text, max(span.start - 6, 0), span.start)
    free = article is None and _FREE.match(text, span.end) is not None
    right = f"{day.lstrip('0')} {month} {year}"
    edits = respelt(draft.reading, dated.start, dated.end, right)
    return Fix(f"Write “{right}”.", edits, "safe" if free else "unsafe") if edits else None


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
    fix="none: which day is meant cannot be told.",
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
    fix="none: either may be the right date.",
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
    fix=(
        "safe/unsafe: safe where one month stands there twice; a weekday is unsafe, as the date may be the "
        "wrong one; none for two months that differ."
    ),
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
    fix=(
        "safe/unsafe: safe where nothing else in the sentence needs to change; unsafe behind an article (“the "
        "9th of April 2026”) and before a word that the date belongs to."
    ),
)
RULES = (IMPOSSIBLE_DATE, DATE_MISMATCH, DATE_CONTRADICTION, DATE_FORM)
