"""Short texts read as the program reads them, for the tests of what works on a reading."""

from functools import cache
from typing import Any

from notelint.build import languages
from notelint.language import Language
from notelint.note import Note
from notelint.parser import parse
from notelint.reading import Reading, read
from notelint.source import make_source
from notelint.span import Slot
from tests.laws import notes

LANGUAGES = languages()
EXAMPLES = notes()
ENGLISH, FRENCH = Language("en"), Language("fr")
OPENING = "The Embassy of Fiji presents its compliments to the Ministry of Trade and has the honour to open a fair."
CLOSING = (
    "The Embassy avails itself of this opportunity to renew to the Ministry the assurances of its highest"
    " consideration."
)
OUVERTURE = (
    "L’Ambassade des Fidji présente ses compliments au Ministère du commerce et a l’honneur d’annoncer une foire."
)


@cache
def reading(text: str, language: str = "en") -> Reading:
    """A text folded, scanned and parsed."""
    return read(make_source(text), language)


@cache
def noted(text: str, language: str = "en") -> Note:
    """The note that a text is."""
    return parse(text, language=language)


def value(slot: Slot[Any] | None) -> Any:
    """What a slot holds; None for none."""
    return slot.value if slot else None


def examples(language: str) -> dict[str, str]:
    """The example notes of one language."""
    return {name: text for name, text in EXAMPLES.items() if name.startswith(f"{language}/")}
