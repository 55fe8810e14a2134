"""--baseline, --write-baseline and --prune-baseline: known findings, which are not reported."""

import argparse
import os
import sys
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from notelint.commands.arguments import OptionGroup, UsageError
from notelint.commands.configuration import Setup
from notelint.linter import Report
from notelint.readers.text import STDIN
from notelint.rules.files import UNREADABLE_FILE

if TYPE_CHECKING:  # most runs have no baseline, and do not pay for one
    from notelint.config.baseline import Baseline, Entry

_NAMED = 3


def add_baseline_options(group: OptionGroup) -> None:
    """--baseline, --write-baseline and --prune-baseline."""
    add = group.add_mutually_exclusive_group().add_argument
    add("--baseline", metavar="FILE", help="leave out the known findings that are in this file")
    add("--write-baseline", metavar="FILE", help="make all findings known ones: write them into this file")
    group.add_argument("--prune-baseline", action="store_true", help="take out of the baseline what is found no longer")


class KnownFindings:
    """The baselines of a run, each read once. Raises UsageError for what does not go together."""

    def __init__(self, options: argparse.Namespace, setup: Setup) -> None:
        self._setup = setup
        self._write: str | None = options.write_baseline
        self._prune: bool = options.prune_baseline
        self._read: dict[str, Baseline] = {}
        if self._write and (options.diff or self._prune):
            raise UsageError(f"--write-baseline does not go with {'--diff' if options.diff else '--prune-baseline'}")

    def choose(self, report: Report) -> Report:
        """A report with those findings that are wanted and not known."""
        baseline = self._of(report)
        return self._setup.choose(baseline.fresh(report, self._path(report)) if baseline else report)

    def keep(self, reports: Sequence[Report], chosen: Sequence[Report]) -> bool:
        """Brings the baselines up to date as far as that is asked for; else tells what in them is stale.

        Whether the findings were written into one, so that there is nothing to report.
        """
        if self._write:
            self._write_all(self._write, chosen)
            return True
        if self._prune and reports and not self._read:
            raise UsageError("--prune-baseline: no baseline is named, neither by --baseline nor in the configuration")
        readable = [report for report in reports if _is_readable(report)]
        for file in list(self._read):
            checked = [report for report in readable if self._file(report) == file]
            self._stale(self._read[file], checked)
        return False

    def _path(self, report: Report) -> str:
        return os.path.abspath(self._setup.name(report.source.path))

    def _file(self, report: Report) -> str | None:
        """The baseline for a draft. Standard input has one only under the name of a draft."""
        path = report.source.path
        nameless = self._setup.name(path) == STDIN
        return None if self._write or nameless else self._setup.settings(path).baseline

    def _of(self, report: Report) -> "Baseline | None":
        file = self._file(report)
        if file and file not in self._read:
            from notelint.config.baseline import read_baseline

            self._read[file] = read_baseline(file)
        return self._read[file] if file else None

    def _write_all(self, file: str, reports: Sequence[Report]) -> None:
        from notelint.config.baseline import new_baseline, write_baseline
        from notelint.render.words import count

        empty = new_baseline(os.path.abspath(file))
        kept = [report for report in reports if _is_readable(report) and self._setup.name(report.source.path) != STDIN]
        counts = Counter(entry for report in kept for entry in empty.entries(report, self._path(report)))
        write_baseline(empty._replace(counts=counts))
        drafts = len({entry.path for entry in counts})
        _tell(f"{file}: {count(counts.total(), 'known finding')} in {count(drafts, 'draft')}")

    def _stale(self, baseline: "Baseline", checked: Sequence[Report]) -> None:
        from notelint.config.baseline import write_baseline
        from notelint.config.reading import shown
        from notelint.render.words import count

        there = [entry for report in checked for entry in baseline.entries(report, self._path(report))]
        stale = baseline.stale(there, map(self._path, checked))
        told = f"{shown(baseline.file)}: {count(stale.total(), 'known finding')}"
        if stale and self._prune:
            write_baseline(baseline._replace(counts=Counter(baseline.counts) - stale))
            _tell(f"{told} taken out, found no longer: {_where(stale)}")
        elif stale:
            _tell(f"warning: {told} found no longer (--prune-baseline takes out such): {_where(stale)}")


def _is_readable(report: Report) -> bool:
    return all(finding.code != UNREADABLE_FILE.code for finding in report.findings)


def _where(stale: "Counter[Entry]") -> str:
    """The drafts and codes, in short."""
    from notelint.render.words import count

    codes: dict[str, list[str]] = {}
    for entry in sorted(stale):
        codes.setdefault(entry.path, []).append(entry.code)
    named = [f"{path} {', '.join(dict.fromkeys(found))}" for path, found in codes.items()]
    more = len(named) - _NAMED
    return "; ".join(named[:_NAMED]) + (f"; {count(more, 'more draft')}" if more > 0 else "")


def _tell(message: str) -> None:
    from notelint.render.cells import harmless

    print(f"notelint: {harmless(message)}", file=sys.stderr)
