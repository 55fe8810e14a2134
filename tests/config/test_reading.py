"""Configuration files that are wrong: one line that says where, what is expected and what may be meant."""

import os
from pathlib import Path

import pytest

from notelint.config.merging import load
from notelint.errors import ConfigError


def fault(folder: Path, text: str | bytes, name: str = "notelint.toml") -> str:
    """What is said of a file, without the folder that it is in."""
    (folder / name).write_bytes(text.encode() if isinstance(text, str) else text)
    with pytest.raises(ConfigError) as caught:
        load(str(folder / name)).exclude()
    told = str(caught.value)
    assert "\n" not in told and told.startswith(str(folder / name))
    return told.removeprefix(str(folder) + os.sep)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('selct = ["NV4"]', "notelint.toml:1: selct: not known here; did you mean “select”?"),
        (
            '\n\nextend_select = ["NV4"]',
            "notelint.toml:3: extend_select: not known here; did you mean “extend-select”?",
        ),
        ("qqq = 1", "notelint.toml:1: qqq: not known here; there are extend, select, ignore"),
        ("[qqq]", "notelint.toml:1: qqq: not known here; there are extend"),
        ("[tool.notelint]", "notelint.toml: tool: the heading [tool.notelint] is for pyproject.toml"),
        ('select = "NV4"', 'notelint.toml:1: select: expected a list of codes, as ["NV4", "NV202"], found “NV4”'),
        (
            "select = []",
            'notelint.toml:1: select: expected at least one code, as ["NV4", "NV202"], found an empty list',
        ),
        ("ignore = [4]", 'notelint.toml:1: ignore: expected a code, as "NV402" or "NV4", found “4”'),
        ('ignore = ["NV44"]', "notelint.toml:1: ignore: no rule has the code NV44; did you mean NV404?"),
        ('extend-ignore = ["MFA001"]', "notelint.toml:1: extend-ignore: no rule has the code MFA001"),
        ("fail-on = true", "notelint.toml:1: fail-on: expected error, warning or info, found “true”"),
        ('fail-on = "warn"', "notelint.toml:1: fail-on: expected error, warning or info, found “warn”; did you mean"),
        ('output-format = "jsn"', "did you mean “json”?"),
        ('[severity]\nNV9 = "of"', "notelint.toml:2: severity.NV9: expected error, warning, info or off, found “of”"),
        ('[severity]\nNV99 = "off"', "notelint.toml:2: severity.NV99: no rule has the code NV99"),
        (
            "[severity]\nNV9 = {off = 1}",
            "notelint.toml:2: severity.NV9: expected error, warning, info or off, found a t",
        ),
        ('profile = "hcr"', "notelint.toml:1: profile: unknown profile “hcr”: did you mean hrc?"),
        ('profile = {"a/" = "hcr"}', 'notelint.toml:1: profile."a/": unknown profile “hcr”'),
        ('profile = ["hrc"]', "notelint.toml:1: profile: expected the name of a profile, or a table of patterns"),
        ('profile = "./ours.json"', "notelint.toml:1: profile: there is no file "),
        ('[per-file-ignores]\n"a b/*" = "NV4"', 'notelint.toml:2: per-file-ignores."a b/*": expected a list of codes'),
        ('per-file-ignores = {"a" = ["NVX"]}', "notelint.toml:1: per-file-ignores.a: no rule has the code NVX"),
        ('templates = ["!"]', "notelint.toml:1: templates: “!” is no pattern of paths as .gitignore has them"),
        ('exclude = ["[z-a]"]', "notelint.toml:1: exclude: “[z-a]” is no pattern"),
        (
            'extend-exclude = [""]',
            'notelint.toml:1: extend-exclude: expected a pattern of paths, as "archive/", found “”',
        ),
        ('facts = ["none"]', "notelint.toml:1: facts: there is no file or folder "),
        ('facts = "none"', "notelint.toml:1: facts: expected a list of paths"),
        ('language = "tlh"', "notelint.toml:1: language: unknown language 'tlh'"),
        ('extend = "none.toml"', "notelint.toml:1: extend: there is no file "),
        ('extend = "notelint.toml"', "notelint.toml:1: extend: leads round in a circle: "),
        ('respect-gitignore = "no"', "notelint.toml:1: respect-gitignore: expected true or false, found “no”"),
        ("select = [", "notelint.toml: no valid TOML: "),
        ("fail-on = 1\nfail-on = 2\n\n", "(at line 2, column "),
        (b'select = ["\xff"]', "notelint.toml: not UTF-8: invalid start byte at byte 11"),
        ("x = " + "[" * 5000, "notelint.toml: "),
    ],
)
def test_it_is_told_with_its_place(tmp_path: Path, text: str, says: str) -> None:
    assert says in fault(tmp_path, text)


def test_in_a_pyproject(tmp_path: Path) -> None:
    name = "pyproject.toml"
    told = fault(tmp_path, '[tool.other]\nselect = 1\n[tool.notelint]\nselct = ["NV4"]\n', name)
    assert told == "pyproject.toml:4: tool.notelint.selct: not known here; did you mean “select”?"
    assert fault(tmp_path, "[tool]\nnotelint = 3", name).endswith("expected a table [tool.notelint], found “3”")
    assert fault(tmp_path, "[tool.other]", name) == "pyproject.toml: there is no table [tool.notelint] in it"


def test_a_line_that_could_be_another_is_left_out(tmp_path: Path) -> None:
    told = fault(tmp_path, '[tool.other]\nselect = 1\n[tool.notelint]\nselect = "NV4"\n', "pyproject.toml")
    assert told.startswith("pyproject.toml: tool.notelint.select: expected")


def test_files_in_a_circle(tmp_path: Path) -> None:
    (tmp_path / "b.toml").write_text('extend = "notelint.toml"')
    assert "b.toml:1: extend: leads round in a circle" in str(_caught(tmp_path, 'extend = "b.toml"'))


def test_a_fault_in_what_is_extended_is_told_there(tmp_path: Path) -> None:
    (tmp_path / "b.toml").write_text("selct = []")
    assert "b.toml:1: selct" in str(_caught(tmp_path, 'extend = "b.toml"'))


def _caught(folder: Path, text: str) -> ConfigError:
    (folder / "notelint.toml").write_text(text)
    with pytest.raises(ConfigError) as caught:
        load(str(folder / "notelint.toml"))
    return caught.value


def test_paths_from_the_working_directory_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a").mkdir()
    assert str(_caught(tmp_path / "a", "x = 1")).startswith(os.path.join("a", "notelint.toml") + ":1: x: ")


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "notelint.toml").write_bytes(b'\xef\xbb\xbffail-on = "info"\r\n')
    assert load(str(tmp_path / "notelint.toml")).fail_on == "info"
