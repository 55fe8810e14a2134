"""Generated pages are those that would be generated now."""

import pytest

from tests.docs import DOCS, PAGES


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_fresh(name):
    written = (DOCS / name).read_bytes().decode("utf-8")
    assert written == PAGES[name](), "run `make docs`"
