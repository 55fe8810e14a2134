"""NV4: document symbols and resolutions that are misspelt, lack their year, or cannot be."""

import re
from collections.abc import Iterator
from datetime import date

from notelint.facts import Facts
from notelint.facts.resolutions import Year
from notelint.facts.sessions import BASE_YEAR
from notelint.finding import Edit, Finding, Fix, Severity
from notelint.note import Reference
from notelint.rule import Draft, Rule
from notelint.rules import samples
from notelint.span import Span
from notelint.symbols.parse import halves, parse_symbol
from notelint.symbols.possible import Doubt, doubt
from notelint.symbols.prose import dated
from notelint.symbols.symbol import Symbol

_LIBRARY = "Dag Hammarskjöld Library, research guide on document symbols"
_MANUAL = "United Nations Editorial Manual, identification of resolutions"


def _numbered(draft: Draft) -> Iterator[tuple[str, Reference]]:
    for at, reference in enumerate(draft.note.references):
        yield f"/references/{at}/symbol", reference


def _written(draft: Draft, reference: Reference) -> Symbol | None:
    """The symbol as it stands; None for prose and for the members of a list."""
    return parse_symbol(draft.source.at(reference.span))


def _malformed(draft: Draft) -> Iterator[Finding]:
    for pointer, reference in _numbered(draft):
        if reference.valid:
            continue
        symbol = _written(draft, reference)
        if symbol is None and reference.series and not _lacks_year(reference):
            message = (
                "“{}” is not how its organ numbers resolutions: the symbol is {}."
                if reference.canonical
                else "“{}” is not how its organ numbers resolutions."
            )
            yield MALFORMED.finding(
                message, reference.span, reference.symbol.value, reference.canonical, pointer=pointer
            )
        elif symbol is not None and symbol.problem == "malformed":
            yield _misspelt(pointer, reference, symbol)


def _misspelt(pointer: str, reference: Reference, symbol: Symbol) -> Finding:
    message = (
        "“{}” is not a well-formed symbol: write {}."
        if symbol.fix
        else "“{}” is not a well-formed symbol, as {} symbols are written."
    )
    quoted = reference.symbol.value, symbol.fix or symbol.series
    return MALFORMED.finding(message, reference.span, *quoted, pointer=pointer, fix=_respelt(reference, symbol))


def _respelt(reference: Reference, symbol: Symbol) -> Fix | None:
    if symbol.fix is None:
        return None
    content = symbol.fix
    if symbol.series == "S/RES" and symbol.year is None and reference.canonical:
        content = reference.canonical
    return Fix(f"Write “{content}”.", (Edit(reference.span, content),))


def _unknown_series(draft: Draft) -> Iterator[Finding]:
    for pointer, reference in _numbered(draft):
        symbol = None if reference.valid else _written(draft, reference)
        if symbol is not None and symbol.problem == "unknown-series" and symbol.fix:
            fix = Fix(f"Write “{symbol.fix}”.", (Edit(reference.span, symbol.fix),), "unsafe")
            message = "No series of documents begins like “{}”; the nearest is {}."
            quoted = reference.symbol.value, symbol.fix
            yield UNKNOWN_SERIES.finding(message, reference.span, *quoted, pointer=pointer, fix=fix)


def _lacks_year(reference: Reference) -> bool:
    return (
        reference.series == "S/RES" and reference.year is None and not reference.valid and reference.number is not None
    )


def _missing_year(draft: Draft) -> Iterator[Finding]:
    for pointer, reference in _numbered(draft):
        symbol = _written(draft, reference)
        if not _lacks_year(reference) or (symbol is not None and symbol.problem):
            continue
        year = draft.facts.resolutions.council_year(reference.number or 0)
        if year is None and _is_impossible(reference, _day(draft), draft.facts):
            continue
        message = (
            "“{}” lacks the year of the Security Council's resolution: {}."
            if year
            else "“{}” lacks the year of the Security Council's resolution."
        )
        yield MISSING_YEAR.finding(
            message,
            reference.span,
            reference.symbol.value,
            reference.canonical,
            pointer=pointer,
            fix=_year_fix(draft, reference, year),
            severity=_weight(draft, symbol),
        )


def _weight(draft: Draft, symbol: Symbol | None) -> Severity:
    """A symbol must have its year; in prose it is the United Nations' own custom."""
    if symbol is not None:
        return "error"
    return "info" if draft.profile == "bilateral" else "warning"


