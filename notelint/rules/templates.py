"""NV8: holes of a template: in a draft that nobody filled them, in a template that they contradict each other."""

import re
from collections.abc import Iterator

from notelint.blocks import unbalanced
from notelint.finding import Finding, Severity
from notelint.note import Placeholder
from notelint.rule import Draft, Rule
from notelint.rules import samples
from notelint.source import Source
from notelint.template import Hole

# What a slot means: the slots of one line hold one value.
_MEANINGS = tuple(
    (re.compile(pattern), meaning)
    for pattern, meaning in (
        (r"/masthead/organs/\d+/session|/request/targets/\d+/session", "the session"),
        (r"/masthead/organs/\d+/year|/request/targets/\d+/year", "the year of the session"),
        (r"/masthead/organs/\d+/agenda_items/(\d+)/number|/request/targets/\d+/agenda_items/(\d+)", "the agenda item"),
        (r"/masthead/organs/\d+/agenda_items/(\d+)/title", "the title of the agenda item"),
        (r"/masthead/organs/\d+/session_dates/start", "the opening of the session"),
        (r"/masthead/organs/\d+/session_dates/end", "the end of the session"),
        (r"/masthead/organs/\d+/session_dates", "the days of the session"),
        (r"/(?:title|place_and_date)/date", "the date of the note"),
        (r"/(?:title|opening|closing)/sender", "the sender"),
        (r"/(?:title|opening|closing)/addressee", "the addressee"),
        (r"/masthead/organs/\d+/organ|/request/targets/\d+/organ", "the organ"),
        (r"/masthead/symbol", "the symbol of the document"),
        (r"/reference_number", "the number of the note"),
        (r"/place_and_date/place", "the place"),
        (r"/annexes/(\d+)/title", "the title of the annex"),
    )
)
_WORDS = re.compile(r"[^\W_]+")


def _blank_line(draft: Draft, hole: Placeholder) -> bool:
    """Whether a hole stands for the number or the date that the registry fills in: on their own line, outside the
    text.
    """
    note, shadow = draft.note, draft.reading.shadow
    at = shadow.offset(hole.span.start)
    start = shadow.offset(note.opening.span.start) if note.opening else draft.reading.end
    closed = shadow.offset(note.closing.span.end) if note.closing else draft.reading.end
    if note.form != "sent" or start <= at < closed:
        return False
    line = shadow.line_start(at)
    number = draft.reading.matcher.at("NUMBER_LABEL", line)
    rest = shadow.plain[line : shadow.line_end(at)]
    return number is not None or (len(rest) < 80 and ("20" in rest or "," in rest or rest.strip(" _./-") == ""))


def _holes(draft: Draft) -> Iterator[Finding]:
    if draft.template:
        return
    for at, hole in enumerate(draft.note.placeholders):
        blank = _blank_line(draft, hole)
        text = " ".join(hole.text.value.split())
        message = (
            "“{}” is still blank: the registry fills it in." if blank else "“{}” is a hole of the template: fill it in."
        )
        severity: Severity | None = "info" if blank else None
        yield LEFTOVER.finding(message, hole.span, text, pointer=f"/placeholders/{at}", severity=severity)


LEFTOVER = Rule(
    "NV801",
    "leftover-placeholder",
    "error",
    "A hole of the template is still there.",
    "A note that goes out with “[date]” in it shows its template to the world.",
    "Logic: no authority is needed.",
    samples.BILATERAL.replace("2 June 2026", "[date]"),
    samples.BILATERAL,
    "[Original: Arabic], [Signed], […], editorial brackets in quotations; a number or date "
    "that the registry fills in is an info.",
    _holes,
    fix="none: only the drafter knows what belongs there.",
)


def _meaning(hole: Hole) -> tuple[str, str] | None:
    """What a hole stands for, in words, and which of several."""
    for pattern, meaning in _MEANINGS:
        if match := pattern.fullmatch(hole.field):
            return meaning, next(filter(None, match.groups()), "")
    return None


def _akin(one: str, other: str) -> bool:
    """Whether a name is another with something added: a short form, another case of one value."""
    first, second = set(_WORDS.findall(one)), set(_WORDS.findall(other))
    return first <= second or second <= first


