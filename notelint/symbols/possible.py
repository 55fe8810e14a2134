"""Whether a document can exist at a given day: its session opened, its number reached, its year begun."""

from datetime import date, timedelta
from typing import NamedTuple

from notelint.facts import Facts
from notelint.facts.resolutions import Resolutions
from notelint.facts.sessions import BASE_YEAR, Sessions
from notelint.finding import Severity
from notelint.roman import to_roman
from notelint.symbols.symbol import Symbol

_COUNCIL_A_YEAR, _RIGHTS_A_YEAR, _SPECIAL_A_YEAR = 100, 4, 5
_RIGHTS_TYPICAL, _DECISIONS_TYPICAL = 150, 1000
_EARLY = timedelta(days=270)
_CLOSE = timedelta(days=120)
_PREFIX = {"regular": "", "special": "S-", "emergency special": "ES-"}
_OF_THE_COUNCIL = ("A/HRC", "A/HRC/RES", "A/HRC/DEC", "A/HRC/PRST")  # working groups count their own sessions
_FIRST_DAY = (9, 1)
_FIRST_SC_DATED = 1994
_YEAR = timedelta(days=366)


class Doubt(NamedTuple):
    """Why a document cannot be, and how surely."""

    severity: Severity
    message: str


def doubt(symbol: Symbol, day: date, facts: Facts) -> Doubt | None:
    """The reason why a document cannot exist at a day; None where nothing speaks against it."""
    name, number = str(symbol.canonical), symbol.number or 0
    adopted = "/RES" in name or "/DEC" in name
    if number == 0 and symbol.number is not None:
        return Doubt("error", f"{name}: no document has the number 0")
    if symbol.series == "S/RES":
        return _council(number, symbol.year, day, facts.resolutions)
    if symbol.series in _OF_THE_COUNCIL and symbol.session is not None:
        return _rights(symbol, day, adopted, facts)
    if symbol.series in ("A/RES", "A/DEC") and symbol.session is not None:
        return _assembly_number(symbol, facts.resolutions) or _assembly_session(
            symbol,
            day,
            date(BASE_YEAR + symbol.session, *_FIRST_DAY) if symbol.session < 999 else date.max,
            facts.sessions,
        )
    if symbol.organ == "GA" and symbol.session is not None:
        return _assembly_session(
            symbol, day, date(BASE_YEAR + symbol.session, 1, 1) if symbol.session < 999 else date.max, facts.sessions
        )
    return _year(symbol, day)


def _council(number: int, year: int | None, day: date, table: Resolutions) -> Doubt | None:
    known = table.council_year(number)
    if known is not None:
        late = known.year > day.year
        return Doubt("error", f"resolution {number} is of {known.year}, later than {day.isoformat()}") if late else None
    last, last_year = table.last_council()
    ahead = max(table.as_of.year, day.year) - last_year + 1
    if number > last + _COUNCIL_A_YEAR * ahead:
        return Doubt(
            "error", f"the Security Council has no resolution {number} yet (the last of {last_year} is {last})"
        )
    if year is not None and year > day.year:
        return Doubt("error", f"resolution {number} ({year}) is later than {day.isoformat()}")
    if day < date(last_year + 1, 1, 1):
        return Doubt(
            "error", f"resolution {number} is later than {day.isoformat()} (the last of {last_year} is {last})"
        )
    return None if year else Doubt("info", f"the table of resolutions stands at {last} ({last_year})")


def _assembly_number(symbol: Symbol, table: Resolutions) -> Doubt | None:
    limits, number = table.assembly, symbol.number or 0
    if "(" in str(symbol.canonical):
        last = limits["roman_last_number"]
        text = f"the resolutions of sessions 1 to {limits['roman_last_session']} of the General Assembly end at {last}"
        return Doubt("error", text) if number > last else _misplaced(symbol, table)
    if symbol.series == "A/DEC":
        return (
            Doubt("warning", f"{number} is more decisions than a session takes")
            if number > _DECISIONS_TYPICAL
            else None
        )
    if number > limits["warning_above"]:
        return Doubt("warning", f"no session of the General Assembly adopts {number} resolutions")
    if number > limits["typical_max"]:
        return Doubt("info", f"{number} is more resolutions than a session of the General Assembly usually adopts")
    return None


