"""--no-excerpt: no word of any draft is in the output of any format."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

import notelint
from notelint.build import languages
from notelint.catalogue import all_rules
from notelint.commands.output import FORMATS, renderer
from notelint.language import Language
from notelint.linter import lint
from notelint.readers.text import read_bytes
from notelint.render.discreet import discreet
from notelint.render.options import Options
from tests.drafts import TESTS, TODAY, cases
from tests.laws import notes
from tests.render.reports import several

ROOT = Path(notelint.__file__).parent
SCHEMAS = TESTS.parent / "schemas" / "profiles"
WORD = re.compile(r"[^\W\d_]{4,}|[A-Z]+(?:/[\w.()]+)+")
SEQUENCE = 4


def words(text):
    return [word.casefold() for word in WORD.findall(text)]


def sequences(text):
    """What stands in a text in runs of a few words, whatever they are, with no number between them."""
    runs = (re.findall(r"[^\W_]+", run) for run in re.split(r"\d+", text.casefold()))
    return {tuple(run[at : at + SEQUENCE]) for run in runs for at in range(len(run) - SEQUENCE + 1)}


@cache
def drafts():
    """Every draft of the tests: examples, cases with each of their faults, notes, and texts that were damaged."""
    texts = [*notes().values(), *(path.read_text("utf-8") for path in sorted(TESTS.glob("notes/*/*/*.txt")))]
    for case in cases():
        texts.append(case.text)
        texts += [case.text.replace(f["old"], f["new"], f.get("times", 1)) for f in case.faults]
    return tuple(texts)


@cache
def reports():
    """All findings of all drafts, each draft under a name that says nothing."""
    read = [read_bytes(text.encode("cp1252"), "d.txt") for text in ("présente à l’", "prÃ©sente ses compliments")]
    damaged = [lint("", path="d.txt")._replace(source=opened.source, findings=opened.findings) for opened in read]
    return (*(lint(text, path="d.txt", today=TODAY) for text in drafts()), *damaged)


@cache
def ours():
    """All that notelint says of itself: its messages, its rules, its samples in each language, its page's style."""
    texts = [
        node.value
        for path in (*ROOT.glob("rules/*.py"), *ROOT.glob("re*/*.py"), ROOT / "linter.py", ROOT / "finding.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    texts += [str(text) for rule in all_rules() for text in rule]
    texts += [path.read_text("utf-8") for path in SCHEMAS.glob("*.json")]
    texts += [str(sample) for code in languages() for sample in Language(code).examples.values()]
    texts += [(ROOT / "render" / "html.css").read_text("utf-8"), "2 errors, 2 warnings"]
    return "\n".join(texts)


def leaks(output):
    """The words and the runs of words of the drafts that are in an output and are not notelint's own."""
    unescaped = output.replace("\\n", "\n")  # of JSON
    texts = "\n".join(drafts())
    told = set(words(texts)) & set(words(unescaped)) - set(words(ours()))
    return told | ((sequences(texts) & sequences(unescaped)) - sequences(ours()))


def rendered(name, reports, excerpts):
    return renderer(name)(reports, Options(excerpts=excerpts))


@pytest.mark.parametrize("name", FORMATS)
def test_no_word_of_a_draft_is_shown(name):
    assert leaks(rendered(name, [discreet(report) for report in reports()], excerpts=False)) == set()


@pytest.mark.parametrize("name", FORMATS)
def test_else_they_are(name):
    assert len(leaks(rendered(name, reports(), excerpts=True))) > 100


def test_all_else_is_still_said():
    before, after = several(), discreet(several())
    assert [finding.span for finding in after.findings] == [finding.span for finding in before.findings]
    assert [finding.severity for finding in after.findings] == [finding.severity for finding in before.findings]
    assert all(finding.message and finding.fix is None for finding in after.findings)


def test_a_message_of_which_nothing_is_known_is_not_shown():
    (first, *_) = discreet(several()).findings
    assert first.message == "sender-mismatch"


@pytest.mark.parametrize("name", ["concise", "human", "json", "sarif"])
def test_messages_are_still_sentences(name):
    text = "The Embassy of Fiji presents it's compliments to the Ministry of Trade of Chad and adds [x]."
    shown = rendered(name, [discreet(lint(text, today=TODAY))], excerpts=False)
    assert "“…” is not the set phrase: write “…”." in shown
    assert "“…” is a hole of the template: fill it in." in shown
