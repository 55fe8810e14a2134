"""NV6: names of States and offices that nobody has, and articles that a State's name does not take."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from notelint.finding import Applicability, Edit, Finding, Fix
from notelint.naming.articles import Wrong, wrong_articles
from notelint.naming.offices import Office, misnamed_offices
from notelint.naming.places import has_names
from notelint.naming.slips import Misnamed, misnamed
from notelint.own import own_ranges
from notelint.parts.annexes import heading_parties
from notelint.rule import Draft, Rule
from notelint.rules import samples
from notelint.slips import mended
from notelint.span import Slot, Span

_MOST_LINES = 5
_SLOTS = tuple((part, role) for part in ("title", "opening", "closing") for role in ("sender", "addressee"))


class Slip(NamedTuple):
    """A slip in a name: its place, what may be written there instead, and the edits that do so."""

    span: Span
    right: tuple[str, ...]
    edits: tuple[Edit, ...]
    applicability: Applicability


def _ranges(draft: Draft) -> Iterator[tuple[int, int]]:
    """What stands above the note, its own text from the title on, and the headings of its annexes."""
    shadow = draft.reading.shadow
    own = list(own_ranges(draft, titled=True))
    yield 0, own[0][0] if own else 0
    yield from own
    for annex in draft.note.annexes:
        for slot in heading_parties(draft.reading, shadow.offset(annex.span.start)):
            if slot:
                yield shadow.offset(slot.span.start), shadow.offset(slot.span.end)


def _unknown(draft: Draft) -> Iterator[Finding]:
    if not has_names(draft.language):
        return
    ranges = list(_ranges(draft))
    shadow = draft.reading.shadow
    found = misnamed(shadow.folded, ranges, draft.language, shadow)
    matcher = draft.reading.matcher
    text_ranges = [(matcher.forth(start), matcher.forth(end)) for start, end in ranges]
    offices = misnamed_offices(matcher.text, text_ranges, draft.language.code)
    slips = [*(_state(draft, one) for one in found), *(_office(draft, one) for one in offices)]
    for places in _distinct(draft, slips):
        message = "“{}” is no name that a State or an office has: {} is likely meant{also}."
        yield UNKNOWN.finding(message, places[0].span, *_quoted(draft, places), **_rest(draft, places))


def _wrong(draft: Draft) -> Iterator[Finding]:
    if has_names(draft.language):
        slips = [_article(draft, one) for one in wrong_articles(draft.reading, _ranges(draft))]
        for places in _distinct(draft, slips):
            message = "“{}” is a form that the name does not take: write {}{also}."
            yield WRONG.finding(message, places[0].span, *_quoted(draft, places), **_rest(draft, places))


def _distinct(draft: Draft, slips: Iterable[Slip]) -> list[list[Slip]]:
    """The slips of each distinct name, in the order of the text."""
    names: dict[str, list[Slip]] = {}
    for slip in sorted(set(slips)):
        names.setdefault(draft.words(slip.span).lower(), []).append(slip)
    return list(names.values())


def _quoted(draft: Draft, places: list[Slip]) -> tuple[str, str]:
    """What stands at the first of some places, and what to write there."""
    return draft.words(places[0].span), " or ".join(f"“{right}”" for right in places[0].right)


def _rest(draft: Draft, places: list[Slip]) -> dict[str, Any]:
    """The other lines in which the same slip stands, the pointer to the first place, and the fix for all."""
    first = places[0]
    lines = list(dict.fromkeys(str(draft.source.position(slip.span.start).line) for slip in places))
    more = ", …" if len(lines) > _MOST_LINES else ""
    also = f" (also in line {', '.join(lines[1:_MOST_LINES])}{more})" if lines[1:] else ""
    edits = tuple(edit for slip in places for edit in slip.edits)
    fix = Fix(f"Write {_quoted(draft, places)[1]}.", edits, first.applicability) if edits else None
    return {"also": also, "pointer": _pointer(draft, first.span), "fix": fix}


def _pointer(draft: Draft, span: Span) -> str | None:
    for part, role in _SLOTS:
        slot: Slot[str] | None = getattr(getattr(draft.note, part), role, None)
        if slot and slot.span.start <= span.start < slot.span.end:
            return f"/{part}/{role}"
    return None


def _state(draft: Draft, found: Misnamed) -> Slip:
    """A State's name with a slip: what its bearer is called, nobody should write unseen."""
    shadow, likely = draft.reading.shadow, found.likely
    words = [(shadow.span(found.words[at].start, found.words[at].end), likely[0].shown[at]) for at in found.astray]
    edits = tuple(Edit(span, _alike(draft, span, word)) for span, word in words)
    names = tuple(sorted(one.name for one in likely))
    return Slip(shadow.span(found.start, found.end), names, edits if len(likely) == 1 else (), "unsafe")


