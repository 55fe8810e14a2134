"""The closing courtesy: who renews the assurances of consideration, and to whom."""

from notelint.note import Closing
from notelint.parties import Party, party, sender_start, state_of
from notelint.reading import Phrase, Reading


def find_closing(reading: Reading, start: int, end: int) -> Phrase | None:
    """The last closing in a range: an opportunity taken, with assurances or near the end; or assurances alone."""
    fit = [phrase for phrase in reading.of("closing") if start <= phrase.start < end and _closes(reading, phrase)]
    return fit[-1] if fit else None


def _closes(reading: Reading, phrase: Phrase) -> bool:
    if reading.matcher.first(
        "FIRST_PERSON", max(reading.stop_before(phrase.start), phrase.start - 40), phrase.tokens[0].end
    ):
        return False
    if phrase.token("ASSURANCES"):
        return True
    avails = reading.shadow.folded[phrase.start : phrase.end]
    return any(word in avails for word in reading.matcher.language.data["closing"]["renew"])


def closing_start(reading: Reading, phrase: Phrase, after: int) -> int:
    """Where the closing's sentence, or at least its sender, starts."""
    start = max(reading.stop_before(phrase.start), after)
    return sender_start(reading, start, phrase.start) if phrase.start - start > 160 else start


def closing_end(reading: Reading, phrase: Phrase) -> int:
    """Where the closing ends: its sentence's end, or its last set phrase where the mark is lost."""
    stop = reading.stop_after(phrase.end - 1)
    behind = _behind(reading, phrase)
    end = behind.end if behind else phrase.end
    return stop if stop - end < 12 else end


def build_closing(reading: Reading, phrase: Phrase, start: int) -> Closing:
    """The values of the closing; a pronoun for a party is null."""
    language = reading.matcher.language
    sender = _sender(reading, start, phrase.start)
    addressee = _between(reading, phrase) or _behind(reading, phrase)
    return Closing(
        reading.span(start, closing_end(reading, phrase)),
        sender.name if sender else None,
        state_of(sender.name.value, language) if sender else None,
        addressee.name if addressee else None,
        state_of(addressee.name.value, language) if addressee else None,
    )


def _sender(reading: Reading, start: int, end: int) -> Party | None:
    first = sender_start(reading, start, end)
    head = reading.matcher.first("HEAD", first, end)
    until = reading.matcher.first("SENDER_END", head.end if head else first + 1, end)
    return party(reading, first, until.start if until and head else end)


def _between(reading: Reading, phrase: Phrase) -> Party | None:
    """The addressee between the opportunity and the assurances."""
    avails, assurances = phrase.token("AVAILS"), phrase.token("ASSURANCES")
    if not avails:
        return None
    if assurances:
        return party(reading, avails.end, assurances.start)
    end = reading.stop_after(avails.end)
    return party(reading, avails.end, end) if end - avails.end < 300 else None


def _behind(reading: Reading, phrase: Phrase) -> Party | None:
    """The addressee behind the assurances, where none stands before them."""
    assurances = phrase.token("ASSURANCES")
    if not assurances or _between(reading, phrase):
        return None
    found = reading.matcher.at("ADDRESSEE_BEHIND", assurances.end)
    return party(reading, found.end, reading.stop_after(found.end)) if found else None
