"""Ordinals as notes write them, in words and in figures: what notelint.numbers reads, written."""

_EN_ONES = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
]
_EN_ONES += ["fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"]
_EN_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_FR = [
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
    "quinze",
    "seize",
]
_FR_TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante", 80: "quatre-vingt"}
_FR_STEMS = {"cinq": "cinquième", "neuf": "neuvième"}


def in_words(number: int, language: str) -> str:
    """An ordinal from 1 to 99 in words, feminine where it must be."""
    return _english(number) if language == "en" else _french(number)


def in_figures(number: int, language: str) -> str:
    """An ordinal in figures."""
    if language == "fr":
        return "1re" if number == 1 else f"{number}e"
    teen = number // 10 % 10 == 1
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def like(written: str, number: int, language: str) -> str:
    """Another ordinal as one was written: in figures or words, with its capitals."""
    if any(char.isdigit() for char in written):
        return in_figures(number, language)
    words = in_words(number, language)
    return words.upper() if written.isupper() else words.capitalize() if written[:1].isupper() else words


def _english(number: int) -> str:
    if number < 20:
        return _EN_ONES[number - 1]
    tens, ones = _EN_TENS[number // 10 - 2], number % 10
    return f"{tens}-{_EN_ONES[ones - 1]}" if ones else f"{tens[:-1]}ieth"


def _french(number: int) -> str:
    if number == 1:
        return "première"
    words = _french_cardinal(number)
    head, dash, last = words.rpartition("-") if "-" in words and " et " not in words else words.rpartition(" ")
    stem = _FR_STEMS.get(last) or f"{last.removesuffix('e')}ième"
    return f"{head}{dash}{stem}"


def _french_cardinal(number: int) -> str:
    if number <= 16:
        return _FR[number - 1]
    if number < 20:
        return f"dix-{_FR[number - 11]}"
    ten = number // 10 * 10 if number // 10 not in (7, 9) else number // 10 * 10 - 10
    ones = number - ten
    if not ones:
        return _FR_TENS[ten]
    link = " et " if ones in (1, 11) and ten != 80 else "-"
    return f"{_FR_TENS[ten]}{link}{_french_cardinal(ones)}"
