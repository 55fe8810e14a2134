"""The grammar and data files of the languages: each defines the same, and what each says of itself is true."""

import re
import re._constants as sre  # type: ignore[import-not-found]  # a module without stubs
import re._parser  # type: ignore[import-not-found]
import signal
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from notelint.formulas import plain_form
from notelint.language import Language, formulas, tables
from notelint.matcher import make_matcher
from notelint.needles import needles
from notelint.scanner import ANCHORS
from notelint.shadow import fold, make_shadow
from tests.drafts import cases
from tests.readings import LANGUAGES, examples

GRAMMARS = Path(__file__).parents[1] / "grammars"
MATCHED_WITH_CASE = ("ARTICLE",)
LONG, SECONDS = 100_000, 1.5


def patterns(language: str) -> dict[str, str]:
    return dict(tables(language)["patterns"])


def slips(language: str) -> list[dict[str, Any]]:
    return list(tables(language)["slips"])


def _params(pairs: Iterator[tuple[str, Any]]) -> list[Any]:
    return [pytest.param(*values, id=identity) for identity, values in pairs]


def _terminals() -> Iterator[tuple[str, Any]]:
    for language in LANGUAGES:
        for name in patterns(language):
            yield f"{language}-{name}", (language, name)


def _slips() -> Iterator[tuple[str, Any]]:
    for language in LANGUAGES:
        for slip in slips(language):
            yield f"{language}-{slip['pattern']}", (language, slip)


# Terminals


