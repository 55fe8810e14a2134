"""The organs that a text names, and which of them stands beside a citation."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from notelint.symbols.phrases import NEVER, Phrases, phrases

JUDGED = ("SC", "GA", "HRC", "ECOSOC", "CHR")
OTHER, ASIDE, COUNCIL, ASSEMBLY = "others", "aside", "council", "assembly"
REACH = 600
_KIND = {"SC": COUNCIL, "HRC": COUNCIL, "ECOSOC": COUNCIL, "GA": ASSEMBLY}
_UNSAID = {COUNCIL: COUNCIL, ASSEMBLY: "GA"}
_BESIDE = re.compile(
    r"['’]?s?\s{0,3}(?:draft\s)?|\s*的?其?\s*(?:[0-9]{4}\s*年\s*[0-9]{1,2}\s*月\s*[0-9]{1,2}\s*日)?\s*(?:通过)?的?\s*"
)
_SENTENCE_END = re.compile(r"[.!?؟]\s|[。！？]|\n[ \t]*\n")


class Mention(NamedTuple):
    """An organ that a text names. `key`: an organ, "council" for "the Council" of nobody knows what, "others", "aside".

    `kind` says of what kind it is ("council", "assembly" or neither), `short` that the text names no more than that,
    `guessed` that more of a name seems to follow, which is no organ's that is known.
    """

    start: int
    end: int
    key: str
    kind: str | None = None
    short: bool = False
    guessed: bool = False


@cache
def organ_pattern(language: str | None) -> re.Pattern[str]:
    """A pattern for any name of an organ; the group that matched is the organ's key.

    Names come before those that they begin with ("Council of Europe", "Council"), and in each group the longest first.
    """
    words = phrases(language)
    groups = []
    for key in (*JUDGED, OTHER, ASIDE, COUNCIL, ASSEMBLY):
        names = sorted((one for name in words.words["organs"][key] for one in _spelt(name, key, words)), key=len)
        groups.append(f"(?P<{key}>{'|'.join(map(words.bare, reversed(names))) or NEVER})")
    first = "".join(
        {
            one[0]
            for key in words.words["organs"]
            for name in words.words["organs"][key]
            for one in _spelt(name, key, words)
        }
    )
    before, after = (r"(?<!\w)", r"(?!\w)") if words.divided else ("", "")
    if words.divided and not words.cased:
        before = r"(?:(?<!\w)|(?<=[وفبلك]))"
    return re.compile(f"(?=[{first}]){before}(?:{'|'.join(groups)}){after}")


def _spelt(name: str, key: str, words: Phrases) -> tuple[str, ...]:
    """A name as the text may spell it: the main organs' also in capitals or in small letters."""
    if words.cased and key in JUDGED and " " in name:
        return (name, name.upper(), name.lower())
    # In Arabic the article loses its first letter behind "for" (للجمعية).
    return (name, f"ل{name[2:]}") if name.startswith("ال") else (name,)


def mentions(text: str, language: str | None) -> tuple[Mention, ...]:
    """Every organ that a text names, in order; "the Council" is the council that was last named in full."""
    return tuple(_mentions(text, language))


def _mentions(text: str, language: str | None) -> Iterator[Mention]:
    last: dict[str, Mention] = {}
    for match in organ_pattern(language).finditer(text):
        start, end, key = *match.span(), str(match.lastgroup)
        if key in _UNSAID and _longer(language).match(text, end):
            yield Mention(start, end, OTHER, key, guessed=True)
            continue
        if key not in _UNSAID:
            full = Mention(start, end, key, _kind(key, match.group(), language))
            if full.kind:
                last[full.kind] = full
            yield full
            continue
        before = last.get(key)
        near = before is not None and (before.key != OTHER or start - before.end <= REACH)
        yield Mention(start, end, before.key if before and near else _UNSAID[key], key, True)


@cache
def _longer(language: str | None) -> re.Pattern[str]:
    """What behind a short name makes it the beginning of another body's ("Council of Arab Ministers")."""
    words = phrases(language)
    return re.compile(
        rf"\s+(?:{words.loose('longer')})(?:\s+|(?<=['’]))(?=[^\W\d])" if words.words["longer"] else NEVER
    )


def _kind(key: str, name: str, language: str | None) -> str | None:
    if key != OTHER:
        return _KIND.get(key)
    return next((kind for kind in _UNSAID if _kinds(language)[kind].search(name)), None)


@cache
def _kinds(language: str | None) -> dict[str, re.Pattern[str]]:
    words = phrases(language)
    return {
        kind: re.compile("|".join(words.bare(name.removeprefix("ال")) for name in words.words["organs"][kind]) or NEVER)
        for kind in _UNSAID
    }


def owns(name: str, language: str | None) -> bool:
    """Whether a name stands in a case of owners, where the language has cases."""
    cases = tuple(phrases(language).words["owner_cases"])
    return not cases or name.isupper() or name.split()[0].lower().endswith(cases)


def named_at(named: tuple[Mention, ...], offset: int) -> Mention | None:
    """The organ that is named from an offset on."""
    at = bisect_left(named, (offset,))
    return named[at] if at < len(named) and named[at].start == offset else None


def beside(named: tuple[Mention, ...], text: str, start: int) -> Mention | None:
    """The organ named directly before an offset ("Security Council resolution …")."""
    at = bisect_left(named, (start,)) - 1
    if at >= 0 and named[at].end <= start and _BESIDE.fullmatch(text, named[at].end, start):
        return named[at]
    return None


@cache
def _joint(language: str | None) -> re.Pattern[str]:
    return re.compile(rf"\s*(?:[,/&，、]|{phrases(language).loose('and')})\s*(?:the\s+)?", re.IGNORECASE)


@cache
def _links(language: str | None) -> re.Pattern[str]:
    return re.compile(rf"(?:{phrases(language).loose('links')})\s*", re.IGNORECASE)


def past_link(text: str, at: int, language: str | None) -> int | None:
    """Where "of the" ends that stands at an offset; None where nothing links."""
    link = _links(language).match(text, at)
    return link.end() if link else None


def past_joint(text: str, at: int, language: str | None) -> int | None:
    """Where "and of the" ends between two organs that are named in one breath."""
    found = _joint(language).match(text, at)
    return (past_link(text, found.end(), language) or found.end()) if found else None


def coupled(named: tuple[Mention, ...], text: str, mention: Mention, language: str | None) -> tuple[Mention, ...]:
    """An organ with the ones that are named with it in one breath ("of the Security Council and the Assembly")."""
    at = bisect_left(named, (mention.start,))
    first = last = at
    while first > 0 and past_joint(text, named[first - 1].end, language) == named[first].start:
        first -= 1
    while last + 1 < len(named) and past_joint(text, named[last].end, language) == named[last + 1].start:
        last += 1
    return (mention, *named[first:at], *named[at + 1 : last + 1])


def earlier(named: tuple[Mention, ...], text: str, start: int) -> Iterator[tuple[Mention, bool]]:
    """The organs named before an offset, the nearest first, and whether in the same sentence."""
    same = True
    edge = start
    for at in range(bisect_right(named, (start,)) - 1, -1, -1):
        mention = named[at]
        if start - mention.end > REACH:
            return
        if mention.end > edge:
            continue
        same = same and not _SENTENCE_END.search(text, mention.end, edge)
        edge = mention.start
        yield mention, same
