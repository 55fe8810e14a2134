"""The checklist of one note for a person at a terminal: a column of signs, such as every console has, to run down."""

from collections.abc import Iterator
from textwrap import wrap

from notelint.finding import Finding
from notelint.ready.checklist import Checklist
from notelint.ready.entry import Entry, Status
from notelint.render.cells import harmless
from notelint.render.human import paint
from notelint.render.options import Options
from notelint.render.words import SURE, advice, tally

_SIGNS: dict[Status, str] = {
    "found": "[x]",
    "verified": "[x]",
    "missing": "[ ]",
    "wrong": "[!]",
    "unverified": "[?]",
    "not needed": "[-]",
}
_COLOURS = {"[x]": "good", "[ ]": "error", "[!]": "error", "[?]": "warning", "[-]": "faint"}
_LANGUAGES = {"ar": "Arabic", "en": "English", "es": "Spanish", "fr": "French", "ru": "Russian", "zh": "Chinese"}
_FORMS = {"sent": "as sent", "published": "as published"}
_LABELS = {"opening": "compliments", "place_and_date": "place and date", "body": "text"}
_INDENT = 23


def render(checklist: Checklist, options: Options) -> str:
    """Parts, facts, blanks and what remains, and a last line that says whether the note is ready."""
    sections = (
        _head(checklist, options),
        _section("Parts", _parts(checklist, options), options),
        _section("Facts", (line for fact in checklist.facts for line in _entry(fact, checklist, options)), options),
        _section("Blanks to fill in", _blanks(checklist, options), options),
        _section("What remains, the gravest first", _remaining(checklist, options), options),
        [_verdict(checklist, options)],
    )
    return "\n".join("".join(f"{line}\n" for line in section) for section in sections if section)


def _section(title: str, lines: Iterator[str], options: Options) -> list[str]:
    below = list(lines)
    return [paint(title, "bold", options), *below] if below else []


def _head(checklist: Checklist, options: Options) -> list[str]:
    path = paint(harmless(checklist.report.source.path), "bold", options)
    note = checklist.report.note
    if note is None:
        return [path]
    how = "named" if checklist.named else "recognised" if checklist.begun else "until another is named"
    kind = f"{_LANGUAGES.get(note.language or '', note.language)} note {_FORMS.get(note.form or '', '')}".rstrip()
    purpose = f"{checklist.title[:1].lower()}{checklist.title[1:]}"
    said = f"{kind}, {purpose}".removesuffix(", ") if checklist.begun else f"No note yet; it would be one {purpose}"
    return [path, *wrap(harmless(f"{said.strip()} (profile {checklist.profile}, {how})."), options.width)]


def _parts(checklist: Checklist, options: Options) -> Iterator[str]:
    """What is not needed stands last, on one line."""
    for entry in checklist.parts:
        if entry.status != "not needed":
            yield from _entry(entry, checklist, options)
    unneeded = ", ".join(_label(entry.key) for entry in checklist.parts if entry.status == "not needed")
    if unneeded:
        yield from _lines("[-]", "not needed here", unneeded, options)


def _entry(entry: Entry, checklist: Checklist, options: Options) -> Iterator[str]:
    place = _place(entry)
    said = [entry.told or ("missing" if entry.status == "missing" else "")]
    said += [SURE[entry.certainty]] if entry.certainty and entry.status == "verified" else []
    said += [_see(entry.codes, checklist)] if entry.codes else []
    text = "; ".join(filter(None, said))
    told = f"{place}: {text}" if place and text else place or text
    yield from _lines(_SIGNS[entry.status], _label(entry.key), told, options)


def _see(codes: tuple[str, ...], checklist: Checklist) -> str:
    """Where there is more; of what is no note yet, not below."""
    listed = {finding.code for finding in checklist.report.findings}
    return f"see {', '.join(codes)} below" if listed.issuperset(codes) else f"notelint explain {codes[0]}"


def _place(entry: Entry) -> str:
    if entry.lines is None:
        return ""
    first, last = entry.lines
    return f"line {first}" if first == last else f"lines {first}-{last}"


def _label(key: str) -> str:
    return _LABELS.get(key, key.replace("_", " "))


def _lines(sign: str, label: str, text: str, options: Options) -> Iterator[str]:
    """A sign, a label and what is said of it, wrapped behind both."""
    first, *more = wrap(harmless(text), max(options.width - _INDENT, 20)) or [""]
    yield f"  {paint(sign, _COLOURS[sign], options)} {label:{_INDENT - 6}}{first}".rstrip()
    yield from (" " * _INDENT + line for line in more)


def _blanks(checklist: Checklist, options: Options) -> Iterator[str]:
    for finding in checklist.blanks:
        sign = "[-]" if finding.severity == "info" else "[ ]"
        line = checklist.report.source.position(finding.span.start).line
        yield from _lines(sign, f"line {line}", finding.message, options)


def _remaining(checklist: Checklist, options: Options) -> Iterator[str]:
    for number, finding in enumerate(checklist.remaining, 1):
        yield from _finding(number, finding, checklist, options)


def _finding(number: int, finding: Finding, checklist: Checklist, options: Options) -> Iterator[str]:
    source = checklist.report.source
    line = source.position(finding.span.start).line
    start = f"{number:3}. "
    head = f"{finding.severity} {finding.code}, line {line}:"
    room = options.width - len(start)
    first, *more = wrap(f"{head} {harmless(finding.message)}", room)
    painted = paint(finding.severity, finding.severity, options)
    yield start + first.replace(finding.severity, painted, 1)
    help_ = advice(finding, source)
    more += wrap(harmless(help_), room) if help_ and help_.lower() not in finding.message.lower() else []
    yield from (" " * len(start) + each for each in more)


def _verdict(checklist: Checklist, options: Options) -> str:
    counted = tally(checklist.report.findings)
    if not checklist.ready:
        return paint(f"Not ready: {counted}", "error", options)
    return paint(f"Ready to send ({counted})" if counted else "Ready to send", "good", options)
