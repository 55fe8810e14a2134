"""--select and --ignore: the longer beginning of a code wins, and a code must exist."""

import pytest

from notelint.errors import NotelintError
from notelint.finding import Finding
from notelint.selection import Selection, parse_selection
from notelint.span import Span


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
    selection = Selection(tuple(filter(None, [select])), tuple(filter(None, [ignore])))
    assert selection.wants(Finding(code, "name", "error", "It is.", Span(0, 0))) is wanted


def test_lists_are_read_loosely():
    assert parse_selection(" nv4, NV001,", "", own_profile=False) == Selection(("NV4", "NV001"), ())


@pytest.mark.parametrize(("code", "says"), [("NV00", None), ("NV009", "NV00"), ("XYZ", "rules")])
def test_an_unknown_code_is_told_with_the_nearest(code, says):
    if says is None:
        parse_selection(code, "", own_profile=False)
        return
    with pytest.raises(NotelintError, match=f"{code}.*{says}"):
        parse_selection("", code, own_profile=False)


def test_a_profile_of_ones_own_brings_codes():
    assert parse_selection("MFA001", "", own_profile=True).select == ("MFA001",)
    with pytest.raises(NotelintError):
        parse_selection("MFA001", "", own_profile=False)
