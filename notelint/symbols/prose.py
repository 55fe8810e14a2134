"""Resolutions and decisions that prose cites: "resolution 2254 (2015)", "resolution 60/251 of the General Assembly"."""

import re
from collections.abc import Iterator

from notelint.roman import from_roman
from notelint.symbols import citations, numbersfirst
from notelint.symbols.citations import Cited
from notelint.symbols.citedates import dated
from notelint.symbols.find import Found, as_written
from notelint.symbols.members import Member
from notelint.symbols.organs import JUDGED
from notelint.symbols.owners import Context, Owner, context_of, note, owner
from notelint.symbols.parse import parse_symbol
from notelint.symbols.phrases import phrases
from notelint.symbols.symbol import Symbol

__all__ = ["WRONG_ORGAN", "dated", "find_prose"]

WRONG_ORGAN = "wrong-organ"
_SERIES = dict(zip(JUDGED, ("S", "A", "A/HRC", "E", "E/CN.4"), strict=True))


def find_prose(text: str, language: str | None, default: str | None = None) -> Iterator[Found]:
    """The resolutions and decisions that a text cites in words, in order; members of lists each.

    `default` is the organ to which the note itself belongs, for a number that several organs could have given.
    """
    reader = citations.cited if phrases(language).divided else numbersfirst.cited
    context: Context | None = None
    for cited in reader(text, language):
        if context is None:
            context = context_of(text, language, default)
        for at in range(len(cited.members)):
            yield from _found(context, cited, at)


def _found(context: Context, cited: Cited, at: int) -> Iterator[Found]:
    member = _whole(cited.members, at)
    whose = owner(context, cited, member)
    if whose is None:
        return
    note(context, member, whose)
    if member.bare and (whose.organ != "SC" or cited.decision):
        return
    start = cited.start if at == 0 else member.start
    end = cited.end if at == len(cited.members) - 1 else member.end
    symbol = _symbol(member, whose, cited.decision)
    yield Found(start, end, as_written(context.text[start:end]), symbol, named=start != member.start, prose=True)


def _whole(members: tuple[Member, ...], at: int) -> Member:
    """A member with the session that it shares with the next one ("3201 and 3202 (S-VI)"); years are never shared."""
    member = members[at]
    if not member.bare or at + 1 == len(members):
        return member
    return member._replace(roman=_whole(members, at + 1).roman)


def _symbol(member: Member, whose: Owner, decision: bool) -> Symbol:
    """The symbol of a citation; without a canonical spelling where nobody knows whose it is."""
    series = f"{_SERIES[whose.organ]}/{'DEC' if decision else 'RES'}" if whose.organ in _SERIES else None
    known = parse_symbol(f"{series}/{_number(member)}") if series and not whose.wrong else None
    if known is not None:
        return known
    session, _, number = (member.pair or "").rpartition("/")
    kind = "emergency special" if "ES-" in session else "special" if "S-" in session else "regular" if session else None
    digits = re.sub(r"\D", "", session)
    return Symbol(
        None,
        None,
        whose.organ,
        int(number) if number else member.number,
        int(digits) if digits else from_roman((member.roman or "").rpartition("-")[2]),
        kind or ("regular" if member.roman else None),
        member.year,
        (member.part,) if member.part else (),
        WRONG_ORGAN if whose.wrong else None,
    )


def _number(member: Member) -> str:
    part = f" {member.part}" if member.part else ""
    if member.pair:
        return member.pair + part
    bracket = f" ({member.year})" if member.year else f" ({member.roman})" if member.roman else ""
    return f"{member.number}{part}{bracket}"
