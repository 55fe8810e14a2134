"""Which encoding a text without a mark is likely in: UTF-16 or UTF-32 by their NUL bytes, a code page by its words.

A code page fits where whole words come out in one script, in the case that people write. Read wrongly, words
mix scripts, have capitals within, or rare signs.
"""

import re

_TITLES = {
    "utf-8": "damaged UTF-8",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "utf-32-le": "UTF-32",
    "utf-32-be": "UTF-32",
    "cp1252": "Windows-1252 (Western European)",
    "cp1251": "Windows-1251 (Cyrillic)",
    "cp1256": "Windows-1256 (Arabic)",
    "gb18030": "GB18030 (Chinese)",
}
_CODE_PAGES = ("cp1252", "cp1251", "cp1256", "gb18030")  # the first wins where nothing tells them apart
_WORD = re.compile(r"[^\W\d_]+")
_ACCENTED_CAPITAL, _ACCENTED = "[À-ÖØ-ÞŠŒŽŸ]", "[ß-öø-ÿœšž]"
_ODD_WESTERN = re.compile(
    rf"[^\x00-\x7f]{{3}}|^[^\x00-\x7f]{{2,}}$"  # "créée" and "compañía" have two accents on end, and other letters
    rf"|(?:[a-z]|{_ACCENTED}){_ACCENTED_CAPITAL}|{_ACCENTED_CAPITAL}{_ACCENTED}"
)
_CYRILLIC = re.compile("[А-ЯЁЂ-ЏҐ]?[а-яёђ-џґ]+|[А-ЯЁЂ-ЏҐ]+")
_ARABIC = re.compile("[\u0620-\u06d3]+")
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\x0b\f\r\x1a\x1b")) + b"\x7f"
_SAMPLE = 65536
_WIDE = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
_COMMON = re.compile("[ \n\r、。，]")
_FEWEST_COMMONS = 0.02  # of a text; a stray NUL byte in a text of bytes gives next to none


def title(encoding: str) -> str:
    """The name of an encoding, as a person knows it."""
    return _TITLES.get(encoding, encoding)


def encoding(data: bytes) -> str | None:
    """The likeliest encoding; None where the bytes look like no text in any."""
    if b"\0" in data:
        return _wide(data[:_SAMPLE])
    if _is_noise(data[:_SAMPLE]):
        return None
    return "utf-8" if _is_damaged_utf8(data) else _code_page(data[:_SAMPLE])


def _is_noise(data: bytes) -> bool:
    """Whether control bytes make more than one in a hundred: no text in any code page has them."""
    return (len(data) - len(data.translate(None, _CONTROLS))) * 100 > len(data)


def _wide(data: bytes) -> str | None:
    """UTF-16 and UTF-32: the right one has the most spaces, line ends and full stops, and no NUL left."""
    best = max(_WIDE, key=lambda name: _commons(data, name))
    return best if _commons(data, best) >= _FEWEST_COMMONS else None


def _commons(data: bytes, name: str) -> float:
    text = data.decode(name, "replace")
    return 0 if "\0" in text or text.count("\ufffd") > 1 else len(_COMMON.findall(text)) / len(text)


def _is_damaged_utf8(data: bytes) -> bool:
    """Whether most of what is not ASCII is good UTF-8: no code page gives that by chance."""
    text = data.decode("utf-8", "replace")
    good = sum(char > "\x7f" for char in text)
    return text.count("\ufffd") * 4 < good


def _code_page(data: bytes) -> str | None:
    scores = {name: _score(data, name) for name in _CODE_PAGES}
    best = max(_CODE_PAGES, key=lambda name: scores[name])
    return best if scores[best] >= 0 else None


def _score(data: bytes, name: str) -> float:
    """From -1 (every word with letters beyond ASCII is odd) to 1 (none is); broken sequences count as odd words."""
    text = data.decode(name, "replace")
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    broken = text.count("\ufffd")
    good = sum(_is_good(word, name) for word in words)
    bad = len(words) - good + broken
    return (good - bad) / (good + bad) if good + bad else 0.0


def _is_good(word: str, name: str) -> bool:
    if name == "cp1252":
        return not _ODD_WESTERN.search(word)
    if name == "gb18030":
        return all(map(_is_common_han, word))
    return (_CYRILLIC if name == "cp1251" else _ARABIC).fullmatch(word) is not None


def _is_common_han(char: str) -> bool:
    """The first level of GB 2312: the 3,755 characters of everyday use."""
    raw = char.encode("gb2312", "ignore")
    return len(raw) == 2 and 0xB0 <= raw[0] <= 0xD7
