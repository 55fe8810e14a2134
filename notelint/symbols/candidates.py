"""What could be meant as a document symbol: patterns over the text as it stands, wide enough for slips of the pen.

Whether a candidate is a symbol, `parse_symbol` says. Repetitions are bounded or possessive: every pattern is linear.
"""

import re
from functools import cache

from notelint.symbols.words import load

LETTERS = "0-9A-Za-z\u00c0-\u024f\u0370-\u052f\uff10-\uff19\uff21-\uff3a"
ALNUM = f"[{LETTERS}\u0660-\u0669]"
FILE = r"\.(?:pdf|docx?|txt|html?|xlsx?|md|json)\b"
LEFT = rf"(?<![{LETTERS}_/\\.@=&?#%~+$-])"
RIGHT = rf"(?![{LETTERS}_@]|/{ALNUM}|{FILE})"
SLASH = r"[/\\／∕⁄]"
UNSEEN = "[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\u00a0\u2007\u202f]*+"
LINE = r"[ \t]*+(?:\r\n?|\n)[ \t]*+"
# Between a slash and what stands beside it: nothing, or a line break (and an empty line, as extraction leaves it).
TIGHT = rf"{UNSEEN}(?:{LINE}(?:(?:\r\n?|\n)[ \t]*+)?)?{UNSEEN}"
LOOSE = rf"[ \t]{{0,2}}{TIGHT}[ \t]{{0,2}}"
# The first letter A, S or E in any case, and the letters of other scripts that look like it.
MAIN = "[ASEaseАаЕеЅѕСсΑΕＡＥＳ]"
DOTTED = rf"(?:(?<=[A-Za-z])\.(?:[ ](?=[0-9]))?{ALNUM}{{1,8}})*+"
ELEMENT = (
    rf"(?:[Ee]?[Ss]-(?:{LINE})?[0-9]{{1,3}}|{ALNUM}{{1,12}}{DOTTED}(?:\((?:S-)?[IVX0-9]{{1,5}}\)(?=/))?"
    r"|\([0-9]{2,4}\)(?=/))"
)

_YEAR = r"(?:19[4-9]|20[0-9])[0-9]"
_PART = r"[A-Z](?:(?: and |[-–])[A-Z])?"
_NOT_A_WORD = r"(?![\w'’/\\_-]|\.\w"
# A lower-case word after a letter makes A an article and I a pronoun, save words that follow neither.
_ARTICLE = (
    r"|\s+(?!(?:of|on|and|or|to|in|by|for|is|are|was|were|has|have|which|adopted|dated|du|de|del|des|et|en|sur|que|qui|est"
    r"|sont|ont|y|sobre|aprobada|adoptée|adoptées)\b)[a-z])"
)
_ADOPTED = (
    # A year or a Roman session in brackets, with a part before or after.
    rf"(?:\s?{_PART})?\s{{0,3}}[(（]\s?(?:(?:E?S-)?[IVXLCivxlc]{{1,7}}|\d{{1,4}})\s?[)）]"
    rf"(?:\s?\[[A-Z](?:[-–][A-Z])?\]|\s?[A-Z]{_NOT_A_WORD}{_ARTICLE})?",
    # A year in other brackets or in none.
    rf"\s?\[{_YEAR}\]|[ _–—-]{_YEAR}|\s?\((?:[0-9OolI]{{4}}\)|(?:{_YEAR}|[IVXLC]{{2,7}})(?![\w)]))",
    # Thousands set off.
    rf"(?<=S/RES/[0-9])\s[0-9]{{3}}\s?\({_YEAR}\)",
    # A number after a dash, where a slash should be.
    r"(?<=RES/[0-9][0-9])[-–—_.][0-9]{1,3}(?=[^0-9/]|$)",
    # A part alone.
    rf"\s?\[[A-Z](?:[-–][A-Z])?\]|\s(?![AI]\s){_PART}{_NOT_A_WORD})|\s{_PART}{_NOT_A_WORD}{_ARTICLE}",
)
_TAILS = {
    "adopted": "|".join(_ADOPTED),
    "brief": rf"(?:\s[A-Z])?\s?[(（](?:(?:E?S-)?[IVXLC]{{1,7}}|{_YEAR})[)）]",
    "other": r"\s?\((?:Vol|Sect|Part|SUPP|Resumption)[^()\n]{0,16}\)(?:/(?:Add|Corr|Rev)\.[0-9]{1,3})*"
    r"|\s?\((?:SES|CEA|CRM|PLEN|CDCC)\.[0-9]{1,3}/[0-9]{1,3}\)|(?<=HRC/[0-9]{2})[-–—_.][0-9]{1,3}"
    # Reports of a State taken together.
    r"|(?:(?<=/[A-Z]{3}/[0-9])|(?<=/[A-Z]{3}/[0-9]{2})|(?<=/CO/[0-9])|(?<=/CO/[0-9]{2}))-[0-9]{1,2}(?![0-9])"
    r"|(?<=[ASE]/[3-9][0-9])\.[0-9]{2,4}|(?<=[SE]/(?:19|20)[0-9]{2})[-–—_.][0-9]{1,4}",
}
_CHUNK = rf"[{LETTERS}|]{{1,14}}"
_WIDE = {
    "slash": SLASH,
    "before": rf"{LEFT}([^\W\d_]{{1,9}}(?:-ASP)?)[.-]?[0-9]{{0,4}} ?$",
    "first": r"[^\W\d_]{1,9}(?:-ASP)?",
    "next": rf"(?:{LOOSE}{SLASH}{{1,2}}{LOOSE}|[.:,_–—-]{{1,2}} ?(?=\w)| ?[-–] ?(?=[0-9])"
    r"|(?<=[0-9])(?=(?:Add|Corr|Rev)\.)|(?:(?<=/G)|(?<=/L)|(?<=/NI)|(?<=NGO)|(?<=RES)|(?<=HRC)|(?<=um)|(?<=ion)|(?<=Add)"
    rf"|(?<=Rev)|(?<=Corr)|(?<=/S)|(?<=ES)|(?<=PRST)|(?<=\))) (?=[0-9])){_CHUNK}"
    r"|\s?/?\({1,2}\s?(?:[0-9]{4}|(?:E?S-)?[IVXLC]{1,7})\s?\){1,2}(?= ?[0-9/])",
    "last": r"\s?/?[(\[{]{1,2}\s?(?:[0-9]{1,4}|(?:[Ee]?[Ss]-?)?(?:[IVXLCХ]{1,7}|[ivxlc]{1,7}|[0-9]{1,2}))\s?[)\]}]{1,2}"
    r"|\s?(?:19[4-9]|20[0-9])[0-9]\)| ?[ -][IVXLC]{2,7}\)?(?![\w])",
}


