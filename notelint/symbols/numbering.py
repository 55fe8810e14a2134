"""Which organs give their resolutions and decisions numbers of a shape."""

from notelint.facts import builtin
from notelint.facts.sessions import BASE_YEAR
from notelint.roman import from_roman
from notelint.symbols.members import Member

_MOST_SESSIONS = 999  # two higher figures are no session and its number: a screen's resolution of 1920/1080
_FIRST_COUNCIL_YEAR, _FIRST_ECOSOC_YEAR, _LAST_YEAR, _LAST_COMMISSION_YEAR = 1946, 1978, 2099, 2006
_LAST_ROMAN, _PER_SESSION = 30, 50
# Resolutions of a session: the Human Rights Council adopts some forty, the Assembly some three hundred. Decisions
# count from 101 in the Human Rights Council, in the Commission on Human Rights and in the Economic and Social Council
# (where from 201 in its last decades), from 301 in the Assembly (own knowledge, believed sure; seen: E/DEC/1984/153).
_MOST_OF_RIGHTS, _FIRST_DECISION, _ASSEMBLY_DECISIONS = 99, 101, 301
_SESSIONS_TO_COME = 4


def possible(member: Member, decision: bool) -> frozenset[str]:
    """The organs that number so."""
    if member.pair:
        organs = _of_pair(member.pair, decision)
        return organs - {"HRC"} if member.part else organs
    if member.roman and not member.year:
        return _of_roman(member)
    return frozenset() if decision or (member.bare and member.part) else frozenset({"SC"})


def also_possible(member: Member) -> tuple[str, ...]:
    """Organs that may have numbered so, or in whose manner it is only misspelt."""
    if member.roman:
        return ("GA", "ECOSOC", "CHR")
    return ("GA", "HRC", "CHR") if member.pair else ()


def certain(member: Member, organs: frozenset[str]) -> str | None:
    """The organ whose number this is whatever else the text names: no other body counts so far."""
    if len(organs) != 1:
        return None
    (organ,) = organs
    if member.year and not member.pair and member.number:
        known = builtin().resolutions.council_year(member.number)
        return organ if known and known.year == member.year else None
    session, _, number = (member.pair or "").rpartition("/")
    if session:
        return organ if organ == "GA" and ("ES-" in session or int(number) > _MOST_OF_RIGHTS) else None
    return organ if organ == "GA" and (member.number or 0) > _MOST_OF_RIGHTS else None


def in_year(member: Member, year: int) -> str | None:
    """Whether the Assembly's or the Human Rights Council's session of a pair was held in a year; None for neither."""
    session = (member.pair or "").partition("/")[0]
    kind, number = "special" if session.startswith("S-") else "regular", int(session.removeprefix("S-"))
    if kind == "regular" and year in (BASE_YEAR + number, BASE_YEAR + number + 1):
        return "GA"
    rows = ((organ, builtin().sessions.of(organ, kind).get(number)) for organ in ("GA", "HRC"))
    held = [organ for organ, row in rows if row and row.years[0] <= year <= row.years[1]]
    return held[0] if len(held) == 1 else None


def _of_roman(member: Member) -> frozenset[str]:
    """Assembly numbers ran on at more than fifty a session, those of the Economic and Social Council at some thirty."""
    session = from_roman(member.roman) if member.roman else None
    if session is None:
        return frozenset({"GA"})
    if session > _LAST_ROMAN or (member.number or 0) < _PER_SESSION * (session - 1):
        return frozenset({"ECOSOC"})
    return frozenset({"GA"}) if session > 1 else frozenset({"GA", "ECOSOC"})


def _of_pair(pair: str, decision: bool) -> frozenset[str]:
    session, _, figure = pair.partition("/")
    number = int(figure)
    if session.startswith("ES-"):
        return frozenset({"GA"})
    if session.startswith("S-"):
        return frozenset({"GA", "HRC"})
    if _FIRST_ECOSOC_YEAR <= int(session) <= _LAST_YEAR:
        return _of_year(int(session), number, decision)
    if _FIRST_COUNCIL_YEAR <= number <= _LAST_YEAR:
        known = builtin().resolutions.council_year(int(session))
        return frozenset({"SC"} if known and known.year == number and not decision else ())
    if int(session) > _MOST_SESSIONS and number > _MOST_SESSIONS:
        return frozenset()
    if int(session) <= _LAST_ROMAN:
        return frozenset({"HRC"} if number >= _FIRST_DECISION or not decision else ())
    if decision:
        return frozenset({"GA"} if number >= _ASSEMBLY_DECISIONS else {"HRC"} if number >= _FIRST_DECISION else ())
    if number > _MOST_OF_RIGHTS or int(session) > max(builtin().sessions.of("HRC", "regular")) + _SESSIONS_TO_COME:
        return frozenset({"GA"})
    return frozenset({"GA", "HRC"})


def _of_year(year: int, number: int, decision: bool) -> frozenset[str]:
    if decision and number < _FIRST_DECISION:
        return frozenset()
    return frozenset({"ECOSOC", "CHR"} if year <= _LAST_COMMISSION_YEAR else {"ECOSOC"})
