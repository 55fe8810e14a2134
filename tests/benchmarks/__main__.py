"""Installs a wheel of this checkout in a fresh environment and measures there, so that what users have is measured."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable

from tests.benchmarks.process import compare

_HERE = os.path.dirname(os.path.abspath(__file__))
_ROOT = os.path.dirname(os.path.dirname(_HERE))
NOTE = os.path.join(_HERE, "note.en.txt")


def main() -> None:
    """Prints the whole-process times, then those of one warm process."""
    with tempfile.TemporaryDirectory(prefix="notelint-bench-") as folder:
        program = _install(folder)
        print(f"notelint {os.path.getsize(NOTE)} B note; {os.cpu_count()} cores, load {_load()}")
        compare(program, NOTE, folder)
        subprocess.run([program("python"), os.path.join(_HERE, "warm.py"), NOTE], cwd=folder, check=True)


def _install(folder: str) -> Callable[[str], str]:
    """The programs of a fresh environment with the wheel and yamllint; pip compiles both to byte code."""
    venv = os.path.join(folder, "venv")
    scripts = os.path.join(venv, "Scripts" if os.name == "nt" else "bin")
    python = os.path.join(scripts, "python")
    subprocess.run([sys.executable, "-m", "venv", venv], check=True)
    subprocess.run([python, "-m", "pip", "install", "--quiet", _ROOT, "yamllint"], check=True, cwd=folder)
    return lambda name: os.path.join(scripts, name)


def _load() -> str:
    return " ".join(f"{load:.1f}" for load in os.getloadavg()) if hasattr(os, "getloadavg") else "unknown"


if __name__ == "__main__":
    main()
