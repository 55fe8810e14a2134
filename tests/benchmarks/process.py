"""Whole processes, interleaved in one run, so that a busy machine slows all of them alike."""

import os
import subprocess
import time
from collections.abc import Callable
from statistics import median

_ROUNDS = 25


def compare(program: Callable[[str], str], note: str, folder: str) -> None:
    """Prints the median of each command, and how notelint compares."""
    commands = {
        "bare interpreter": [program("python"), "-c", "pass"],
        "notelint NOTE": [program("notelint"), note],
        "notelint --output-format json NOTE": [program("notelint"), "--output-format", "json", note],
        "python -c 'import lark, jsonschema'": [program("python"), "-c", "import lark, jsonschema"],
        "yamllint FILE (same size)": [program("yamllint"), _yaml(note, folder)],
    }
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(_ROUNDS):
        for name, command in commands.items():
            times[name].append(_time(command, folder))
    own = median(times["notelint NOTE"])
    print(f"\nwhole process, median of {_ROUNDS}, interleaved:")
    for name, seen in times.items():
        print(f"  {name:36} {median(seen) * 1000:7.1f} ms   notelint takes {own / median(seen):5.2f} of it")


def _time(command: list[str], folder: str) -> float:
    start = time.perf_counter()
    done = subprocess.run(command, cwd=folder, capture_output=True, stdin=subprocess.DEVNULL)
    seconds = time.perf_counter() - start
    if done.returncode not in (0, 1):
        raise SystemExit(f"{command}: {done.stderr.decode(errors='replace')}")
    return seconds


def _yaml(note: str, folder: str) -> str:
    """A YAML file of the note's size, without fault: short keys and values, made from its words."""
    with open(note, encoding="utf-8") as file:
        words = [word for word in file.read().split() if word.isalpha()]
    lines = ["---"]
    while sum(len(line.encode()) + 1 for line in lines) < os.path.getsize(note):
        number = len(lines)
        lines.append(f"{words[number % len(words)].lower()}{number}: {' '.join(words[number % 50 : number % 50 + 5])}")
    path = os.path.join(folder, "same-size.yaml")
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write("\n".join(lines) + "\n")
    return path
