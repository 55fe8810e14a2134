"""What a rule is: its code, the reasons for it, an example of each kind, and the check."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from notelint.finding import Finding, Fix, Severity
from notelint.span import Span

if TYPE_CHECKING:
    from notelint.facts import Facts
    from notelint.language import Language
    from notelint.note import Note
    from notelint.reading import Reading
    from notelint.source import Source
    from notelint.template import Hole


class Draft(NamedTuple):
    """All that a rule may look at. `profile` is the one in force; `named` says that the user named it.

    Of a template the source and the reading are those of its text with the holes filled, the note holds what is fixed,
    and `holes` are those that have a name.
    """

    source: "Source"
    note: "Note"
    reading: "Reading"
    language: "Language"
    profile: str | None
    named: bool
    today: date
    facts: "Facts"
    template: bool = False
    holes: "tuple[Hole, ...]" = ()

    def words(self, span: Span) -> str:
        """The text at `span` as a message quotes it: on one line."""
        return " ".join(self.source.at(span).split())

    def has_hole(self, span: Span) -> bool:
        """Whether a hole of a template stands in a place, whose text then tells nothing."""
        return any(hole.span.start < span.end and span.start < hole.span.end for hole in self.note.placeholders)


_LEFT_OUT = "…"

Check = Callable[[Draft], Iterator[Finding]]


class Rule(NamedTuple):
    """`bad` and `good` are whole short notes or passages;
    `check` is None where a schema or a reader reports the code. `fix` says how sure its fixes are, and why; its first
    word is "safe", "unsafe" or "none", or "safe/unsafe" where it depends on the place.
    """

    code: str
    name: str
    severity: Severity
    summary: str
    why: str
    authority: str
    bad: str
    good: str
    innocent: str = ""
    check: Check | None = None
    fix: str = "none"

    @property
    def applicability(self) -> str:
        """How sure its fixes are, in a word."""
        return self.fix.split(":")[0]

    def finding(
        self,
        message: str,
        span: Span,
        *quoted: object,
        pointer: str | None = None,
        fix: Fix | None = None,
        severity: Severity | None = None,
        **told: object,
    ) -> Finding:
        """A finding of this rule; its own severity unless another is given.

        `message` is a literal. What it takes from the draft, or what could be told from the draft alone, is `quoted`,
        for each {} of the message; what else it names is `told`, for {line} and the like. So it can be shown without
        any word of the draft.
        """
        outline = message
        if quoted or told:
            outline = message.format(*[_LEFT_OUT] * len(quoted), **told)
            message = message.format(*quoted, **told)
        return Finding(self.code, self.name, severity or self.severity, message, span, fix, pointer, outline)
