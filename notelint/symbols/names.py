"""Document symbols in words: "resolution 822 (1993) of the Security Council", "addendum 1" (data/series.toml)."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from notelint.language import tables
from notelint.symbols.grammar import Element, read
from notelint.symbols.series import path_of

_PLAIN_KINDS = ("G", "GC", "NI", "CO", "D")
_LONG = re.compile(r" (?:by|from|of|on) ")
_ORDINALS = {1: "st", 2: "nd", 3: "rd"}
_PART = re.compile(r"[A-Z](?:(?: and |[-–])[A-Z])?")
_NUMBERED = re.compile(r"\(?([A-Za-z]+)(?:[. ]+(\w+))?\)?")


class Words(NamedTuple):
    """A symbol in words; `within` says that its session is one of the organ itself and not of a body's own count."""

    title: str
    series: str
    body: str
    within: bool


@cache
def _names(group: str) -> dict[str, str]:
    return {key: name for part in tables("series")[group] for key, name in part["names"].items()}


def words(canonical: str) -> tuple[Words, ...]:
    """A symbol in words, or the two of a joint symbol; empty for what is no good symbol."""
    return tuple(map(_words, read(canonical) or ()))


def _words(elements: Sequence[Element]) -> Words:
    series = path_of(tuple(elements))
    body, size = _body(series.split("/"))
    adopted = next((at for at, element in enumerate(elements) if element.kind == "adopted"), None)
    title = _adopted(elements[adopted:], body) if adopted is not None else _document(elements, series, body, size)
    return Words(title, series_words(series), body, series in tables("series")["sessions"])


def _body(names: Sequence[str]) -> tuple[str, int]:
    """The name of the body that a symbol belongs to, and how many of its elements that takes."""
    known = _names("bodies")
    for size in range(len(names), 0, -1):
        name = known.get("/".join(names[:size]).partition("(")[0])
        if name:
            return name, size
    return "/".join(names[:1]), 1


def _adopted(elements: Sequence[Element], body: str) -> str:
    """Resolution 46/182 of the General Assembly."""
    number = "".join(_written(element) for element in elements[1:] if element.kind not in ("suffix", "star"))
    return f"{_capital(_kind(elements[0].text))} {number.lstrip('/')} of the {body}"


def _written(element: Element) -> str:
    return f" {element.text.strip()}" if element.kind in ("roman", "dated", "part") else element.text


def _document(elements: Sequence[Element], series: str, body: str, size: int) -> str:
    """Summary record 5, Third Committee …, 74th session; Document 40 (communication from a Government), …"""
    kind, number, apart = "document", "", [body]
    for element in elements[size:]:
        name, figure = _split(element.text)
        if element.kind == "number":
            number = name
        elif element.kind in ("session", "special"):
            apart.append(session_name(name))
        elif element.kind == "year":
            apart.append(name)
        elif _is_kind(element, name, figure):
            kind, number = _names("kinds")[name], figure or number
        elif element.kind == "draft":
            number, apart = figure, [*apart, f"“{name}”"]
        elif element.kind in ("body", "kind", "country"):
            apart.append(_of_body(name, figure, series))
    return ", ".join([_numbered(kind, number), *apart])


def _is_kind(element: Element, name: str, figure: str) -> bool:
    """Whether an element says what the document is: GC/36 is a general comment, GC.26 a governing council's session."""
    if name in _PLAIN_KINDS and figure:
        return False
    return name in _names("kinds") and element.kind in ("draft", "body", "kind")


def _numbered(kind: str, number: str) -> str:
    if _LONG.search(kind):
        return f"Document {number} ({kind})" if number else _capital(kind)
    return f"{_capital(kind)} {number}".strip()


def _split(text: str) -> tuple[str, str]:
    name, _, figure = text.strip("/ ").partition(".")
    return name, figure


def _of_body(name: str, figure: str, series: str) -> str:
    """An element that names a body below, a State, or what this table does not know."""
    if name in _names("classes"):
        return f"{_names('classes')[name]} {figure}".strip()
    if len(name) == 3 and not figure and any(series.startswith(states) for states in tables("series")["states"]):
        return f"State {name}"
    return f"“{name}.{figure}”" if figure else f"“{name}”"


def series_words(series: str) -> str:
    """S/RES gives "resolutions of the Security Council"."""
    names = series.split("/")
    body, size = _body(names)
    rest = names[size:]
    kind = _names("kinds").get(rest[0], "") if len(rest) == 1 else ""
    return f"{'document' if not kind or _LONG.search(kind) or kind.endswith('s') else kind}s of the {body}"


def _kind(text: str) -> str:
    return _names("kinds")[text.strip("/")]


def session_name(text: str, kind: str = "") -> str:
    """43 gives "43rd session", S-28 "28th special session", ES-11 "11th emergency special session"."""
    prefix, _, figure = text.rpartition("-")
    kind = kind or {"S": "special", "ES": "emergency special"}.get(prefix, "regular")
    return f"{ordinal(int(figure))} {'' if kind == 'regular' else kind + ' '}session"


def ordinal(number: int) -> str:
    """22 gives 22nd, 11 gives 11th."""
    return f"{number}{'th' if number % 100 in (11, 12, 13) else _ORDINALS.get(number % 10, 'th')}"


def suffix_words(suffix: str) -> str:
    """Add.1 gives "addendum 1", L.5 "limited distribution draft 5", A-B "parts A-B"."""
    if _PART.fullmatch(suffix):
        return f"part{'s' * (len(suffix) > 1)} {suffix}"
    names = _names("suffixes") | _names("kinds")
    match = _NUMBERED.fullmatch(suffix)
    name = names.get(match[1]) if match else names.get(suffix)
    return f"{name} {(match and match[2]) or ''}".strip() if name else suffix


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