def _office(draft: Draft, office: Office) -> Slip:
    """An office's name: mended whole, with what is misspelt in it."""
    shadow, matcher = draft.reading.shadow, draft.reading.matcher
    first, start, end, last = map(matcher.back, (office.start, *office.slip, office.end))
    right = _alike(draft, shadow.span(start, end), office.right)
    whole = " ".join(part for part in (mended(draft, first, start), right, mended(draft, end, last)) if part)
    span = shadow.span(first, last)
    return Slip(span, (whole,), (Edit(span, whole),), "unsafe")


def _article(draft: Draft, wrong: Wrong) -> Slip:
    """A wrong article: safe to mend where only one other can stand."""
    shadow = draft.reading.shadow
    span, name = shadow.span(wrong.start, wrong.end), shadow.plain[wrong.end : wrong.name_end]
    rights = [_alike(draft, span, right) for right in wrong.right]
    names = tuple(right + name if right[-1] in "'’" else f"{right} {name}" for right in rights)
    edit = Edit(span, rights[0])
    if rights[0][-1] in "'’" or draft.words(span)[-1] in "'’":
        edit = Edit(Span(span.start, shadow.origin(wrong.end)), names[0].removesuffix(name))
    safe: Applicability = "safe" if len(rights) == 1 else "unsafe"
    return Slip(shadow.span(wrong.start, wrong.name_end), names, (edit,), safe)


def _alike(draft: Draft, span: Span, right: str) -> str:
    """What to write, with the capitals of what stands there and the apostrophes of the draft."""
    written = draft.words(span)
    right = right.replace("'", "’") if "’" in draft.source.text else right
    letters = [char for char in written if char.isalpha()]
    if len(letters) > 1 and written.isupper():
        return right.upper()
    return right[0].upper() + right[1:] if written[:1].isupper() else right


UNKNOWN = Rule(
    "NV603",
    "unknown-name",
    "warning",
    "A State or an office is named as none is.",
    "A misspelt name is what its bearer reads first.",
    "The names of States as the United Nations lists them (Protocol list, UNTERM); United Nations Editorial Manual, "
    "“Country names”.",
    samples.BILATERAL.replace("Affairs of Norway", "Affairs of Norwey"),
    samples.BILATERAL,
    "Former names, other spellings in use, names a State chooses for itself, provinces, cities, organizations.",
    _unknown,
    fix="unsafe: the name is a State's or an office's own; another one may be meant.",
)
WRONG = Rule(
    "NV604",
    "wrong-article",
    "warning",
    "A State's name has an article that it does not take, or lacks its own.",
    "“Embassy of Philippines” and « Ambassade du Cuba » are slips that the addressee sees at once.",
    "The names of States with their articles as the United Nations lists them (Protocol list, UNTERM). Usual "
    "practice; no written rule known.",
    samples.BILATERAL.replace("Affairs of Norway", "Affairs of Netherlands"),
    samples.BILATERAL.replace("Affairs of Norway", "Affairs of the Netherlands"),
    "Names used with and without article (the Sudan, « de la France »), adjectives (“the Chile delegation”).",
    _wrong,
    fix="safe/unsafe: safe where only one article can stand; unsafe where several can.",
)
RULES = (UNKNOWN, WRONG)
