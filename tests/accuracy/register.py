"""Faults: the register of a letter, short names of organs, an afterthought."""

from collections.abc import Iterator

from notelint.parties import head_of
from notelint.span import Span
from tests.accuracy.good import Good, line_span, sentence_ends
from tests.accuracy.sowing import Sown, insert, put
from tests.accuracy.words import words

_EACH = 3
_OFFICES = ("mission", "embassy", "ministry")


def _said(good: Good, name: str) -> list[str]:
    """Sentences of words.toml, some of them, with the apostrophes of the note."""
    said = words(good.code)["register"][name]
    sentences = [said] if isinstance(said, str) else list(said)
    chosen = good.some(f"said {name}", sentences, _EACH)
    return chosen if "’" in good.text else [sentence.replace("’", "'") for sentence in chosen]


def _in_body(good: Good, name: str, code: str) -> Iterator[Sown]:
    dice, ends = good.dice(name), sentence_ends(good)
    for sentence in _said(good, name) if ends else ():
        yield insert(good, dice.choice(ends), f" {sentence}", code)


def first_person(good: Good) -> Iterator[Sown]:
    """A sentence in the first or second person."""
    yield from _in_body(good, "first_person", "NV901")


def abbreviated(good: Good) -> Iterator[Sown]:
    """An organ by its initials, in a note that is sent to the United Nations."""
    if good.note.form == "sent" and good.note.profile != "bilateral":
        yield from _in_body(good, "abbreviated", "NV703")


def salutation(good: Good) -> Iterator[Sown]:
    """A salutation above the compliments, where these start a line."""
    opening = good.note.opening
    start = opening.span.start if opening else 0
    if opening and not good.text[:start].rpartition("\n")[2].strip():
        for greeting in _said(good, "salutations"):
            yield insert(good, start, f"{greeting}\n\n", "NV902")


def _end_of_text(good: Good) -> int | None:
    """Behind the line that ends the note's own text: its closing, or a published note's request."""
    note = good.note
    last = note.closing or (note.request if note.form == "published" else None)
    if last is None or (note.request and note.request.span.start > last.span.start):
        return None
    end = line_span(good, last.span.end - 1, last.span.end - 1).end
    rest = good.text[last.span.end : end].strip(" ./–—-\r\n")
    return end if not rest and (note.form == "sent" or _is_last(good, end)) else None


def _is_last(good: Good, end: int) -> bool:
    """Whether only annexes and page furniture follow."""
    body = good.note.body
    return body is None or body.span.end <= end


def signature(good: Good) -> Iterator[Sown]:
    """A name with a function, or the word "Signed", below the text."""
    end = _end_of_text(good)
    for name in _said(good, "signatures") if end is not None else ():
        yield insert(good, end or 0, f"\n{name}\n", "NV903")


def afterthought(good: Good) -> Iterator[Sown]:
    """A paragraph of the note's own behind its closing."""
    end = _end_of_text(good) if good.note.closing else None
    for sentence in _said(good, "afterthought") if end is not None else ():
        yield insert(good, end or 0, f"\n{sentence}\n", "NV106")


def pronoun(good: Good) -> Iterator[Sown]:
    """An office that presents "his" compliments."""
    opening = good.note.opening
    sender = opening.sender.value if opening and opening.sender else ""
    if opening and good.code == "en" and head_of(sender, good.language) in _OFFICES:
        at = good.text.find("its compliments", opening.span.start, opening.span.end)
        if at > 0 and not sender.lower().startswith(("permanent rep", "permanent obs", "ambassador")):
            yield put(good, Span(at, at + 3), "his", "NV904")
