"""The parts of a note: found, missing, or not needed for its profile and form."""

from collections.abc import Iterator

from notelint.note import PARTS
from notelint.ready.entry import Entry, Evidence
from notelint.rules.files import NOT_A_NOTE
from notelint.schema import check
from notelint.span import Span

_ANNEX = "NV107"


def parts(evidence: Evidence) -> Iterator[Entry]:
    """An entry for each part that a note can have, in the order of a note."""
    missing = _missing(evidence)
    for name in PARTS:
        part = getattr(evidence.note, name)
        if part is not None:
            yield Entry(name, "found", lines=evidence.lines(part.span))
        else:
            yield Entry(name, "missing" if name in missing else "not needed", codes=missing.get(name, ()))
    yield _annexes(evidence)


def _missing(evidence: Evidence) -> dict[str, tuple[str, ...]]:
    """The parts that are demanded and absent, with the codes that say so."""
    demanded: dict[str, set[str]] = {}
    for pointer, code in _failures(evidence):
        if pointer.count("/") == 1:
            demanded.setdefault(pointer[1:], set()).add(code)
    if evidence.note.opening is None and evidence.note.body is None and not _is_cover(evidence):
        demanded.setdefault("body", set())  # no rule asks for it: without an opening nothing can be told from a text
    return {name: tuple(sorted(codes)) for name, codes in demanded.items()}


def _failures(evidence: Evidence) -> Iterator[tuple[str, str]]:
    """What was found to be missing; of what is no note yet, what its profile would say."""
    if any(finding.code == NOT_A_NOTE.code for finding in evidence.findings):
        for failure in check(dict(evidence.instance), evidence.profile, evidence.named):
            yield failure.pointer, failure.x_rule["code"]
    for finding in evidence.findings:
        if finding.pointer and finding.code != NOT_A_NOTE.code:
            yield finding.pointer, finding.code


def _is_cover(evidence: Evidence) -> bool:
    request = evidence.note.request
    return request is not None and (request.annexes or bool(evidence.note.annexes))


def _annexes(evidence: Evidence) -> Entry:
    annexes = evidence.note.annexes
    codes = tuple(finding.code for finding in evidence.findings if finding.code == _ANNEX)[:1]
    if not annexes:
        return Entry("annexes", "missing" if codes else "not needed", codes=codes)
    lines = evidence.lines(Span(annexes[0].span.start, annexes[-1].span.end))
    return Entry("annexes", "found", "not announced in the text" if codes else "", lines, codes=codes)
