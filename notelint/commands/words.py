"""How the commands on facts say things to people: days, certainties, and lines with a label before them."""

from collections.abc import Sequence

from notelint.render.cells import harmless

_SHOWN = 60
_NARROWEST = 20


def shortened(text: str) -> str:
    """The beginning of a long text."""
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def fields(pairs: list[tuple[str, str]], width: int) -> list[str]:
    """Lines of text, each with its label before it, wrapped to a width in columns and aligned behind the labels."""
    from textwrap import wrap

    indent = max((len(label) for label, _ in pairs), default=0) + 2
    lines = []
    for label, text in pairs:
        start = f"{label:{indent}}" if label else ""
        hanging = " " * (indent if label else 2)
        lines += wrap(harmless(text), width, initial_indent=start, subsequent_indent=hanging) or [start.rstrip()]
    return lines


def table(heads: Sequence[str], rows: Sequence[Sequence[str]], width: int, notes: Sequence[str] = ()) -> list[str]:
    """Lines of a table: columns as wide as they need, the last wrapped to the width; a note below each row, if any."""
    from textwrap import wrap

    widths = [max(len(row[at]) for row in (heads, *rows)) for at in range(len(heads) - 1)]
    indent = sum(widths) + 2 * len(widths)
    lines = []
    for at, row in enumerate((heads, *rows)):
        first, *more = wrap(harmless(row[-1]), max(width - indent, _NARROWEST)) or [""]
        lines += [_cells(row, widths) + first, *(" " * indent + line for line in more)]
        if at and notes:
            lines += wrap(harmless(notes[at - 1]), width, initial_indent="  ", subsequent_indent="    ")
    return [line.rstrip() for line in lines]


def _cells(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = zip(row, widths, strict=False)
    return "".join(f"{cell.rjust(size) if cell.isdecimal() else cell.ljust(size)}  " for cell, size in cells)
