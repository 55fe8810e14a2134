"""NV401, NV402, NV404: document symbols and resolutions that are misspelt or lack their year."""

import re
from collections.abc import Iterator

from notelint.facts.resolutions import Year
from notelint.finding import Edit, Finding, Fix, Severity
from notelint.note import Reference
from notelint.rule import Draft, Rule
from notelint.rules.references import GOOD, citing, given_behind, is_impossible, lacks_year, latest_day, numbered
from notelint.span import Span
from notelint.symbols.organs import ASIDE, COUNCIL, OTHER, mentions
from notelint.symbols.parse import parse_symbol
from notelint.symbols.symbol import Symbol

_CLOSE = 20
_LINK = 20  # characters of "of the United Nations"
_STOP = re.compile(r"[.:!?。](?:\s|$)|\n\s*\n")
_BESIDE = 120  # characters within which a resolution's organ is named
_LIBRARY = "Dag Hammarskjöld Library, research guide on document symbols"
_MANUAL = "United Nations Editorial Manual, identification of resolutions"


def _written(draft: Draft, reference: Reference) -> Symbol | None:
    """The symbol as it stands; None for prose and for the members of a list."""
    return parse_symbol(draft.source.at(reference.span))


def _malformed(draft: Draft) -> Iterator[Finding]:
    for pointer, reference in numbered(draft):
        if reference.valid:
            continue
        symbol = _written(draft, reference)
        if symbol is None and reference.series and not lacks_year(reference):
            message = (
                "“{}” is not how its organ numbers resolutions: the symbol is {}."
                if reference.canonical
                else "“{}” is not how its organ numbers resolutions."
            )
            yield MALFORMED.finding(
                message, reference.span, reference.symbol.value, reference.canonical, pointer=pointer
            )
        elif symbol is not None and symbol.problem == "malformed":
            yield _misspelt(draft, pointer, reference, symbol)


def _misspelt(draft: Draft, pointer: str, reference: Reference, symbol: Symbol) -> Finding:
    message = (
        "“{}” is not a well-formed symbol: write {}."
        if symbol.fix
        else "“{}” is not a well-formed symbol, as {} symbols are written."
    )
    quoted = reference.symbol.value, symbol.fix or symbol.series
    return MALFORMED.finding(message, reference.span, *quoted, pointer=pointer, fix=_respelt(draft, reference, symbol))


def _respelt(draft: Draft, reference: Reference, symbol: Symbol) -> Fix | None:
    if symbol.fix is None:
        return None
    content, sure = symbol.fix, True
    if symbol.series == "S/RES" and symbol.year is None and reference.canonical:
        content = reference.canonical
        year = draft.facts.resolutions.council_year(reference.number or 0)
        sure = year is not None and year.sure
    return Fix(f"Write “{content}”.", (Edit(reference.span, content),), "safe" if sure else "unsafe")


def _unknown_series(draft: Draft) -> Iterator[Finding]:
    for pointer, reference in numbered(draft):
        symbol = None if reference.valid else _written(draft, reference)
        if symbol is not None and symbol.problem == "unknown-series" and symbol.fix:
            fix = Fix(f"Write “{symbol.fix}”.", (Edit(reference.span, symbol.fix),), "unsafe")
            message = "No series of documents begins like “{}”; the nearest is {}."
            quoted = reference.symbol.value, symbol.fix
            yield UNKNOWN_SERIES.finding(message, reference.span, *quoted, pointer=pointer, fix=fix)


def _missing_year(draft: Draft) -> Iterator[Finding]:
    for pointer, reference in numbered(draft):
        symbol = _written(draft, reference)
        if not lacks_year(reference) or (symbol is not None and symbol.problem):
            continue
        year = draft.facts.resolutions.council_year(reference.number or 0)
        if year is None and is_impossible(reference, latest_day(draft), draft.facts):
            continue
        given = given_behind(draft, reference)
        if year and given and given.year != year.year:
            continue  # the wrong date outranks the missing year, and names the right one
        message = (
            "“{}” lacks the year of the Security Council's resolution: write “{} ({})”."
            if year
            else "“{}” lacks the year of the Security Council's resolution: write it in brackets behind the number."
        )
        yield MISSING_YEAR.finding(
            message,
            reference.span,
            reference.symbol.value,
            *((reference.symbol.value, year.year) if year else ()),
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
    after = draft.source.text[reference.span.end : reference.span.end + _CLOSE].lstrip()[:1]
    if year is None or not numbers or after in ("(", "["):
        return None
    at = reference.span.start + numbers[-1].end()
    content = f"({year.year})" if text.endswith(("号", "决议")) else f" ({year.year})"
    sure = year.sure and year.year <= latest_day(draft).year and _is_councils(draft, reference)
    return Fix(f"Add the year: {year.year}", (Edit(Span(at, at), content),), "safe" if sure else "unsafe")


def _is_councils(draft: Draft, reference: Reference) -> bool:
    """Whether a resolution bears the Council's symbol, or the Council is named next to it and no other organ in its
    sentence.
    """
    if _written(draft, reference) is not None:
        return True
    text, (start, end), code = draft.source.text, reference.span, draft.language.code
    before = mentions(_STOP.split(text[max(start - _BESIDE, 0) : start])[-1], code)
    after = mentions(_STOP.split(text[end : end + _BESIDE])[0], code)
    nearest = (*(mention.key for mention in before[-1:]), *(m.key for m in after[:1] if m.start <= _LINK))
    named = {mention.key for mention in (*before, *after)}
    return "SC" in nearest and named <= {"SC", COUNCIL, OTHER, ASIDE}


MALFORMED = Rule(
    code="NV401",
    name="malformed-symbol",
    severity="error",
    summary="A document symbol, or the number of a resolution, is not spelt as its series is.",
    why="A symbol is the only name by which a document is found: one sign amiss, and a search finds nothing.",
    authority=f"{_LIBRARY}; {_MANUAL} (A/RES/217 (III) to the thirtieth session, A/RES/60/251 since).",
    bad=citing("A/RES/60-251"),
    good=GOOD,
    innocent=(
        "and/or, 24/7, 2016/17; mission reference numbers (FJ/GVA/61/2022); symbols broken over a line;"
        " a final asterisk; joint symbols with a hyphen or an en dash."
    ),
    check=_malformed,
    fix=(
        "safe/unsafe: safe where only one symbol can be meant; unsafe where the year of a Council resolution "
        "is added that is not sure; none where the symbol meant cannot be told."
    ),
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
    bad=citing("S/RES/1325"),
    good=GOOD,
    innocent=(
        "“resolution 1325” after a mention with the year; S/2020/300, S/25704 and S/PRST/2014/16, which are"
        " no resolutions."
    ),
    check=_missing_year,
    fix=(
        "safe/unsafe: safe where the year is known for sure, is not after the note's date, and the resolution "
        "is surely the Council's, by its symbol or by the organ named beside it; else unsafe. None where "
        "brackets follow, or a date of another year."
    ),
)

UNKNOWN_SERIES = Rule(
    code="NV404",
    name="unknown-symbol-series",
    severity="error",
    summary="No series of documents begins so.",
    why="Such a symbol is a slip for one that exists.",
    authority=f"{_LIBRARY}.",
    bad=citing("S/RSE/1325 (2000)"),
    good=GOOD,
    innocent="Symbols of other organizations, and reference numbers of missions and ministries.",
    check=_unknown_series,
    fix="unsafe: the nearest series is likely, and the symbol may be another organization's.",
)

RULES: tuple[Rule, ...] = (MALFORMED, MISSING_YEAR, UNKNOWN_SERIES)
