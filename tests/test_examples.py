"""The examples are what their folders say: those under good/ pass, each of those under flawed/ does not."""

import json
from pathlib import Path

import pytest

from notelint.cli import main

EXAMPLES = Path(__file__).parent.parent / "examples"
TODAY = ["--today", "2026-11-24"]  # facts are those of a day


def drafts(folder):
    return [pytest.param(path, id=path.stem) for path in sorted(EXAMPLES.glob(f"*/{folder}/*.txt"))]


@pytest.mark.parametrize("path", drafts("good"))
def test_a_good_note_passes(path, capsys):
    assert main([*TODAY, "--output-format", "json", str(path)]) == 0
    assert json.loads(capsys.readouterr().out) == []


@pytest.mark.parametrize("path", drafts("flawed"))
def test_a_flawed_note_does_not(path, capsys):
    assert main([*TODAY, str(path)]) == 1
    assert "Found" in capsys.readouterr().out


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("kind", ["good", "flawed"])
def test_every_language_has_examples(language, kind):
    assert list((EXAMPLES / language / kind).glob("*.txt"))
