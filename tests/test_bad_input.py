"""Files that are no drafts: a finding or a line, never a traceback, and the others are still checked."""

import json

import pytest

from notelint.cli import main
from tests.test_commands import NOTE

LETTER = """\
Excellency,

I have the honour to write to you about the meeting of 8 April 2020, and I should be grateful if you would confirm it.

Accept, Excellency, the assurances of my highest consideration.

(Signed) A. Representative
Ambassador
"""
PRESS = "FOR IMMEDIATE RELEASE\n\nThe Minister met her counterpart in Geneva on Monday. They discussed trade.\n"
AGENDA = "Provisional agenda\n\n1. Organizational and procedural matters.\n2. Annual report.\n3. Other matters.\n"
RESOLUTION = (
    "The General Assembly,\n\nRecalling its resolution 70/1 of 25 September 2015,\n\n"
    "1. Takes note of the report of the Secretary-General;\n2. Decides to remain seized of the matter.\n"
)
POEM = "Roses are red,\nViolets are blue.\n"


def rows(capsys, *paths):
    status = main(["--output-format", "json", *map(str, paths)])
    return status, json.loads(capsys.readouterr().out)


@pytest.mark.parametrize(
    "text", ["", "\n", " \n\t\n", LETTER, PRESS, AGENDA, RESOLUTION, POEM, "\ufeff", "\f", "{{ }}"]
)
def test_what_is_no_note_is_one_finding(tmp_path, capsys, text):
    path = tmp_path / "a.txt"
    path.write_text(text, "utf-8")
    status, found = rows(capsys, path)
    assert [(row["code"], row["severity"]) for row in found] == [("NV003", "warning")]
    assert status == 1
    assert rows(capsys, tmp_path)[0] == 0, "in a folder it is information only"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_good_note_in_every_dress(tmp_path, capsys, encoding, line_end):
    path = tmp_path / "a.txt"
    path.write_bytes(NOTE.replace("\n", line_end).encode(encoding))
    assert {row["code"] for row in rows(capsys, path)[1]} <= {"NV002"}


@pytest.mark.parametrize("data", [b"\0", b"PK\x03\x04word/", b"%PDF-1.7", b"\x89PNG\r\n", NOTE.encode() + b"\0"])
def test_what_cannot_be_read_does_not_stop_the_rest(tmp_path, capsys, data):
    (tmp_path / "bad.docx").write_bytes(data)
    (tmp_path / "poem.txt").write_text(POEM)
    status, found = rows(capsys, tmp_path / "bad.docx", tmp_path / "none.txt", tmp_path / "poem.txt")
    assert status == 2
    assert [row["code"] for row in found] == ["NV001", "NV001", "NV003"]


@pytest.mark.parametrize("unit", ["x", "word ", "S/RES/822, ", "Item 4 ", "( ", "“", "forty-", "\r", "[", "8 April "])
def test_a_very_long_line_ends(tmp_path, capsys, unit):
    path = tmp_path / "a.txt"
    path.write_text(NOTE + unit * (1_000_000 // len(unit)), "utf-8", newline="")
    assert rows(capsys, path)[0] in (0, 1)