def _misplaced(symbol: Symbol, table: Resolutions) -> Doubt | None:
    """A number that another session adopted: they ran on."""
    sessions = table.roman_sessions(symbol.number or 0)
    kind = symbol.session_kind or "regular"
    if not sessions or (kind, symbol.session) in sessions or (len(sessions) > 1 and kind != "regular"):
        return None
    names = " or ".join(f"{symbol.number} ({_PREFIX[kind]}{to_roman(number)})" for kind, number in sessions)
    return Doubt("error", f"the resolution of the General Assembly that has this number is {names}")


def _assembly_session(symbol: Symbol, day: date, earliest: date, table: Sessions) -> Doubt | None:
    kind, number = symbol.session_kind or "regular", symbol.session or 0
    if kind != "regular":
        return _listed(table, "GA", kind, number, day, False, _SPECIAL_A_YEAR)
    if earliest <= day:
        return None
    return Doubt(
        "error", f"session {number} of the General Assembly opens in {BASE_YEAR + number}, after {day.isoformat()}"
    )


def _rights(symbol: Symbol, day: date, adopted: bool, facts: Facts) -> Doubt | None:
    kind, number = symbol.session_kind or "regular", symbol.session or 0
    pace = _RIGHTS_A_YEAR if kind == "regular" else _SPECIAL_A_YEAR
    found = _listed(facts.sessions, "HRC", kind, number, day, not adopted, pace)
    if found is not None or symbol.series != "A/HRC/RES" or symbol.number is None:
        return found
    last = facts.resolutions.last_of_rights(number, kind)
    if last is not None and symbol.number > last:
        held = f"{'' if kind == 'regular' else kind + ' '}session {number} of the Human Rights Council"
        return Doubt("error", f"{held} adopted {_many(last)}")
    if symbol.number > _RIGHTS_TYPICAL:
        return Doubt("warning", f"no session of the Human Rights Council adopts {symbol.number} resolutions")
    return None


def _many(last: int) -> str:
    return f"resolutions 1 to {last}" if last > 1 else "one resolution" if last else "no resolution"


def _listed(table: Sessions, organ: str, kind: str, number: int, day: date, early: bool, pace: int) -> Doubt | None:
    """By the table of an organ's sessions; documents (`early`) may come before their session."""
    rows = table.of(organ, kind)
    label = {"HRC": "the Human Rights Council", "GA": "the General Assembly"}[organ]
    name = f"{'' if kind == 'regular' else kind + ' '}session {number} of {label}"
    row, slack = rows.get(number), _EARLY if early else timedelta(0)
    if row is not None:
        if row.opening - slack <= day:
            return None
        far = row.opening - slack - day > _CLOSE or row.certainty == "S"
        return Doubt(
            "error" if far else "warning" if row.certainty == "K" else "info",
            f"{name} opened on {row.opening.isoformat()}, after {day.isoformat()}",
        )
    if number < 1 or not rows:
        return Doubt("error", f"there is no {name}") if number < 1 else None
    return _beyond(table, name, number - max(rows), day, rows[max(rows)].opening - slack, pace)


def _beyond(table: Sessions, name: str, ahead: int, day: date, last_start: date, pace: int) -> Doubt:
    stand = table.as_of
    years = max((day - stand).days // _YEAR.days, 0) + 1
    if day < last_start or ahead > pace * years:
        return Doubt("error", f"there is no {name} yet")
    return Doubt("info", f"the table of sessions, which stands at {stand.isoformat()}, does not know {name}")


def _is_stray(symbol: Symbol) -> bool:
    """Whether the Economic and Social Council's year is none: E/RES/2199/1."""
    return symbol.series in ("E/RES", "E/DEC") and "(" not in str(symbol.canonical)


def _year(symbol: Symbol, day: date) -> Doubt | None:
    if symbol.year is None:
        stray = symbol.session if symbol.series in ("S", "E") or _is_stray(symbol) else None
        return Doubt("error", f"{stray} is no year of its documents") if stray else None
    ahead = 1 if symbol.organ not in ("SC", "GA", "HRC") else 0
    if symbol.year > day.year + ahead:
        return Doubt("error", f"{symbol.canonical} is of {symbol.year}, later than {day.isoformat()}")
    if symbol.series == "S" and symbol.year < _FIRST_SC_DATED:
        return Doubt("error", f"symbols of the Security Council have a year only since {_FIRST_SC_DATED}")
    return None
