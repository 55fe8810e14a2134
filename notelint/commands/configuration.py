"""The options that say which configuration holds, and the settings that it gives the drafts of a run."""

import argparse
import os
from collections.abc import Sequence

from notelint.commands.arguments import OptionGroup
from notelint.commands.facts import facts_from
from notelint.config.resolving import Resolver
from notelint.config.settings import Given, Settings
from notelint.facts import Facts
from notelint.finding import Severity
from notelint.linter import Report
from notelint.paths import NO_SKIPS, DraftPath, Skips, draft_paths
from notelint.readers.text import STDIN
from notelint.selection import Selection, codes_of


def add_config_options(group: OptionGroup) -> None:
    """--config, --isolated and --stdin-filename."""
    add = group.add_mutually_exclusive_group().add_argument
    add("--config", metavar="FILE", help="the configuration, in place of the nearest notelint.toml or pyproject.toml")
    add("--isolated", action="store_true", help="use no configuration file, and no tables of your own but named ones")
    group.add_argument("--stdin-filename", metavar="NAME", help="the path that standard input stands for")


def add_run_options(group: OptionGroup) -> None:
    """What check has besides."""
    add = group.add_argument
    add("--force-exclude", action="store_true", help="pass over excluded files that are named, too (pre-commit)")
    add("--watch", action="store_true", help="check again whenever a draft or the configuration changes; Ctrl-C ends")
    add("--show-config", action="store_true", help="print the settings of the first FILE, or of this folder")
    add("--show-files", action="store_true", help="print the drafts that would be checked")


class Setup:
    """The configuration of a run, with what the command line says before it."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.resolver = Resolver(_given(options), options.config, isolated=options.isolated)
        self._stdin: str = options.stdin_filename or STDIN
        self._isolated: bool = options.isolated
        self._settings: dict[str, Settings] = {}
        self._facts: dict[tuple[str, ...], Facts] = {}

    def drafts(self, paths: Sequence[str], *, force_exclude: bool) -> list[DraftPath]:
        """The drafts that some paths mean, each with settings that can be used. Raises NotelintError."""
        drafts = list(draft_paths(paths, self._skips(paths, force_exclude), self._stdin))
        for draft in drafts:
            self.settings(draft.path)
        return drafts

    def _skips(self, paths: Sequence[str], force: bool) -> Skips:
        if not force and not any(map(os.path.isdir, paths)):
            return NO_SKIPS
        from notelint.config.exclusion import skips  # files that are named are passed over by no pattern

        return skips(self.resolver, force=force)

    def settings(self, path: str) -> Settings:
        """What holds for a draft, or for standard input."""
        if path not in self._settings:
            self._settings[path] = self.resolver.settings(self.name(path))
        return self._settings[path]

    def fail_on(self, path: str) -> Severity:
        """The least severity that makes the exit status 1, for a draft."""
        return self.settings(path).fail_on

    def output_format(self, path: str) -> str | None:
        """How to report a run, by the first path that it was given."""
        folder = path if os.path.isdir(path) else os.path.dirname(self.name(path))
        return self.resolver.configuration(os.path.abspath(folder)).output_format

    def facts(self, path: str) -> Facts:
        """The tables to judge a draft by."""
        paths = self.settings(path).facts
        if paths not in self._facts:
            self._facts[paths] = facts_from(paths, isolated=self._isolated)
        return self._facts[paths]

    def choose(self, report: Report) -> Report:
        """A report with what is wanted of its findings."""
        return report._replace(findings=self.settings(report.source.path).choose(report.findings))

    def name(self, path: str) -> str:
        """The path of a draft; of standard input the one that it stands for."""
        return self._stdin if path == STDIN else path

    def shown(self, report: Report) -> Report:
        """A report as others see it: standard input under the name that it stands for."""
        return report._replace(source=report.source._replace(path=self.name(report.source.path)))


def _given(options: argparse.Namespace) -> Given:
    """What a command's options say; parse has no rules to choose."""
    given = vars(options)
    return Given(
        given.get("profile"),
        options.language,
        Selection(codes_of(given.get("select", "")), codes_of(given.get("ignore", ""))),
        tuple(options.facts),
        given.get("fail_on"),
        given.get("baseline") and os.path.abspath(given["baseline"]),
    )
