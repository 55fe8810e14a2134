"""One cause, one finding: what a missing part, a mismatch or a hole already says is not said again."""

from notelint.finding import SEVERITIES, Finding
from notelint.parties import state_of
from notelint.rule import Draft
from notelint.span import Span

# A finding gives way where one of these codes is there: a missing part outranks a mismatch, a mismatch a fact.
_GIVES_WAY: dict[str, tuple[str, ...]] = {
    "NV203": ("NV202",),
    "NV204": ("NV202", "NV203"),
    "NV205": ("NV202", "NV203"),
    "NV303": ("NV302",),
    "NV304": ("NV301", "NV302", "NV303"),
    "NV402": ("NV401",),
    "NV405": ("NV401", "NV404"),
}


def settle(draft: Draft, found: list[Finding]) -> tuple[Finding, ...]:
    """The findings that stay, in the order of the text."""
    codes = frozenset(finding.code for finding in found)
    places = frozenset((finding.code, finding.span) for finding in found)
    kept = [finding for finding in found if not _gives_way(finding, codes, places)]
    kept = [finding for finding in kept if not _filled_by_hole(draft, finding) and not _british(draft, finding)]
    kept = _outermost(_named(kept))
    misspelt = [finding.span for finding in kept if finding.code == "NV701"]
    kept = [finding for finding in kept if not _misread(finding, misspelt)]
    unique = {(finding.code, finding.span): finding for finding in kept}
    return tuple(sorted(unique.values(), key=lambda f: (f.span, -SEVERITIES.index(f.severity), f.code)))


def _misread(finding: Finding, misspelt: list[Span]) -> bool:
    """Whether a session or a date cannot be judged, as a word in it is misspelt."""
    if not finding.code.startswith(("NV20", "NV50", "NV106")):
        return False
    return any(finding.span.start <= span.start < finding.span.end for span in misspelt)


def _named(findings: list[Finding]) -> list[Finding]:
    """Without the misspelt words within an office's name that is put right as a whole."""
    fixes = [finding.fix for finding in findings if finding.code == "NV603" and finding.fix]
    names = [edit.span for fix in fixes for edit in fix.edits]
    return [one for one in findings if one.code != "NV701" or not any(s.start <= one.span.start < s.end for s in names)]


def _outermost(findings: list[Finding]) -> list[Finding]:
    """Without the slips that lie within a misspelt phrase that is reported as a whole."""
    kept, end = [], -1
    for finding in sorted(findings, key=lambda f: (f.span.start, -f.span.end)):
        if finding.code != "NV701" or finding.span.end > end:
            kept.append(finding)
            end = max(end, finding.span.end) if finding.code == "NV701" else end
    return kept


def _gives_way(finding: Finding, codes: frozenset[str], places: frozenset[tuple[str, Span]]) -> bool:
    """Whether a stronger finding is there: anywhere in the note, for NV4 at the same place."""
    stronger = _GIVES_WAY.get(finding.code, ())
    if finding.code.startswith("NV4"):
        return any((code, finding.span) in places for code in stronger)
    return not codes.isdisjoint(stronger)


def _british(draft: Draft, finding: Finding) -> bool:
    """Whether a closing is missing that British notes do without, where only the letterhead says whose note it is."""
    note = draft.note
    if finding.code != "NV104" or note.letterhead is None or (note.opening and note.opening.sender_state):
        return False
    return state_of(note.letterhead.value, draft.language) == "GB"


def _filled_by_hole(draft: Draft, finding: Finding) -> bool:
    """Whether a hole of a template stands in the part where something is missing: then the hole is the finding."""
    if draft.template or finding.code not in ("NV201", "NV301") or finding.pointer is None:
        return False
    part = draft.note.request if finding.pointer.startswith("/request") else draft.note.masthead
    return part is not None and any(
        part.span.start <= hole.span.start < part.span.end for hole in draft.note.placeholders
    )
