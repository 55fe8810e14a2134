"""Values written out as a note in one language writes them."""

from datetime import date

from notelint.language import Language

MOST = 999


def ordinal_words(number: int, language: Language) -> str:
    """An ordinal from 1 to 999 in words (in French of the feminine, as sessions are). Raises ValueError for others."""
    words = language.data["writing"]
    if not 1 <= number <= MOST:
        raise ValueError(f"{number} is not between 1 and {MOST}")
    hundreds, rest = divmod(number, 100)
    if not hundreds:
        return str(words["ordinals"][rest - 1])
    if not rest:
        return str(words["hundredths"][hundreds - 1])
    below = words["ordinals"][rest - 1]
    if rest == 1:  # « cent unième », for « première » stands alone only
        below = words["ordinals"][20].rpartition(" ")[2] if " " in words["ordinals"][20] else below
    return f"{words['hundreds'][hundreds - 1]}{words['and']}{below}"


def written_day(day: date, language: Language, year: bool = True) -> str:
    """A day: "4 March 2021", « 1er mars 2021 »; with or without its year."""
    words = language.data["writing"]
    number = words["first_day"] if day.day == 1 else str(day.day)
    return f"{number} {words['months'][day.month - 1]}" + (f" {day.year}" if year else "")


def written_days(start: date, end: date, language: Language) -> str:
    """A range of days: "22 February–24 March 2021", "9–30 June 2021"."""
    first = written_day(start, language, start.year != end.year)
    if (start.year, start.month) == (end.year, end.month):
        first = first.split(" ")[0]
    return f"{first}{language.data['writing']['range']}{written_day(end, language)}"


def written_item(number: str, language: Language) -> str:
    """An agenda item: "74 (b)", « 74 b) »."""
    main, *letters = number.replace("(", " ").replace(")", " ").split()
    return " ".join([main, *(language.data["writing"]["item_letter"].format(letter) for letter in letters)])
