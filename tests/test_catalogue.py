"""The table of rules is whole and consistent."""

import re

import pytest

from notelint.catalogue import all_rules, by_code
from notelint.finding import SEVERITIES

FIXED = dict(
    line.split()
    for line in """
NV001 unreadable-file
NV002 encoding
NV003 not-a-note
NV101 missing-compliments
NV102 missing-body
NV103 missing-request
NV104 missing-closing
NV105 missing-title
NV106 part-out-of-order
NV201 missing-session
NV202 session-mismatch
NV203 unknown-session
NV204 session-dates-mismatch
NV205 session-out-of-time
NV301 missing-agenda-item
NV302 agenda-item-mismatch
NV303 unknown-agenda-item
NV304 agenda-title-mismatch
NV401 malformed-symbol
NV402 missing-symbol-year
NV403 wrong-symbol-year
NV501 impossible-date
NV502 date-mismatch
NV503 date-contradiction
NV601 sender-mismatch
NV602 addressee-mismatch
NV701 misspelt-formula
NV801 leftover-placeholder
NV901 first-person
NV902 salutation
NV903 signature
NV904 pronoun
""".strip().splitlines()
)


def test_codes_and_names_are_those_that_were_promised():
    names = {rule.code: rule.name for rule in all_rules()}
    assert {code: names.get(code) for code in FIXED} == FIXED


def test_each_code_and_each_name_is_there_once():
    rules = all_rules()
    assert len({rule.code for rule in rules}) == len({rule.name for rule in rules}) == len(rules)


def test_every_rule_says_everything():
    for rule in all_rules():
        assert re.fullmatch(r"NV\d{3}", rule.code)
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)
        assert rule.severity in SEVERITIES
        assert all((rule.summary, rule.why, rule.authority, rule.bad, rule.good)), rule.code


def test_by_code():
    assert by_code("NV001") in all_rules()
    with pytest.raises(KeyError):
        by_code("NV999")
