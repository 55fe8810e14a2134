"""Puts a misspelt symbol right, where only one reading is possible: the slips that drafters make, in order."""

import re
from collections.abc import Callable
from functools import cache

from notelint.symbols.pieces import FIGURES, latin

_BREAK = re.compile(r"[^\S\r\n]*(?:\r\n?|\n)\s*")
_UNSEEN = "[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
_HARD = "[\u00a0\u2007\u202f]"
_FULL = str.maketrans("（）", "()")

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
    text = re.sub(_UNSEEN, "", text).translate(_FULL)
    text = _BREAK.sub(" ", text) if "\n" not in text and "\r" not in text else _joined(text)
    return re.sub(rf"{_HARD}*([/\-–]){_HARD}*", r"\1", re.sub(rf"(?<!/){_HARD}(?=[(A-Za-z\[])", " ", text))


def _joined(text: str) -> str:
    text = re.sub(r"(?<=[/\-–.])[^\S\r\n]*(?:\r\n?|\n)\s*|[^\S\r\n]*(?:\r\n?|\n)\s*(?=[/\-–])", "", text)
    return _BREAK.sub(" ", text)


def repaired(text: str) -> str:
    """The text with every known slip of form put right; whether that is a symbol, the grammar says."""
    text = latin(text).translate(FIGURES)
    for pattern, to in _steps()[0]:
        text = pattern.sub(to, text)
    head, bracket, tail = text.partition("(")
    text = head.upper() + bracket + (tail.upper() if re.match(r"(?:E?S-)?[ivxlcIVXLC]+\)", tail) else tail)
    for pattern, to in _steps()[1]:
        text = pattern.sub(to, text)
    return text


def _figures(text: str) -> str:
    return text.translate(str.maketrans("OolI", "0011"))


@cache
def _steps() -> tuple[tuple[tuple[re.Pattern[str], _To], ...], ...]:
    return tuple(tuple((re.compile(pattern), to) for pattern, to in steps) for steps in (_STEPS, _FORM))