def _year_fix(draft: Draft, reference: Reference, year: Year | None) -> Fix | None:
    text = draft.source.at(reference.span)
    numbers = [match for match in re.finditer(r"\d+", text) if int(match.group()) == reference.number]
    after = draft.source.text[reference.span.end :].lstrip()[:1]
    if year is None or not numbers or after in ("(", "["):
        return None
    at = reference.span.start + numbers[-1].end()
    content = f"({year.year})" if text.endswith(("号", "决议")) else f" ({year.year})"
    return Fix(f"Add the year: {year.year}", (Edit(Span(at, at), content),), "safe" if year.sure else "unsafe")


def _wrong_year(draft: Draft) -> Iterator[Finding]:
    for pointer, reference in _numbered(draft):
        if not reference.valid or reference.number is None:
            continue
        if reference.series == "S/RES":
            yield from _council_year(draft, pointer, reference)
        elif reference.series in ("A/RES", "A/HRC/RES") and (years := _years(reference, draft.facts)) is not None:
            given = dated(draft.source.text, reference.span.end, draft.language.code)
            if given is not None and not years[0] <= given <= years[1]:
                span = " or ".join(str(year) for year in sorted(set(years)))
                message = "{} is of {}, not of {}."
                yield WRONG_YEAR.finding(message, reference.span, reference.canonical, span, given, pointer=pointer)


def _council_year(draft: Draft, pointer: str, reference: Reference) -> Iterator[Finding]:
    known = draft.facts.resolutions.council_year(reference.number or 0)
    if known is None:
        return
    severity: Severity = "error" if known.sure else "warning"
    known_as = reference.number, known.year
    if reference.year is not None and reference.year != known.year:
        fix = _other_year(draft, reference, known)
        message = "Security Council resolution {} is of {}, not of {}."
        yield WRONG_YEAR.finding(
            message, reference.span, *known_as, reference.year, pointer=pointer, fix=fix, severity=severity
        )
        return
    given = dated(draft.source.text, reference.span.end, draft.language.code)
    if given is not None and given != known.year:
        message = "Security Council resolution {} is of {}; the date that follows it says {}."
        yield WRONG_YEAR.finding(message, reference.span, *known_as, given, pointer=pointer, severity=severity)


def _other_year(draft: Draft, reference: Reference, known: Year) -> Fix | None:
    match = re.search(r"[(（]\s?(\d{4})\s?[)）]", draft.source.at(reference.span))
    if match is None:
        return None
    start = reference.span.start + match.start(1)
    edit = Edit(Span(start, start + 4), str(known.year))
    return Fix(f"Write “{known.year}”.", (edit,), "safe" if known.sure else "unsafe")


def _years(reference: Reference, facts: Facts) -> tuple[int, int] | None:
    """The first and last year in which a session could adopt."""
    number, kind = reference.session, reference.session_kind
    if number is None or not reference.organ:
        return None
    if reference.organ == "GA" and kind == "regular":
        return BASE_YEAR + number, BASE_YEAR + number + 1
    row = facts.sessions.of(reference.organ, kind).get(number)
    return row.years if row and row.certainty != "K?" else None


def _day(draft: Draft) -> date:
    """The note's own date, the latest that it gives; today where it gives none."""
    note = draft.note
    slots = (
        note.title and note.title.date,
        note.place_and_date and note.place_and_date.date,
        note.masthead and note.masthead.date,
    )
    return max((date.fromisoformat(slot.value) for slot in slots if slot), default=draft.today)


def _impossible(draft: Draft) -> Iterator[Finding]:
    day = _day(draft)
    for pointer, reference in _numbered(draft):
        if _is_of_wrong_organ(reference):
            organ = _ORGANS.get(reference.organ or "", reference.organ)
            message = "“{}” cannot be right: {} does not number its resolutions so."
            yield IMPOSSIBLE.finding(message, reference.span, reference.symbol.value, organ, pointer=pointer)
        elif _is_judged(reference, day, draft.facts) and (why := _doubt(reference, day, draft.facts)) is not None:
            message = "“{}”: {}." if why.severity == "info" else "“{}” cannot be right: {}."
            quoted = reference.symbol.value, why.message
            yield IMPOSSIBLE.finding(message, reference.span, *quoted, pointer=pointer, severity=why.severity)


def _is_of_wrong_organ(reference: Reference) -> bool:
    unread = reference.canonical is None and reference.series is None
    return not reference.valid and unread and reference.organ is not None


