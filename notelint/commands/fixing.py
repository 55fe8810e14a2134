"""--fix, --unsafe-fixes and --diff: what check does with a draft before it reports what remains."""

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import NamedTuple, TextIO

from notelint.atomic import write_atomically
from notelint.commands.arguments import emit, emit_bytes
from notelint.commands.diff import unified
from notelint.commands.fix_options import Mode, fixes_stdin
from notelint.commands.output import Target
from notelint.finding import Finding
from notelint.fix import fix
from notelint.linter import Report
from notelint.paths import DraftPath
from notelint.readers.text import STDIN, Opened, encoded, read_bytes, read_file
from notelint.render.cells import harmless
from notelint.render.concise import render as concise
from notelint.render.options import Options
from notelint.render.words import count
from notelint.rules.files import UNREADABLE_FILE
from notelint.source import Source

Judge = Callable[[DraftPath, Opened], Report]
Choose = Callable[[Report], Report]


class Mended(NamedTuple):
    """A draft after its fixes: `report` says what remains, `done` and `refused` what was fixed and what could not be.

    `data` are the bytes of the draft as they should be, `diff` is what changes in them; `problem` says why nothing was
    changed though something should be, `failed` that this is the file's fault.
    """

    report: Report
    data: bytes
    done: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()
    diff: str = ""
    problem: str = ""
    failed: bool = False


def fix_drafts(
    drafts: Iterable[DraftPath],
    judge: Judge,
    choose: Choose,
    mode: Mode,
    options: argparse.Namespace,
    wanted: Sequence[Target],
) -> tuple[list[Report], int]:
    """Fixes drafts, or shows what would change, and says what was done: where a person reads the report, else on
    standard error.

    Returns what remains, and the exit status as far as it lies with the files: 2 where one could not be read or
    written, with --diff 1 where one would change.
    """
    stream = sys.stdout if _is_read_there(wanted) and not mode.diff and not fixes_stdin(options) else sys.stderr
    reports, status = [], 0
    for draft in drafts:
        opened = read_file(draft.path)
        one = mended(opened, partial(judge, draft), choose, mode, not options.no_excerpt)
        reports.append(one.report)
        _tell(one, mode, stream)
        _show(one, mode, draft.path)
        status = max(status, 2 if one.failed or not opened.readable else int(bool(one.diff)))
    return reports, status


def _is_read_there(wanted: Sequence[Target]) -> bool:
    """Whether a person reads the report on standard output."""
    return any(target.path == "-" and target.format in ("human", "concise") for target in wanted)


def _show(one: Mended, mode: Mode, path: str) -> None:
    """What stands in the place of a report, or of a file."""
    if mode.diff:
        unreadable = tuple(finding for finding in one.report.findings if finding.code == UNREADABLE_FILE.code)
        emit(concise([one.report._replace(findings=unreadable)], Options()), sys.stderr)
        emit(one.diff)
    elif path == STDIN:
        emit_bytes(one.data)


def _tell(one: Mended, mode: Mode, stream: TextIO) -> None:
    """What was done, or why not."""
    path = harmless(one.report.source.path)
    if one.problem:
        emit(f"notelint: {'error' if one.failed else 'warning'}: {path}: {one.problem}\n", sys.stderr)
    lines = [f"{'Would fix' if mode.diff else 'Fixed'} {count(len(one.done), 'finding')} in {path}:", *one.done]
    more = [f"Not fixed in {path}, as another finding would appear:", *one.refused]
    emit("".join(f"{line}\n" for line in (*(lines if one.done else ()), *(more if one.refused else ()))), stream)


def mended(opened: Opened, judge: Callable[[Opened], Report], choose: Choose, mode: Mode, excerpts: bool) -> Mended:
    """Fixes one draft, and its file unless that is only to be shown."""
    report = judge(opened)
    if not any(_is_wanted(finding, mode) for finding in choose(report).findings):
        return Mended(report, opened.data)
    if encoded(opened.source) != opened.data:
        return Mended(report, opened.data, problem="not fixed, as some of its bytes stand for no character")
    return _fixed(opened, report, judge, choose, mode, excerpts)


def _fixed(
    opened: Opened,
    report: Report,
    judge: Callable[[Opened], Report],
    choose: Choose,
    mode: Mode,
    excerpts: bool,
) -> Mended:
    fixed = fix(
        opened.source,
        lambda source: judge(Opened(source)).findings,
        mode.unsafe,
        lambda source, findings: choose(Report(source, None, tuple(findings))).findings,
    )
    refused = tuple(_line(finding, fixed.source, excerpts) for finding in fixed.refused)
    if not fixed.rounds:
        return Mended(report, opened.data, refused=refused)
    data = encoded(fixed.source) or b""
    again = read_bytes(data, opened.source.path)
    if again.source.text != fixed.source.text:  # a code page is told by the words, which are others now
        return Mended(report, opened.data, problem="not fixed, as it would be taken for a text in another encoding")
    done = tuple(_line(finding, step.source, excerpts) for step in fixed.rounds for finding in step.made)
    if mode.diff:
        return Mended(report, data, done, refused, unified(opened.source, fixed.source))
    problem = "" if opened.source.path == STDIN else _write(opened, data)
    if problem:
        return Mended(report, opened.data, problem=problem, failed=True)
    return Mended(judge(again), data, done, refused)


def _is_wanted(finding: Finding, mode: Mode) -> bool:
    return finding.fix is not None and (mode.unsafe or finding.fix.applicability == "safe")


def _line(finding: Finding, source: Source, excerpts: bool) -> str:
    line, column, _ = source.position(finding.span.start)
    message = finding.message if excerpts else finding.outline or finding.name
    return f"  {line}:{column}: {finding.code} {harmless(message)}"


def _write(opened: Opened, data: bytes) -> str:
    """Writes a file that is still as it was read; says what stands in the way."""
    path = opened.source.path
    if not os.access(path, os.W_OK):
        return "not fixed, as it is write-protected"
    try:
        with open(path, "rb") as file:
            if file.read() != opened.data:
                return "not fixed, as it has changed in the meantime"
        write_atomically(path, data)
    except OSError as error:
        return f"not fixed, as it cannot be written: {error.strerror}"
    return ""