@cache
def shape(name: str) -> re.Pattern[str]:
    """A pattern by name, compiled when first asked for.

    "start": where a candidate may start; "tight", "loose": how far it goes, read closely or loosely; "joint": what
    joins two; "adopted", "brief", "other": what may follow a resolution, a bare number, any other; "right": what must
    not. "slash" and "before": what is misspelt beyond these starts with a word before a slash; "first", "next" and
    "last": the pieces of it.
    """
    if name in _WIDE:
        return re.compile(_WIDE[name])
    if name in _TAILS:
        return re.compile(_TAILS[name])
    return re.compile({"start": _start, "tight": _tight, "loose": _loose, "joint": _joint, "right": _right}[name]())


def _right() -> str:
    return RIGHT


def _tight() -> str:
    return rf"[A-Z]{{1,9}}(?:-ASP|\([IVX]+\))?(?:{TIGHT}{SLASH}{TIGHT}{ELEMENT}){{1,9}}+"


def _joint() -> str:
    return rf"[-–—_]{TIGHT}(?=(?:{MAIN}|{_roots()}){TIGHT}{SLASH})"


def _roots() -> str:
    names = (name for name in load()["organs"] if len(name) > 1 and "/" not in name)
    return "|".join(sorted(names, key=len, reverse=True))


def _start() -> str:
    main = rf"{MAIN}(?={LOOSE}{SLASH})"
    slashless = r"(?=[ASE](?:[ _.-](?:HRC|RES|PRST)[ _./-]|RES/))"
    mistaken = rf"(?:{'|'.join(load()['roots'])}|[B-Z])(?=/RES/[0-9])|[A-Z]{{3,6}}(?=/(?:C|CO|CP|COP|CONF\.[0-9]+)/)"
    return rf"{LEFT}(?:{main}|{slashless}|(?:{_roots()}|T)(?=(?:\([IVX]+\))?/)|{mistaken})"


def _loose() -> str:
    """With other separators, blanks beside the slash, or none after RES: A-RES-60-251, S / RES / 822, S/RES 822."""
    uniform = r"[ASE](?P<by>[-.])(?:HRC(?P=by))?RES(?:(?P=by)[0-9]{1,4}){1,2}"
    head = rf"(?:{MAIN}|[A-Z]{{1,9}})(?:[ _.-](?:HRC|RES|PRST)|RES(?=/))?"
    slashed = rf"{LOOSE}{SLASH}{{1,2}}{LOOSE}{ELEMENT}"
    dashed = rf"(?<=HRC/[0-9][0-9])[-.](?=[0-9]{{1,4}}/){ELEMENT}"
    unslashed = rf"{dashed}|(?<=RES|HRC|DEC)[ ._-]?(?=[0-9]|E?S-[0-9]){ELEMENT}|[ .](?:Add|Rev|Corr)\.{ALNUM}{{1,3}}"
    return rf"{uniform}|{head}(?:{slashed}|{unslashed}){{1,9}}+"
