"""From a text to its findings: the one function that the command line, the library and the tests all call."""

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from notelint.finding import Finding
from notelint.source import Source

if TYPE_CHECKING:
    from notelint.note import Note


class Report(NamedTuple):
    """What is known of one draft. `findings` stand in the order of the text; `note` is None where no text could be read."""

    source: Source
    note: "Note | None"
    findings: tuple[Finding, ...]


def lint(
    text: str,
    *,
    path: str = "<text>",
    profile: str | None = None,
    language: str | None = None,
    today: date | None = None,
    named_file: bool = True,
) -> Report:
    """Lints one decoded text.

    `profile` is a built-in profile's name or the path of a profile schema, `language` an ISO 639-1 code; both are
    recognised from the text where not given. Raises ProfileError for an unusable profile.
    """
    raise NotImplementedError
