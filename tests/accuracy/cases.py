"""The fields of the drafts in tests/cases, and the faults that are written down beside them."""

from collections.abc import Iterator
from typing import Any

from notelint.span import Span
from tests.accuracy.trials import Trial, near, shown
from tests.drafts import TESTS, Case, linted, load, loud, parsed, value_at


def case_trials(name: str) -> Iterator[Trial]:
    """Every field of a draft, and every fault."""
    case = load(TESTS / "cases" / f"{name}.toml")
    yield from _fields(case)
    for fault in case.faults:
        yield _fault(case, fault)


def _fields(case: Case) -> Iterator[Trial]:
    note, language = parsed(case.text), case.name.partition("/")[0]
    for route, wanted in case.fields.items():
        got = value_at(note, route)
        right = wanted in got if isinstance(wanted, str) and isinstance(got, str) else got == wanted
        told = "" if right else f"{route}: wanted {wanted!r}, got {got!r}"
        yield Trial("field", f"tests/cases/{case.name}.toml", language, "fields", (), right, (), told)


def _fault(case: Case, fault: dict[str, Any]) -> Trial:
    text = case.text.replace(fault["old"], fault["new"], fault.get("times", 1))
    report = linted(text, fault.get("args", ()))
    found, wanted = loud(report), tuple(fault["codes"])
    at = text.index(fault["new"])
    anywhere = fault.get("anywhere") or not fault["new"].strip()
    places = () if anywhere else (Span(at, at + len(fault["new"])),)
    right = any(f.code.startswith(wanted) and near(report.source, f, places) for f in found)
    false = tuple(f.code for f in found if not f.code.startswith((*wanted, *fault.get("also", ()))))
    told = f"“{fault['old']}” → “{fault['new']}”: wanted {'/'.join(wanted)}, got {shown(report, found)}"
    name, language = f"tests/cases/{case.name}.toml", case.name.partition("/")[0]
    return Trial("written fault", name, language, "written by hand", wanted, right, false, told)
