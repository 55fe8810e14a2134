"""Files that are no plain text: what they are, and what to do with them, said for a person who drafts notes."""

_ZIPS = (
    (b"word/", "a Word file"),
    (b"xl/", "an Excel file"),
    (b"ppt/", "a PowerPoint file"),
    (b"opendocument", "an OpenDocument file"),
)
_MAGIC = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word or Office file"),
    (b"{\\rtf", "a Rich Text file"),
    (b"%PDF-", "a PDF"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"II*\0", "an image"),
    (b"MM\0*", "an image"),
    (b"\x1f\x8b", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
    (b"Rar!", "a compressed file"),
)
_WHAT_TO_DO = {
    "a PDF": "copy its text into a plain text file (UTF-8) and lint that",
    "an image": "type or recognise its text, save that as plain text (UTF-8) and lint it",
    "a compressed file": "unpack it and lint the text file (UTF-8) in it",
}
_SAVE_AS = "save it as plain text (UTF-8) and lint that"
UNKNOWN = f"The file is no text in any known encoding: {_SAVE_AS}."


def kind(data: bytes) -> str | None:
    """What to tell of a file of a known binary format; None where it may be a text."""
    if data.startswith(b"PK\x03\x04"):
        return _message(next((what for sign, what in _ZIPS if sign in data), "a compressed file"))
    for sign, what in _MAGIC:
        if data.startswith(sign):
            return _message(what)
    return None


def _message(what: str) -> str:
    return f"This is {what}, not plain text: {_WHAT_TO_DO.get(what, _SAVE_AS)}."
