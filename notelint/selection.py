"""Which findings are wanted: --select and --ignore by code or the beginning of one. The longer beginning wins."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from notelint.errors import NotelintError
from notelint.finding import Finding

_OWN_CODE = re.compile(r"(?!NV)[A-Z]{1,5}\d{0,3}")  # a profile of an organisation's own may bring such codes


class Selection(NamedTuple):
    """Beginnings of codes; nothing selected selects all."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def wants(self, finding: Finding) -> bool:
        """Whether the finding's code is selected and not ignored; on a tie it is ignored."""
        wanted = _longest(finding.code, self.select or ("",))
        return wanted > _longest(finding.code, self.ignore)


def parse_selection(select: str, ignore: str, *, own_profile: bool) -> Selection:
    """Reads two comma-separated lists; raises NotelintError for a code that no rule has."""
    return Selection(_codes(select, own_profile), _codes(ignore, own_profile))


def _codes(text: str, own_profile: bool) -> tuple[str, ...]:
    codes = tuple(part.strip().upper() for part in text.split(",") if part.strip())
    unknown = [code for code in codes if not (own_profile and _OWN_CODE.fullmatch(code))]
    if unknown:
        check_codes(unknown)
    return codes


def check_codes(codes: Iterable[str]) -> None:
    """Raises NotelintError for the first that is not the beginning of a rule's code, naming the nearest."""
    from notelint.catalogue import all_rules

    known = [rule.code for rule in all_rules()]
    for code in codes:
        if not any(rule.startswith(code) for rule in known):
            raise NotelintError(f"no rule has the code {code}{_nearest(code, known)}")


def _nearest(code: str, known: list[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(code, known, n=1)
    return f"; did you mean {near[0]}?" if near else "; `notelint rules` lists them"


def _longest(code: str, beginnings: tuple[str, ...]) -> int:
    """The length of the longest of the beginnings that fits, -1 for none."""
    return max((len(beginning) for beginning in beginnings if code.startswith(beginning)), default=-1)
