"""Quotations by whatever marks: the outermost pairs, and what only looks like one."""

import pytest

from notelint.quotes import quotations
from notelint.shadow import make_shadow


def quoted(text: str) -> list[str]:
    shadow = make_shadow(text)
    return [shadow.plain[start:end] for start, end in quotations(shadow).ranges]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a “b c” d", ["“b c”"]),
        ("a « b c » d « e »", ["« b c »", "« e »"]),
        ("a „b c“ d „e” f", ["„b c“", "„e”"]),
        pytest.param(
            "a »b c« d", ["»b c«"], marks=pytest.mark.xfail(strict=True, reason="« never closes what » has opened")
        ),
        ('a "b" c "d"', ['"b"', '"d"']),
        ("a ``b c'' d", ["``b c''"]),
        ("a 「b」 c 《d》", ["「b」"]),
        ("a “b ‘c’ d “e” f” g", ["“b ‘c’ d “e” f”"]),
        ("a « b « c » d » e", ["« b « c » d »"]),
        ("he said: ‘I shall return, I said.’ So", ["‘I shall return, I said.’"]),
        ("the States’ rights, l’Office d’Azerbaïdjan, the 'thing'", []),
        ("a ” b « c", []),
        ("a » b", []),
        ("« One.\n\n« Two.\n\n« Three. » Four", ["« One. « Two. « Three. »"]),
    ],
)
def test_quotations(text: str, found: list[str]) -> None:
    assert quoted(text) == found


def test_a_mark_without_a_partner_quotes_nothing_behind_it() -> None:
    assert quoted("a « b. Then “c d” e.") in (["“c d”"], [])
    assert quoted("a “b" + " c" * 30_000 + "” d") == []


def test_holds_is_true_between_the_marks() -> None:
    shadow = make_shadow("a “b” c")
    held = [at for at in range(len(shadow.plain)) if quotations(shadow).holds(at)]
    assert held == [3, 4]
