"""The laws of tests/laws.py, counted over every good note."""

import re
from collections.abc import Iterator
from typing import Any

from tests.accuracy.good import good_texts, make_good
from tests.accuracy.trials import Trial
from tests.laws import CHANGES, NARROWEST, essence, furnished, gaps, wrapped
from tests.test_laws import FURNITURE

_WIDTHS = (NARROWEST, 57, 72, 100)
_GAPS = 6
# Lines that cannot be filled with those before them: behind a divided word, and footnotes.
_UNFILLED = re.compile(r"\w[-\u00ad]\n\w|\S\n[*]+ ?\S")


def law_trials(name: str) -> Iterator[Trial]:
    """A note changed by each law: whether it is still read the same. Notes with other line ends than \\n keep those."""
    text = good_texts()[name]
    code, wanted = make_good(name, text).code, essence(text)
    for law, changed, furniture in _changed(text) if "\r" not in text else ():
        got = essence(changed, furniture)
        told = "" if got == wanted else "; ".join(_differences(wanted, got))
        yield Trial("law", name, code, f"law: {law}", (), got == wanted, (), told)


def _changed(text: str) -> Iterator[tuple[str, str, str]]:
    for law, change in CHANGES.items():
        yield law, change(text), ""
    for width in _WIDTHS if not _UNFILLED.search(text) else ():
        yield "wrapped", wrapped(text, width), ""
    places = gaps(text)
    for at, gap in enumerate(places[len(places) // 9 :: max(1, len(places) // _GAPS)] if places else ()):
        line = FURNITURE[at % len(FURNITURE)]
        yield "furniture", furnished(text, gap, line), line


def _differences(wanted: Any, got: Any, route: str = "") -> Iterator[str]:
    """The places where two readings differ."""
    if isinstance(wanted, dict) and isinstance(got, dict):
        for key in wanted:
            yield from _differences(wanted[key], got.get(key), f"{route}/{key}")
    elif wanted != got:
        yield f"{route}: {str(wanted)[:80]} ≠ {str(got)[:80]}"
