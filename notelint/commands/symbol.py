"""notelint symbol SYMBOL…: what a document symbol says, what is wrong with it and what is known of it.

As JSON an array with an object for each document cited (schemas/symbol.schema.json):

    input, canonical, series, organ, number, session, session_kind, year, suffixes, valid    as in a parsed note
    problems  [{code, name, severity, message, fix}]; code is null for what is no symbol, fix is the citation put right
    known     {title, series, body, suffixes: in words, session: {start, end, years, certainty, source, as_of} | null,
               year: {value, certainty, as_of} | null}; the year is that of a Security Council resolution
    joint     the other half of a joint symbol: {canonical, known} | null
"""

import json
import os
import sys
from collections.abc import Iterator
from datetime import date
from typing import Any

from notelint.commands.arguments import Parser, day, emit
from notelint.commands.facts import add_facts_option, facts_of
from notelint.commands.words import fields, shortened
from notelint.explained import Explanation, Half, Problem, explain
from notelint.facts import Facts
from notelint.facts.known import KnownSession
from notelint.render.cells import harmless
from notelint.render.options import detect
from notelint.render.words import SURE, in_words
from notelint.symbols.names import series_words, session_name

_FAILING = ("error", "warning")
_FIELDS = ("canonical", "series", "organ", "number", "session", "session_kind", "year", "suffixes", "valid")


def main(arguments: list[str]) -> int:
    """Explains each symbol or citation. 0: all good, 1: something is wrong, or no symbol."""
    options = make_parser().parse_args(arguments)
    facts = facts_of(options)
    today = options.today or date.today()
    explained = [(given, explain(given, facts, today)) for given in options.symbols]
    if options.output_format == "json":
        rows = [_row(given, one, facts) for given, several in explained for one in several]
        emit(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")
    else:
        emit(_texts(explained, facts))
    return int(
        any(problem.severity in _FAILING for _, several in explained for one in several for problem in one.problems)
    )


def make_parser() -> Parser:
    """The arguments of the command."""
    parser = Parser(prog="notelint symbol", description="Explains document symbols of the United Nations.")
    add = parser.add_argument
    add("symbols", nargs="+", metavar="SYMBOL", help="A/RES/46/182; a citation in words stands in quotation marks")
    add("--output-format", choices=("human", "json"), default="human", help="(default: human)")
    add("--today", type=day, metavar="YYYY-MM-DD", help="judge as on this day")
    add_facts_option(parser)
    return parser


def _texts(explained: list[tuple[str, tuple[Explanation, ...]]], facts: Facts) -> str:
    width = detect(sys.stdout, os.environ).width
    texts = [
        _text(given if len(several) == 1 else one.text, one, facts, width)
        for given, several in explained
        for one in several
    ]
    if len(explained) > 1 and any(one.reference is None for _, several in explained for one in several):
        texts.append("A citation of several words is written within quotation marks.\n")
    return "\n".join(texts)


def _text(given: str, explanation: Explanation, facts: Facts, width: int) -> str:
    """The citation, and below it what there is to say, a label before each line."""
    lines = [harmless(shortened(given)) or "(empty)"]
    lines += [f"  {line}" for line in fields([*_said(given, explanation, facts)], width - 2)]
    return "".join(f"{line}\n" for line in lines)


def _said(given: str, explanation: Explanation, facts: Facts) -> Iterator[tuple[str, str]]:
    reference = explanation.reference
    yield from _title(explanation)
    if reference and reference.canonical and reference.canonical != given:
        yield "symbol", reference.canonical
    for at, half in enumerate(explanation.halves):
        if at:
            yield "also", f"{half.canonical}: {half.words.title}"
        yield from _known(half, facts)
    if explanation.suffixes:
        yield "suffixes", ", ".join(explanation.suffixes)
    for problem in explanation.problems:
        yield problem.severity, _problem(problem)
    if not explanation.problems:
        yield "verdict", "nothing wrong is known"


def _title(explanation: Explanation) -> Iterator[tuple[str, str]]:
    reference = explanation.reference
    if explanation.halves:
        yield "", explanation.halves[0].words.title
    elif reference and reference.series:
        yield "series", series_words(reference.series)
    elif reference and not reference.organ:
        yield "", "A resolution or decision; of which organ, the number alone does not tell."


def _known(half: Half, facts: Facts) -> Iterator[tuple[str, str]]:
    yield "series", half.words.series
    if half.session:
        yield "session", _session(half.session)
    if half.year:
        year, certainty = half.year
        stands = in_words(facts.resolutions.as_of.isoformat())
        yield "adopted", f"in {year} ({SURE[certainty]}; the table stands at {stands})"


def _session(session: KnownSession) -> str:
    name = session_name(str(session.number), session.kind)
    start = in_words(session.start) if session.start else f"September {session.years[0]}"
    sure = SURE[session.certainty]
    if session.end and session.end == session.start:
        return f"{name}, {start} ({sure})"
    if session.end:
        return f"{name}, {start} to {in_words(session.end)} ({sure})"
    if session.years[1] is None:
        return f"{name}, from {start} ({sure}), not closed yet"
    if session.years[1] > session.years[0]:
        return f"{name}, {start} to September {session.years[1]} at the latest ({sure})"
    return f"{name}, from {start} ({sure}); its closing day is not known"


def _problem(problem: Problem) -> str:
    code = f"{problem.code} {problem.name}: " if problem.code else ""
    fix = f" Write {problem.fix}." if problem.fix and problem.fix not in problem.message else ""
    return f"{code}{problem.message}{fix}"


def _row(given: str, explanation: Explanation, facts: Facts) -> dict[str, Any]:
    reference, first, other = explanation.reference, *(*explanation.halves, None, None)[:2]
    values = {name: getattr(reference, name) if reference else None for name in _FIELDS}
    return {
        "input": given,
        **values,
        "suffixes": list(values["suffixes"] or ()),
        "valid": bool(values["valid"]),
        "problems": [problem._asdict() for problem in explanation.problems],
        "known": _known_row(first, explanation.suffixes, facts),
        "joint": {"canonical": other.canonical, "known": _known_row(other, (), facts)} if other else None,
    }


def _known_row(half: Half | None, suffixes: tuple[str, ...], facts: Facts) -> dict[str, Any]:
    return {
        "title": half.words.title if half else None,
        "series": half.words.series if half else None,
        "body": half.words.body if half else None,
        "suffixes": list(suffixes),
        "session": _session_row(half.session, facts) if half and half.session else None,
        "year": _year_row(half.year, facts) if half and half.year else None,
    }


def _session_row(session: KnownSession, facts: Facts) -> dict[str, Any]:
    row = {key: getattr(session, key) for key in ("start", "end", "years", "certainty", "source")}
    return row | {"as_of": facts.sessions.as_of.isoformat()}


def _year_row(year: tuple[int, str], facts: Facts) -> dict[str, Any]:
    return {"value": year[0], "certainty": year[1], "as_of": facts.resolutions.as_of.isoformat()}
