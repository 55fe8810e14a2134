"""notelint FILE…: lints drafts and reports."""

import argparse
import os
from collections.abc import Sequence
from functools import partial

from notelint import __version__
from notelint.commands.arguments import Parser, day
from notelint.commands.facts import add_facts_option, facts_of
from notelint.commands.fix_options import add_fix_options, fix_mode, fixes_stdin, offered
from notelint.commands.output import add_output_options, deliver, targets
from notelint.facts import Facts
from notelint.finding import SEVERITIES, Finding, Severity
from notelint.linter import Report, lint_source
from notelint.paths import DraftPath, draft_paths
from notelint.readers.text import Opened, read_file
from notelint.rules.files import ENCODING, NOT_A_NOTE, UNREADABLE_FILE
from notelint.selection import Selection, parse_selection

_FAILING: Severity = "warning"
_EPILOG = """\
other commands:
  notelint parse FILE      the parts of a note, as JSON or as a tree
  notelint rules           all rules
  notelint explain CODE    why a rule is there, with an example

exit status: 0 nothing found (or information only), 1 findings, 2 the command or a file could not be used
"""


def main(arguments: list[str]) -> int:
    """Lints the drafts, prints the findings and gives the exit status."""
    options = _parser().parse_args(arguments)
    wanted = targets(options, os.environ)
    own_profile = options.profile is not None and not options.profile.isalpha()
    selection = parse_selection(options.select, options.ignore, own_profile=own_profile)
    mode = fix_mode(options)
    facts = facts_of(options)
    judge, choose = partial(_judged, options=options, facts=facts), partial(_chosen, selection=selection)
    drafts = draft_paths(options.files)
    if mode:
        from notelint.commands.fixing import fix_drafts  # a run pays for what it uses

        reports, changed = fix_drafts(drafts, judge, choose, mode, options, wanted)
        if mode.diff:
            return changed
    else:
        reports, changed = [judge(draft, read_file(draft.path)) for draft in drafts], 0
    chosen = [*map(choose, reports)]
    deliver(chosen, wanted, options.no_excerpt, offered(chosen, mode), to_stderr=fixes_stdin(options))
    return max(changed, _status(reports, chosen))


def _parser() -> argparse.ArgumentParser:
    parser = Parser(
        prog="notelint",
        usage="notelint [check] [options] FILE… | FOLDER… | -",
        description="Lints draft diplomatic notes verbales.",
        epilog=_EPILOG,
    )
    add = parser.add_argument
    add("files", nargs="+", metavar="FILE", help="a draft, a folder (its *.txt and *.j2), or - for standard input")
    add_output_options(parser)
    add_fix_options(parser)
    add("--profile", metavar="NAME|PATH", help="the rules of which body: hrc, ga, … or the path of your own profile")
    add("--language", metavar="CODE", help="the language of the drafts, if it should not be recognised: en, fr, …")
    add("--select", default="", metavar="CODES", help="report these rules only: codes or families, as NV4,NV202")
    add("--ignore", default="", metavar="CODES", help="leave these rules out")
    add("--today", type=day, metavar="YYYY-MM-DD", help="judge dates as on this day")
    add_facts_option(parser)
    add("--version", action="version", version=f"notelint {__version__}")
    return parser


def _judged(draft: DraftPath, opened: Opened, options: argparse.Namespace, facts: Facts) -> Report:
    if not opened.readable:
        return Report(opened.source, None, opened.findings)
    report = lint_source(opened.source, options.profile, options.language, options.today, draft.named, facts)
    findings = sorted((*_of_file(opened.findings, report), *report.findings), key=lambda finding: finding.span)
    return Report(opened.source, report.note, tuple(findings))


def _of_file(findings: tuple[Finding, ...], report: Report) -> tuple[Finding, ...]:
    """Of a text that is no note only NV003 counts; the encoding, which may be why that is so, is mentioned."""
    if any(finding.code == NOT_A_NOTE.code for finding in report.findings):
        return tuple(finding._replace(severity="info") for finding in findings if finding.code == ENCODING.code)
    return findings


def _chosen(report: Report, selection: Selection) -> Report:
    return report._replace(findings=tuple(filter(selection.wants, report.findings)))


def _status(reports: Sequence[Report], chosen: Sequence[Report]) -> int:
    """An unreadable file counts even where its finding is not wanted."""
    if any(finding.code == UNREADABLE_FILE.code for report in reports for finding in report.findings):
        return 2
    failing = SEVERITIES[SEVERITIES.index(_FAILING) :]
    return int(any(finding.severity in failing for report in chosen for finding in report.findings))