def defined(language: str) -> dict[str, str]:
    """What a language's own grammar file defines: terminals and rules, and the lines that do so."""
    text = (GRAMMARS / f"{language}.lark").read_text("utf-8")
    return dict(re.findall(r"^(\w+)\s*:\s*(.+)$", text, re.MULTILINE))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_defines_the_same(language: str) -> None:
    assert set(defined(language)) == set(defined("en"))
    assert set(ANCHORS) <= set(defined(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_definition_reaches_the_tables(language: str) -> None:
    terminals = {name for name in defined(language) if name.isupper()}
    assert terminals | {"HEAD", "ARTICLE"} == set(patterns(language))
    assert not [name for name, pattern in patterns(language).items() if re.search("@[A-Z]", pattern)]


@pytest.mark.parametrize(("language", "name"), _params(_terminals()))
def test_a_terminal_compiles_and_is_linear(language: str, name: str) -> None:
    assert_linear(patterns(language)[name])


@pytest.mark.parametrize(("language", "slip"), _params(_slips()))
def test_a_slip_is_linear(language: str, slip: dict[str, Any]) -> None:
    assert_linear(slip["pattern"])


@pytest.mark.parametrize(("language", "name"), _params(_terminals()))
def test_every_letter_of_a_terminal_can_stand_in_folded_text(language: str, name: str) -> None:
    if name not in MATCHED_WITH_CASE:
        assert [char for char in letters(patterns(language)[name]) if fold(char) != char] == []


def assert_linear(pattern: str) -> None:
    """Ends on long texts of one thing over and over.

    The limit is one of computing time, several times what any takes: what is quadratic needs far longer.
    """
    compiled = re.compile(pattern)
    own = sorted({run.strip() for run in literals(pattern) if len(run.strip()) > 2})
    mixed = " ".join(literals(pattern)[:200])
    some = own[:: len(own) // 30 + 1]
    for piece in (" ", "a", "1", "a ", "1 ", "1, ", "(a) ", ". ", mixed, *(f"{run} " for run in some)):
        text = (piece * (LONG // len(piece) + 1))[:LONG] + "!"
        within_limit(compiled, text)


def within_limit(compiled: re.Pattern[str], text: str) -> None:
    if not hasattr(signal, "setitimer"):
        pytest.skip("no timer that stops a match on this system")
    before = signal.signal(signal.SIGVTALRM, _stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
    try:
        for _ in compiled.finditer(text):
            pass
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _stop(number: int, at: FrameType | None) -> None:
    del number, at
    pytest.fail("no end in sight")


@cache
def literals(pattern: str) -> list[str]:
    """The literal strings of a pattern, in order."""
    found: list[str] = []
    run = ""
    for code, argument in _walk(re._parser.parse(pattern)):
        if code is sre.LITERAL:
            run += chr(argument)
        elif run:
            found.append(run)
            run = ""
    return [*found, run] if run else found


def letters(pattern: str) -> set[str]:
    """The literal characters of a pattern, those of its classes too, less what must not follow or precede."""
    found = set()
    for code, argument in _walk(re._parser.parse(pattern)):
        if code is sre.LITERAL:
            found.add(chr(argument))
        elif code is sre.IN and argument[0][0] is not sre.NEGATE:
            found |= {chr(value) for kind, value in argument if kind is sre.LITERAL}
    return found


def _walk(items: Any) -> Iterator[tuple[Any, Any]]:
    for code, argument in items:
        if code is sre.SUBPATTERN:
            yield from _walk(argument[3])
        elif code is sre.BRANCH:
            for branch in argument[1]:
                yield from _walk(branch)
                yield sre.AT, None
        elif code in (sre.MAX_REPEAT, sre.MIN_REPEAT):
            yield from _walk(argument[2])
        elif code is sre.ASSERT:
            yield from _walk(argument[1])
        elif code is not sre.ASSERT_NOT:
            yield code, argument
        if code is not sre.LITERAL:
            yield sre.AT, None


# Needles

few = settings(max_examples=8, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


@pytest.mark.parametrize(("language", "name"), _params(_terminals()))
def test_what_a_terminal_matches_holds_one_of_its_needles(language: str, name: str) -> None:
    assert_needles(patterns(language)[name], tables(language)["needles"].get(name, []))


def assert_needles(pattern: str, wanted: list[str]) -> None:
    compiled = re.compile(pattern)

    @few
    @given(st.from_regex(compiled))
    def holds(text: str) -> None:
        if compiled.search(text):
            assert any(needle in text for needle in wanted)

    if wanted:
        holds()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_pattern_is_passed_over_in_a_note_that_it_matches(language: str) -> None:
    for text in examples(language).values():
        matcher = make_matcher(make_shadow(text), Language(language))
        matching = {name for name, pattern in patterns(language).items() if re.search(pattern, matcher.text)}
        assert not matching & matcher.idle


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("agenda items?", ["agenda item"]),
        (r"\b(?:note|letter) dated", [" dated"]),
        ("(?:annex|enclosure)", ["annex", "enclosure"]),
        ("(?:annex|[a-z]+)", []),
        ("(?:annex)?", []),
        ("(?:annex)+", ["annex"]),
        ("(?!annex)ab", []),
    ],
)
def test_needles(pattern: str, found: list[str]) -> None:
    assert needles(pattern) == found


# Set phrases and slips


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_model_is_good_and_recognised(language: str) -> None:
    for name, formula in formulas(language).items():
        forms = [formula.model, *(f"{formula.model} {ending}" for ending in tables(language)["endings"])]
        assert any(formula.is_good(plain_form(form)) for form in forms), name
        assert re.fullmatch(patterns(language)[name], fold(formula.model)), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_anchor_that_is_judged_has_one_formula(language: str) -> None:
    names = [row["phrase"] for row in tables(language)["formulas"]]
    assert len(names) == len(set(names))
    assert set(names) == set(ANCHORS) - {"CIRCULATE", "COMPLIMENTS_END", "OPPORTUNITY"}


@pytest.mark.parametrize(("language", "slip"), _params(_slips()))
def test_a_slip_holds_its_needles_and_is_mended_to_something_else(language: str, slip: dict[str, Any]) -> None:
    compiled = re.compile(slip["pattern"])
    assert "slip" in compiled.groupindex

    @few
    @given(st.from_regex(compiled))
    def holds(text: str) -> None:
        for found in compiled.finditer(text):
            assert not slip["needles"] or any(needle in text for needle in slip["needles"])
            assert slip["right"].format(**found.groupdict()) != found["slip"]

    holds()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_slip_is_there_twice(language: str) -> None:
    shapes = [slip["pattern"] for slip in slips(language)]
    assert len(shapes) == len(set(shapes))


# Words


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_that_are_matched_in_folded_text_are_folded(language: str) -> None:
    data = tables(language)
    lists = ("cues", "and", "office_words", "weekdays", "idle", "articles", "possessives", "pronouns")
    keys = ("months", "ordinals", "cardinals", "multipliers", "heads", "languages", "verbs", "kinds", "ministries")
    words = [word for name in (*lists, *keys) for word in data[name]]
    words += data["vocabulary"]["real"] + data["marks"]["office_of"] + data["agenda"]["provisional"]
    words += [word for part in ("closing", "short_organs") for group in data[part].values() for word in group]
    assert [word for word in words if fold(word) != word] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_the_vocabulary_is_one_of_the_set_phrases(language: str) -> None:
    """In one of its forms it stands in the grammar, in the data beside it, or in a good note."""
    data = tables(language)
    texts = [*patterns(language).values(), *examples(language).values(), str(data["formulas"]), str(data["slips"])]
    texts += [case.text for case in cases() if case.name.startswith(f"{language}/")] + [str(data["messages"])]
    spoken = "".join(f" {word}" for word in sorted(set(re.findall(r"\w+", fold(" ".join(texts))))))
    assert [word for word in data["vocabulary"]["words"] if f" {fold(word)[:8]}" not in spoken] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_is_in_the_vocabulary_or_a_real_one_but_not_both(language: str) -> None:
    vocabulary = tables(language)["vocabulary"]
    assert not {fold(word) for word in vocabulary["words"]} & set(vocabulary["real"])
    assert len(set(vocabulary["real"])) == len(vocabulary["real"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_days_of_the_week_are_seven_in_order(language: str) -> None:
    data = tables(language)
    assert [fold(day) for day in data["weekday_names"]] == data["weekdays"]
    assert len(data["weekdays"]) == 7
    assert set(data["months"].values()) == set(range(1, 13))
