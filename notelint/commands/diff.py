"""What changes from one text to another, as a unified diff."""

import difflib
import sys
from collections.abc import Iterator

from notelint.source import Source


def unified(before: Source, after: Source) -> str:
    """The diff of a draft, which patch and git can apply where it is UTF-8; nothing where nothing changes."""
    path = before.path
    return "".join(map(_ended, difflib.unified_diff([*_lines(before)], [*_lines(after)], path, path)))


def _lines(source: Source) -> Iterator[str]:
    """The lines with their ends; a Windows console makes line ends of its own."""
    for start, end in zip(source.line_starts, (*source.line_starts[1:], len(source.text)), strict=True):
        line = source.text[start:end]
        if line:
            yield line.replace("\r\n", "\n") if sys.platform == "win32" else line


def _ended(line: str) -> str:
    if line.endswith("\n"):
        return line
    return f"{line}\n" if line.endswith("\r") else f"{line}\n\\ No newline at end of file\n"
