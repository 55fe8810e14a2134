"""The picture of the README: what notelint says of a flawed note on a terminal, in colour, drawn from a real run.

python -m tests.picture        writes docs/images/output.svg
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape

from tests.conftest import ROOT

DRAFT = "examples/en/flawed/hrc-copied.txt"
PICTURE = ROOT / "docs" / "images" / "output.svg"
_TODAY = "2026-11-24"
_COLUMNS = 104
_WIDE, _HIGH, _MARGIN, _BAR = 8.4, 19, 18, 34
_STYLES = {"1": "b", "1;31": "e", "1;33": "w", "1;36": "i", "1;32": "g", "2;34": "f", "0": ""}
_ESCAPE = re.compile(r"\033\[([0-9;]*)m")

# each colour has a contrast of 4.5 or more with its own ground, in the light and in the dark
_CSS = """\
text{font:14px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;fill:#1f2328;white-space:pre}
rect{fill:#fff;stroke:#b4bac2}circle{fill:#b4bac2}.b,.e,.w,.i,.g{font-weight:bold}
.e{fill:#b3141c}.w{fill:#7a5200}.i{fill:#0b6079}.g{fill:#19692c}.f,.t{fill:#59636e}
@media(prefers-color-scheme:dark){text{fill:#e6edf3}rect{fill:#0d1117;stroke:#4a525c}circle{fill:#4a525c}
.e{fill:#ff8e86}.w{fill:#e9b949}.i{fill:#6cc7e8}.g{fill:#6fd183}.f,.t{fill:#9aa4af}}
"""


class Run(NamedTuple):
    """Characters of one style; `column` is 0-based."""

    column: int
    text: str
    style: str


def output() -> str:
    """What the program prints, colours and all."""
    command = [sys.executable, "-m", "notelint", "--today", _TODAY, "--output-format", "human", DRAFT]
    environment = os.environ | {"FORCE_COLOR": "1", "NO_COLOR": "", "COLUMNS": str(_COLUMNS), "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8")
    assert done.returncode == 1, done.stderr
    return done.stdout


def picture() -> str:
    """The SVG of a terminal with the command and its output."""
    rows = [[Run(0, f"$ notelint {DRAFT}", "b")], *(row for line in output().splitlines() for row in _rows(line))]
    width, height = _COLUMNS * _WIDE + 2 * _MARGIN, len(rows) * _HIGH + _BAR + _MARGIN
    texts = "\n".join(_text(run, _BAR + (at + 1) * _HIGH - 5) for at, row in enumerate(rows) for run in row)
    dots = "".join(f'<circle cx="{_MARGIN + 18 * at}" cy="17" r="5"/>' for at in range(3))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}" height="{height:g}" '
        f'viewBox="0 0 {width:g} {height:g}" role="img">\n'
        f"<title>What notelint says of a flawed note</title>\n<style>\n{_CSS}</style>\n"
        f'<rect x=".5" y=".5" width="{width - 1:g}" height="{height - 1:g}" rx="8"/>{dots}\n{texts}\n</svg>\n'
    )


def _rows(line: str) -> Iterator[list[Run]]:
    """The rows that a line takes on the terminal: what is wider goes on in the next."""
    rows: list[list[Run]] = [[]]
    column = 0
    for text, style in _styled(line):
        for char in text:
            if column == _COLUMNS:
                rows.append([])
                column = 0
            if rows[-1] and rows[-1][-1].style == style:
                rows[-1][-1] = rows[-1][-1]._replace(text=rows[-1][-1].text + char)
            else:
                rows[-1].append(Run(column, char, style))
            column += 1
    yield from rows


def _styled(line: str) -> Iterator[tuple[str, str]]:
    pieces = _ESCAPE.split(line)
    yield pieces[0], ""
    for code, text in zip(pieces[1::2], pieces[2::2], strict=True):
        yield text, _STYLES[code]


def _text(run: Run, y: float) -> str:
    """A length of its own keeps each run at its columns, whatever font there is."""
    inner = run.text.strip()
    if not inner:
        return ""
    column = run.column + len(run.text) - len(run.text.lstrip())
    style = f' class="{run.style}"' if run.style else ""
    place = f'x="{_MARGIN + column * _WIDE:.1f}" y="{y:g}" textLength="{len(inner) * _WIDE:.1f}"'
    return f'<text {place} lengthAdjust="spacingAndGlyphs"{style}>{escape(inner)}</text>'


def main() -> None:
    """Writes the picture."""
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    Path(PICTURE).write_text(picture(), "utf-8", newline="\n")


if __name__ == "__main__":
    main()
