"""JUnit's XML: valid by the schema of Jenkins, read by junitparser, whatever a draft holds."""

from pathlib import Path
from xml.etree import ElementTree

import junitparser
import pytest
import xmlschema
from hypothesis import given
from hypothesis import strategies as st

from notelint.render.junit import render
from notelint.render.options import Options
from tests.render.reports import clean, examples, report, several, unreadable

SCHEMA = xmlschema.XMLSchema(Path(__file__).parent / "schemas" / "junit-10.xsd")


def parsed(*reports):
    """The suites as a consumer reads them, from a document that is valid."""
    data = render(reports, Options()).encode("utf-8")
    SCHEMA.validate(ElementTree.fromstring(data))
    return junitparser.JUnitXml.fromstring(data)


@pytest.mark.parametrize("reports", [(), (clean(),), (several(), clean(), unreadable()), examples()])
def test_it_is_valid_and_counts(reports):
    suites = parsed(*reports)
    counted = [(suite.tests, suite.failures, suite.errors) for suite in suites]
    suites.update_statistics()
    assert [(suite.tests, suite.failures, suite.errors) for suite in suites] == counted
    assert [suite.name for suite in suites] == [report.source.path for report in reports]


def test_the_whole_of_a_failure():
    assert render([report("See\nS/RES/822 of it\n", "S/RES/822", message="<&>")], Options()) == (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<testsuites name="notelint" tests="1" failures="1" errors="0">\n'
        '  <testsuite name="draft.txt" tests="1" failures="1" errors="0">\n'
        '    <testcase classname="draft.txt" name="NV402 missing-symbol-year (line 2, column 1)">\n'
        '      <failure type="error" message="&lt;&amp;&gt;">draft.txt:2:1: &lt;&amp;&gt;</failure>\n'
        "    </testcase>\n"
        "  </testsuite>\n"
        "</testsuites>\n"
    )


def test_what_fails_and_what_does_not():
    ((*cases,), (passed,), (error,)) = parsed(several(), clean(), unreadable())
    kinds = [[(type(result).__name__, result.type) for result in case.result] for case in cases]
    assert kinds == [[("Failure", "error")], [("Failure", "error")], [("Failure", "warning")], []]
    assert cases[3].system_out == "my drafts/مذكرة,1.txt:3:9: No closing."
    assert passed.is_passed
    assert type(error.result[0]).__name__ == "Error"


@given(st.text(st.characters(), max_size=20), st.text(st.characters(), min_size=1, max_size=20))
def test_no_draft_breaks_the_document(message, path):
    (suite,) = parsed(report("a", "a", message=message, path=path))
    assert suite.tests == 1


@pytest.mark.parametrize("char", ["\x00", "\x0b", "\x1b", "\x85", "\ufffe", "\uffff", "\ud800"])
def test_what_xml_forbids_is_shown_otherwise(char):
    rendered = render([report("a", "a", message=f"“{char}x”", path=f"{char}.txt")], Options())
    assert char not in rendered
    assert parsed(report("a", "a", message=f"“{char}x”"))
