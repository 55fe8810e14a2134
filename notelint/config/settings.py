"""The settings of one draft: what the command line and the configuration files together say."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

from notelint.finding import Finding, Severity
from notelint.selection import Selection, chosen

if TYPE_CHECKING:  # a run without patterns does not pay for them
    from notelint.config.patterns import Matcher

FAIL_ON: Severity = "warning"


class Configuration(NamedTuple):
    """What holds in some folder, from all files that have a say there; the nearest file stands first everywhere.

    `files` are their paths; `profiles` pair patterns (None fits all) with profiles, `per_file_ignores` with codes.
    All paths are absolute. `exclude` is a function, as only folders ask for it; it raises ConfigError.
    """

    files: tuple[str, ...] = ()
    selections: tuple[Selection, ...] = ()
    per_file_ignores: tuple[tuple["Matcher", tuple[str, ...]], ...] = ()
    profiles: tuple[tuple["Matcher | None", str], ...] = ()
    exclude: Callable[[], tuple["Matcher", ...]] = tuple
    templates: tuple["Matcher", ...] = ()
    respect_gitignore: bool = True
    language: str | None = None
    facts: tuple[str, ...] = ()
    fail_on: Severity | None = None
    output_format: str | None = None
    baseline: str | None = None


class Given(NamedTuple):
    """What the command line says; None and () where it says nothing."""

    profile: str | None = None
    language: str | None = None
    selection: Selection = Selection()
    facts: tuple[str, ...] = ()
    fail_on: Severity | None = None
    baseline: str | None = None


class Settings(NamedTuple):
    """What holds for one draft. Of `selections` the first with a say decides."""

    profile: str | None = None
    language: str | None = None
    template: bool = False
    selections: tuple[Selection, ...] = ()
    facts: tuple[str, ...] = ()
    fail_on: Severity = FAIL_ON
    baseline: str | None = None

    def choose(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """The findings that are wanted, with the severities that they are to have."""
        judged = (chosen(finding, self.selections) for finding in findings)
        return tuple(finding for finding in judged if finding)


def settings(configuration: Configuration, given: Given, path: str) -> Settings:
    """The settings for the draft at an absolute path: the command line goes before the files."""
    here = configuration
    ignored = [code for matcher, codes in here.per_file_ignores if matcher.verdict(path) for code in codes]
    profiles = (name for matcher, name in here.profiles if not matcher or matcher.verdict(path))
    templates = (matcher.verdict(path) for matcher in here.templates)
    return Settings(
        _first(given.profile, next(profiles, None)),
        _first(given.language, here.language),
        bool(_first(*templates)),
        (Selection(ignore=tuple(ignored)), given.selection, *_beneath(given.selection, here.selections)),
        (*here.facts, *given.facts),
        given.fail_on or here.fail_on or FAIL_ON,
        _first(given.baseline, here.baseline),
    )


def _beneath(upper: Selection, lower: tuple[Selection, ...]) -> tuple[Selection, ...]:
    """What the files say of rules; only how much they weigh where the command line has selected."""
    return tuple(Selection(severity=one.severity) for one in lower) if upper.select else lower


def _first(*values: Any) -> Any:
    return next((value for value in values if value is not None), None)
