"""What a rule reports: a code, a severity, a message and a place, with a fix where there is one."""

from typing import Literal, NamedTuple

from notelint.span import Span

Severity = Literal["error", "warning", "info"]
Applicability = Literal["safe", "unsafe"]

SEVERITIES: tuple[Severity, ...] = ("info", "warning", "error")


class Edit(NamedTuple):
    """Replace the text of `span` by `content`."""

    span: Span
    content: str


class Fix(NamedTuple):
    message: str
    edits: tuple[Edit, ...]
    applicability: Applicability = "safe"


class Finding(NamedTuple):
    """One fault at one place; `pointer` is the JSON Pointer of the slot in the parsed note, if it has one.

    `outline` is the message with “…” for whatever it takes from the draft: it may be shown to whom the draft may not.
    """

    code: str
    name: str
    severity: Severity
    message: str
    span: Span
    fix: Fix | None = None
    pointer: str | None = None
    outline: str = ""