def _is_judged(reference: Reference, day: date, facts: Facts) -> bool:
    """Whether nothing else is wrong with a reference: form, year and series outrank a fact."""
    known = facts.resolutions.council_year(reference.number or 0) if reference.series == "S/RES" else None
    if known is not None:
        return reference.valid and reference.year in (None, known.year)
    return reference.valid or (_lacks_year(reference) and _is_impossible(reference, day, facts))


def _is_impossible(reference: Reference, day: date, facts: Facts) -> bool:
    why = _doubt(reference, day, facts)
    return why is not None and why.severity == "error"


def _doubt(reference: Reference, day: date, facts: Facts) -> Doubt | None:
    found = (doubt(symbol, day, facts) for symbol in halves(reference.canonical or ""))
    return next((one for one in found if one is not None), None)


_ORGANS = {
    "SC": "the Security Council",
    "GA": "the General Assembly",
    "HRC": "the Human Rights Council",
    "ECOSOC": "the Economic and Social Council",
    "CHR": "the Commission on Human Rights",
}


def _note(cited: str) -> str:
    return samples.SENT.replace(samples.BODY, f"The Government of Uruguay recalls {cited}.")


_GOOD = _note("S/RES/1325 (2000), A/RES/60/251 and A/HRC/RES/43/1")

MALFORMED = Rule(
    code="NV401",
    name="malformed-symbol",
    severity="error",
    summary="A document symbol, or the number of a resolution, is not spelt as its series is.",
    why="A symbol is the only name by which a document is found: one sign amiss, and a search finds nothing.",
    authority=f"{_LIBRARY}; {_MANUAL} (A/RES/217 (III) to the thirtieth session, A/RES/60/251 since).",
    bad=_note("A/RES/60-251"),
    good=_GOOD,
    innocent=(
        "and/or, 24/7, 2016/17; mission reference numbers (FJ/GVA/61/2022); symbols broken over a line;"
        " a final asterisk; joint symbols with a hyphen or an en dash."
    ),
    check=_malformed,
)

MISSING_YEAR = Rule(
    code="NV402",
    name="missing-symbol-year",
    severity="error",
    summary="A resolution of the Security Council is cited without its year.",
    why="The year in parentheses is part of the symbol, and of the citation at its first mention.",
    authority=(
        "Dag Hammarskjöld Library, Security Council resolutions: “Four digits representing the year of adoption are"
        f" enclosed in parentheses immediately following the sequential number”; {_MANUAL}. In prose between States:"
        " usual practice, no written rule known."
    ),
    bad=_note("S/RES/1325"),
    good=_GOOD,
    innocent=(
        "“resolution 1325” after a mention with the year or the date; S/2020/300, S/25704 and S/PRST/2014/16, which are"
        " no resolutions."
    ),
    check=_missing_year,
)

WRONG_YEAR = Rule(
    code="NV403",
    name="wrong-symbol-year",
    severity="error",
    summary="The year given with a resolution is not the year in which it was adopted.",
    why="The reader cannot tell whether the number or the year is meant.",
    authority=(
        "The resolutions of the Security Council by year, and the sessions of the General Assembly and the Human Rights"
        " Council (data/resolutions.toml, data/sessions.toml)."
    ),
    bad=_note("S/RES/1325 (2001)"),
    good=_GOOD,
    innocent="A resolution newer than the table.",
    check=_wrong_year,
)

UNKNOWN_SERIES = Rule(
    code="NV404",
    name="unknown-symbol-series",
    severity="error",
    summary="No series of documents begins so.",
    why="Such a symbol is a slip for one that exists.",
    authority=f"{_LIBRARY}.",
    bad=_note("S/RSE/1325 (2000)"),
    good=_GOOD,
    innocent="Symbols of other organizations, and reference numbers of missions and ministries.",
    check=_unknown_series,
)

IMPOSSIBLE = Rule(
    code="NV405",
    name="impossible-symbol",
    severity="error",
    summary="No such document can exist: its session, year or number had not been reached when the note was written.",
    why="A document of a session that has not opened, or a number beyond the last, is a slip of the pen.",
    authority=(
        "The sessions of the organs and the numbers of their resolutions (data/sessions.toml, data/resolutions.toml);"
        " how many a session adopts: usual practice, no written rule known."
    ),
    bad=_note("A/HRC/RES/143/1"),
    good=_GOOD,
    innocent="Documents issued before their session opens; sessions newer than the table (info).",
    check=_impossible,
)

RULES: tuple[Rule, ...] = (MALFORMED, MISSING_YEAR, WRONG_YEAR, UNKNOWN_SERIES, IMPOSSIBLE)
