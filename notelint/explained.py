"""One cited document explained: what its symbol says in words, what is wrong with it, and what is known of it."""

from datetime import date
from typing import NamedTuple

from notelint.facts import Facts
from notelint.facts.known import KnownSession, known_session
from notelint.finding import Finding, Severity
from notelint.language import Language, tables
from notelint.note import Note, Reference
from notelint.reading import read
from notelint.rule import Draft
from notelint.rules import resolutions, symbols
from notelint.source import Source, make_source
from notelint.span import Slot, Span
from notelint.symbols.names import Words, suffix_words, words
from notelint.symbols.parse import halves, parse_symbol
from notelint.symbols.references import references
from notelint.symbols.symbol import Symbol

_RULES = (*symbols.RULES, *resolutions.RULES)
_LONGEST = 100  # code points of a symbol that stands alone
_NO_SYMBOL = (
    "This is no document symbol of the United Nations, nor a resolution or decision, that notelint can make out."
)


class Problem(NamedTuple):
    """What is wrong; `code` is None for what is no symbol at all. `fix` is the citation put right, where one can be."""

    code: str | None
    name: str
    severity: Severity
    message: str
    fix: str | None = None


class Half(NamedTuple):
    """One symbol; of a joint one there are two. `year` is that of a Security Council resolution, by the table."""

    canonical: str
    words: Words
    session: KnownSession | None
    year: tuple[int, str] | None


class Explanation(NamedTuple):
    """What is said of one citation; `reference` is None, and `halves` are empty, for what is no symbol."""

    text: str
    reference: Reference | None
    halves: tuple[Half, ...]
    suffixes: tuple[str, ...]
    problems: tuple[Problem, ...]


def explain(text: str, facts: Facts, today: date) -> tuple[Explanation, ...]:
    """Explains every document that a text cites, by symbol or in words; one that says so where it cites none.

    What is wrong is what the rules NV401 to NV405 would find in a note that is dated `today`.
    """
    source = make_source(text)
    language, cited = _cited(source, facts)
    if not cited:
        return (Explanation(text, None, (), (), (Problem(None, "no-symbol", "error", _NO_SYMBOL),)),)
    found = _judged(source, language, cited, facts, today)
    return tuple(
        _explained(source, reference, found.get(f"/references/{at}/symbol", []), facts)
        for at, reference in enumerate(cited)
    )


def _cited(source: Source, facts: Facts) -> tuple[str, tuple[Reference, ...]]:
    """What a text cites, read in the first language in which it cites something."""
    for language in sorted(tables("cues"), key=lambda code: code != "en"):  # symbols alone are of no language
        if cited := references(source, language, facts=facts):
            return language, cited
    return "en", _alone(source)


def _alone(source: Source) -> tuple[Reference, ...]:
    """A/520: in a note, a figure alone behind the organ is taken for something else; here it was given as a symbol."""
    text = source.text.strip()
    symbol = parse_symbol(text) if len(text) <= _LONGEST else None
    if symbol is None or symbol.number is None or symbol.series not in ("A", "S", "E"):
        return ()
    start = source.text.index(text)
    span = Span(start, start + len(text))
    return (Reference(span, Slot(text, span), *symbol[:-2], valid=symbol.problem is None),)


def _judged(
    source: Source, language: str, cited: tuple[Reference, ...], facts: Facts, today: date
) -> dict[str | None, list[Finding]]:
    """The findings of the rules on symbols, as in a note that cites this and nothing else, by their pointers."""
    note = Note(language=language, references=cited)
    draft = Draft(source, note, read(source, language), Language(language), None, False, today, facts)
    found: dict[str | None, list[Finding]] = {}
    for rule in _RULES:
        for finding in rule.check(draft) if rule.check else ():
            found.setdefault(finding.pointer, []).append(finding)
    return found


def _explained(source: Source, reference: Reference, found: list[Finding], facts: Facts) -> Explanation:
    canonical = reference.canonical or ""
    pairs = zip(halves(canonical), words(canonical), strict=True)
    return Explanation(
        reference.symbol.value,
        reference,
        tuple(_half(symbol, named, facts) for symbol, named in pairs),
        tuple(map(suffix_words, reference.suffixes)),
        tuple(_problem(source, reference, finding) for finding in found),
    )


def _half(symbol: Symbol, named: Words, facts: Facts) -> Half:
    year = facts.resolutions.council_year(symbol.number or 0) if symbol.series == "S/RES" else None
    session = None
    if named.within and symbol.session is not None and symbol.organ:
        session = known_session(facts.sessions, symbol.organ, symbol.session, symbol.session_kind or "regular")
    known = (year.year, facts.resolutions.how_sure(year.year)[0]) if year else None
    return Half(str(symbol.canonical), named, session, known)


def _problem(source: Source, reference: Reference, finding: Finding) -> Problem:
    return Problem(finding.code, finding.name, finding.severity, finding.message, _mended(source, reference, finding))


def _mended(source: Source, reference: Reference, finding: Finding) -> str | None:
    """The citation with the finding's fix."""
    if finding.fix is None:
        return None
    text, start = source.at(reference.span), reference.span.start
    for edit in sorted(finding.fix.edits, reverse=True):
        text = text[: edit.span.start - start] + edit.content + text[edit.span.end - start :]
    return " ".join(text.split())
