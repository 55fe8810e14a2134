"""The documents that a note cites: what each is, of which year, and how surely."""

from collections.abc import Iterator

from notelint.explained import Half, explain
from notelint.note import Reference
from notelint.ready.entry import Entry, Evidence
from notelint.ready.sessions import days_of
from notelint.symbols.names import session_name


def documents(evidence: Evidence) -> Iterator[Entry]:
    """An entry for each document that is cited, at its first mention and where something is wrong with it."""
    seen: set[str] = set()
    for at, reference in enumerate(evidence.note.references):
        name = reference.canonical or reference.symbol.value
        pointer = f"/references/{at}"
        if name not in seen or evidence.codes("NV4", pointer):
            seen.add(name)
            yield _document(evidence, reference, pointer)


def _document(evidence: Evidence, reference: Reference, pointer: str) -> Entry:
    halves = explain(reference.canonical, evidence.facts, evidence.today)[0].halves if reference.canonical else ()
    known = [known for half in halves if (known := _known(half, reference))]
    status, codes = evidence.verdict("NV4", pointer, known=bool(known))
    told = "; ".join(text for text, _ in known) or "no table has it: check number and year"
    return Entry(
        "document",
        status,
        f"{_name(halves, reference)}: {told}",
        evidence.lines(reference.span),
        known[0][1] if known else None,
        codes,
    )


def _name(halves: tuple[Half, ...], reference: Reference) -> str:
    """What was adopted is named in words; of other documents the symbol says more."""
    if not halves:
        return " ".join(reference.symbol.value.split())
    title = halves[0].words.title
    return f"document {reference.canonical}" if title.startswith("Document") else title


def _known(half: Half, reference: Reference) -> tuple[str, str] | None:
    """When a document was adopted or issued, and how surely that is known; None where nothing tells."""
    if half.year:
        return f"adopted in {half.year[0]}", half.year[1]
    if half.session:
        name = session_name(str(half.session.number), half.session.kind)
        return f"{name}, {days_of(half.session)}", half.session.certainty
    if reference.year is not None and str(reference.year) in half.canonical:
        return f"its number names the year, {reference.year}", "rule"
    return None
