"""How machine formats name files and places."""

import os
from urllib.parse import quote

from notelint.source import Source
from notelint.span import Span


def slashed(path: str) -> str:
    """A path as repositories write it: from the current folder where it lies in it, with slashes."""
    if os.path.isabs(path):
        inside = os.path.relpath(path)
        path = path if inside.startswith(os.pardir) else inside
    return os.path.normpath(path).replace(os.sep, "/")


def uri(path: str) -> str:
    """A path as a relative URI reference, or a file URI where it lies outside the current folder.

    What a URI may not hold (a blank, an Arabic letter, a byte that is no UTF-8) is percent-encoded.
    """
    plain = slashed(path)
    encoded = quote(os.fsencode(plain), safe="/")
    if not os.path.isabs(plain):
        return encoded
    return f"file://{encoded}" if encoded.startswith("/") else f"file:///{encoded.replace('%3A', ':', 1)}"


def lines(span: Span, source: Source) -> tuple[int, int]:
    """The first and the last line that a place touches."""
    first = source.position(span.start).line
    return first, max(first, source.position(max(span.start, span.end - 1)).line)
