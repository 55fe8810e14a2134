"""How text looks on a terminal: the columns that each character takes, and nothing in it that a terminal would obey."""

import unicodedata
from typing import NamedTuple

_TAB = 4
_KEPT_JOINERS = "\u200c\u200d"  # they shape the letters beside them, and do nothing else


class Cell(NamedTuple):
    """One character of the text as it is shown, and its width in columns."""

    shown: str
    width: int


def cells(text: str) -> list[Cell]:
    """A cell for every character. Tabs become spaces, so the columns of one line depend on what stands before."""
    result = []
    column = 0
    for char in text:
        cell = Cell(" " * (_TAB - column % _TAB), _TAB - column % _TAB) if char == "\t" else _cell(char)
        result.append(cell)
        column += cell.width
    return result


def harmless(text: str) -> str:
    """Text for one line of a terminal: no draft or path can smuggle escapes, line ends or bidi overrides into it."""
    return text if text.isprintable() else "".join(cell.shown for cell in cells(text))


def visible(text: str) -> str:
    """Text for a page: its controls as pictures, without overrides of direction; all else is a browser's to lay out."""
    return text.translate(_VISIBLE)


def is_right_to_left(text: str) -> bool:
    """Whether the first letter with a direction runs from right to left, as Unicode decides for a paragraph."""
    for char in text:
        direction = unicodedata.bidirectional(char)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


def _cell(char: str) -> Cell:
    if " " <= char <= "~":
        return Cell(char, 1)
    category = unicodedata.category(char)
    if category == "Cc":
        return Cell(_picture(char), 1)
    if category == "Cf":
        return Cell(char if char in _KEPT_JOINERS else "", 0)
    if category in ("Zl", "Zp", "Cs"):
        return Cell("\ufffd", 1)
    if category in ("Mn", "Me"):
        return Cell(char, 0)
    return Cell(char, 2 if unicodedata.east_asian_width(char) in "WF" else 1)


def _picture(char: str) -> str:
    """The sign that Unicode has for a control character (␛), where it has one."""
    if char < " ":
        return chr(0x2400 + ord(char))
    return "\u2421" if char == "\x7f" else "\ufffd"


_VISIBLE = {
    **{code: _picture(chr(code)) for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\t\r\n"},
    **dict.fromkeys((0x202D, 0x202E), "\ufffd"),
}
