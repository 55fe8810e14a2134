"""Innocent twins: changes of the same kinds that nothing contradicts; nothing may be found in them."""

import re
from collections.abc import Callable, Iterator

from notelint.span import Span
from tests.accuracy.good import Good, line_span, sentence_ends
from tests.accuracy.sowing import Sown, insert, put
from tests.accuracy.words import words

_HEADS = re.compile(
    r"(?:permanent (?:missions?|delegation)|embassy|ministry|missions? permanentes?|ambassade|minist[èe]re)\b", re.I
)


def said(name: str) -> Callable[[Good], Iterator[Sown]]:
    """Sentences of one kind, behind a sentence of the body."""

    def twin(good: Good) -> Iterator[Sown]:
        dice, ends = good.dice(name), sentence_ends(good)
        for sentence in words(good.code)["innocent"][name] if ends else ():
            written = sentence if "’" in good.text else sentence.replace("’", "'")
            yield insert(good, dice.choice(ends), f" {written}")

    return twin


def original_marker(good: Good) -> Iterator[Sown]:
    """The language of an annex in brackets under its heading."""
    marker = {"en": "[Original: Spanish]", "fr": "[Original : espagnol]"}[good.code]
    for annex in good.note.annexes[:1]:
        line, head = line_span(good, annex.span.start, annex.span.start), good.text[annex.span.start :][:300]
        if "riginal" not in head and good.text[line.end : line.end + 1] == "\n":
            yield insert(good, line.end, f"\n{marker}\n")


def annexed_first_person(good: Good) -> Iterator[Sown]:
    """First person, a signature and a salutation at the end of an annex."""
    if good.note.annexes:
        end = max(annex.span.end for annex in good.note.annexes)
        yield insert(good, end, "\n\n" + words(good.code)["speech"])


def short_sender(good: Good) -> Iterator[Sown]:
    """The closing names its sender in short."""
    slot = good.note.closing.sender if good.note.closing else None
    head = _HEADS.match(good.at(slot.span)) if slot else None
    if slot and head and len(head[0]) < slot.span.end - slot.span.start:
        yield put(good, slot.span, head[0])


def exchanged_names(good: Good) -> Iterator[Sown]:
    """Title and opening name the sender each in the other's words: the short name and the formal one."""
    title, opening = good.note.title, good.note.opening
    if title and title.sender and opening and opening.sender and title.sender_state == opening.sender_state:
        yield put(good, opening.sender.span, title.sender.value)
        yield put(good, title.sender.span, opening.sender.value)


def repeated_resolution(good: Good) -> Iterator[Sown]:
    """A resolution of the Security Council that comes again without its year."""
    sentence = {"en": "Paragraph 4 of resolution {} says so.", "fr": "Le paragraphe 4 de la résolution {} le dit."}
    for ref in good.note.references:
        after = [end for end in sentence_ends(good) if end > ref.span.end]
        if ref.series == "S/RES" and after and not good.quoted(ref.span.start):
            yield insert(good, after[0], " " + sentence[good.code].format(ref.number))
            return


def later_masthead(good: Good) -> Iterator[Sown]:
    """The masthead's date is some days later: that of submission."""
    title, masthead = good.note.title, good.note.masthead
    day = re.match(r"(\d{1,2})\b", good.at(masthead.date.span)) if masthead and masthead.date else None
    if title and title.date and masthead and masthead.date and day and int(day[1]) < 26:
        start = masthead.date.span.start
        yield put(good, Span(start, start + len(day[1])), str(int(day[1]) + 2))


def spaced_lines(good: Good) -> Iterator[Sown]:
    """Blank lines and blanks at the end."""
    yield insert(good, len(good.text), "\n \n\n")


TWINS = (
    original_marker,
    annexed_first_person,
    short_sender,
    exchanged_names,
    repeated_resolution,
    later_masthead,
    spaced_lines,
)
