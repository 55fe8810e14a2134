"""Puts a misspelt symbol right, where only one reading is possible: the slips that drafters make, in order."""

import re
import unicodedata
from collections.abc import Callable
from functools import cache

from notelint.symbols.roman import to_roman
from notelint.symbols.series import nearest, nearest_root, prefix_of
from notelint.symbols.words import load

_BREAK = re.compile(r"[^\S\r\n]*(?:\r\n?|\n)\s*")
_UNSEEN = "[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
_HARD = "[\u00a0\u2007\u202f]"
_DIGITS = {zero + number: str(number) for zero in (0x660, 0x6F0) for number in range(10)}

_To = str | Callable[[re.Match[str]], str]
_Steps = tuple[tuple[str, _To], ...]

_STEPS: _Steps = (
    (r"[‐‑−]", "-"),
    (r"\s*/[\s/]*", "/"),
    (r"\. +(?=\d)", "."),
    (r"[/.]+$", ""),
    # Figures in which a letter stands for a digit.
    (r"(?<=[/(])(?=[0-9OolI]*[0-9])(?!I+\b)[0-9OolI]{2,5}(?=[/)\-–* ]|$)", lambda match: _figures(match.group())),
)
_FORM: _Steps = (
    (r"^([ASE])RES/", r"\1/RES/"),
    (r"^([ASE])[ ._-]+(?=(?:RES|HRC|PRST|DEC)\b)", r"\1/"),
    (r"\b(RES|DEC|PRST|HRC)(?:[ ._-]+|(?=\d))(?=\d|E?S-\d)", r"\1/"),
    (r"(\d)([A-Z])(?= ?\()", r"\1 \2"),
    (r"^S/RES/(\d) (\d{3}) ?(?=\()", r"S/RES/\1\2 "),
    (r"\((\d{4}|(?:E?S-)?[IVXLC]+)$", r"(\1)"),
    (r"^(S/RES/\d{1,4} )\((\d\d)\)$", lambda match: f"{match[1]}({'19' if match[2] >= '46' else '20'}{match[2]})"),
    # Sessions in the other manner of figures.
    (r"^([AE]/(?:RES|DEC)/\d{1,4}(?: [A-Z])?) ?\((\d\d?)\)$", lambda match: f"{match[1]} ({to_roman(int(match[2]))})"),
    (r"^((?:A|E|A/HRC)/(?:RES|DEC))/([IVXLC]+)/(\d{1,4})$", r"\1/\3 (\2)"),
    (r"^([AE]/(?:RES|DEC)/\d{1,4})/([IVXLC]+)$", r"\1 (\2)"),
    (r"[ /.]+(ADD|AMEND|CORR|REV)[. ]*(\d+)", lambda match: f"/{match[1].capitalize()}.{match[2]}"),
    (r"/(SUB|AGENDA|SUMMARY|PART|VOL|ANNEX)\b", lambda match: "/" + match[1].capitalize()),
    (r"/(SUB|PART|VOL)(?=\d)", lambda match: f"/{match[1].capitalize()}."),
    (r"/(L|CRP|WP|WG|PV|SR|INF|C|CN|AC|CONF)[ -]?(\d+)(?=/|$)", r"/\1.\2"),
    (r"^(A/(?:HRC/)?(?:RES|DEC)/(?:E?S-)?\d+)[-–—_. ]+(?=\d)", r"\1/"),
    (r"^(A/HRC/\d+)[-–—_.]+(?=\d)", r"\1/"),
    (r"^(A/\d\d)\.(?=\d)", r"\1/"),
    (r"(?:^|(?<=[-–]))([SE]/(?:19|20)\d\d)[-–—_.](?=\d)", r"\1/"),
    (r"^(A/HRC/(?:S-)?\d+/(?:G|NGO|NI))(?=\d)", r"\1/"),
    (r"/(ADD|AMEND|CORR|REV)\.[IL]$", lambda match: f"/{match[1].capitalize()}.1"),
    (r"/(?:AD|AAD|ADDD)\.(?=\d)", "/Add."),
    (r"/(?:COR|CROR|CORRR)\.(?=\d)", "/Corr."),
    (r"/(?:RV|RVE|REVV)\.(?=\d)", "/Rev."),
    (r"^(S/RES/\d{1,4})\s*[-–—/,\[ (]+\s*((?:19[4-9]|20\d)\d)[\])]?$", r"\1 (\2)"),
    (r"^S/(\d{1,4}) ?\((\d{4})\)$", r"S/RES/\1 (\2)"),
    (r"^([AE])/(\d{1,4}(?: [A-Z])?) ?\(((?:E?S-)?[IVXLC]+)\)", r"\1/RES/\2 (\3)"),
    (r"(?<=\d)[/—_](?=[ASE]/)", "-"),
    (r"(?<=\d) +\(", " ("),
)


