"""The compliments: who presents them, and to whom."""

from notelint.note import Opening
from notelint.parties import addressee_end, kind_of, party, sender_start, state_of
from notelint.reading import Phrase, Reading


def find_opening(reading: Reading, end: int) -> Phrase | None:
    """The first compliments outside quotations, before the annexes."""
    fit = (phrase for phrase in reading.of("opening") if phrase.start < end)
    return next((phrase for phrase in fit if not _first_person(reading, phrase)), None)


def _first_person(reading: Reading, phrase: Phrase) -> bool:
    """Whether a person presents "my compliments", as in a letter."""
    return reading.matcher.first("FIRST_PERSON", phrase.start, phrase.tokens[0].end) is not None


def opening_start(reading: Reading, phrase: Phrase, after: int) -> int:
    """Where the sender of the compliments starts;
    `after` is the end of what cannot belong to it (a heading, a title).
    """
    return sender_start(reading, max(reading.stop_before(phrase.start), after), phrase.start)


def opening_end(reading: Reading, phrase: Phrase) -> int:
    """Where the addressee of the compliments ends."""
    compliments = phrase.tokens[0]
    honour = phrase.token("HONOUR")
    return addressee_end(reading, compliments.end, honour.start if honour else reading.end)


def build_opening(reading: Reading, phrase: Phrase, start: int) -> Opening:
    """The values of the compliments."""
    language = reading.matcher.language
    end = opening_end(reading, phrase)
    sender = party(reading, start, phrase.start)
    addressee = party(reading, phrase.tokens[0].end, end)
    return Opening(
        reading.span(start, max(end, phrase.tokens[0].end)),
        sender.name if sender else None,
        kind_of(sender.name.value, language) if sender else None,
        state_of(sender.name.value, language) if sender else None,
        addressee.name if addressee else None,
        state_of(addressee.name.value, language) if addressee else None,
        kind_of(addressee.name.value, language) if addressee else None,
    )
