"""Plain text: from bytes, whatever they are, to a Source. No bytes and no path make it raise."""

import sys
from typing import NamedTuple

from notelint.finding import Finding
from notelint.readers import binary, damage
from notelint.rules.files import ENCODING, UNREADABLE_FILE
from notelint.source import Source, make_source
from notelint.span import Span

_BOMS = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
STDIN = "-"
_NUL = "The file holds NUL bytes, so it is no text file: save it as plain text (UTF-8) and lint that."


class Opened(NamedTuple):
    """What was read; `source` holds no text where a finding is NV001. `data` are the bytes of a file."""

    source: Source
    findings: tuple[Finding, ...] = ()
    data: bytes = b""

    @property
    def readable(self) -> bool:
        """Whether the bytes gave a text."""
        return all(finding.code != UNREADABLE_FILE.code for finding in self.findings)


def read_file(path: str) -> Opened:
    """Reads a file, or standard input for "-"."""
    try:
        if path == STDIN:
            data = sys.stdin.buffer.read()
        else:
            with open(path, "rb") as file:
                data = file.read()
    except OSError as error:
        return _unreadable(path, f"The file cannot be read: {_reason(error)}.")
    return read_bytes(data, path)._replace(data=data)


def read_bytes(data: bytes, path: str = "<bytes>") -> Opened:
    """Decodes the bytes of a draft: by its byte-order mark, else as UTF-8, else as what is most likely."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _decode(data[len(mark) :], path, encoding, bom=True)
    if what := binary.kind(data):
        return _unreadable(path, what)
    return _guess(data, path) if b"\0" in data else _utf8(data, path)


def encoded(source: Source) -> bytes | None:
    """The bytes of a source in its own encoding, with its mark; None where that has no bytes for some character."""
    mark = next(mark for mark, name in _BOMS if name == source.encoding) if source.bom else b""
    try:
        return mark + source.text.encode(source.encoding)
    except UnicodeEncodeError:
        return None


def _utf8(data: bytes, path: str) -> Opened:
    try:
        return _decode(data, path, "utf-8", "strict")
    except UnicodeDecodeError:
        return _guess(data, path)


def _guess(data: bytes, path: str) -> Opened:
    from notelint.readers import guess  # most drafts are UTF-8 and do not need it

    encoding = guess.encoding(data)
    if encoding:
        return _decode(data, path, encoding)
    return _unreadable(path, _NUL if b"\0" in data else binary.UNKNOWN)


def _decode(data: bytes, path: str, encoding: str, errors: str = "replace", *, bom: bool = False) -> Opened:
    source = make_source(data.decode(encoding, errors), path, encoding, bom)
    if "\0" in source.text:
        return _unreadable(path, _NUL)
    if encoding != "utf-8":
        return Opened(source, (_other_encoding(source),))
    return Opened(source) if source.text.isascii() else Opened(source, damage.findings(source))


def _other_encoding(source: Source) -> Finding:
    from notelint.readers.guess import title

    name = title(source.encoding)
    if source.bom:  # the mark leaves no doubt, so this is advice only
        message = "The text is read as {encoding}: save it as UTF-8, which every program reads."
        return ENCODING.finding(message, Span(0, 0), encoding=name, severity="info")
    message = "The text is read as {encoding}, which is a guess: save it as UTF-8."
    return ENCODING.finding(message, Span(0, 0), encoding=name)


def _unreadable(path: str, message: str) -> Opened:
    return Opened(make_source("", path), (UNREADABLE_FILE.finding(message, Span(0, 0)),))


def _reason(error: OSError) -> str:
    if isinstance(error, IsADirectoryError):
        return "it is a folder, name a file in it"
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    if isinstance(error, PermissionError):
        return "permission denied"
    return error.strerror or type(error).__name__
