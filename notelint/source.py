"""The decoded text of one draft, and the lines and columns of its offsets."""

import re
from bisect import bisect_right
from typing import NamedTuple

from notelint.span import Span

_LINE_END = re.compile(r"\r\n|\n|\r")


class Position(NamedTuple):
    """`line` and `column` are 1-based (columns in code points), `offset` 0-based."""

    line: int
    column: int
    offset: int


class Source(NamedTuple):
    """A draft: `path` as given by the user, `text` without byte-order mark, offsets where its lines start."""

    path: str
    text: str
    line_starts: tuple[int, ...]
    encoding: str = "utf-8"
    bom: bool = False

    def position(self, offset: int) -> Position:
        """The line and column of an offset; the end of the text is a position too."""
        line = bisect_right(self.line_starts, offset)
        return Position(line, offset - self.line_starts[line - 1] + 1, offset)

    def line(self, number: int) -> str:
        """The text of a 1-based line, without its line end."""
        start = self.line_starts[number - 1]
        end = self.line_starts[number] if number < len(self.line_starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")

    def at(self, span: Span) -> str:
        """The text of a span, as it stands."""
        return self.text[span.start : span.end]


def make_source(text: str, path: str = "<text>", encoding: str = "utf-8", bom: bool = False) -> Source:
    """Wraps decoded text. Lines end at \\n, \\r\\n or \\r and nothing else."""
    starts = (0, *(match.end() for match in _LINE_END.finditer(text)))
    return Source(path, text, starts, encoding, bom)
