"""What several tests need: a package index, and a copy of the project as a user would clone it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
_NOT_OF_THE_PROJECT = shutil.ignore_patterns(
    ".git", ".venv", "venv", "build", "dist", "_built", "__pycache__", "*.egg-info", ".*_cache", ".hypothesis"
)


@pytest.fixture(scope="session", autouse=True)
def no_configuration(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keeps a developer's own tables of facts out of the tests."""
    empty = str(tmp_path_factory.mktemp("configuration"))
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_CONFIG_HOME", "APPDATA"):
            patch.setenv(name, empty)
        yield


def pytest_configure() -> None:
    """Tests say themselves whether they run in GitHub Actions, where another format is the default."""
    os.environ.pop("GITHUB_ACTIONS", None)


@pytest.fixture(scope="session")
def package_index() -> None:
    """Skips a test where pip reaches no index of packages."""
    command = [sys.executable, "-m", "pip", "install", "--dry-run", "--ignore-installed", "--no-deps", "hatchling"]
    tried = subprocess.run(
        [*command, "--retries", "1", "--timeout", "20"], capture_output=True, stdin=subprocess.DEVNULL
    )
    if tried.returncode:
        pytest.skip("no package index can be reached")


@pytest.fixture(scope="session")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project without what git would not hold."""
    target = tmp_path_factory.mktemp("clone") / "notelint"
    shutil.copytree(ROOT, target, ignore=_NOT_OF_THE_PROJECT)
    return target


@pytest.fixture(scope="session")
def dist(package_index: None, clone: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the sdist, and the wheel that was built from it."""
    folder = tmp_path_factory.mktemp("dist")
    run([sys.executable, "-m", "build", "--outdir", str(folder), str(clone)])
    return folder


@pytest.fixture(scope="session")
def wheel(dist: Path) -> Path:
    return next(dist.glob("*.whl"))


@pytest.fixture(scope="session")
def wheels(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel and all that it needs, as one is carried to a machine without a network."""
    folder = tmp_path_factory.mktemp("wheels")
    run([sys.executable, "-m", "pip", "wheel", "--quiet", "--wheel-dir", str(folder), str(wheel)])
    return folder


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of a fresh virtual environment that holds the wheel, and no more."""
    programs = fresh_venv(tmp_path_factory.mktemp("installed") / "venv")
    run([str(programs / "python"), "-m", "pip", "install", "--quiet", str(wheel)])
    return programs


@pytest.fixture(scope="session")
def git_environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """git with a user of its own and no settings of this machine's; pre-commit with a cache of its own."""
    git = {f"GIT_{who}_{what}": f"tests@{who}.invalid" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    own = {"GIT_CONFIG_GLOBAL": os.devnull, "PRE_COMMIT_HOME": str(tmp_path_factory.mktemp("pre-commit"))}
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return inherited | git | own


@pytest.fixture(scope="session")
def project(package_index: None, clone: Path, git_environment: dict[str, str]) -> Path:
    """The project as a repository."""
    if not (clone / ".git").exists():
        for command in (["init", "--quiet"], ["add", "--all"], ["commit", "--quiet", "--message", "all"]):
            run(["git", *command], cwd=clone, env=git_environment)
    return clone


def fresh_venv(folder: Path) -> Path:
    """Makes a virtual environment; gives the folder of its programs."""
    run([sys.executable, "-m", "venv", str(folder)])
    return folder / ("Scripts" if os.name == "nt" else "bin")


def run(command: list[str], **options: object) -> str:
    """The output of a command that must succeed."""
    done = subprocess.run(command, capture_output=True, encoding="utf-8", stdin=subprocess.DEVNULL, **options)  # type: ignore[call-overload]
    assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
    return str(done.stdout)
