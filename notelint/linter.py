"""From a text to its findings: the one function that the command line, the library and the tests all call."""

from datetime import date
from typing import NamedTuple

from notelint.catalogue import all_rules, by_code
from notelint.facts import Facts, builtin
from notelint.finding import Finding
from notelint.instance import note_spans
from notelint.language import Language, known_language
from notelint.note import Note
from notelint.parser import Filled, filled, parse_source, parse_unfilled, with_fillings
from notelint.profile import Profile, load_profile
from notelint.reading import Reading
from notelint.recognise import is_note
from notelint.rule import Draft
from notelint.rules.files import NOT_A_NOTE
from notelint.rules.templates import unbalanced_tags
from notelint.schema import findings as missing
from notelint.settle import settle
from notelint.source import Source, make_source
from notelint.span import Span

_TEMPLATE = ".j2"

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
    template: bool = False,
) -> Report:
    """Lints one decoded text.

    `profile` is a built-in profile's name or the path of a profile schema, `language` an ISO 639-1 code; both are
    recognised from the text where not given. `facts` are the tables to judge by (sessions, agendas, resolutions), those
    of notelint where not given. `template`: holes fill what the grammar expects there, and are checked as such; so it
    is for a path that ends in ".j2". Raises ProfileError for an unusable profile and NotelintError for a
    language that notelint does not know.
    """
    return lint_source(make_source(text, path), profile, language, today, named_file, facts, template)


def lint_source(
    source: Source,
    profile: str | None = None,
    language: str | None = None,
    today: date | None = None,
    named_file: bool = True,
    facts: Facts | None = None,
    template: bool = False,
) -> Report:
    """Lints a source that a reader has made; see `lint`."""
    chosen = load_profile(profile, frozenset(rule.code for rule in all_rules())) if profile else None
    run = _Run(chosen, today or date.today(), named_file, facts or builtin())
    if template or source.path.lower().endswith(_TEMPLATE):
        return _template(source, known_language(language), run)
    note, reading = parse_source(source, known_language(language), run.facts)
    if not is_note(note, reading):
        return Report(source, note, (_not_a_note(source, named_file),))
    draft = _draft(source, note, reading, run, chosen or load_profile(note.profile or "bilateral"))
    return Report(source, note, settle(draft, [*_missing(draft, run.profile), *_judged(draft)]))


class _Run(NamedTuple):
    """What is the same for all drafts of a run."""

    profile: Profile | None
    today: date
    named_file: bool
    facts: Facts


def _draft(source: Source, note: Note, reading: Reading, run: _Run, in_force: Profile) -> Draft:
    assert note.language is not None
    named, language = run.profile is not None, Language(note.language)
    return Draft(source, note, reading, language, in_force.base or note.profile, named, run.today, run.facts)


def _missing(draft: Draft, profile: Profile | None) -> list[Finding]:
    instance, spans = note_spans(draft.note)
    return missing(draft, instance, spans, profile or load_profile(draft.profile or "bilateral"), by_code)


def _template(source: Source, language: str | None, run: _Run) -> Report:
    """What is found in a template with one branch of its conditions or another."""
    from notelint.template import in_template, may_be_absent

    bare, reading = parse_unfilled(source, language, run.facts)
    fillings = tuple(filled(source, bare, reading, run.facts))
    note = with_fillings(bare, fillings)
    found = {(finding.code, finding.span): finding for finding in unbalanced_tags(source)}
    absences = may_be_absent(source.text)
    for filling in fillings:
        if not is_note(filling.note, filling.reading):
            found[NOT_A_NOTE.code, Span(0, 0)] = _not_a_note(source, run.named_file)
            continue
        draft = _template_draft(filling, run)
        absent = _missing(draft._replace(note=filling.note), run.profile)
        absent = [finding for finding in absent if not finding.code.startswith(absences)]
        judged = [finding for finding in _judged(draft) if finding.code != "NV107" or "NV1" not in absences]
        kept = settle(draft, [*absent, *judged])
        for finding in in_template(filling, kept, frozenset(absent)):
            found.setdefault((finding.code, finding.span), finding)
    return Report(source, note, tuple(sorted(found.values(), key=lambda f: (f.span, f.code))))


def _template_draft(filling: Filled, run: _Run) -> Draft:
    from notelint.template import known, named_holes, unnamed_organ

    name = "un" if unnamed_organ(filling) else filling.note.profile or "bilateral"
    in_force = run.profile or load_profile(name)
    draft = _draft(filling.reading.source, known(filling), filling.reading, run, in_force)
    return draft._replace(profile=in_force.base or name, template=True, holes=named_holes(filling))


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
