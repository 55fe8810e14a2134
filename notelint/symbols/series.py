"""Series of symbols: whose they are, which exist, and the nearest that does."""

import re
from functools import cache
from itertools import pairwise

from notelint.roman import from_roman
from notelint.symbols.grammar import Element
from notelint.symbols.words import load

_BODIES = ("HRC", "RES", "DEC", "PRST", "C", "CN", "AC", "CONF")
_KINDS = ("G", "NGO", "NI", "L", "CRP")
_UNDOTTED = ("HRC.", "RES.", "DEC.", "PRST.", "G.", "NGO.", "NI.")
_WITHOUT_YEAR = ("A", "A/HRC", "A/HRC/PRST")


def path_of(elements: tuple[Element, ...]) -> str:
    """The series: what stands before the first figure, without the country of a report (CEDAW/C/AZE/5)."""
    names = [element.text.lstrip("/") for element in elements if element.kind in ("root", "body", "adopted")]
    if elements[-1].kind == "draft" and all(element.kind in ("root", "draft") for element in elements):
        names.append(elements[-1].text.lstrip("/").partition(".")[0])
    if names[1:2] in (["C"], ["C.12"]):
        return "/".join(names[:2])
    return "/".join(names[:3] if names[:3] == ["A", "HRC", "PRST"] else names)


@cache
def organ_of(series: str) -> str | None:
    """The organ of a series, by the longest known beginning; None for a series that nobody knows."""
    organs: dict[str, str] = load()["organs"]
    names = series.partition("(")[0].split("/")
    for size in range(len(names), 0, -1):
        if (organ := organs.get("/".join(names[:size]))) is not None:
            return organ
    return None


def prefix_of(names: tuple[str, ...]) -> str | None:
    """The part of a symbol whose next element is listed: A, S, E or A/HRC."""
    bodies = load()["bodies"]
    both = "/".join(names[:2])
    return both if both in bodies else names[0] if names and names[0] in bodies else None


def is_known(elements: tuple[Element, ...]) -> bool:
    """Whether the first element, and the one after A, S, E or A/HRC, exist."""
    names = tuple(element.text.lstrip("/") for element in elements if element.kind in ("root", "body", "adopted"))
    if organ_of(names[0]) is None:
        return False
    prefix = prefix_of(names)
    if prefix is None:
        return True
    size = prefix.count("/") + 1
    return len(names) <= size or _is_listed(names[size], prefix)


def _is_listed(name: str, prefix: str) -> bool:
    bodies = load()["bodies"][prefix]
    head, dot, _ = name.partition(".")
    return head + dot in bodies or head in bodies


def is_sound(elements: tuple[Element, ...]) -> bool:
    """Whether elements that only treaty bodies have stand with one of theirs: reports 3-4, D/1832/2008."""
    kinds, series = [element.kind for element in elements], path_of(elements)
    heard = organ_of(series) in load()["treaty_bodies"]
    if not _has_own_words(elements, heard) or (series in _WITHOUT_YEAR and "year" in kinds):
        return False
    texts = [element.text for element in elements]
    communicated = any(pair == ("number", "year") for pair in pairwise(kinds))
    special = (
        communicated
        or "country" in kinds
        or any("-" in text for text in texts if text[0] == "/" and text[1:2].isdigit())
    )
    if not special:
        return True
    return heard and (not communicated or "/D" in texts)


def _has_own_words(elements: tuple[Element, ...], heard: bool) -> bool:
    """Whether no word is a slip for another one: the kinds of the Human Rights Council are known, elsewhere letters
    in another order tell. Countries stand in the symbols of treaty bodies (`heard`) and of the periodic review.
    """
    words = [(one.kind, one.text.lstrip("/")) for one in elements if one.kind in ("body", "kind")]
    if heard or any(word.startswith("WG.") for _, word in words):
        return True
    root = elements[0].text
    rights = ("body", "HRC") in words  # whose Advisory Committee has no number: A/HRC/AC/24/2
    if any(lacks_dot(root, word) and not (rights and word == "AC") for _, word in words):
        return False
    if any(is_mixed_up(word.partition(".")[0]) or word.startswith(_UNDOTTED) for _, word in words):
        return False
    return root not in ("A", "S", "E") or _in_order(words)


def lacks_dot(root: str, word: str) -> bool:
    """Whether a word that takes a figure behind a dot stands without: C. is a committee of a main organ only."""
    return word in (load()["dotted"] if root in ("A", "S", "E") else load()["dotted_everywhere"])


def _in_order(words: list[tuple[str, str]]) -> bool:
    """Whether bodies stand before the session and kinds behind it, in a symbol of a main organ."""
    names = [(kind, word.partition(".")[0]) for kind, word in words]
    if any(kind == "kind" and name in _BODIES for kind, name in names):
        return False
    if any(kind == "body" and len(name) > 1 and from_roman(name) for kind, name in names):
        return False
    if ("body", "HRC") not in names:
        return True
    known = _of_the_council()
    return all(name in known if kind == "kind" else name not in _KINDS for kind, name in names)


@cache
def _of_the_council() -> frozenset[str]:
    return frozenset(body.rstrip(".") for body in load()["bodies"]["A/HRC"])


@cache
def is_mixed_up(word: str) -> bool:
    """Whether a word is one that series have with two letters swapped."""
    words = vocabulary()
    swapped = (word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1))
    return len(word) > 2 and word not in words and any(other in words for other in swapped)


@cache
def vocabulary() -> frozenset[str]:
    """Every word that series have, as they spell it."""
    data = load()
    roots = [name for series in data["organs"] for name in re.split(r"[/.]", series) if name.isalpha()]
    bodies = [body.rstrip(".") for bodies in data["bodies"].values() for body in bodies]
    return frozenset((*roots, *bodies, *data["kinds"], *data["dotted"], *data["either"], *data["suffixes"]))


@cache
def nearest_root(word: str) -> str | None:
    """The first element that one is a slip for: two letters swapped, else one doubled or left out; None if none is."""
    known = [name for name in load()["organs"] if len(name) > 2 and "/" not in name]
    if word in known:
        return None
    swapped = [name for name in known if len(name) == len(word) and _is_swapped(word, name)]
    near = swapped or [name for name in known if len(name) > 3 and is_one_off(word, name)]
    return near[0] if len(near) == 1 else None


def _is_swapped(word: str, known: str) -> bool:
    other = [at for at, (a, b) in enumerate(zip(word, known, strict=True)) if a != b]
    return len(other) == 2 and word[other[0]] == known[other[1]] and word[other[1]] == known[other[0]]


def is_one_off(word: str, known: str) -> bool:
    """Whether one letter is too many, missing or, in a longer word, another one."""
    if len(word) == len(known):
        return len(word) > 3 and sum(a != b for a, b in zip(word, known, strict=True)) == 1
    shorter, longer = sorted((word, known), key=len)
    return len(longer) - len(shorter) == 1 and any(
        longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer))
    )
