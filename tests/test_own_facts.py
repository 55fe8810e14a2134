"""A user's own tables: read from TOML, checked, and put in place of the built-in ones."""

from datetime import date
from pathlib import Path

import pytest

from notelint.errors import FactsError
from notelint.facts import Facts, builtin
from notelint.own_facts import load, table_files, with_files
from tests.tables import changed, dated, toml, with_last


def put(folder: Path, name: str, text: str) -> str:
    file = folder / f"{name}.toml"
    file.write_text(text, "utf-8")
    return str(file)


@pytest.mark.parametrize("name", Facts._fields)
def test_a_built_in_table_is_a_good_one(name: str, tmp_path: Path) -> None:
    loaded, table = load(put(tmp_path, name, toml(name)))
    assert loaded == name
    assert table.data == getattr(builtin(), name).data


def test_a_table_stands_in_for_the_one_of_its_name(tmp_path: Path) -> None:
    facts = with_files(builtin(), [put(tmp_path, "resolutions", with_last(2026, 2850))])
    assert (facts.sessions, facts.agendas) == (builtin().sessions, builtin().agendas)
    assert facts.resolutions.last_council() == (2850, 2026)


def test_of_two_of_one_name_the_last_counts(tmp_path: Path) -> None:
    (tmp_path / "older").mkdir()
    older = put(tmp_path / "older", "agendas", dated(toml("agendas"), "2024-01-01"))
    newer = put(tmp_path, "agendas", toml("agendas"))
    assert with_files(builtin(), [older, newer]).agendas.as_of == builtin().agendas.as_of
    assert with_files(builtin(), [newer, older]).agendas.as_of < builtin().agendas.as_of


def test_days_need_no_quotation_marks(tmp_path: Path) -> None:
    table = changed(dated(toml("agendas"), "2025-01-31"), ('"2025-01-31"', "2025-01-31"))
    assert load(put(tmp_path, "agendas", table))[1].as_of == date(2025, 1, 31)


def test_a_mark_of_byte_order_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "agendas.toml").write_text(toml("agendas"), "utf-8-sig")
    assert load(str(tmp_path / "agendas.toml"))[1].as_of > date(2024, 1, 1)


BROKEN = {
    "no-toml": (b"as_of = ", "no valid TOML: Invalid value (at end of document)"),
    "twice": (b"a = 1\na = 2\n", "no valid TOML: Cannot overwrite a value (at line 2, column 6)"),
    "latin-1": ("source = 'Genève'".encode("latin-1"), "not UTF-8: invalid continuation byte at byte 13"),
    "deep": (b"a = " + b"[" * 100_000, "nested too deeply"),
    "empty": (b"", "“as_of” is missing"),
}


@pytest.mark.parametrize(("content", "message"), BROKEN.values(), ids=BROKEN)
def test_what_is_no_table_is_told_in_one_line(content: bytes, message: str, tmp_path: Path) -> None:
    file = tmp_path / "sessions.toml"
    file.write_bytes(content)
    with pytest.raises(FactsError) as told:
        load(str(file))
    assert str(told.value) == f"{file}: {message}"


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(FactsError, match="cannot be read"):
        load(str(tmp_path / "sessions.toml"))
    with pytest.raises(FactsError, match=r"no table has this name; there are sessions\.toml, agendas\.toml, resol"):
        load(put(tmp_path, "session", toml("sessions")))


def test_the_tables_of_a_folder(tmp_path: Path) -> None:
    for name in ("sessions.toml", "agendas.toml", ".#agendas.toml", "notes.txt"):
        (tmp_path / name).touch()
    assert table_files(str(tmp_path)) == [str(tmp_path / "agendas.toml"), str(tmp_path / "sessions.toml")]
    assert table_files("sessions.toml") == ["sessions.toml"]