def _names(draft: Draft) -> Iterator[Finding]:
    """Slots of one meaning with holes of two names. The closing may name its parties in short."""
    twice = {hole.name for hole, _, _ in _used_twice(draft)}
    first: dict[tuple[object, ...], Hole] = {}
    for hole in draft.holes:
        meaning = _meaning(hole)
        if meaning is None or not hole.single or hole.name in twice or hole.field.startswith("/closing"):
            continue
        known = first.setdefault((*meaning, hole.whole or hole.kind), hole)
        if not _akin(known.name, hole.name):
            yield NAME_MISMATCH.finding(
                "“{}” stands for {meaning} here, “{}” in line {line}: give one value one name.",
                hole.span,
                hole.text,
                known.text,
                meaning=meaning[0],
                line=draft.source.position(known.span.start).line,
                pointer=hole.field,
            )


def _used_twice(draft: Draft) -> Iterator[tuple[Hole, str, Hole]]:
    """The holes whose name means something else than before, where nothing else stands in the slots: with what it
    means now, and the first of that name.
    """
    first: dict[str, tuple[tuple[str, str], Hole]] = {}
    for hole in draft.holes:
        meaning = _meaning(hole)
        if meaning and hole.whole:
            other, known = first.setdefault(hole.name, (meaning, hole))
            if other != meaning:
                yield hole, meaning[0], known


def _uses(draft: Draft) -> Iterator[Finding]:
    for hole, meaning, known in _used_twice(draft):
        other = _meaning(known)
        yield USED_TWICE.finding(
            "“{}” stands for {meaning} here and for {other} in line {line}: give each a name of its own.",
            hole.span,
            hole.text,
            meaning=meaning,
            other=other[0] if other else "",
            line=draft.source.position(known.span.start).line,
            pointer=hole.field,
        )


def unbalanced_tags(source: Source) -> Iterator[Finding]:
    """The tags of a template that have no partner; the places are those of the template itself."""
    for fault in unbalanced(source.text):
        if fault.kind == "open":
            message = "Nothing ends “{}”: add its end."
        elif fault.kind == "unopened":
            message = "“{}” ends nothing: take it out, or add its beginning."
        elif fault.kind == "astray":
            message = "“{}” stands in no condition: take it out, or add its beginning."
        else:
            message = "“{}” is never closed: add the closing braces."
        yield UNBALANCED.finding(message, fault.span, fault.word)


_BOTH = "{{ session }} session"
_PUBLISHED = samples.PUBLISHED.replace("Forty-sixth session", _BOTH).replace("forty-sixth session", _BOTH)
_CONDITION = samples.PUBLISHED.replace(samples.BODY, f"{{% if body %}}\n{samples.BODY}\n{{% endif %}}")
NAME_MISMATCH = Rule(
    "NV802",
    "field-name-mismatch",
    "error",
    "In a template one value has two names.",
    "Whoever fills in the template gives each name a value: two names for the session are filled with two sessions.",
    "Logic: no authority is needed.",
    _PUBLISHED.replace("the {{ session }}", "the {{ sess }}"),
    _PUBLISHED,
    "A name with something added (“sender” and “sender_short”); the parties of the closing; holes that only describe, "
    "as “[date]” does.",
    _names,
)
USED_TWICE = Rule(
    "NV803",
    "hole-used-twice",
    "error",
    "In a template one name stands for two values.",
    "One value is then printed in two places that need different ones: the day of the note as the day of the session.",
    "Logic: no authority is needed.",
    _PUBLISHED.replace("22 February–24", "{{ date }}–24").replace("4 March 2021", "{{ date }}"),
    _PUBLISHED.replace("22 February–24", "{{ opens }}–24").replace("4 March 2021", "{{ date }}"),
    "A hole that is part of two values, as a State's name is of a mission's and of a ministry's; one value that is "
    "repeated; holes that only describe, as “[date]” does.",
    _uses,
)
UNBALANCED = Rule(
    "NV804",
    "unbalanced-tag",
    "error",
    "A tag of a template has no partner.",
    "A template with “{% if %}” and no “{% endif %}” cannot be filled in.",
    "The syntax of Jinja templates.",
    _CONDITION.replace("{% endif %}\n", ""),
    _CONDITION,
    "Comments “{# … #}”, “{% set x = 1 %}”, “{% include %}”: these need no end.",
)
OF_TEMPLATES = (NAME_MISMATCH, USED_TWICE, UNBALANCED)
RULES = (LEFTOVER, *OF_TEMPLATES)
