"""From a text to its findings: the one function that the command line, the library and the tests all call."""

from datetime import date
from typing import NamedTuple

from notelint.catalogue import all_rules, by_code
from notelint.facts import Facts, builtin
from notelint.finding import Finding
from notelint.instance import note_spans
from notelint.language import Language, known_language
from notelint.note import Note
from notelint.parser import parse_source
from notelint.profile import load_profile
from notelint.recognise import is_note
from notelint.rule import Draft
from notelint.rules.files import NOT_A_NOTE
from notelint.schema import findings as missing
from notelint.settle import settle
from notelint.source import Source, make_source
from notelint.span import Span

__all__ = ["Report", "lint", "lint_source"]


class Report(NamedTuple):
    """What is known of one draft.

    `findings` stand in the order of the text; `note` is None where no text could be read.
    """

    source: Source
    note: Note | None
    findings: tuple[Finding, ...]


def lint(
    text: str,
    *,
    path: str = "<text>",
    profile: str | None = None,
    language: str | None = None,
    today: date | None = None,
    named_file: bool = True,
    facts: Facts | None = None,
) -> Report:
    """Lints one decoded text.

    `profile` is a built-in profile's name or the path of a profile schema, `language` an ISO 639-1 code; both are
    recognised from the text where not given. `facts` are the tables to judge by (sessions, agendas, resolutions), those
    of notelint where not given. Raises ProfileError for an unusable profile and NotelintError for a
    language that notelint does not know.
    """
    return lint_source(make_source(text, path), profile, language, today, named_file, facts)


def lint_source(
    source: Source,
    profile: str | None = None,
    language: str | None = None,
    today: date | None = None,
    named_file: bool = True,
    facts: Facts | None = None,
) -> Report:
    """Lints a source that a reader has made; see `lint`."""
    chosen = load_profile(profile, frozenset(rule.code for rule in all_rules())) if profile else None
    tables = facts or builtin()
    note, reading = parse_source(source, known_language(language), tables)
    if not is_note(note, reading):
        return Report(source, note, (_not_a_note(source, named_file),))
    in_force = chosen or load_profile(note.profile or "bilateral")
    assert note.language is not None
    draft = Draft(
        source,
        note,
        reading,
        Language(note.language),
        in_force.base or note.profile,
        chosen is not None,
        today or date.today(),
        tables,
    )
    instance, spans = note_spans(note)
    found = [*missing(draft, instance, spans, in_force, by_code), *_judged(draft)]
    return Report(source, note, settle(draft, found))


def _judged(draft: Draft) -> list[Finding]:
    return [finding for rule in all_rules() if rule.check for finding in rule.check(draft)]


def _not_a_note(source: Source, named_file: bool) -> Finding:
    text = source.text
    start = len(text) - len(text.lstrip())
    end = min(len(text), text.find("\n", start) if "\n" in text[start:] else len(text), start + 80)
    message = (
        "The file is empty."
        if not text.strip()
        else "This is no note verbale: it opens with no compliments in the third person."
    )
    return NOT_A_NOTE.finding(message, Span(start, max(start, end)), severity="warning" if named_file else "info")
