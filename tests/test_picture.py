"""The picture of the README is that of a run today."""

import xml.etree.ElementTree as ET

from tests import picture
from tests.conftest import ROOT


def test_the_picture_is_fresh():
    assert picture.PICTURE.read_text("utf-8") == picture.picture(), "make docs"


def test_it_is_well_formed_and_holds_every_word():
    shown = "".join(ET.fromstring(picture.picture()).itertext())
    told = picture._ESCAPE.sub("", picture.output())
    assert "".join(told.split()) in "".join(shown.split())


def test_the_readme_shows_it():
    assert f"]({picture.PICTURE.relative_to(ROOT).as_posix()})" in (ROOT / "README.md").read_text("utf-8")
