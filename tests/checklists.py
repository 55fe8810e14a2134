"""Checklists of texts, as the command line would make them."""

from notelint.facts import builtin
from notelint.linter import Report, lint
from notelint.profile import load_profile
from notelint.ready.checklist import Checklist, checklist
from tests.drafts import TESTS, TODAY

EXAMPLES = sorted((TESTS.parent / "examples").glob("*/*/*.txt"))


def ready(text: str, profile: str | None = None, fail_on="warning", path="draft.txt") -> Checklist:
    return of(lint(text, path=path, profile=profile, today=TODAY), profile, fail_on)


def of(report: Report, profile: str | None = None, fail_on="warning") -> Checklist:
    recognised = (report.note.profile if report.note else None) or "bilateral"
    in_force = load_profile(profile or recognised)
    return checklist(report, in_force, builtin(), TODAY, named=profile is not None, fail_on=fail_on)


def example(name: str) -> str:
    """The text of an example: "en/good/hrc-sent"."""
    return (TESTS.parent / "examples" / f"{name}.txt").read_text("utf-8")
