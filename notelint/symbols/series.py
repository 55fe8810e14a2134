"""Series of symbols: whose they are, which exist, and the nearest that does."""

from functools import cache
from itertools import pairwise

from notelint.symbols.grammar import Element
from notelint.symbols.words import load

_PLAIN = ("RES", "DEC", "PRST", "HRC")


def path_of(elements: tuple[Element, ...]) -> str:
    """The series: what stands before the first figure, without the country of a report (CEDAW/C/AZE/5)."""
    names = [element.text.lstrip("/") for element in elements if element.kind in ("root", "body", "adopted")]
    if elements[-1].kind == "draft" and all(element.kind in ("root", "draft") for element in elements):
        names.append(elements[-1].text.lstrip("/").partition(".")[0])
    for at, name in enumerate(names):
        if at > 1 and names[1] in ("C", "C.12") and len(name) < 4 and name.isalpha() and names[at - 1] != "":
            return "/".join(names[:at])
    return "/".join(names)


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


def nearest(word: str, prefix: str, plain: bool) -> str | None:
    """The listed element that a word is a slip for: letters swapped, doubled, left out; if `plain`, also one other."""
    head, dot, figure = word.partition(".")
    for body in load()["bodies"][prefix]:
        known = str(body).rstrip(".")
        if len(known) > 2 and len(head) > 1 and head != known and _is_slip(head, known, plain):
            return known + dot + figure
    return None


def is_sound(elements: tuple[Element, ...]) -> bool:
    """Whether elements that only treaty bodies have stand with one of theirs: reports 3-4, D/1832/2008."""
    kinds = [element.kind for element in elements]
    texts = [element.text for element in elements]
    communicated = any(pair == ("number", "year") for pair in pairwise(kinds))
    special = (
        communicated
        or "country" in kinds
        or any("-" in text for text in texts if text[0] == "/" and text[1:2].isdigit())
    )
    if not special:
        return True
    return organ_of(path_of(elements)) in load()["treaty_bodies"] and (not communicated or "/D" in texts)


@cache
def nearest_root(word: str) -> str | None:
    """The first element that one is a slip for: two letters swapped, else one doubled or left out; None if none is."""
    known = [name for name in load()["organs"] if len(name) > 2 and "/" not in name]
    if word in known:
        return None
    swapped = [name for name in known if len(name) == len(word) and _is_swapped(word, name)]
    near = swapped or [name for name in known if len(name) > 3 and _is_slip(word, name, False)]
    return near[0] if len(near) == 1 else None


def _is_swapped(word: str, known: str) -> bool:
    other = [at for at, (a, b) in enumerate(zip(word, known, strict=True)) if a != b]
    return len(other) == 2 and word[other[0]] == known[other[1]] and word[other[1]] == known[other[0]]


def _is_slip(word: str, known: str, plain: bool) -> bool:
    if len(word) == len(known):
        other = sum(a != b for a, b in zip(word, known, strict=True))
        return sorted(word) == sorted(known) or (plain and known in _PLAIN and other == 1)
    shorter, longer = sorted((word, known), key=len)
    return len(longer) - len(shorter) == 1 and any(
        longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer))
    )
