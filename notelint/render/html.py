"""One page for people who have no notelint: the note with its parts in colour, the findings in its margin.

The page stands by itself (no script, nothing loaded from anywhere), so it can be sent, kept and printed.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from notelint import resources
from notelint.catalogue import all_rules
from notelint.finding import Finding
from notelint.linter import Report
from notelint.render.cells import harmless, is_right_to_left, visible
from notelint.render.markup import markup
from notelint.render.options import Options
from notelint.render.sheet import Piece, Row, rows
from notelint.render.words import advice, count, tally
from notelint.rule import Rule
from notelint.source import Source

_PAGE = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<header>
<h1>{title}</h1>
<p>{summary}</p>
</header>
<main>
{notes}</main>
{rules}</body>
</html>
"""
_LAID_OUT = re.compile(r"\S {3,}\S|^ {12}")  # columns that only a typewriter keeps
_QUOTED = re.compile("“([^“”]*)”")


def render(reports: Sequence[Report], options: Options) -> str:
    """The page, in UTF-8. Without excerpts it lists the findings, and shows no note."""
    findings = [finding for report in reports for finding in report.findings]
    return _PAGE.format(
        title=_title(reports),
        style=_style(),
        summary=f"{tally(findings) or 'No findings'} in {count(len(reports), 'file')}.",
        notes="".join(_note(report, at, options, len(reports) > 1) for at, report in enumerate(reports, 1)),
        rules=_rules(findings),
    )


def _title(reports: Sequence[Report]) -> str:
    what = harmless(reports[0].source.path) if len(reports) == 1 else count(len(reports), "note")
    return f"notelint: {markup(what)}"


def _style() -> str:
    with open(resources.path("render", "html.css"), encoding="utf-8") as file:
        return file.read()


def _note(report: Report, at: int, options: Options, headed: bool) -> str:
    path = markup(harmless(report.source.path))
    head = f"<h2><bdi>{path}</bdi></h2>\n<p>{tally(report.findings) or 'No findings'}.</p>\n" if headed else ""
    shown = options.excerpts and report.source.text.strip()
    body = _sheet(report, at) if shown else _findings(report, at, range(1, len(report.findings) + 1), linked=False)
    return f'<section aria-label="{path}">\n{head}{body}</section>\n'


def _sheet(report: Report, at: int) -> str:
    direction = "rtl" if is_right_to_left(report.source.text) else "ltr"
    language = report.note.language if report.note else None
    lang = f' lang="{language}"' if language else ""
    inner = "".join(_row(row, report, at, lang) for row in rows(report))
    return f'<div class="sheet" dir="{direction}">\n{inner}</div>\n'


def _row(row: Row, report: Report, at: int, lang: str) -> str:
    parts = "".join(f'<span class="part {_class(name)}">{_label(name)}</span>' for name in row.parts)
    columns = any(_LAID_OUT.search(report.source.line(number)) for number, _ in row.lines)
    lines = "".join(_line(number, pieces, report, at) for number, pieces in row.lines)
    return (
        f'<div class="row">\n<div class="parts">{parts}</div>\n'
        f'<div class="text{" columns" if columns else ""}"{lang}>\n{lines}</div>\n'
        f"{_findings(report, at, row.numbers)}</div>\n"
    )


def _label(name: str) -> str:
    return {"annexes": "annex"}.get(name, name.replace("_", " "))


def _class(name: str) -> str:
    return name.replace("_", "-")


def _line(number: int, pieces: Iterable[Piece], report: Report, at: int) -> str:
    inner = "".join(_piece(piece, report, at) for piece in pieces)
    return f'<div class="line" data-line="{number}"><div dir="auto">{inner}</div></div>\n'


def _piece(piece: Piece, report: Report, at: int) -> str:
    marks = "".join(_mark(number, report.findings[number - 1], at) for number in piece.numbers)
    text = markup(visible(report.source.at(piece.span).rstrip("\r\n")))
    if text and piece.severity:
        text = f'<mark class="{piece.severity}">{text}</mark>'
    if text and piece.part:
        text = f'<span class="{_class(piece.part)}">{text}</span>'
    return marks + text


def _mark(number: int, finding: Finding, at: int) -> str:
    missing = "" if finding.span.end > finding.span.start else " missing"
    label = f"{finding.severity} {number}"
    return (
        f'<a class="number {finding.severity}{missing}" id="mark-{at}-{number}" href="#finding-{at}-{number}"'
        f' aria-label="{label}">{number}</a>'
    )


def _findings(report: Report, at: int, numbers: Sequence[int], *, linked: bool = True) -> str:
    if not numbers:
        return ""
    items = "".join(_finding(report, at, number, linked) for number in numbers)
    return f'<ol class="findings" dir="ltr">\n{items}</ol>\n'


def _finding(report: Report, at: int, number: int, linked: bool) -> str:
    finding = report.findings[number - 1]
    line, column, _ = report.source.position(finding.span.start)
    link = f' href="#mark-{at}-{number}" aria-label="to the place of {number}"' if linked else ""
    return (
        f'<li class="{finding.severity}" id="finding-{at}-{number}" value="{number}">\n'
        f'<p class="head"><a class="number {finding.severity}"{link}>{number}</a> <strong>{finding.severity}</strong> '
        f'<a href="#rule-{markup(finding.code)}">{markup(finding.code)}</a> {markup(finding.name)}, '
        f"line {line}, column {column}</p>\n"
        f"<p>{_sentence(finding.message)}</p>\n{_advice(finding, report.source)}</li>\n"
    )


def _advice(finding: Finding, source: Source) -> str:
    """What to write, if the message does not say it already."""
    if finding.fix is None or all(edit.content in finding.message for edit in finding.fix.edits if edit.content):
        return ""
    return f'<p class="advice">{_sentence(advice(finding, source))}</p>\n'


def _sentence(text: str) -> str:
    """A sentence of ours: what it quotes may run in the other direction, and must not turn the rest around."""
    return _QUOTED.sub(r"“<bdi>\1</bdi>”", markup(harmless(text)))


def _rules(findings: Sequence[Finding]) -> str:
    """What is known of each rule that found something."""
    known = {rule.code: rule for rule in all_rules()}
    names = {finding.code: finding.name for finding in findings}
    if not names:
        return ""
    inner = "".join(_rule(code, name, known.get(code)) for code, name in sorted(names.items()))
    return f'<footer class="rules">\n<h2>The rules</h2>\n<dl>\n{inner}</dl>\n</footer>\n'


def _rule(code: str, name: str, rule: Rule | None) -> str:
    texts = _about(rule) if rule else ["A rule of the profile that was named."]
    paragraphs = "".join(f"<p>{markup(text)}</p>" for text in texts)
    return f'<dt id="rule-{markup(code)}">{markup(code)} {markup(name)}</dt>\n<dd>{paragraphs}</dd>\n'


def _about(rule: Rule) -> Iterator[str]:
    yield f"{rule.summary} {rule.why}"
    yield f"Authority: {rule.authority}"
