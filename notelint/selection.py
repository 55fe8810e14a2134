"""Which findings are wanted, and how much they weigh: by code or the beginning of one. The longer beginning wins."""

import re
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from notelint.errors import NotelintError
from notelint.finding import Finding, Severity

OFF: Literal["off"] = "off"
_OWN_CODE = re.compile(r"(?!NV)[A-Z]{1,5}\d{0,3}")  # a profile of an organisation's own may bring such codes


class Selection(NamedTuple):
    """What one place (the command line, a configuration file) says of rules, in beginnings of codes.

    Where it selects nothing, what stands beneath it decides on the rules that it does not name. `severity` pairs
    beginnings with a severity or `OFF`.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend: tuple[str, ...] = ()
    severity: tuple[tuple[str, Severity | Literal["off"]], ...] = ()

    def verdict(self, code: str) -> bool | None:
        """Whether a code is wanted here, None where nothing is said of it; on a tie it is not wanted."""
        wanted = _longest(code, (*self.select, *self.extend))
        beginning, severity = self._severity(code)
        unwanted = max(_longest(code, self.ignore), len(beginning) if severity == OFF else -1)
        if wanted == unwanted == -1:
            return False if self.select else None
        return wanted > unwanted

    def weight(self, code: str) -> Severity | None:
        """The severity that findings of a code have here, if that is said."""
        severity = self._severity(code)[1]
        return None if severity == OFF else severity

    def _severity(self, code: str) -> tuple[str, Severity | Literal["off"] | None]:
        fitting = [pair for pair in self.severity if code.startswith(pair[0])]
        return max(fitting, key=lambda pair: len(pair[0]), default=("", None))


def chosen(finding: Finding, selections: Sequence[Selection]) -> Finding | None:
    """The finding with the severity that it is to have, None where it is not wanted. The first with a say decides."""
    verdicts = (selection.verdict(finding.code) for selection in selections)
    if not next((verdict for verdict in verdicts if verdict is not None), True):
        return None
    weights = (selection.weight(finding.code) for selection in selections)
    severity = next((weight for weight in weights if weight), finding.severity)
    return finding if severity == finding.severity else finding._replace(severity=severity)


def codes_of(text: str) -> tuple[str, ...]:
    """Reads a comma-separated list."""
    return normal(text.split(","))


def normal(codes: Iterable[str]) -> tuple[str, ...]:
    """Codes as rules have them."""
    return tuple(code.strip().upper() for code in codes if code.strip())


def check_codes(codes: Iterable[str], *, own_profile: bool = False) -> None:
    """Raises NotelintError for the first that is not the beginning of a rule's code, naming the nearest.

    `own_profile`: whether a profile of an organisation's own is in use, which may bring codes that are not built in.
    """
    wanted = [code for code in codes if not (own_profile and _OWN_CODE.fullmatch(code))]
    if not wanted:
        return
    from notelint.catalogue import all_rules

    known = [rule.code for rule in all_rules()]
    for code in wanted:
        if not any(rule.startswith(code) for rule in known):
            raise NotelintError(f"no rule has the code {code}{_nearest(code, known)}")


def _nearest(code: str, known: list[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(code, known, n=1)
    return f"; did you mean {near[0]}?" if near else "; `notelint rules` lists them"


def _longest(code: str, beginnings: tuple[str, ...]) -> int:
    """The length of the longest of the beginnings that fits, -1 for none."""
    return max((len(beginning) for beginning in beginnings if code.startswith(beginning)), default=-1)
