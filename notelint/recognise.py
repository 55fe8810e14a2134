"""What kind of document a text is: whether it is a note verbale at all, its form and its profile."""

from notelint.note import Masthead, Note, Opening
from notelint.reading import Reading

_OF_ORGAN = {"HRC": "hrc", "GA": "ga", "SC": "sc", "ECOSOC": "ecosoc"}
_OF_OFFICE = {
    "president-hrc": "hrc",
    "president-ga": "ga",
    "president-sc": "sc",
    "president-ecosoc": "ecosoc",
    "committee": "un",
    "secretariat": "un",
    "other": "bilateral",
    "ministry": "bilateral",
    "embassy": "bilateral",
    "mission": "bilateral",
}


_ORGAN_OF = {
    "ohchr": "HRC",
    "president-hrc": "HRC",
    "president-ga": "GA",
    "president-sc": "SC",
    "president-ecosoc": "ECOSOC",
}


def likely_organs(masthead: Masthead | None, opening: Opening | None) -> tuple[str, ...]:
    """The organs that a short name can stand for: the masthead's, then the addressee's own, then the Assembly."""
    named = tuple(organ.organ.value for organ in masthead.organs) if masthead else ()
    return (*named, *organ_of(opening.addressee_kind or "" if opening else ""))


def organ_of(kind: str) -> tuple[str, ...]:
    """The organs that an office circulates documents for, the likeliest first."""
    return (*((_ORGAN_OF[kind],) if kind in _ORGAN_OF else ()), "GA")


def form_of(note: Note) -> str:
    """ "published" where a masthead's organ line or a printed title stands, else "sent"."""
    printed = (note.title is not None and note.title.date is not None) or bool(note.title and note.title.addressee)
    return "published" if printed or (note.masthead and note.masthead.organs) else "sent"


def profile_of(note: Note, committee: bool, to_all: bool) -> str:
    """The profile, by the masthead, then the request, then the addressee."""
    keys = [organ.organ.value for organ in note.masthead.organs] if note.masthead else []
    if not keys and note.request:
        keys = [target.organ.value for target in note.request.targets if target.organ]
    if {"GA", "SC"} <= set(keys):
        return "joint"
    if keys:
        return "un" if committee else _OF_ORGAN.get(keys[0], "un")
    return "un" if to_all else _by_addressee(note)


def _by_addressee(note: Note) -> str:
    opening = note.opening
    kind = opening.addressee_kind if opening else None
    if kind == "ohchr":
        return "un" if note.in_reply_to or note.purpose in ("candidature", "reply") else "hrc"
    if kind == "secretary-general":
        return "un" if note.in_reply_to else "ga"
    name = opening.addressee.value if opening and opening.addressee else ""
    if kind in (None, "other") and any(word in name for word in ("United Nations", "Nations Unies")):
        return "un"
    return _OF_OFFICE.get(kind or "other", "bilateral")


def is_note(note: Note, reading: Reading) -> bool:
    """Whether a text is a note verbale: an opening, a printed title, or two of number, request and closing.

    A text in the first person (a letter, a signed note) is none, whatever else it has.
    """
    if note.opening is not None:
        return True
    printed = note.title is not None and (note.title.date or note.title.addressee)
    if note.title is not None and printed and note.title.kind.value == "note verbale":
        return True
    signs = (note.reference_number, note.request, note.closing)
    return sum(sign is not None for sign in signs) >= 2 and not _is_letter(note, reading)


def _is_letter(note: Note, reading: Reading) -> bool:
    """Whether a text greets or takes leave as a person does, before its annexes."""
    end = reading.shadow.offset(note.annexes[0].span.start) if note.annexes else reading.end
    found = reading.matcher.find("VALEDICTION", 0, end)
    return any(not reading.quoted.holds(match.start) for match in found)
