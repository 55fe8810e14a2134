"""What profiles demand by each rule."""

import json
from pathlib import Path

import pytest

from notelint.catalogue import all_rules
from notelint.demands import Demand, demands
from notelint.profile import PROFILES
from notelint.resources import path

ERROR, WARNING = Demand(("error",), ("error",)), Demand(("warning",), ("warning",))


@pytest.mark.parametrize(
    ("code", "wanted"),
    [
        ("NV101", {**dict.fromkeys(PROFILES, ERROR), "bilateral": WARNING}),
        ("NV103", dict.fromkeys(PROFILES[:5], Demand(("error",), ("warning", "off")))),
        ("NV201", {"hrc": ERROR, "ga": WARNING, "joint": WARNING, "ecosoc": WARNING}),
        ("NV202", {}),
    ],
)
def test_demands(code, wanted):
    assert demands(code, "error") == wanted


def test_every_code_of_a_profile_is_found():
    named = {rule.code for rule in all_rules() if demands(rule.code, rule.severity)}
    schemas = [Path(path("schemas", "profiles", f"{name}.schema.json")) for name in (*PROFILES, "common")]
    written = "".join(schema.read_text("utf-8") for schema in schemas)
    assert named == {rule.code for rule in all_rules() if json.dumps(rule.code) in written}
