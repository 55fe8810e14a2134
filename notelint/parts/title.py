"""The title that the United Nations prints ("Note verbale dated … from … addressed to …"), or a bare heading."""

import re

from notelint.dates import first_date
from notelint.note import Title
from notelint.parties import bare_start, party, state_of
from notelint.reading import Phrase, Reading
from notelint.span import Slot

_HEADING = re.compile(r"(?:notes? verbales?|verbal notes?)")


def find_title(reading: Reading, before: int) -> Phrase | None:
    """The first title that stands as a heading before an offset: with a capital, and nothing of its sentence before it.

    A letter's comes after a note's: an agenda item may be called "Letter dated …".
    """
    fit = [phrase for phrase in reading.of("title") if phrase.start < before and _heads_line(reading, phrase.start)]
    fit = [phrase for phrase in fit if not (_is_letter(reading, phrase) and _names_item(reading, phrase))]
    return min(fit, key=lambda phrase: (_is_letter(reading, phrase), phrase.start), default=None)


def _is_letter(reading: Reading, phrase: Phrase) -> bool:
    return "lett" in reading.shadow.folded[phrase.start : phrase.end]


def _names_item(reading: Reading, phrase: Phrase) -> bool:
    """Whether an agenda line stands just above: then the letter is the item's name."""
    return reading.matcher.first("AGENDA", max(phrase.start - 80, 0), phrase.start) is not None


def _heads_line(reading: Reading, start: int) -> bool:
    plain = reading.shadow.plain
    if not plain[start].isupper():
        return False
    before = plain[:start].rstrip(' *«"“')[-1:] if start < 4000 else plain[start - 8 : start].rstrip()[-1:]
    return start in reading.shadow.breaks or (before not in (",", ";") and not _in_sentence(reading, start))


def _in_sentence(reading: Reading, start: int) -> bool:
    last = reading.shadow.plain[max(start - 12, 0) : start].split()
    return bool(last) and last[-1].islower() and len(last[-1]) <= 4


def title_end(reading: Reading, title: Phrase, sender: int | None) -> int:
    """Where a title ends: at the opening's sender, else at the sentence's end or where a party starts a new line."""
    stop = reading.stop_after(title.end)
    if sender is not None and sender <= stop:
        return sender
    article = reading.matcher.language.pattern("ARTICLE")
    starts = [at for at in reading.shadow.breaks if title.end < at < stop and article.match(reading.shadow.plain, at)]
    return min([stop, *starts])


def build_title(reading: Reading, phrase: Phrase, end: int) -> Title:
    """The values of a printed title."""
    language = reading.matcher.language
    date = first_date(reading, phrase.start, end)
    sender, addressee = parties_of_title(reading, phrase.end, end)
    kind = "letter" if _is_letter(reading, phrase) else "note verbale"
    return Title(
        reading.span(phrase.start, end),
        Slot(kind, reading.span(phrase.start, phrase.end)),
        date,
        sender,
        state_of(sender.value, language) if sender else None,
        addressee,
        state_of(addressee.value, language) if addressee else None,
    )


def parties_of_title(reading: Reading, start: int, end: int) -> tuple[Slot[str] | None, Slot[str] | None]:
    """Sender and addressee between two offsets of a title, in either order."""
    marks = sorted(
        (found.start, found.end, name)
        for name in ("SENDER_MARK", "ADDRESSEE_MARK")
        if (found := reading.matcher.first(name, start, end))
    )
    values: dict[str, Slot[str] | None] = {}
    for at, (_, first, name) in enumerate(marks):
        until = marks[at + 1][0] if at + 1 < len(marks) else end
        found_party = party(reading, bare_start(reading, first, until), until)
        values[name] = found_party.name if found_party else None
    return values.get("SENDER_MARK"), values.get("ADDRESSEE_MARK")


def find_heading(reading: Reading, before: int) -> tuple[int, int] | None:
    """A bare heading "NOTE VERBALE": alone on its line, or in capitals before the text that is glued to it."""
    for match in _HEADING.finditer(reading.shadow.folded, 0, max(before, 0)):
        start, end = match.span()
        if (
            start in reading.shadow.breaks
            or reading.shadow.plain[start:end].istitle()
            or reading.shadow.plain[start:end].isupper()
        ):
            rest = reading.shadow.plain[end : reading.shadow.line_end(end)].strip(" *:.-")
            if not rest or reading.shadow.line_end(end) >= before or reading.shadow.plain[start:end].isupper():
                return start, end
    return None
