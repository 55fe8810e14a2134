"""From files in folders to the settings of a draft."""

import os
from pathlib import Path

import pytest

from notelint.config.discovery import Discovery
from notelint.config.resolving import Resolver
from notelint.config.settings import Given, Settings
from notelint.errors import NotelintError
from notelint.finding import Finding
from notelint.selection import Selection
from notelint.span import Span


@pytest.fixture
def put(tmp_path: Path):
    """Writes files: paths below the test's folder, and what they say."""

    def write(files: dict[str, str]) -> Path:
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        return tmp_path

    return write


def codes(settings: Settings, *wanted: str) -> str:
    """Those of some codes that are wanted."""
    found = [Finding(code, "name", "error", "It is.", Span(0, 0)) for code in wanted]
    return " ".join(finding.code for finding in settings.choose(found))


def of(root: Path, draft: str, given: Given = Given(), **options) -> Settings:  # noqa: B008
    return Resolver(given, **options).settings(str(root / draft))


def test_the_nearest_upwards_from_each_file(put, monkeypatch) -> None:
    root = put({"notelint.toml": 'language = "en"', "b/c/notelint.toml": 'fail-on = "info"', "b/c/d/x.txt": ""})
    monkeypatch.chdir(root / "b" / "c")
    assert of(root, "b/x.txt")[:2] == (None, "en")
    assert (of(root, "b/c/d/x.txt").fail_on, of(root, "b/c/d/x.txt").language) == ("info", None)
    assert of(root, "b/c/none/none.txt").fail_on == "info"
    assert Resolver(Given()).settings("x.txt").fail_on == "info"


def test_notelint_toml_goes_before_pyproject(put) -> None:
    root = put({"pyproject.toml": '[tool.notelint]\nlanguage = "fr"', "a/pyproject.toml": "[tool.other]"})
    assert of(root, "a/x.txt").language == "fr"
    put({"notelint.toml": ""})
    assert of(root, "a/x.txt").language is None


def test_other_peoples_files_are_passed_by(put) -> None:
    root = put({"notelint.toml": 'language = "fr"', "a/pyproject.toml": "this is [no TOML", "b/notelint.toml/x": ""})
    assert of(root, "a/x.txt").language == "fr"
    assert of(root, "b/x.txt").language == "fr"
    put({"a/pyproject.toml": "this is [no TOML that names notelint"})
    with pytest.raises(NotelintError, match="no valid TOML"):
        of(root, "a/x.txt")


def test_each_folder_is_looked_into_once(put, monkeypatch) -> None:
    root = put({"a/b/x.txt": ""})
    discovery = Discovery()
    discovery.nearest(str(root / "a" / "b"))
    monkeypatch.setattr("os.path.isfile", lambda path: pytest.fail(f"looked at {path} again"))
    assert discovery.nearest(str(root / "a")) is None


def test_deep_folders() -> None:
    assert Discovery().nearest(os.path.join(os.sep, *["x"] * 2000)) is None


def test_extending(put) -> None:
    root = put(
        {
            "notelint.toml": 'ignore = ["NV7"]\nlanguage = "fr"\nfail-on = "info"\n[severity]\nNV5 = "info"\n',
            "a/notelint.toml": 'extend = "../notelint.toml"\nextend-ignore = ["NV9"]\nextend-select = ["NV703"]\n'
            'fail-on = "error"\n',
        }
    )
    found = of(root, "a/x.txt")
    assert codes(found, "NV701", "NV703", "NV904", "NV402") == "NV703 NV402"
    assert (found.language, found.fail_on) == ("fr", "error")
    assert [one.severity for one in found.choose([Finding("NV501", "n", "error", "m", Span(0, 0))])] == ["info"]


def test_select_of_the_nearest_counts_alone(put) -> None:
    extended = 'select = ["NV4"]\nignore = ["NV5"]'
    root = put({"b.toml": extended, "notelint.toml": 'extend = "b.toml"\nselect = ["NV5"]'})
    assert codes(of(root, "x.txt"), "NV402", "NV501") == "NV501"


