"""Which fixes are safe, and which are not: where two things can be meant, none is."""

import pytest

from notelint.fix import fix
from notelint.linter import lint_source
from notelint.rules import samples
from notelint.rules.references import citing
from notelint.source import make_source
from tests.drafts import TODAY


def fixed(text: str, unsafe: bool = False) -> str:
    return fix(make_source(text), lambda source: lint_source(source, today=TODAY).findings, unsafe).source.text


def sent(words: str) -> str:
    return samples.SENT.replace(samples.BODY, words)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        (samples.BILATERAL.replace("its compliments", "it's compliments"), samples.BILATERAL),
        (samples.BILATERAL.replace("its compliments", "its complimments"), samples.BILATERAL),
        (samples.BILATERAL.replace("of its highest", "of it highest"), samples.BILATERAL),
        (samples.BILATERAL.replace("avails itself", "avails it self"), samples.BILATERAL),
        (samples.BILATERAL.replace("has the honour", "has the the honour"), samples.BILATERAL),
        (samples.BILATERAL.replace("4 May", "4 May May"), samples.BILATERAL),
        (samples.SENT.replace("session of the Human", "session of of the Human"), samples.SENT),
        (citing("Security Council resolution 1325"), citing("Security Council resolution 1325 (2000)")),
        (citing("S/RES/1325"), citing("S/RES/1325 (2000)")),
        (citing("A/RES/60-251"), citing("A/RES/60/251")),
        (sent("It has told the UNGA so."), sent("It has told the United Nations General Assembly so.")),
        (sent("It met on May 18, 2020, and went."), sent("It met on 18 May 2020, and went.")),
    ],
)
def test_what_is_certain_is_put_right(wrong: str, right: str) -> None:
    assert wrong != right
    assert fixed(wrong) == right


@pytest.mark.parametrize(
    "text",
    [
        citing("S/RES/1325 (2001)"),  # the number may be the slip
        citing("S/RES-1325 (2001)"),  # a good form would show a year that is wrong
        citing("resolution 1325"),  # whose?
        citing("S/RSE/1325 (2000)"),
        samples.BILATERAL.replace("Tuesday", "Monday"),  # the date may be the slip
        samples.BILATERAL.replace("4 May 2026", "4 May/June 2026"),
        samples.BILATERAL.replace("presents its", "present its"),  # their?
        samples.BILATERAL.replace("No. 41/2026", "No. 41/2026\n\nExcellency,"),
        samples.PUBLISHED.replace("document of the forty-sixth", "document of the forty-fifth"),
        samples.PUBLISHED.replace("under agenda item 3", "under agenda item 4"),
        sent("It has told the General Assembly (UNGA) so."),
        sent("It met on the 9th of May 2020 with others."),
        sent("The May 18, 2020 meeting took place."),
    ],
)
def test_what_can_be_meant_otherwise_is_left(text: str) -> None:
    assert fixed(text) == text


def test_unsafe_fixes_of_a_signature_take_its_lines_out() -> None:
    assert fixed(f"{samples.BILATERAL}\n\nAna Soto\nAmbassador\n", unsafe=True) == f"{samples.BILATERAL}\n"
