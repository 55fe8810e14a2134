"""Baselines: files of known findings, by draft, rule and a digest of the text around them. They keep no text."""

import json
import os
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from notelint.atomic import write_atomically
from notelint.config.reading import found, shown
from notelint.errors import ConfigError
from notelint.fingerprint import digests
from notelint.interpret import Scope, failures
from notelint.linter import Report
from notelint.profile import document

URN = "urn:notelint:baseline"
VERSION = 1


class Entry(NamedTuple):
    """What findings are known by; `path` counts from the baseline's folder and has forward slashes."""

    path: str
    code: str
    digest: str


class Baseline(NamedTuple):
    """A baseline, and how many findings of each kind are known; `file` is its absolute path."""

    file: str
    salt: str
    counts: Mapping[Entry, int]

    def entries(self, report: Report, path: str) -> list[Entry]:
        """What each finding of a draft at an absolute path is known by here."""
        name = self._relative(path)
        found = digests(report.source, report.findings, self.salt)
        return [Entry(name, finding.code, digest) for finding, digest in zip(report.findings, found, strict=True)]

    def fresh(self, report: Report, path: str) -> Report:
        """A report without what is known; of findings that cannot be told apart the last are new."""
        left = Counter(self.counts)
        new = []
        for finding, entry in zip(report.findings, self.entries(report, path), strict=True):
            left[entry] -= 1
            if left[entry] < 0:
                new.append(finding)
        return report._replace(findings=tuple(new))

    def stale(self, there: Iterable[Entry], checked: Iterable[str]) -> Counter[Entry]:
        """How many of the known findings are there no longer: those of drafts (absolute paths) that were checked, and
        of drafts that are gone. What was not checked nobody can know.
        """
        left = Counter(self.counts) - Counter(there)
        names = {self._relative(path) for path in checked}
        folder = os.path.dirname(self.file)
        gone = {entry.path for entry in left if not os.path.exists(os.path.join(folder, entry.path))}
        return Counter({entry: count for entry, count in left.items() if entry.path in names | gone})

    def _relative(self, path: str) -> str:
        try:
            return os.path.relpath(path, os.path.dirname(self.file)).replace(os.sep, "/")
        except ValueError:  # on another drive of Windows
            return path.replace(os.sep, "/")


def read_baseline(file: str) -> Baseline:
    """Reads and checks a baseline. Raises ConfigError, in one line that names the file and the place in it."""
    data = _json(file)
    for failure in failures(document(URN), Scope(URN, document), data):
        value, place = data, ""
        for step in failure.pointer.split("/")[1:]:
            value = value[int(step) if isinstance(value, list) else step]
            place += f"[{step}]" if step.isdecimal() else f".{step}" if place else step
        said = f"expected {failure.title}, found {found(value)}" if failure.title else "not known here"
        raise ConfigError(f"{shown(file)}: {f'{place}: ' if place else ''}{said}")
    counts: Counter[Entry] = Counter()
    for row in data["findings"]:  # two branches may have brought one entry each: that is one
        entry = Entry(row["path"], row["code"], row["digest"])
        counts[entry] = max(counts[entry], int(row["count"]))
    return Baseline(file, data["salt"], counts)


def _json(file: str) -> Any:
    try:
        with open(file, encoding="utf-8-sig") as opened:
            return json.load(opened)
    except FileNotFoundError as error:
        raise ConfigError(f"{shown(file)}: there is no such baseline; --write-baseline makes one") from error
    except OSError as error:
        raise ConfigError(f"{shown(file)}: cannot be read: {error.strerror}") from error
    except (ValueError, RecursionError) as error:
        raise ConfigError(f"{shown(file)}: no baseline: no valid JSON: {error}") from error


def new_baseline(file: str) -> Baseline:
    """An empty one, with the salt of the one that is there. Raises ConfigError where something else is there."""
    if os.path.exists(file):
        return read_baseline(file)._replace(counts={})
    return Baseline(file, os.urandom(16).hex(), {})


def write_baseline(baseline: Baseline) -> None:
    """Writes it whole, a finding a line, sorted. Raises ConfigError."""
    rows = [entry._asdict() | {"count": count} for entry, count in sorted(baseline.counts.items())]
    lines = ",".join(f"\n    {json.dumps(row, ensure_ascii=False)}" for row in rows)
    findings = f"[{lines}\n  ]" if rows else "[]"
    text = f'{{\n  "version": {VERSION},\n  "salt": "{baseline.salt}",\n  "findings": {findings}\n}}\n'
    try:  # half a pair of surrogates, as in names that are no UTF-8, becomes an escape that JSON has too
        write_atomically(baseline.file, text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise ConfigError(f"{shown(baseline.file)}: cannot be written: {error.strerror}") from error
