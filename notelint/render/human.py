"""For people at a terminal: each finding with its line of text, the place underlined, and what to write instead."""

from collections.abc import Iterator, Sequence

from notelint.finding import SEVERITIES, Finding, Severity
from notelint.linter import Report
from notelint.render.cells import harmless
from notelint.render.excerpt import rows
from notelint.render.options import Options
from notelint.render.words import advice, count, tally
from notelint.source import Source

_COLOURS: dict[str, str] = {
    "error": "1;31",
    "warning": "1;33",
    "info": "1;36",
    "bold": "1",
    "faint": "2;34",
    "good": "1;32",
}


def render(reports: Sequence[Report], options: Options) -> str:
    """All findings, and a last line that counts them."""
    blocks = ["".join(_finding(finding, report.source, options)) for report in reports for finding in report.findings]
    between = "\n" if options.excerpts else ""
    return between.join([*blocks, *([] if options.quiet else [summary(reports, options)])])


def _finding(finding: Finding, source: Source, options: Options) -> Iterator[str]:
    line, column, _ = source.position(finding.span.start)
    severity = paint(f"{finding.severity}[{finding.code}]", finding.severity, options)
    name = paint(finding.name, "bold", options)
    yield f"{harmless(source.path)}:{line}:{column}: {severity} {name}: {harmless(finding.message)}\n"
    last = source.position(finding.span.end).line
    gutter = len(str(last))
    if source.text and options.excerpts:
        yield from _excerpt(finding, source, gutter, options)
    if finding.fix:
        yield f"{' ' * gutter} {paint('= help:', 'bold', options)} {harmless(advice(finding, source))}\n"


def _excerpt(finding: Finding, source: Source, gutter: int, options: Options) -> Iterator[str]:
    bar = paint("|", "faint", options)
    yield f"{' ' * gutter} {bar}\n"
    for number, text, carets in rows(source, finding.span, options.width - gutter - 3):
        yield f"{paint(str(number).rjust(gutter), 'faint', options)} {bar} {text}\n"
        yield f"{' ' * gutter} {bar} {paint(carets, finding.severity, options)}\n"


def summary(reports: Sequence[Report], options: Options) -> str:
    """The last line: how much was found, in how many files."""
    findings = [finding for report in reports for finding in report.findings]
    faulty = sum(bool(report.findings) for report in reports)
    if not findings:
        return paint(_all_good(reports), "good", options) + "\n"
    clean = f" ({len(reports) - faulty} without findings)" if faulty < len(reports) else ""
    found = paint(tally(findings), _worst(findings), options)
    return f"Found {found} in {count(len(reports), 'file')}{clean}.{_offer(options)}\n"


def _offer(options: Options) -> str:
    """What notelint could do about it."""
    safe, unsafe = options.fixable
    if not safe:
        return f" [{unsafe} fixable with --fix --unsafe-fixes]" if unsafe else ""
    return f" [{safe} fixable with --fix{f', {unsafe} more with --unsafe-fixes' if unsafe else ''}]"


def _all_good(reports: Sequence[Report]) -> str:
    if len(reports) == 1:
        return f"{harmless(reports[0].source.path)}: no findings. All good: 1 file checked."
    return f"All good: no findings, {count(len(reports), 'file')} checked."


def _worst(findings: Sequence[Finding]) -> Severity:
    return max((finding.severity for finding in findings), key=SEVERITIES.index)


def paint(text: str, style: str, options: Options) -> str:
    """Text in a colour or weight, where there are colours."""
    return f"\033[{_COLOURS[style]}m{text}\033[0m" if options.colour else text
