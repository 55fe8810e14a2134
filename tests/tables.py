"""Tables of facts as TOML text: the built-in ones, and small good ones; both can be changed."""

import re

from notelint.resources import path

SESSIONS = """
as_of = "2026-11-24"
source = "made for tests"
sc.first_year = 1946
ga.base_year = 1945
ga_special = [{ number = 1, start = "1947-04-28", end = "1947-05-15", certainty = "K", source = "own knowledge" }]
ga_emergency = [{ number = 1, start = "1956-11-01", end = "1956-11-10", certainty = "K", source = "own knowledge" }]

[[hrc_special]]
number = 1
start = "2006-07-05"
end = "2006-07-06"
subject = "a subject"
certainty = "K"
source = "own knowledge"

[[ga.openings]]
number = 77
start = "2022-09-13"
certainty = "S"
source = "a handbook"

[[hrc]]
number = 2
start = "2006-09-18"
end = "2006-10-06"
resumed = [["2006-11-27", "2006-11-29"]]
certainty = "S"
source = "a report"

[[hrc]]
number = 3
start = "2006-11-29"
end = "2006-12-08"
certainty = "S"
source = "a report"
"""

RESOLUTIONS = """
as_of = "2026-11-24"
source = "made for tests"

[sc]
first_open_year = 1949
first_open = 79

[[sc.certainty]]
years = [1946, 1948]
certainty = "S"
source = "a list"

[sc.last_of_year]
1946 = 15
1947 = 37
1948 = 78

[ga]
roman_last_session = 30
roman_last_number = 3541
restart_session = 31
typical_max = 400
warning_above = 1000
decisions_from = [301, 401]
certainty = "S"
source = "a guide"

[ga.roman_sessions]
certainty = "S"
source = "a list"
numbers = { I = [1, 102], S-1 = [104, 107], II = [108, 184] }

[hrc]
decisions_from = 101
last_special = 1
special_without = []
certainty = "S"
source = "a list"
last_of_session = { 1 = 5, 2 = 5 }
"""


def toml(name: str) -> str:
    """The text of a built-in table."""
    with open(path("data", f"{name}.toml"), encoding="utf-8") as file:
        return file.read()


def changed(text: str, *changes: tuple[str, str]) -> str:
    """A text with some passages replaced, each at its first place."""
    for old, new in changes:
        assert old in text, f"the table has no “{old}”"
        text = text.replace(old, new, 1)
    return text


def dated(text: str, day: str) -> str:
    """A table that stands at another day."""
    return re.sub(r"(?m)^as_of = .*$", f'as_of = "{day}"', text)


def with_last(year: int, number: int) -> str:
    """The built-in table of resolutions, with the last of one more year of the Security Council."""
    return changed(toml("resolutions"), ("\n[ga]", f"{year} = {number}\n\n[ga]"))
