"""Whose a resolution is that prose cites: said beside it, in the sentence, before, or by the shape of its number."""

import re
from typing import NamedTuple

from notelint.span import Span
from notelint.symbols.citations import Cited, subject
from notelint.symbols.citedates import dated
from notelint.symbols.members import Member, is_of_year
from notelint.symbols.numbering import also_possible, certain, in_year, possible
from notelint.symbols.organs import (
    ASIDE,
    JUDGED,
    OTHER,
    Mention,
    beside,
    coupled,
    earlier,
    mentions,
    named_at,
)
from notelint.symbols.phrases import phrases

_LEAST_ALONE = 100  # a smaller number is a resolution's only beside the name of the Security Council


class Owner(NamedTuple):
    """The organ of a citation; `wrong` where the text gives it to one that does not number so."""

    organ: str | None
    wrong: bool = False


_NOBODY = Owner(None)
COUNCILS = "SC"  # among the numbers seen: that the text speaks of the Security Council


class Context(NamedTuple):
    """What a text names, and whose the numbers are that it has cited so far; COUNCILS stands for any of the Council."""

    text: str
    language: str | None
    named: tuple[Mention, ...]
    default: str | None
    seen: dict[str, str]


def context_of(text: str, language: str | None, default: str | None) -> Context:
    """What a text names, before anything in it is cited."""
    named = mentions(text, language)
    seen = {COUNCILS: "SC"} if any(one.key == "SC" for one in named) else {}
    return Context(text, language, named, default, seen)


def owner(context: Context, cited: Cited, member: Member) -> Owner | None:
    """Whose a member of a citation is; None where it is no citation of the United Nations at all."""
    organs = possible(member, cited.decision)
    mention, sure = _said(context, cited)
    if mention is not None and mention.key in (OTHER, ASIDE) and sure and not mention.short:
        return _of_another(mention, member, organs)
    if is_of_year(member) and not organs and (mention is None or mention.key not in JUDGED):
        return None
    said = _as_said(context, cited, member, mention, sure) if mention is not None else None
    return said or Owner(_nearest(context, cited, member, organs))


def _of_another(mention: Mention, member: Member, organs: frozenset[str]) -> Owner | None:
    """A citation that is said to be of a body that is not judged."""
    if mention.guessed and (proved := certain(member, organs)) is not None:
        return Owner(proved)
    return None if mention.key == ASIDE or is_of_year(member) else _NOBODY


def _as_said(context: Context, cited: Cited, member: Member, mention: Mention, sure: bool) -> Owner | None:
    """The organ that is named with a citation, if it numbers so or is surely said to; else None."""
    organs = possible(member, cited.decision)
    together = coupled(context.named, context.text, mention, context.language)
    if (organ := next((one.key for one in together if one.key in organs), None)) is not None:
        return Owner(organ)
    if mention.short:
        councils = organs & {"SC", "HRC", "ECOSOC"}  # the one that numbers so, where the text says only "the Council"
        return Owner(next(iter(councils))) if len(councils) == 1 and not member.bare else None
    if len(together) > 1 or mention.key not in JUDGED:
        return None
    if mention.key in also_possible(member):
        return Owner(mention.key)
    wrong = not (cited.decision and member.bare) and bool(organs or not cited.decision)
    return Owner(mention.key, wrong) if sure else None


def _said(context: Context, cited: Cited) -> tuple[Mention | None, bool]:
    """The organ that is named with a citation, and whether the resolution is surely said to be its own."""
    for offset in (cited.start, cited.inside, cited.owner):  # UNSCR names the organ itself
        if offset is not None and (mention := named_at(context.named, offset)) is not None:
            return mention, True
    return beside(context.named, context.text, cited.start), bool(phrases(context.language).words["owned"])


def _nearest(context: Context, cited: Cited, member: Member, organs: frozenset[str]) -> str | None:
    """The organ that the number proves, that it had before, or that is named nearest among those that number so."""
    if (sure := certain(member, organs)) is not None:
        return sure
    year = dated(context.text, Span(member.start, member.end), context.language) if _may_be_another(member) else None
    if year is not None and (told := in_year(member, year)) is not None:
        return told if told in organs else None
    before = context.seen.get(ident(member))
    if before is not None:
        return before if before in organs else None
    if member.bare and not _may_stand_alone(context, member):
        return None
    mention = _named_before(context, cited, member, organs) or _adopts(context, cited, organs)
    if mention is not None:
        return None if mention.key == OTHER else mention.key
    for mention, _ in earlier(context.named, context.text, cited.start):
        if mention.key in organs and not (member.bare and mention.short):
            return mention.key
    return _by_shape(context, cited, organs) if year is None else None


def _may_be_another(member: Member) -> bool:
    """Whether it is a number of a session, as bodies of many kinds have them."""
    return member.pair is not None and not member.pair.startswith("ES-") and not re.match(r"\d{4}/", member.pair)


def _may_stand_alone(context: Context, member: Member) -> bool:
    """Whether a bare number can be a Security Council resolution's: the text must speak of that organ."""
    if (member.number or 0) < _LEAST_ALONE:
        return False
    return COUNCILS in context.seen


def _named_before(context: Context, cited: Cited, member: Member, organs: frozenset[str]) -> Mention | None:
    """The nearest organ of the sentence before a citation that numbers so, or another body that may."""
    for mention, same in earlier(context.named, context.text, cited.start):
        if not same:
            return None
        if _is_excluded(mention, context, cited):
            continue
        if mention.key in organs or (mention.key == OTHER and (mention.kind or not member.year or cited.its)):
            return mention
    return None


def _is_excluded(mention: Mention, context: Context, cited: Cited) -> bool:
    """In Arabic "its" tells whether what it stands for is feminine, as the Assembly and commissions are."""
    if not cited.its or phrases(context.language).cased or not phrases(context.language).divided:
        return False
    feminine = context.text[mention.start : mention.end].split()[0].endswith(("ة", "ه"))
    return feminine != cited.its.endswith("ها")


def _adopts(context: Context, cited: Cited, organs: frozenset[str]) -> Mention | None:
    """The organ that the sentence goes on with ("In its resolution 55/2, the General Assembly decided")."""
    at = subject(context.text, cited, context.language)
    mention = named_at(context.named, at) if at is not None else None
    return mention if mention is not None and (mention.key in organs or mention.key == OTHER) else None


def _by_shape(context: Context, cited: Cited, organs: frozenset[str]) -> str | None:
    if len(organs) == 1 and organs <= {"GA", "SC", "ECOSOC"}:
        return next(iter(organs))
    if context.default in organs:
        return context.default
    if organs == {"ECOSOC", "CHR"}:
        return "ECOSOC"
    return next(
        (one for other in cited.members if (one := certain(other, possible(other, cited.decision))) in organs), None
    )


def note(context: Context, member: Member, whose: Owner) -> None:
    """Remembers whose a number is, once it is known."""
    if whose.organ and not whose.wrong and not member.bare:
        context.seen.setdefault(ident(member), whose.organ)
        if whose.organ == "SC":
            context.seen[COUNCILS] = "SC"


def ident(member: Member) -> str:
    """What a resolution is called once its year or session has been given."""
    return member.pair or str(member.number)
