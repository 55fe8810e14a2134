"""NV6: senders and addressees that are not the same throughout the note."""

from collections.abc import Iterator
from typing import NamedTuple

from notelint.finding import Finding
from notelint.naming.mend import mended
from notelint.note import Closing, Note, Opening, Title
from notelint.parts.annexes import heading_parties
from notelint.rule import Draft, Rule
from notelint.rules import samples
from notelint.sameparty import are_different, states_of
from notelint.shadow import fold
from notelint.span import Slot


class Named(NamedTuple):
    """One place where a party is named."""

    part: str
    slot: Slot[str]


def _named(note: Note, role: str) -> list[Named]:
    parts: tuple[tuple[str, Title | Opening | Closing | None], ...] = (
        ("title", note.title),
        ("opening", note.opening),
        ("closing", note.closing),
    )
    return [Named(name, slot) for name, part in parts if part and (slot := getattr(part, role)) is not None]


def _mended(draft: Draft, slot: Slot[str]) -> str:
    """A name with its misspelt words put right: a slip makes no other party."""
    shadow, matcher = draft.reading.shadow, draft.reading.matcher
    start, end = (matcher.forth(shadow.offset(offset)) for offset in slot.span)
    return matcher.text[start:end]


def _are_different(draft: Draft, one: Slot[str], other: Slot[str]) -> bool:
    """Whether two names are surely two parties, with a slip in a State's name put right as well."""
    first, second, language = _mended(draft, one), _mended(draft, other), draft.language
    if not are_different(first, second, language):
        return False
    return are_different(mended(first, language), mended(second, language), language)


def _findings(draft: Draft, rule: Rule, role: str) -> Iterator[Finding]:
    """At the closing if it disagrees with what stands before it, else at the opening."""
    named = [name for name in _named(draft.note, role) if not draft.has_hole(name.slot.span)]
    for at in range(len(named) - 1, 0, -1):
        for earlier in named[:at]:
            if _are_different(draft, earlier.slot, named[at].slot):
                yield _finding(draft, rule, role, earlier, named[at])
                return
    if role == "sender":
        yield from _letterhead(draft)
    else:
        yield from _address_block(draft)
    if named:
        yield from _annex_headings(draft, rule, role, named[0])


def _address_block(draft: Draft) -> Iterator[Finding]:
    """The address below the text names a State, and the opening another one."""
    note = draft.note
    addressee = note.opening.addressee if note.opening else None
    if note.address_block and addressee:
        states = states_of(note.address_block.value, draft.language)
        others = states_of(addressee.value, draft.language)
        alike = fold(addressee.value) in fold(note.address_block.value)
        if states and others and not states & others and not alike:
            earlier = Named("address block", note.address_block)
            yield _finding(draft, ADDRESSEE_MISMATCH, "addressee", earlier, Named("opening", addressee))


def _annex_headings(draft: Draft, rule: Rule, role: str, first: Named) -> Iterator[Finding]:
    """An annex heading that repeats the title names another party than the title."""
    for at, annex in enumerate(draft.note.annexes):
        parties = heading_parties(draft.reading, draft.reading.shadow.offset(annex.span.start))
        slot = parties[0] if role == "sender" else parties[1]
        if slot and _are_different(draft, first.slot, slot):
            yield _finding(draft, rule, role, first, Named(f"annexes/{at}", slot))._replace(pointer=f"/annexes/{at}")


def _finding(draft: Draft, rule: Rule, role: str, earlier: Named, later: Named) -> Finding:
    line = draft.source.position(earlier.slot.span.start).line
    verb = "is sent by" if role == "sender" else "is addressed to"
    where = "heading of its annex" if later.part.startswith("annexes") else later.part
    return rule.finding(
        "The {where} says that the note {verb} “{}”, the {part} (line {line}) names “{}”: name the same party in both.",
        later.slot.span,
        later.slot.value,
        earlier.slot.value,
        where=where,
        verb=verb,
        part=earlier.part,
        line=line,
        pointer=f"/{later.part}/{role}",
    )


def _letterhead(draft: Draft) -> Iterator[Finding]:
    """The letterhead names a State, and the opening another one."""
    note = draft.note
    if not note.letterhead or not note.opening or not note.opening.sender or not note.opening.sender_state:
        return
    states = states_of(note.letterhead.value, draft.language)
    if states and not states & states_of(note.opening.sender.value, draft.language):
        yield _finding(
            draft,
            SENDER_MISMATCH,
            "sender",
            Named("letterhead", note.letterhead),
            Named("opening", note.opening.sender),
        )


def _senders(draft: Draft) -> Iterator[Finding]:
    yield from _findings(draft, SENDER_MISMATCH, "sender")


def _addressees(draft: Draft) -> Iterator[Finding]:
    yield from _findings(draft, ADDRESSEE_MISMATCH, "addressee")


SENDER_MISMATCH = Rule(
    "NV601",
    "sender-mismatch",
    "error",
    "The note is sent by one party here and by another there.",
    "A name left over from the note that served as a model turns the note into another State's.",
    "The note contradicts itself. United Nations Editorial Manual, “Country names”: short and "
    "formal names are one party.",
    samples.BILATERAL.replace("Chile avails", "Peru avails"),
    samples.BILATERAL,
    "Short and formal names, adjectives (“the French Embassy”), short second mentions (“the Embassy”).",
    _senders,
    fix="none: either may be the right party.",
)
ADDRESSEE_MISMATCH = Rule(
    "NV602",
    "addressee-mismatch",
    "error",
    "The note is addressed to one party here and to another there.",
    "A closing that renews its assurances to somebody else is the best known slip of copied notes.",
    "The note contradicts itself. Swiss directive 421-0-F, 1.1: later mentions may be short.",
    samples.BILATERAL.replace("renew to the Ministry", "renew to the Embassy of Denmark"),
    samples.BILATERAL,
    "Short second mentions (“the Office”, “the Ministry”), the Government for its ministry.",
    _addressees,
    fix="none: either may be the right party.",
)
RULES = (SENDER_MISMATCH, ADDRESSEE_MISMATCH)
