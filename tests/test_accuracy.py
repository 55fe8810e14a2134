"""The accuracy run itself: its ordinals, its operators and its tables."""

from pathlib import Path

import pytest

from notelint.language import Language
from notelint.numbers import ordinal
from notelint.shadow import fold
from notelint.source import make_source
from notelint.span import Span
from tests.accuracy import corpus
from tests.accuracy.good import Good, good_texts, make_good
from tests.accuracy.numerals import in_figures, in_words, like
from tests.accuracy.operators import FAULTS, TWINS
from tests.accuracy.sowing import Change, sow
from tests.accuracy.table import aligned, by_language, by_operator, by_rule, markdown, misses, share
from tests.accuracy.trials import Trial, judged, near
from tests.drafts import linted

EXAMPLES = {name: text for name, text in good_texts().items() if name.startswith("examples/")}
SENT = "examples/en/good/hrc-sent.txt"
TRIALS = [
    Trial("sown fault", "a", "en", "weekday", ("NV503",), True),
    Trial("sown fault", "a", "en", "weekday", ("NV503",), False, ("NV501",), "“Monday” → “Friday”"),
    Trial("field", "b", "fr", "fields", (), True),
]


@pytest.fixture(scope="module")
def sent() -> Good:
    return make_good(SENT, EXAMPLES[SENT])


@pytest.mark.parametrize("code", ["en", "fr"])
def test_ordinals_are_read_as_they_were_written(code: str) -> None:
    for number in range(1, 100):
        for written in (in_words(number, code), in_figures(number, code)):
            assert ordinal(fold(written), Language(code)) == number, written


def test_an_ordinal_is_written_like_another() -> None:
    written = [like("Fifty-first", 42, "en"), like("51st", 42, "en"), like("QUARANTIÈME", 71, "fr")]
    assert written == ["Forty-second", "42nd", "SOIXANTE ET ONZIÈME"]


@pytest.mark.parametrize("operator", [*FAULTS, *TWINS])
def test_an_operator_changes_notes_the_same_way_on_every_run(operator: str) -> None:
    sow_in = {**FAULTS, **TWINS}[operator]
    goods = [make_good(name, text) for name, text in EXAMPLES.items()]
    first = [sown for good in goods for sown in sow_in(good)]
    assert first == [sown for good in goods for sown in sow_in(good)]
    assert all(bool(sown.wanted) == (operator in FAULTS) for sown in first)
    assert all(0 <= start <= end <= len(sown.text) for sown in first for start, end in sown.places)


def test_places_move_with_the_changes(sent: Good) -> None:
    at = sent.text.index("Geneva, 12 March")
    sown = sow(sent, [Change(Span(0, 9), ""), Change(Span(at, at + 6), "New York")], ("NV502",), (Span(at, at + 6),))
    start, end = sown.places[0]
    assert sown.text[start:end] == "New York"


def test_a_fault_that_is_found_elsewhere_is_not_found(sent: Good) -> None:
    sown = sow(sent, [Change(Span(sent.text.index("12 March"), sent.text.index("12 March") + 2), "32")], ("NV501",))
    assert judged(sent, "test", sown).right
    missed = judged(sent, "test", sown._replace(places=(Span(0, 1),)))
    assert (missed.right, missed.false) == (False, ("NV501",))
    assert "wanted NV501 at 1" in missed.told


def test_near_is_within_a_line() -> None:
    finding = linted("").findings[0]
    source = make_source("one\ntwo\nthree\n")
    assert near(source, finding, (Span(4, 7),))
    assert not near(source, finding, (Span(8, 9),))
    assert near(source, finding, ())


def test_shares_are_never_rounded_up_to_the_whole() -> None:
    assert share(TRIALS[:2]) == "50.0 % of 2"
    assert share([*TRIALS[:1]] * 1999 + TRIALS[1:2]) == "99.9 % of 2,000"
    assert (share(TRIALS[:1]), share([])) == ("100 % of 1", "–")


def test_tables_and_misses() -> None:
    assert [row[0] for row in by_language(TRIALS)] == ["language", "English", "French", "both"]
    assert by_rule(TRIALS)[1:] == [["NV501", "–", "1"], ["NV503", "50.0 % of 2", "0"]]
    assert by_operator(TRIALS)[1] == ["weekday", "50.0 % of 2", "1"]
    assert markdown(by_rule(TRIALS)).startswith("| rule | faults found |")
    assert aligned([["a", "b"], ["cd", "e"]]) == "a   b\ncd  e"
    assert misses(TRIALS) == "a: weekday: “Monday” → “Friday”"


def test_the_corpus_is_named_by_the_user_only(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv(corpus.VARIABLE, raising=False)
    corpus.main()
    assert "is not set" in capsys.readouterr().out


def test_the_corpus_is_read(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    folder = tmp_path / "exchanges" / "en"
    folder.mkdir(parents=True)
    (folder / "note.txt").write_text(EXAMPLES[SENT].replace("12 March", "32 March"), "utf-8")
    monkeypatch.setenv(corpus.VARIABLE, str(tmp_path))
    corpus.main()
    told = capsys.readouterr().out
    assert "en/note.txt: en, sender found, addressee found, closing found" in told
    assert "1 notes; found: sender 1, addressee 1, closing 1\nNV501 error: 1" in told
