"""What stands below the text: the addressee's block behind the closing or the date."""

import re

from notelint.reading import Reading
from notelint.span import Slot

_LETTERS = re.compile(r"[^\W\d_]{2}")


def address_block(reading: Reading, start: int, end: int) -> Slot[str] | None:
    """The addressee's name and address in a range; None where the range names nobody."""
    while start < end and reading.shadow.plain[start] in " .,;:/-–—)*":
        start += 1
    head = reading.matcher.first("HEAD", start, end)
    text = reading.slot(start, end)
    if not head or not _LETTERS.search(text.value) or len(text.value) > 500:
        return None
    return text
