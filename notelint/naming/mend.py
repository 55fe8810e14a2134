"""A party's name with its slips put right, to compare it: a misspelt State is no other State."""

from notelint.language import Language
from notelint.naming.offices import misnamed_offices
from notelint.naming.places import has_names
from notelint.naming.slips import misnamed
from notelint.shadow import fold


def mended(text: str, language: Language) -> str:
    """A name folded, the offices and States that it misnames put right; left out where two States are as likely."""
    text = fold(text)
    if not has_names(language):
        return text
    whole = [(0, len(text))]
    offices = [(*office.slip, fold(office.right)) for office in misnamed_offices(text, whole, language.code)]
    text = _replaced(text, offices)
    states = misnamed(text, [(0, len(text))], language)
    return _replaced(text, [(one.start, one.end, fold(one.likely[0].name) * (len(one.likely) == 1)) for one in states])


def _replaced(text: str, edits: list[tuple[int, int, str]]) -> str:
    for start, end, right in sorted(edits, reverse=True):
        text = text[:start] + right + text[end:]
    return text