def test_the_command_line_goes_before(put) -> None:
    root = put(
        {"notelint.toml": 'language = "fr"\nprofile = "ga"\nfail-on = "info"\nignore = ["NV402"]\nselect = ["NV5"]'}
    )
    given = Given("hrc", "en", Selection(select=("NV4",)), (), "error", None)
    found = of(root, "x.txt", given)
    assert (found.profile, found.language, found.fail_on) == ("hrc", "en", "error")
    assert codes(found, "NV402", "NV501") == "NV402"
    assert codes(of(root, "x.txt", Given(selection=Selection(ignore=("NV501",)))), "NV501", "NV502") == "NV502"


def test_ignores_by_file(put) -> None:
    root = put({"notelint.toml": '[per-file-ignores]\n"b/" = ["NV4"]\n"*.j2" = ["NV5"]\n"/a/x.txt" = ["NV6"]\n'})
    wanted = ("NV402", "NV501", "NV601")
    assert codes(of(root, "a/b/x.txt"), *wanted) == "NV501 NV601"
    assert codes(of(root, "b/x.j2"), *wanted) == "NV601"
    assert codes(of(root, "a/x.txt"), *wanted) == "NV402 NV501"
    assert codes(of(root, "c/a/x.txt"), *wanted) == "NV402 NV501 NV601"
    assert codes(of(root, "b/x.txt", Given(selection=Selection(select=("NV402",)))), *wanted) == ""


def test_profiles_by_path(put) -> None:
    root = put(
        {
            "notelint.toml": 'profile = {"*" = "bilateral", "geneva/" = "hrc", "ours/" = "p/ours.json"}',
            "p/ours.json": "{}",
            "geneva/notelint.toml": 'extend = "../notelint.toml"\nprofile = {"joint.txt" = "joint"}',
        }
    )
    assert [of(root, name).profile for name in ("x.txt", "geneva/x.txt", "geneva/joint.txt", "ours/x.txt")] == [
        "bilateral",
        "hrc",
        "joint",
        str(root / "p" / "ours.json"),
    ]


def test_templates_by_path(put) -> None:
    root = put({"notelint.toml": 'templates = ["templates/", "*.tpl.txt", "!templates/README.txt"]'})
    drafts = ("templates/a b.txt", "مذكرة.tpl.txt", "templates/README.txt", "x.txt")
    assert [of(root, name).template for name in drafts] == [True, True, False, False]


def test_paths_count_from_the_file_that_names_them(put, monkeypatch) -> None:
    root = put({"c/notelint.toml": 'facts = ["t"]\nbaseline = "../known.json"', "c/t/sessions.toml": ""})
    found = of(root, "c/x.txt", Given(facts=("mine.toml",)))
    assert found.facts == (str(root / "c" / "t"), "mine.toml")
    assert found.baseline == str(root / "known.json")


def test_a_file_that_is_named_stands_for_all(put, monkeypatch) -> None:
    root = put(
        {
            "a/notelint.toml": 'language = "fr"',
            "conf/n.toml": 'fail-on = "info"\n[per-file-ignores]\n"a/" = ["NV4"]\n"*.j2" = ["NV5"]',
        }
    )
    monkeypatch.chdir(root)
    found = of(root, "a/x.txt", file="conf/n.toml")
    assert (found.language, found.fail_on) == (None, "info")
    assert codes(found, "NV402", "NV501") == "NV501"  # its patterns count from the working directory
    monkeypatch.chdir(root / "conf")
    assert codes(of(root, "a/x.j2", file="n.toml"), "NV402", "NV501") == "NV402"


def test_isolated(put) -> None:
    root = put({"notelint.toml": "nonsense"})
    assert of(root, "x.txt", isolated=True) == of(root.parent.parent, "x.txt")


def test_codes_of_a_profile_of_ones_own(put) -> None:
    root = put({"notelint.toml": 'ignore = ["MFA001"]\nprofile = "ours.json"', "ours.json": "{}"})
    assert codes(of(root, "x.txt"), "MFA001", "MFA002") == "MFA002"
    assert codes(of(root, "x.txt", Given(selection=Selection(select=("MFA001",)))), "MFA001") == "MFA001"
    with pytest.raises(NotelintError, match="MFA001"):
        of(root.parent, "x.txt", Given(selection=Selection(select=("MFA001",))))


def test_a_link_counts_where_it_lies(put) -> None:
    root = put({"a/notelint.toml": 'language = "fr"', "a/x.txt": "", "b/notelint.toml": 'language = "en"'})
    (root / "b" / "link.txt").symlink_to(root / "a" / "x.txt")
    assert of(root, "b/link.txt").language == "en"
