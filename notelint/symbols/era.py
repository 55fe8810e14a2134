"""Resolutions in the manner of their time: the Assembly had Roman sessions to the thirtieth, Arabic ones since.

Source: Dag Hammarskjöld Library, research guides on documents of the General Assembly and of the Economic and Social
Council.
"""

from notelint.roman import to_roman
from notelint.symbols.symbol import Symbol

LAST_ROMAN = {"regular": 30, "special": 7, "emergency special": 5}
_PREFIX = {"regular": "", "special": "S-", "emergency special": "ES-"}
_PER_ROMAN_SESSION = 60
_NO_SESSION_YET = 101
_NO_YEAR = 999
_LAST_ROMAN_ECOSOC, _FIRST_ECOSOC_YEAR = 63, 1978
_FIRST_SC_YEAR = 1946


def judged(symbol: Symbol) -> Symbol:
    """The symbol with "malformed" and the spelling meant, where it is not written as its organ wrote at the time."""
    judge = {"A/RES": _assembly, "A/DEC": _assembly, "S/RES": _council, "E/RES": _ecosoc, "E/DEC": _ecosoc}.get(
        symbol.series or ""
    )
    if symbol.series in ("A/HRC/RES", "A/HRC/DEC"):
        judge = _rights
    if symbol.series == "S/PRST":
        judge = _statement
    fix = judge(symbol) if judge else symbol.canonical
    return symbol if fix == symbol.canonical else symbol._replace(canonical=fix, problem="malformed", fix=fix)


def _assembly(symbol: Symbol) -> str | None:
    """The right spelling; None where the symbol cannot be put right."""
    number, session, kind = symbol.number, symbol.session, symbol.session_kind or "regular"
    if number is None or session is None or symbol.year is not None:
        return None
    part = "".join(f" {one}" for one in symbol.suffixes[:1] if len(one) == 1)
    roman = "(" in str(symbol.canonical)
    if session > LAST_ROMAN[kind]:
        arabic = f"{symbol.series}/{_PREFIX[kind]}{session}/{number}{part}"
        if kind == "regular" and session >= _NO_SESSION_YET and LAST_ROMAN[kind] < number < _NO_SESSION_YET:
            return f"{symbol.series}/{number}/{session}{part}"
        return arabic if roman else symbol.canonical
    if roman:
        return symbol.canonical
    likely = number >= _PER_ROMAN_SESSION * (session - 1) if kind == "regular" else number >= 900
    return f"{symbol.series}/{number}{part} ({_PREFIX[kind]}{to_roman(session)})" if likely else None


def _rights(symbol: Symbol) -> str | None:
    if symbol.number is None or symbol.session is None or symbol.year is not None:
        return None
    if "(" in str(symbol.canonical):
        return f"{symbol.series}/{_PREFIX[symbol.session_kind or 'regular']}{symbol.session}/{symbol.number}"
    return symbol.canonical


def _council(symbol: Symbol) -> str | None:
    number, other = symbol.number, symbol.session
    if symbol.session_kind == "emergency special" and "(" not in str(symbol.canonical) and number:
        return f"A/RES/ES-{other}/{number}"  # only the Assembly has such sessions
    if symbol.session_kind in ("special", "emergency special") or ("(" in str(symbol.canonical) and other is not None):
        return None
    if symbol.year is not None and "(" not in str(symbol.canonical):
        return f"S/RES/{number} ({symbol.year})"
    if other is not None:
        return f"S/RES/{other} ({number})" if number is not None and number >= _FIRST_SC_YEAR else None
    return symbol.canonical


def _statement(symbol: Symbol) -> str | None:
    if symbol.year is not None and symbol.number is not None:
        return symbol.canonical
    if symbol.session is not None and symbol.number is not None and symbol.number >= _FIRST_SC_YEAR:
        return f"S/PRST/{symbol.number}/{symbol.session}"
    return None


def _ecosoc(symbol: Symbol) -> str | None:
    number, session, year = symbol.number, symbol.session, symbol.year
    text = str(symbol.canonical)
    if "(" in text and session is not None:
        return text
    if year is not None and "(" in text:
        return f"{symbol.series}/{year}/{number}"
    if year is not None:
        return text if year >= _FIRST_ECOSOC_YEAR else None
    if session is None or number is None:
        return None
    if session > _NO_YEAR:
        return text  # no year either, which is for the tables to say
    if _FIRST_ECOSOC_YEAR <= 1900 + session < 2000:
        return f"{symbol.series}/{1900 + session}/{number}"
    if number >= _FIRST_ECOSOC_YEAR and session <= 400:
        return f"{symbol.series}/{number}/{session}"
    return f"{symbol.series}/{number} ({to_roman(session)})" if session <= _LAST_ROMAN_ECOSOC else None
