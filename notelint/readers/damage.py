"""Characters that an earlier conversion damaged: U+FFFD, and UTF-8 that was once read as a Western code page ("Ã©")."""

import re
from collections.abc import Iterator

from notelint.finding import Finding
from notelint.rules.files import ENCODING
from notelint.source import Source
from notelint.span import Span

# what the bytes 80 to BF look like in code page 1252, where they continue a character of UTF-8
_REST = "[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
_MOJIBAKE = re.compile(
    rf"Ã{_REST}"  # é, à, ç … ; capital Ã stands before no sign in the languages of the United Nations
    rf"|â€{_REST}"  # quotation marks and dashes
    rf"|(?:[ÐÑØÙ]{_REST}){{2}}"  # two letters on end, as one may be a French OÙ before its no-break space
    rf"|(?:[ä-é]{_REST}{{2}}){{2}}"  # Chinese, likewise: é may stand before a space and »
)
_EXAMPLE = 12


def findings(source: Source) -> tuple[Finding, ...]:
    """At most one finding of each kind, at the first place: the cause is one."""
    return () if source.text.isascii() else (*_lost(source), *_mojibake(source))


def _lost(source: Source) -> Iterator[Finding]:
    count = source.text.count("\ufffd")
    if count:
        at = source.text.index("\ufffd")
        many = "A character was" if count == 1 else f"{count} characters were"
        yield ENCODING.finding(
            "{many} lost in a conversion (“\ufffd”): take the text from its origin again, or retype it.",
            Span(at, at + 1),
            many=many,
        )


def _mojibake(source: Source) -> Iterator[Finding]:
    found = _MOJIBAKE.search(source.text)
    if found:
        example = found[0][:_EXAMPLE]
        yield ENCODING.finding(
            "“{}” should read “{}”: the text is UTF-8 that was once opened as a Western code page. Open the original"
            " as UTF-8 and save it again.",
            Span(*found.span()),
            example,
            _mended(example),
        )


def _mended(text: str) -> str:
    """What the characters would be without the wrong conversion; code page 1252 leaves five bytes undefined."""
    raw = b"".join(char.encode("latin-1" if char < "\u0100" else "cp1252") for char in text)
    return raw.decode("utf-8", "replace")
