"""One symbol: what it says, how it is spelt, what is wrong with it."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notelint.roman import from_roman, to_roman
from notelint.symbols.build import reference_parser, symbol_tables
from notelint.symbols.grammar import read, tokens
from notelint.symbols.parse import halves, parse_symbol
from notelint.symbols.words import load

GOOD = {
    "A/RES/217(III)[A-E]": "A/RES/217 (III)[A-E]",
    "A/RES/217 A (III)": "A/RES/217 A (III)",
    "A/RES/217 (III)": "A/RES/217 (III)",
    "A/RES/377(V)": "A/RES/377 (V)",
    "A/RES/3367 A (XXX)": "A/RES/3367 A (XXX)",
    "A/RES/3201(S-VI)": "A/RES/3201 (S-VI)",
    "A/RES/2252 (ES-V)": "A/RES/2252 (ES-V)",
    "A/RES/46/182": "A/RES/46/182",
    "A/RES/46/36 L": "A/RES/46/36 L",
    "A/RES/S-10/2": "A/RES/S-10/2",
    "A/RES/ES-11/1": "A/RES/ES-11/1",
    "A/DEC/60/411": "A/DEC/60/411",
    "S/RES/822 (1993)": "S/RES/822 (1993)",
    "S/RES/822(1993)": "S/RES/822 (1993)",
    "S/RES/822\u00a0(1993)": "S/RES/822 (1993)",
    "S/RES/\n822 (1993)": "S/RES/822 (1993)",
    "S/RES/822\r\n(1993)": "S/RES/822 (1993)",
    "S/PRST/2020/1": "S/PRST/2020/1",
    "S/2020/300": "S/2020/300",
    "S/2015/10/Add.7": "S/2015/10/Add.7",
    "S/25704": "S/25704",
    "S/PV.8452": "S/PV.8452",
    "S/AC.44/2013/17": "S/AC.44/2013/17",
    "S/Agenda/7364": "S/Agenda/7364",
    "E/RES/1503(XLVIII)": "E/RES/1503 (XLVIII)",
    "E/RES/1973/1768(LIV)": "E/RES/1973/1768 (LIV)",
    "E/RES/1996/31": "E/RES/1996/31",
    "E/2020/INF/2": "E/2020/INF/2",
    "E/CN.4/2006/84": "E/CN.4/2006/84",
    "E/CN.4/Sub.2/2003/12/Rev.2": "E/CN.4/Sub.2/2003/12/Rev.2",
    "E/CN.6/2020/NGO/1": "E/CN.6/2020/NGO/1",
    "E/C.12/AZE/4": "E/C.12/AZE/4",
    "A/HRC/RES/43/1": "A/HRC/RES/43/1",
    "A/HRC/RES/S-28/1": "A/HRC/RES/S-28/1",
    "A/HRC/DEC/19/119": "A/HRC/DEC/19/119",
    "A/HRC/PRST/38/1": "A/HRC/PRST/38/1",
    "A/HRC/43/40": "A/HRC/43/40",
    "A/HRC/43/40*": "A/HRC/43/40",
    "A/HRC/43/G/40": "A/HRC/43/G/40",
    "A/HRC/\n43/G/40": "A/HRC/43/G/40",
    "A/HRC/43/NGO/100": "A/HRC/43/NGO/100",
    "A/HRC/43/NI/2": "A/HRC/43/NI/2",
    "A/HRC/43/L.1/Rev.1": "A/HRC/43/L.1/Rev.1",
    "A/HRC/WG.6/36/AZE/1": "A/HRC/WG.6/36/AZE/1",
    "A/HRC/OM/1": "A/HRC/OM/1",
    "A/HRC/S-17/1": "A/HRC/S-17/1",
    "A/74/800-S/2020/300": "A/74/800-S/2020/300",
    "A/74/800–S/2020/300": "A/74/800-S/2020/300",
    "A/C.3/74/L.1": "A/C.3/74/L.1",
    "A/C.5/74/SR.1": "A/C.5/74/SR.1",
    "A/66/PV.82": "A/66/PV.82",
    "A/72/PV.100 (Resumption 1)": "A/72/PV.100 (Resumption 1)",
    "A/520/Rev.19": "A/520/Rev.19",
    "A/INF/71/1": "A/INF/71/1",
    "A/AC.182/L.139": "A/AC.182/L.139",
    "A/CONF.224/PC(III)/L.1": "A/CONF.224/PC(III)/L.1",
    "A/ES-10/801": "A/ES-10/801",
    "CEDAW/C/AZE/CO/5/Add.1": "CEDAW/C/AZE/CO/5/Add.1",
    "CCPR/C/21/Rev.1/Add.13": "CCPR/C/21/Rev.1/Add.13",
    "CRC/C/15/Add.183": "CRC/C/15/Add.183",
    "CRC/C/OPAC/AZE/1": "CRC/C/OPAC/AZE/1",
    "CERD/C/SR.1917": "CERD/C/SR.1917",
    "HRI/GEN/1/Rev.9": "HRI/GEN/1/Rev.9",
    "UNEP/CHW.12/3/Add.1": "UNEP/CHW.12/3/Add.1",
    "UNEP/EA.4/Res.1": "UNEP/EA.4/Res.1",
    "TD/B/C.I/MEM.6/2": "TD/B/C.I/MEM.6/2",
    "FCCC/CP/2015/10/Add.1": "FCCC/CP/2015/10/Add.1",
    "CD/1998": "CD/1998",
    "NPT/CONF.2020/PC.I/WP.1": "NPT/CONF.2020/PC.I/WP.1",
    "ST/SG/SER.E/738": "ST/SG/SER.E/738",
    "CLCS/40/Rev.1": "CLCS/40/Rev.1",
    "SPLOS/72": "SPLOS/72",
    "ISBA/21/C/2": "ISBA/21/C/2",
    "DP/2020/1": "DP/2020/1",
    "ICC-ASP/18/Res.1": "ICC-ASP/18/Res.1",
    "ECE/TRANS/17/Rev.10": "ECE/TRANS/17/Rev.10",
}

MISSPELT = {
    "s/res/822 (1993)": "S/RES/822 (1993)",
    "S / RES / 822 (1993)": "S/RES/822 (1993)",
    "S/RES/822 1993": "S/RES/822 (1993)",
    "S/RES/822/1993": "S/RES/822 (1993)",
    "S/RES/1993/822": "S/RES/822 (1993)",
    "S/RES/822-1993": "S/RES/822 (1993)",
    "S/RES/822 [1993]": "S/RES/822 (1993)",
    "S/RES 822 (1993)": "S/RES/822 (1993)",
    "S/822 (1993)": "S/RES/822 (1993)",
    "S/2O20/1198": "S/2020/1198",
    "S/RES/I325 (2000)": "S/RES/1325 (2000)",
    "С/2020/300": "S/2020/300",
    "А/HRC/41/12": "A/HRC/41/12",
    "A／HRC／50／32": "A/HRC/50/32",
    "A/HRC/4l/12": "A/HRC/41/12",
    "a/hrc/43/40": "A/HRC/43/40",
    "A/HRC/43/L1": "A/HRC/43/L.1",
    "A/HRC/43/1/Add1": "A/HRC/43/1/Add.1",
    "A/HRC/43/1/ADD.1": "A/HRC/43/1/Add.1",
    "A/HRC/43-10": "A/HRC/43/10",
    "A/C3/74/L.1": "A/C.3/74/L.1",
    "A/C. 3/74/L. 1": "A/C.3/74/L.1",
    "A/RES/70-1": "A/RES/70/1",
    "A/RES/60/251/": "A/RES/60/251",
    "A/RES//60/251": "A/RES/60/251",
    "A/RES60/251": "A/RES/60/251",
    "A.RES.60.251": "A/RES/60/251",
    "A-RES-60-251": "A/RES/60/251",
    "A\\RES\\60\\251": "A/RES/60/251",
    "A/RÉS/60/251": "A/RES/60/251",
    "A/RES/251/60": "A/RES/60/251",
    "A/RES/251 (LX)": "A/RES/60/251",
    "A/RES/30/3379": "A/RES/3379 (XXX)",
    "A/RES/S-6/3201": "A/RES/3201 (S-VI)",
    "A/217 (III)": "A/RES/217 (III)",
    "A/75/709/S/2021/58": "A/75/709-S/2021/58",
    "E/RES/31 (1996)": "E/RES/1996/31",
    "E/RES/31/1996": "E/RES/1996/31",
    "E/RES/54/1768": "E/RES/1768 (LIV)",
    "S/PRST/16/2014": "S/PRST/2014/16",
}

BEYOND_REPAIR = ["A/RES/217", "A/RES/30/12", "A/HRC/RES/43", "A/RES/251 (2006)", "S/PRST/12", "E/RES/31"]

UNKNOWN = {
    "S/RSE/822 (1993)": "S/RES/822 (1993)",
    "A/HCR/43/1": "A/HRC/43/1",
    "A/HRC/REC/43/1": "A/HRC/RES/43/1",
    "GA/RES/60/251": "A/RES/60/251",
    "HRC/RES/43/1": "A/HRC/RES/43/1",
}

NONE = ["", "A", "A/", "A/S", "E/M", "S/C/12", "A/B/12", "FJ/GVA/61/2022", "24/02/2020", "N/A", "WHA/12", "km/h"]


@pytest.mark.parametrize(("text", "canonical"), GOOD.items())
def test_a_good_symbol(text: str, canonical: str) -> None:
    symbol = parse_symbol(text)
    assert symbol is not None
    assert (symbol.canonical, symbol.problem, symbol.fix) == (canonical, None, None)


@pytest.mark.parametrize("canonical", sorted({*GOOD.values(), *MISSPELT.values(), *UNKNOWN.values()}))
def test_a_canonical_spelling_is_its_own(canonical: str) -> None:
    symbol = parse_symbol(canonical)
    assert symbol is not None
    assert (symbol.canonical, symbol.problem) == (canonical, None)


@pytest.mark.parametrize(("text", "meant"), MISSPELT.items())
def test_a_misspelt_symbol(text: str, meant: str) -> None:
    symbol, right = parse_symbol(text), parse_symbol(meant)
    assert symbol is not None and right is not None
    assert (symbol.problem, symbol.fix) == ("malformed", meant)
    assert symbol._replace(problem=None, fix=None) == right


@pytest.mark.parametrize("text", BEYOND_REPAIR)
def test_a_symbol_that_has_no_single_reading(text: str) -> None:
    symbol = parse_symbol(text)
    assert symbol is not None
    assert (symbol.problem, symbol.fix, symbol.canonical) == ("malformed", None, None)


@pytest.mark.parametrize(("text", "meant"), UNKNOWN.items())
def test_a_series_that_does_not_exist(text: str, meant: str) -> None:
    symbol = parse_symbol(text)
    assert symbol is not None
    assert (symbol.problem, symbol.fix) == ("unknown-series", meant)


@pytest.mark.parametrize("text", NONE)
def test_no_symbol(text: str) -> None:
    assert parse_symbol(text) is None


def test_what_a_symbol_says() -> None:
    assert parse_symbol("A/HRC/43/G/40")[1:8] == ("A/HRC", "HRC", 40, 43, "regular", None, ())  # type: ignore[index]
    assert parse_symbol("S/RES/822 (1993)")[1:8] == ("S/RES", "SC", 822, None, None, 1993, ())  # type: ignore[index]
    assert parse_symbol("A/RES/3201 (S-VI)")[1:8] == ("A/RES", "GA", 3201, 6, "special", None, ())  # type: ignore[index]
    assert parse_symbol("A/RES/ES-11/1")[1:6] == ("A/RES", "GA", 1, 11, "emergency special")  # type: ignore[index]
    assert parse_symbol("E/CN.6/2020/L.5/Rev.1")[1:8] == (  # type: ignore[index]
        "E/CN.6",
        "CSW",
        5,
        None,
        None,
        2020,
        ("L.5", "Rev.1"),
    )


def test_the_halves_of_a_joint_symbol() -> None:
    assert [half.organ for half in halves("A/74/800-S/2020/300")] == ["GA", "SC"]


@pytest.mark.parametrize("text", sorted({*GOOD.values()}))
def test_the_tables_agree_with_lark(text: str) -> None:
    lark = reference_parser()
    assert [(token.type, str(token)) for token in lark.lex(text)] == [
        (token.kind, text[token.start : token.end]) for token in tokens(text) or ()
    ]
    leaves = [str(node.data) for node in lark.parse(text).iter_subtrees_topdown() if not list(node.find_data("symbol"))]
    ours = [element.kind for half in read(text) or () for element in half]
    assert sorted(leaf for leaf in leaves if leaf not in ("place", "resolution")) == sorted(ours)


def test_the_built_tables_are_the_ones_in_use() -> None:
    assert load().keys() == symbol_tables().keys()


@given(st.text(alphabet="AaSsEeHRCDPT/.()-– 0123456789IVXLOlАС\n\u00a0*[]", max_size=40))
def test_parse_is_total_and_fixes_are_good(text: str) -> None:
    symbol = parse_symbol(text)
    if symbol is None:
        return
    for spelling in (symbol.canonical, symbol.fix):
        again = parse_symbol(spelling) if spelling else None
        assert spelling is None or (again is not None and (again.canonical, again.problem) == (spelling, None))


@given(st.integers(1, 399))
def test_roman_numerals(number: int) -> None:
    assert from_roman(to_roman(number)) == number


@pytest.mark.parametrize("text", ["", "IIX", "VX", "IIII", "A"])
def test_no_roman_numeral(text: str) -> None:
    assert from_roman(text) is None


def test_a_parse_is_quick() -> None:
    texts = [*GOOD, *MISSPELT]
    for text in texts:
        parse_symbol.__wrapped__(text)
    start = time.perf_counter()
    for text in texts * 20:
        parse_symbol.__wrapped__(text)
    assert (time.perf_counter() - start) / (len(texts) * 20) < 250e-6
