"""Text within XML and HTML."""

import re
from html import escape

# what no XML document may hold, not even escaped: most controls, halves of surrogate pairs, two non-characters
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def markup(text: str) -> str:
    """A text for an element or a quoted attribute, with U+FFFD for what has no place there."""
    return escape(_FORBIDDEN.sub("\ufffd", text))