def plain(text: str) -> str:
    """A symbol without what is innocent in it: line breaks, no-break spaces, marks of direction, Arabic figures."""
    text = re.sub(_UNSEEN, "", text).translate(_DIGITS)
    text = _BREAK.sub(" ", text) if "\n" not in text and "\r" not in text else _joined(text)
    return re.sub(rf"{_HARD}*([/\-–]){_HARD}*", r"\1", re.sub(rf"(?<!/){_HARD}(?=[(A-Za-z\[])", " ", text))


def _joined(text: str) -> str:
    text = re.sub(r"(?<=[/\-–.])[^\S\r\n]*(?:\r\n?|\n)\s*|[^\S\r\n]*(?:\r\n?|\n)\s*(?=[/\-–])", "", text)
    return _BREAK.sub(" ", text)


def repaired(text: str) -> str:
    """The text with every known slip of form put right; whether that is a symbol, the grammar says."""
    text = _latin(text)
    for pattern, to in _steps()[0]:
        text = pattern.sub(to, text)
    head, bracket, tail = text.partition("(")
    text = head.upper() + bracket + (tail.upper() if re.match(r"(?:E?S-)?[ivxlcIVXLC]+\)", tail) else tail)
    for pattern, to in _steps()[1]:
        text = pattern.sub(to, text)
    return text


def respelt(text: str) -> str | None:
    """The text with an element that exists in place of the one that does not; None where none is near."""
    names = text.split("/")
    root = load()["roots"].get(names[0])
    if root and len(names) > 2 and names[1] in ("RES", "DEC", "PRST"):
        return "/".join((root, *names[1:]))
    if len(names[0]) > 2 and (near := nearest_root(names[0])) is not None:
        return "/".join((near, *names[1:]))
    if len(names[0]) == 1 and names[0] not in load()["organs"] and names[1:2] == ["RES"] and len(names) > 2:
        return "/".join((_by_shape(names[2:]), *names[1:]))
    prefix = prefix_of(tuple(names))
    size = prefix.count("/") + 1 if prefix else 0
    if not prefix or len(names) <= size + 1 or (known := _near(names, size, prefix)) is None:
        return None
    return "/".join((prefix, known, *names[size + 1 :]))


def _near(names: list[str], size: int, prefix: str) -> str | None:
    word, figures = names[size], names[size + 1 :]
    plain = (prefix == "A/HRC" and len(figures) > 1) or names[-1].endswith(")")
    plain = plain or (len(figures) > 1 and (len(word) > 3 or (word[:1] == "H" and figures[0].isdigit())))
    return nearest(names[size], prefix, plain)


def _by_shape(rest: list[str]) -> str:
    if len(rest) == 1:
        return "A" if re.search(r"\([SEIVXLC]", rest[0]) else "S"
    return "E" if len(rest[0]) == 4 else "A"


def _latin(text: str) -> str:
    letters, slashes = _alike()
    text = unicodedata.normalize("NFKC", unicodedata.normalize("NFC", text))
    text = text.translate(slashes)
    if text[:1] in "Сс":
        text = "S" + text[1:]
    return text.translate(letters)


@cache
def _alike() -> tuple[dict[int, str], dict[int, str]]:
    alike = load()["alike"]
    return {ord(char): to for char, to in alike["letters"].items()}, {ord(char): "/" for char in alike["slashes"]}


def _figures(text: str) -> str:
    return text.translate(str.maketrans("OolI", "0011"))


@cache
def _steps() -> tuple[tuple[tuple[re.Pattern[str], _To], ...], ...]:
    return tuple(tuple((re.compile(pattern), to) for pattern, to in steps) for steps in (_STEPS, _FORM))
