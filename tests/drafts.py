"""Drafts as TOML: a text, the fields that a reader sees in it, and faults to be sown in it one at a time.

`[fields]` maps a route into `notelint parse` ("masthead.organs.0.session") to its value; a string need only be
contained. `[[fault]]`: replace `old` by `new` (`times` times, once unless given) and expect one of `codes`, each a code
or a family, as an error or a warning within a line of the change (`anywhere` lifts that), and nothing else but `also`.
"""

import tomllib
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from notelint.finding import Finding
from notelint.instance import build
from notelint.linter import Report, lint

TESTS = Path(__file__).parent
TODAY = date(2026, 11, 24)


class Case(NamedTuple):
    """One draft; its name is its path below tests/cases without the suffix."""

    name: str
    text: str
    fields: dict[str, Any]
    faults: tuple[dict[str, Any], ...]


def load(path: Path) -> Case:
    data = tomllib.loads(path.read_text("utf-8"))
    name = path.relative_to(TESTS / "cases").with_suffix("").as_posix()
    return Case(name, data["text"], data["fields"], tuple(data.get("fault", ())))


def cases() -> list[Case]:
    return [load(path) for path in sorted((TESTS / "cases").glob("*/*.toml"))]


def value_at(data: Any, route: str) -> Any:
    """What stands at a route; None where it leads nowhere, as an absent part is null."""
    for key in route.split("."):
        try:
            data = data[int(key)] if isinstance(data, list) else data[key]
        except (KeyError, IndexError, TypeError, ValueError):
            return None
    return data


def parsed(text: str) -> dict[str, Any]:
    """What `notelint parse` prints, as JSON values."""
    report = lint(text, today=TODAY)
    assert report.note is not None
    return build(report.note, report.source)


def linted(text: str, args: Sequence[str] = ()) -> Report:
    """A text linted with the options of a case, as the command line would be given them."""
    options: dict[str, Any] = {key.removeprefix("--"): value for key, value in zip(args[::2], args[1::2], strict=True)}
    today = date.fromisoformat(options.pop("today", TODAY.isoformat()))
    return lint(text, today=today, **options)


def loud(report: Report) -> list[Finding]:
    """The findings that make a draft fail."""
    return [finding for finding in report.findings if finding.severity != "info"]
