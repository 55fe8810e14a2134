"""Selections: the longer beginning of a code wins, what stands above goes before, and a code must exist."""

import pytest

from notelint.errors import NotelintError
from notelint.finding import Finding
from notelint.selection import Selection, check_codes, chosen, codes_of
from notelint.span import Span


def finding(code: str) -> Finding:
    return Finding(code, "name", "error", "It is.", Span(0, 0))


@pytest.mark.parametrize(
    ("select", "ignore", "code", "wanted"),
    [
        ("", "", "NV402", True),
        ("NV4", "", "NV402", True),
        ("NV4", "", "NV501", False),
        ("", "NV4", "NV402", False),
        ("NV402", "NV4", "NV402", True),
        ("NV402", "NV4", "NV401", False),
        ("NV4", "NV402", "NV402", False),
        ("NV402", "NV402", "NV402", False),
        ("NV", "", "MFA001", False),
    ],
)
def test_wants(select, ignore, code, wanted):
    selection = Selection(codes_of(select), codes_of(ignore))
    assert (chosen(finding(code), [selection]) is not None) is wanted


@pytest.mark.parametrize(
    ("upper", "lower", "wanted"),
    [
        (Selection(), Selection(ignore=("NV4",)), False),
        (Selection(ignore=("NV402",)), Selection(select=("NV402",)), False),
        (Selection(select=("NV402",)), Selection(ignore=("NV402",)), True),
        (Selection(select=("NV5",)), Selection(select=("NV402",)), False),
        (Selection(extend=("NV402",)), Selection(select=("NV5",)), True),
        (Selection(extend=("NV402",)), Selection(ignore=("NV402",)), True),
        (Selection(), Selection(severity=(("NV4", "off"),)), False),
        (Selection(), Selection(severity=(("NV4", "off"), ("NV402", "info"))), True),
        (Selection(select=("NV4",)), Selection(severity=(("NV4", "off"),)), True),
    ],
)
def test_the_first_with_a_say_decides(upper, lower, wanted):
    assert (chosen(finding("NV402"), [upper, lower]) is not None) is wanted


def test_severities():
    upper, lower = Selection(severity=(("NV402", "info"),)), Selection(severity=(("NV4", "warning"),))
    found = [chosen(finding(code), [upper, lower]) for code in ("NV402", "NV401", "NV501")]
    assert [one and one.severity for one in found] == ["info", "warning", "error"]


def test_lists_are_read_loosely():
    assert codes_of(" nv4, NV001,") == ("NV4", "NV001")


@pytest.mark.parametrize(("code", "says"), [("NV00", None), ("NV009", "NV00"), ("XYZ", "rules")])
def test_an_unknown_code_is_told_with_the_nearest(code, says):
    if says is None:
        check_codes([code])
        return
    with pytest.raises(NotelintError, match=f"{code}.*{says}"):
        check_codes([code])


def test_a_profile_of_ones_own_brings_codes():
    check_codes(["MFA001"], own_profile=True)
    with pytest.raises(NotelintError):
        check_codes(["MFA001"])
