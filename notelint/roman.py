"""Roman numerals of sessions: (XXX), (LIV)."""

_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_STEPS = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def to_roman(number: int) -> str:
    """30 gives XXX."""
    digits = []
    for value, sign in _STEPS:
        count, number = divmod(number, value)
        digits.append(sign * count)
    return "".join(digits)


def from_roman(text: str) -> int | None:
    """XXX gives 30; None where no number is written so (IIX)."""
    if not text:
        return None
    values = [_VALUES.get(sign, 0) for sign in text]
    total = sum(-a if a < b else a for a, b in zip(values, (*values[1:], 0), strict=True))
    return total if total and to_roman(total) == text else None
