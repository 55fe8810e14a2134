"""Symbols in running text: what is one, what never is, and where each stands."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notelint.symbols.lists import with_members
from notelint.symbols.references import find


def canonicals(text: str, language: str = "en") -> list[str | None]:
    return [found.symbol.canonical for found in with_members(text, language)]


INNOCENT = [
    "and/or, km/h, 24/7, c/o, C/o, N/A, w/o, I/O, TCP/IP, B/L, A/S, E/M, P/E 12, s/he",
    "24/02/2020, 3/8/1993, 16/17 December, 2016/17, 28 February/5 March",
    "https://undocs.org/en/A/HRC/43/G/40 and www.un.org/A/RES/60/251 and x@y.org/S/2020/1",
    "https://undocs.org/?symbol=S/RES/822 /home/A/RES/60/1 C:\\A\\B\\12 S/2020/300.pdf",
    "FJ/GVA/61/2022, N° 0457/MPS/NY/2022, EX 160/02/22-200, NV/2026/15, DJZ/VE-166/01, S/C 12",
    "A/c de M. X, HTL/AvdE/2.2/714, CML/14/2019, INFCIRC/254/Rev. 3, SR/PDH/120201, SE/MP 013/98",
    "No. A/123/45 of 3 May, Nota Nº S/45/2021, Ref. A/12/2020, Ref.: E/120/3, note A/12/2020",
    "A/4, S/12, E/85, the a/c 45/67, A/B test 12/3, S/45/2021, E/12/34, a/b/12, e/o 12, a/24/7",
    "AG/RES. 2951 (L-O/20), WHA/12, CP/RES. 12, GC(60)/RES/14, C.N.123.2020.TREATIES",
    "the S/RES series, A/RES/, A/HRC/RES, A/RES/abc",
    "Airbus A/320, influenza A/H1N1, S/N 123456, E/2020, CAT/5, CRC/5, CD/12/2020, DP/44/19, TD/12, CAC/40/2, EUR/USD",
    "ICTR/RO/12/05/581, N/MLA/003, IP/06/13, FCO/WED/1/95, BDP/AZ/281.0, P&O/381/RAM",
]


@pytest.mark.parametrize("text", INNOCENT)
def test_ordinary_slashes_are_no_symbols(text: str) -> None:
    assert canonicals(text) == []


FOUND = {
    "(S/RES/822, S/RES/853, S/RES/874 et \n\nS/RES/884).": ["S/RES/822", "S/RES/853", "S/RES/874", "S/RES/884"],
    "S/RES/\n822 (1993), A/HRC/\r\n43/G/40": ["S/RES/822 (1993)", "A/HRC/43/G/40"],
    "S/RES/822, 853, 874 and 884.": ["S/RES/822", "S/RES/853", "S/RES/874", "S/RES/884"],
    "S/RES/822 (1993), 853 (1993) and 874 (1993) on": ["S/RES/822 (1993)", "S/RES/853 (1993)", "S/RES/874 (1993)"],
    "A/RES/60/251, 62/243 and 63/1": ["A/RES/60/251", "A/RES/62/243", "A/RES/63/1"],
    "A/RES/217 A (III), 1514 (XV)": ["A/RES/217 A (III)", "A/RES/1514 (XV)"],
    "A/HRC/43/G/10–12": ["A/HRC/43/G/10", "A/HRC/43/G/11", "A/HRC/43/G/12"],
    "A/75/1–A/75/3": ["A/75/1", "A/75/2", "A/75/3"],
    "A/HRC/43/1/Add.1–3": ["A/HRC/43/1/Add.1", "A/HRC/43/1/Add.2", "A/HRC/43/1/Add.3"],
    "S/2020/300, 301 and 302.": ["S/2020/300", "S/2020/301", "S/2020/302"],
    "S/RES/1373 and 120 States": ["S/RES/1373"],
    "S/RES/1373, 120 States": ["S/RES/1373"],
    "S/RES/822 (1993), 15 members": ["S/RES/822 (1993)"],
    "A/HRC/43/40, 12 pages; A/HRC/43/41, 15 March 2020": ["A/HRC/43/40", "A/HRC/43/41"],
    "A/RES/60/251 A new day": ["A/RES/60/251"],
    "A/HRC/43/40 / A/HRC/43/41": ["A/HRC/43/40", "A/HRC/43/41"],
    "A/HRC/43/40 / Geneva": ["A/HRC/43/40"],
    "A/74/800–S/2020/300": ["A/74/800-S/2020/300"],
    "和A/HRC/38/52号文件的意见": ["A/HRC/38/52"],
    "الوثيقة A/HRC/40/35. وS/RES/2354 (2017)": ["A/HRC/40/35", "S/RES/2354 (2017)"],
    "A/RES/60/251.The Assembly": ["A/RES/60/251"],
    "S/RES/822(1993) S/RES/853\u00a0(1993)": ["S/RES/822 (1993)", "S/RES/853 (1993)"],
}


@pytest.mark.parametrize(("text", "expected"), FOUND.items())
def test_symbols_in_running_text(text: str, expected: list[str]) -> None:
    assert canonicals(text) == expected


MISSPELT = {
    "see A/RES/70-1, et": ("A/RES/70-1", "A/RES/70/1"),
    "documents A/75/709/S/2021/58 and": ("A/75/709/S/2021/58", "A/75/709-S/2021/58"),
    "and S/2O20/1198 and": ("S/2O20/1198", "S/2020/1198"),
    "(s/res/822 (1993))": ("s/res/822 (1993)", "S/RES/822 (1993)"),
    "to S / RES / 822 (1993) yes": ("S / RES / 822 (1993)", "S/RES/822 (1993)"),
    "документу А/HRC/41/12.": ("А/HRC/41/12", "A/HRC/41/12"),
    "S/RES/822 1993 and": ("S/RES/822 1993", "S/RES/822 (1993)"),
    "A/RES/60/251/, and": ("A/RES/60/251/", "A/RES/60/251"),
    "提到 A／HRC／50／32 号文件": ("A／HRC／50／32", "A/HRC/50/32"),
    "A RES 60/251 and": ("A RES 60/251", "A/RES/60/251"),
    "S/RES/1 325 (2000)": ("S/RES/1 325 (2000)", "S/RES/1325 (2000)"),
    "S/RES/1325 (200O).": ("S/RES/1325 (200O)", "S/RES/1325 (2000)"),
    "S/RES/1325 (2000, and": ("S/RES/1325 (2000", "S/RES/1325 (2000)"),
    "A/HRC/43/1.Add.1.": ("A/HRC/43/1.Add.1", "A/HRC/43/1/Add.1"),
    "S/RSE/822 (1993) is": ("S/RSE/822 (1993)", "S/RES/822 (1993)"),
    "s/2020/300 and": ("s/2020/300", "S/2020/300"),
}


@pytest.mark.parametrize(("text", "expected"), MISSPELT.items())
def test_misspelt_symbols_stand_where_they_stand(text: str, expected: tuple[str, str]) -> None:
    (found,) = with_members(text, "en")
    assert (text[found.start : found.end], found.symbol.fix) == expected


@given(st.text(alphabet="AaSsEHRCDP/.()-–,; 0123456789IVXАС\n\u00a0et第号决议和", max_size=120))
@pytest.mark.parametrize("language", ["en", "fr", "es", "ru", "zh", "ar", None])
def test_finding_is_total_and_in_order(language: str | None, text: str) -> None:
    found = find(text, language)
    assert all(0 <= one.start < one.end <= len(text) and one.text for one in found)
    assert [one.start for one in found] == sorted(one.start for one in found)


UNITS = ["A/", "A/RES/", " S/RES/1", "A / ", "A/\n", "A/ \n", "S/RES/822, 853, ", "resolution ", "resolutions 822, "]
UNITS += ["第822号、", "Security Council ", "A/1.1", " \n", "resolution 60/", "A/75/1–", "(1993) "]


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_finding_takes_linear_time(unit: str, language: str) -> None:
    def seconds(size: int) -> float:
        start = time.perf_counter()
        find(unit * size, language)
        return time.perf_counter() - start

    seconds(100)
    small, large = min(seconds(2000) for _ in range(3)), seconds(16000)
    assert large < max(8 * small * 4, 0.2)
