"""Faults: a letter wrong in a State's name, and an article that a State's name does not take."""

import re
from collections.abc import Iterator

from notelint.language import tables
from notelint.shadow import fold
from notelint.span import Span
from tests.accuracy.good import Good
from tests.accuracy.parties import state_places
from tests.accuracy.slips import misspelt
from tests.accuracy.sowing import Sown, put

_WORD = re.compile(r"[^\W\d_]{6,}")


def state(good: Good) -> Iterator[Sown]:
    """A letter wrong in the name of a State, in each place where a party is named."""
    dice = good.dice("name of a State")
    for span in state_places(good):
        words = list(_WORD.finditer(good.text, span.start, span.end))
        if words:
            word = max(words, key=lambda match: len(match[0]))
            yield put(good, Span(*word.span()), misspelt(word[0], good.code, dice), "NV603")


def article(good: Good) -> Iterator[Sown]:
    """Another article before the name of a State, in each place where a party is named."""
    dice = good.dice("article of a State")
    naming = tables(good.code)["naming"]
    for span in state_places(good):
        kind = tables(f"naming-{good.code}")["articles"].get(" ".join(re.findall(r"\w+", fold(good.at(span)))))
        wrong = {**naming["wrong"].get(kind, {}), **naming["wrong_headed"].get(kind, {})}
        lead = re.search(
            r"(?<!\w)(?:of the|of|de la|de l['’]|du|des|de|d['’])\s*$", good.text[: span.start], re.IGNORECASE
        )
        forms = [form for form in wrong if form.startswith(("of", "de", "du", "d'"))]
        if lead and forms:
            form = dice.choice(forms)
            form = form if form.endswith("'") else f"{form} "
            new = form.upper() if good.at(span).isupper() else form
            yield put(good, Span(lead.start(), span.start), new, "NV604")
