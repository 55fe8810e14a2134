"""notelint FILE…: lints drafts and reports."""

import argparse
import os
from collections.abc import Callable, Sequence
from functools import partial

from notelint import __version__
from notelint.commands.arguments import OptionGroup, Parser, day
from notelint.commands.baseline import KnownFindings, add_baseline_options
from notelint.commands.configuration import Setup, add_config_options, add_run_options
from notelint.commands.facts import add_facts_option
from notelint.commands.fix_options import add_fix_options, fix_mode, fixes_stdin, offered
from notelint.commands.output import Target, add_output_options, deliver, targets
from notelint.commands.progress import with_progress
from notelint.config.settings import FAIL_ON
from notelint.finding import SEVERITIES, Finding, Severity
from notelint.linter import Report, lint_source
from notelint.paths import DraftPath
from notelint.readers.text import Opened, read_file
from notelint.rules.files import ENCODING, NOT_A_NOTE, UNREADABLE_FILE

_UNUSABLE = 2
_STATUS = "0 nothing found (or information only), 1 findings, 2 the command or a file could not be used"


def main(arguments: list[str]) -> int:
    """Lints the drafts, prints the findings and gives the exit status."""
    parser = make_parser()
    options = parser.parse_args(arguments)
    setup = Setup(options)
    if options.show_config or options.show_files:
        from notelint.commands.show import show

        return show(options, setup)
    if not options.files:
        parser.error("the following arguments are required: FILE")
    if options.watch:
        from notelint.commands.watching import watch

        return watch(lambda: _lint(options, Setup(options)), options)
    found = _lint(options, setup)
    return found if found == _UNUSABLE or not options.exit_zero else 0


def _lint(options: argparse.Namespace, setup: Setup) -> int:
    wanted = _wanted(options, setup)
    mode = fix_mode(options)
    known = KnownFindings(options, setup)
    judge, choose = partial(_judged, options=options, setup=setup), known.choose
    drafts = setup.drafts(options.files, force_exclude=options.force_exclude)
    if mode:
        from notelint.commands.fixing import fix_drafts  # a run pays for what it uses

        reports, changed = fix_drafts(drafts, judge, choose, mode, options, wanted)
        if mode.diff:
            return changed
    else:
        reports, changed = [judge(draft, read_file(draft.path)) for draft in with_progress(drafts)], 0
    chosen = [*map(choose, reports)]
    if known.keep(reports, chosen):
        return max(changed, status(reports, ()))
    if options.ready:
        from notelint.commands.ready import deliver_ready

        deliver_ready(chosen, wanted, options, setup)
        return max(changed, status(reports, chosen, setup.fail_on))
    told, offer = [*map(setup.shown, chosen)], offered(chosen, mode)
    deliver(told, wanted, options.no_excerpt, offer, to_stderr=fixes_stdin(options), quiet=options.quiet)
    return max(changed, status(reports, chosen, setup.fail_on))


def _wanted(options: argparse.Namespace, setup: Setup) -> tuple[Target, ...]:
    if options.ready:
        from notelint.commands.ready import ready_targets

        return ready_targets(options)
    if options.statistics:
        from notelint.commands.statistics import statistics_targets

        return statistics_targets(options)
    return targets(options, os.environ, setup.output_format(options.files[0]))


def make_parser() -> Parser:
    """The arguments of the command."""
    parser = Parser(
        prog="notelint",
        usage="notelint [check] [OPTION…] FILE… | FOLDER… | -",
        description="Lints draft diplomatic notes verbales.",
    )
    add = parser.add_argument
    add("files", nargs="*", metavar="FILE", help="a draft, a folder (its *.txt and *.j2), or - for standard input")
    add("--version", action="version", version=f"notelint {__version__}", help="print the version")
    _add_judging_options(parser.add_argument_group("what is judged"))
    output = parser.add_argument_group("output")
    add_output_options(output)
    output.add_argument("--ready", action="store_true", help="a checklist of one note: parts, facts, what remains")
    output.add_argument("--statistics", action="store_true", help="count the findings by rule, as a table or as json")
    add_fix_options(parser.add_argument_group("fixes"))
    files = parser.add_argument_group("configuration and files")
    add_config_options(files)
    add_run_options(files)
    add_baseline_options(files)
    _add_status_options(parser.add_argument_group("exit status", _STATUS))
    return parser


def _add_judging_options(group: OptionGroup) -> None:
    add = group.add_argument
    add("--profile", metavar="NAME|PATH", help="the rules of which body: hrc, ga, … or the path of your own profile")
    add("--language", metavar="CODE", help="the language of the drafts, if it should not be recognised: en, fr, …")
    add("--select", default="", metavar="CODES", help="report these rules only: codes or families, as NV4,NV202")
    add("--ignore", default="", metavar="CODES", help="leave these rules out")
    add("--template", action="store_true", help="the files are templates, as those named *.j2 are: holes may stand")
    add("--today", type=day, metavar="YYYY-MM-DD", help="judge dates as on this day")
    add_facts_option(group)


def _add_status_options(group: OptionGroup) -> None:
    add = group.add_argument
    add("--fail-on", choices=SEVERITIES, metavar="SEVERITY", help="exit status 1 from error, warning or info on")
    add("--exit-zero", action="store_true", help="exit status 0 even where there are findings")


def _judged(draft: DraftPath, opened: Opened, options: argparse.Namespace, setup: Setup) -> Report:
    if not opened.readable:
        return Report(opened.source, None, opened.findings)
    settings, facts = setup.settings(draft.path), setup.facts(draft.path)
    source = opened.source._replace(path=setup.name(draft.path))
    profile, language, template = settings.profile, settings.language, options.template or settings.template
    report = lint_source(source, profile, language, options.today, draft.named, facts, template)
    findings = sorted((*_of_file(opened.findings, report), *report.findings), key=lambda finding: finding.span)
    return Report(opened.source, report.note, tuple(findings))


def _of_file(findings: tuple[Finding, ...], report: Report) -> tuple[Finding, ...]:
    """Of a text that is no note only NV003 counts; the encoding, which may be why that is so, is mentioned."""
    if any(finding.code == NOT_A_NOTE.code for finding in report.findings):
        return tuple(finding._replace(severity="info") for finding in findings if finding.code == ENCODING.code)
    return findings


def status(
    reports: Sequence[Report], chosen: Sequence[Report], fail_on: Callable[[str], Severity] = lambda path: FAIL_ON
) -> int:
    """The exit status; `fail_on` gives the least severity that fails, by path. An unreadable file counts even where its
    finding is not wanted.
    """
    if any(finding.code == UNREADABLE_FILE.code for report in reports for finding in report.findings):
        return _UNUSABLE
    return int(any(_fails(report, fail_on(report.source.path)) for report in chosen))


def _fails(report: Report, fail_on: Severity) -> bool:
    failing = SEVERITIES[SEVERITIES.index(fail_on) :]
    return any(finding.severity in failing for finding in report.findings)
