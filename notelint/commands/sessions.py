"""notelint sessions [ORGAN]: the tables of sessions, and what in them is about to go stale.

As JSON an array with an object for each row:

    a session                {number, kind, start, end, resumed, also_starts, also_ends, closed, years, certainty,
                             source, subject}; `end` is that of its first part; years alone where certainty is "rule"
    a year of the Council    {number, year, first, last, certainty, source}
    a session of ECOSOC      {year, start, end, certainty, source}, in months
    without ORGAN            {name, title, rows, as_of}
    with --check             {table, message}
"""

import json
import os
import sys
from collections.abc import Iterator
from datetime import date
from typing import Any

from notelint.commands.arguments import Parser, day, emit
from notelint.commands.facts import add_facts_option, facts_of
from notelint.commands.words import fields, table
from notelint.facts import Facts
from notelint.facts.known import BY_RULE, KnownSession
from notelint.facts.listing import LISTS, CouncilYear, EcosocYear, council_years, ecosoc_years, sessions
from notelint.facts.stale import Stale, stale
from notelint.render.options import detect
from notelint.render.words import in_words

Listed = KnownSession | CouncilYear | EcosocYear

_FRESH = "Nothing is stale.\n"
_SESSION = ("session", "opening", "closing", "sure", "")
_COUNCIL = ("year", "calendar year", "first", "last", "sure")
_ECOSOC = ("session", "from", "to", "sure")


def main(arguments: list[str]) -> int:
    """Prints a table, or what there is; with --check, exit status 1 where something is stale."""
    options = make_parser().parse_args(arguments)
    facts, today = facts_of(options), options.today or date.today()
    as_json = options.output_format == "json"
    if options.check:
        found = stale(facts, today)
        emit(_json([one._asdict() for one in found]) if as_json else _stale(found))
        return int(bool(found))
    if not options.organ:
        emit(_json([*_lists(facts, today)]) if as_json else _overview(facts, today))
        return 0
    rows = _rows(facts, options.organ, today)
    emit(_json([_row(row) for row in rows]) if as_json else _text(options.organ, rows, facts, options.sources))
    return 0


def make_parser() -> Parser:
    """The arguments of the command."""
    parser = Parser(prog="notelint sessions", description="Prints what is known of the sessions of an organ.")
    add = parser.add_argument
    add(
        "organ", nargs="?", choices=tuple(LISTS), metavar="ORGAN", help=f"{', '.join(LISTS)}; without it, what there is"
    )
    add("--sources", action="store_true", help="print the source of each row")
    add(
        "--check",
        action="store_true",
        help="tell what in the tables is going stale; exit status 1 if anything is",
    )
    add("--output-format", choices=("human", "json"), default="human", help="(default: human)")
    add("--today", type=day, metavar="YYYY-MM-DD", help="as on this day")
    add_facts_option(parser)
    return parser


def _json(value: list[Any]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _stale(found: tuple[Stale, ...]) -> str:
    width = detect(sys.stdout, os.environ).width
    return "".join(f"{line}\n" for line in fields([(one.table, one.message) for one in found], width)) or _FRESH


def _rows(facts: Facts, name: str, today: date) -> tuple[Listed, ...]:
    if name == "sc":
        return council_years(facts)
    return ecosoc_years(today) if name == "ecosoc" else sessions(facts, name, today)


def _row(listed: Listed) -> dict[str, Any]:
    if not isinstance(listed, KnownSession):
        return listed._asdict()
    row = listed.row
    return {
        "number": listed.number,
        "kind": listed.kind,
        "start": listed.start,
        "end": row.end if row else None,
        "resumed": [*(row.resumed if row else ())],
        "also_starts": [*(row.also_starts if row else ())],
        "also_ends": [*(row.also_ends if row else ())],
        "closed": row.closed if row else None,
        "years": listed.years,
        "certainty": listed.certainty,
        "source": listed.source,
        "subject": row.subject if row else None,
    }


def _lists(facts: Facts, today: date) -> Iterator[dict[str, Any]]:
    for name, title in LISTS.items():
        rows = len(_rows(facts, name, today))
        yield {"name": name, "title": title, "rows": rows, "as_of": _table(name, facts).isoformat()}


def _table(name: str, facts: Facts) -> date:
    return facts.resolutions.as_of if name == "sc" else facts.sessions.as_of


def _overview(facts: Facts, today: date) -> str:
    rows = [(row["name"], row["title"], str(row["rows"]), row["as_of"]) for row in _lists(facts, today)]
    lines = table(("ORGAN", "", "rows", "stands at"), rows, detect(sys.stdout, os.environ).width)
    return "".join(f"{line}\n" for line in (*lines, "", "One of them: notelint sessions ORGAN"))


def _text(name: str, rows: tuple[Listed, ...], facts: Facts, sources: bool) -> str:
    heads = _COUNCIL if name == "sc" else _ECOSOC if name == "ecosoc" else _SESSION
    width = detect(sys.stdout, os.environ).width
    notes = [f"source: {row.source}" for row in rows] if sources else []
    lines = table(heads, [_cells(row) for row in rows], width, notes)
    return "".join(f"{line}\n" for line in (LISTS[name], "", *lines, "", *_ending(name, facts)))


def _ending(name: str, facts: Facts) -> Iterator[str]:
    yield "S seen in a source, K believed sure, K? to be checked, rule: by rule alone."
    yield f"The table stands at {in_words(_table(name, facts).isoformat())}."


def _cells(row: Listed) -> tuple[str, ...]:
    if isinstance(row, CouncilYear):
        return str(row.number), str(row.year), str(row.first), str(row.last or "open"), row.certainty
    if isinstance(row, EcosocYear):
        return str(row.year), row.start, row.end, row.certainty
    if row.certainty == BY_RULE:
        return str(row.number), str(row.years[0]), f"by {row.years[1]}", row.certainty, ""
    return str(row.number), str(row.start), _closed(row), row.certainty, _more(row)


def _closed(known: KnownSession) -> str:
    if known.end:
        return known.end
    if known.years[1] is None:
        return "open"
    return f"by {known.years[1]}" if known.years[1] > known.years[0] else "unknown"


def _more(known: KnownSession) -> str:
    """Later parts, other days that documents print, and what a special session is about."""
    row = known.row
    if row is None:
        return ""
    parts = [f"suspended {row.end}"] if row.end and (row.resumed or not row.closed) else []
    parts += [f"resumed {first}" if first == last else f"resumed {first} to {last}" for first, last in row.resumed]
    if row.also_starts or row.also_ends:
        parts.append(f"also printed: {', '.join((*row.also_starts, *row.also_ends))}")
    return "; ".join([*parts, *([row.subject] if row.subject else [])])
