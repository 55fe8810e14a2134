"""Whether two names can be one party: short and formal names, adjectives and second mentions are;
another State is not.
"""

import re
from functools import cache

from notelint.language import Language, tables
from notelint.parties import head_of, kind_of
from notelint.shadow import fold
from notelint.states.find import states_in

_WORD = re.compile(r"\w+")
_UN = (
    "ohchr",
    "president-hrc",
    "president-ga",
    "president-sc",
    "president-ecosoc",
    "secretary-general",
    "secretariat",
    "committee",
)
_KIN = ({"secretary-general", "secretariat"},)
_CLOSE_HEADS = ({"mission", "embassy"}, {"embassy", "consulate"})


@cache
def _idle(language: str) -> frozenset[str]:
    data = tables(language)
    return frozenset(
        word for phrase in (*data["articles"], *data["and"], *data["idle"]) for word in _WORD.findall(phrase)
    )


def states_of(name: str, language: Language) -> frozenset[str]:
    """Every State that a name names."""
    return frozenset(named.code for named in states_in(name, language.code))


def _content(name: str, language: Language) -> frozenset[str]:
    """The words that tell a party apart: without its State, articles and other idle words."""
    named = states_in(name, language.code)
    words = _WORD.finditer(fold(name))
    kept = (word.group() for word in words if not any(state.start <= word.start() < state.end for state in named))
    return frozenset(kept) - _idle(language.code)


def _is_short(name: str, language: Language) -> bool:
    """Whether a name is a second mention only: "the Mission", "this Embassy"."""
    return len(_content(name, language)) <= 1 and not states_of(name, language)


def _near(word: str, words: frozenset[str]) -> bool:
    return word in words or (len(word) > 4 and any(other[:4] == word[:4] or other[-4:] == word[-4:] for other in words))


def _within(few: frozenset[str], many: frozenset[str]) -> bool:
    return all(_near(word, many) for word in few)


def are_different(one: str, other: str, language: Language) -> bool:
    """Whether two names are surely two parties."""
    states, others = states_of(one, language), states_of(other, language)
    if states and others and (not states & others or (min(len(states), len(others)) > 1 and states != others)):
        return True
    heads = head_of(one, language), head_of(other, language)
    if bool(states) != bool(others) and set(heads) <= {"mission", "embassy"}:
        named, unnamed = (one, other) if states else (other, one)
        return sum(not _near(word, _content(named, language)) for word in _content(unnamed, language)) > 1
    kinds = kind_of(one, language), kind_of(other, language)
    if None in heads or "government" in heads:
        return "government" in heads and bool(states or others) and any(kind in _UN for kind in kinds)
    if any(kind in _UN for kind in kinds):
        return _other_office(one, other, kinds, language)
    if heads[0] != heads[1] and "office" not in heads:
        return set(heads) not in _CLOSE_HEADS or not (
            states & others or _is_short(one, language) or _is_short(other, language)
        )
    few, many = sorted((_content(one, language), _content(other, language)), key=len)
    return not _within(few, many) and not (states & others and heads[0] in ("mission", "embassy", "consulate"))


def _other_office(one: str, other: str, kinds: tuple[str, str], language: Language) -> bool:
    """Two offices of the United Nations are compared by kind; a short name ("the Office") by its words."""
    if kinds[0] == kinds[1] and kinds[0] not in ("committee", "secretariat"):
        return False
    few, many = sorted((_content(one, language), _content(other, language)), key=len)
    if _within(few, many):
        return _is_longer_stranger(one, other, kinds, language)
    if kinds[0] == kinds[1]:
        return _each_its_own(few, many)
    return not all(kind in _UN for kind in kinds) or set(kinds) not in _KIN


def _is_longer_stranger(one: str, other: str, kinds: tuple[str, str], language: Language) -> bool:
    """Whether the one that is no office of the United Nations says more than the other: "… of the African Union"."""
    if all(kind in _UN for kind in kinds):
        return False
    stranger, known = (one, other) if kinds[0] not in _UN else (other, one)
    return not _is_short(known, language) and bool(_content(stranger, language) - _content(known, language))


def _each_its_own(few: frozenset[str], many: frozenset[str]) -> bool:
    """Whether each of two names has words that the other lacks: more than an abbreviation."""
    return all(sum(not _near(word, other) for word in one) > 1 for one, other in ((few, many), (many, few)))
