"""Whatever bytes a file has, a Source or an NV001 comes of it."""

import io
import os
import sys
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notelint.readers.text import read_bytes, read_file

FRENCH = "La Mission permanente présente ses compliments au Haut-Commissariat et l’assure de sa considération.\r\n"
SPANISH = "La Misión Permanente de España saluda atentamente a la Oficina y aprovecha la ocasión para reiterarle…\n"
RUSSIAN = "Постоянное представительство свидетельствует свое уважение Управлению Верховного комиссара.\n"
ARABIC = "تهدي البعثة الدائمة أطيب تحياتها إلى مفوضية الأمم المتحدة السامية لحقوق الإنسان.\n"
CHINESE = "常驻代表团向联合国人权事务高级专员办事处致意，并谨请将本普通照会作为理事会文件分发。\n"
ALL = (FRENCH, SPANISH, RUSSIAN, ARABIC, CHINESE)


def codes(opened):
    return [(finding.code, finding.severity) for finding in opened.findings]


@pytest.mark.parametrize("text", ALL)
def test_utf8_is_read_without_a_word(text):
    opened = read_bytes(text.encode(), "draft.txt")
    assert opened.source.text == text
    assert opened.source.path == "draft.txt"
    assert opened.findings == ()


@pytest.mark.parametrize("text", ALL)
def test_a_byte_order_mark_is_no_text_and_no_fault(text):
    opened = read_bytes(text.encode("utf-8-sig"))
    assert (opened.source.text, opened.source.bom, opened.findings) == (text, True, ())


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
@pytest.mark.parametrize("text", ALL)
def test_wide_encodings_with_a_mark_are_sure(text, encoding):
    opened = read_bytes(text.encode(encoding))
    assert opened.source.text == text
    assert codes(opened) == [("NV002", "info")]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", ALL)
def test_wide_encodings_without_a_mark_are_recognised(text, encoding):
    opened = read_bytes(text.encode(encoding))
    assert (opened.source.text, opened.source.encoding) == (text, encoding)
    assert codes(opened) == [("NV002", "warning")]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [(FRENCH, "cp1252"), (SPANISH, "cp1252"), (RUSSIAN, "cp1251"), (ARABIC, "cp1256"), (CHINESE, "gb18030")],
)
@pytest.mark.parametrize("length", [60, 1000])
def test_code_pages_are_told_apart_and_named(text, encoding, length):
    opened = read_bytes(text[:length].encode(encoding))
    assert (opened.source.text, opened.source.encoding) == (text[:length], encoding)
    assert codes(opened) == [("NV002", "warning")]
    assert "UTF-8" in opened.findings[0].message


def test_utf8_with_a_broken_byte_is_not_taken_for_a_code_page():
    opened = read_bytes((FRENCH * 3).encode() + b"\xe9 fin")
    assert opened.source.text.startswith(FRENCH)
    assert codes(opened) == [("NV002", "warning")]
    assert opened.source.text[opened.findings[0].span.start] == "\ufffd"


@pytest.mark.parametrize("text", ALL)
def test_text_that_was_once_opened_in_the_wrong_code_page(text):
    damaged = text.encode().decode("latin-1")
    assert codes(read_bytes(damaged.encode())) == [("NV002", "warning")]


@pytest.mark.parametrize("text", ["« congé\u00a0»", "OÙ\u00a0?", "IRMÃ", "à la « Cour »", "PEÑA – “SÍ”"])
def test_what_looks_damaged_and_is_not(text):
    assert read_bytes(text.encode()).findings == ()


def test_mojibake_says_what_it_should_read():
    opened = read_bytes("prÃ©sente ses compliments".encode())
    assert "“Ã©” should read “é”" in opened.findings[0].message
    assert opened.source.at(opened.findings[0].span) == "Ã©"


def test_line_ends_are_kept():
    assert read_bytes(b"a\r\nb\rc\n").source.text == "a\r\nb\rc\n"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"PK\x03\x04\x14\0 word/document.xml", "Word"),
        (b"PK\x03\x04\x14\0 xl/workbook.xml", "Excel"),
        (b"PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.text", "OpenDocument"),
        (b"PK\x03\x04 photos", "compressed"),
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "Word"),
        (b"{\\rtf1\\ansi The Mission}", "Rich Text"),
        (b"\x89PNG\r\n\x1a\n\0", "image"),
        (b"The Mission\0 presents", "NUL"),
        (b"\0", "NUL"),
        (bytes(range(1, 256)) * 3, "no text"),
    ],
)
def test_what_is_no_text_is_said_with_what_to_do(data, says):
    opened = read_bytes(data)
    assert (opened.source.text, codes(opened)) == ("", [("NV001", "error")])
    assert not opened.readable
    assert says in opened.findings[0].message
    assert "plain text" in opened.findings[0].message or "text file" in opened.findings[0].message


@given(st.binary(max_size=300))
def test_no_bytes_raise(data):
    opened = read_bytes(data)
    assert opened.readable or opened.source.text == ""
    assert "\0" not in opened.source.text


@given(st.sampled_from(ALL), st.binary(max_size=4), st.integers(0, 60))
def test_no_damaged_text_raises(text, noise, at):
    data = text.encode()
    read_bytes(data[:at] + noise + data[at:])


def test_a_missing_file(tmp_path):
    opened = read_file(str(tmp_path / "none.txt"))
    assert codes(opened) == [("NV001", "error")]
    assert "no such file" in opened.findings[0].message
    assert opened.source.position(opened.findings[0].span.start)[:2] == (1, 1)


def test_a_folder(tmp_path):
    assert codes(read_file(str(tmp_path))) == [("NV001", "error")]


def test_no_permission(tmp_path, monkeypatch):
    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", refuse)
    assert "permission denied" in read_file(str(tmp_path / "a.txt")).findings[0].message


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="an administrator may read everything")
def test_no_permission_for_real(tmp_path):
    draft = tmp_path / "a.txt"
    draft.touch(mode=0)
    assert "permission denied" in read_file(str(draft)).findings[0].message


def test_standard_input(monkeypatch):
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(FRENCH.encode("cp1252"))))
    opened = read_file("-")
    assert (opened.source.path, opened.source.text) == ("-", FRENCH)
