"""NV0: what is wrong with a file rather than with the note in it. Readers report NV001 and NV002, `lint` NV003."""

from notelint.rule import Rule

_OWN_AUTHORITY = "No authority: notelint itself cannot judge what it cannot read."

UNREADABLE_FILE = Rule(
    code="NV001",
    name="unreadable-file",
    severity="error",
    summary="The file cannot be read as text.",
    why=(
        "notelint reads plain text. A Word file, a PDF, an image or a file that is missing, locked or damaged holds"
        " nothing that it could check, and silence about it would look like approval. The other files are still"
        " checked; the exit status is 2."
    ),
    authority=_OWN_AUTHORITY,
    bad="notelint draft.docx",
    good="notelint draft.txt    (the draft saved as plain text, UTF-8)",
    fix="none: what cannot be read cannot be written.",
)

ENCODING = Rule(
    code="NV002",
    name="encoding",
    severity="warning",
    summary="The text is not UTF-8, or its characters were damaged by a wrong conversion.",
    why=(
        "An older code page does not say which one it is: what notelint assumes may be wrong, and so may be what the"
        " receiving side's computer assumes. “Ã©” in the place of “é”, or “\ufffd”, shows that a conversion already"
        " went wrong."
    ),
    authority="Usual practice; no written rule known.",
    bad="La Mission permanente prÃ©sente ses compliments",
    good="La Mission permanente présente ses compliments",
    innocent="A byte-order mark, and line ends of any kind.",
    fix="none: the encoding is a guess, and lost characters are not in the file.",
)

NOT_A_NOTE = Rule(
    code="NV003",
    name="not-a-note",
    severity="warning",
    summary="The text is no note verbale.",
    why=(
        "A note verbale is written in the third person and opens with compliments. A letter, a note signed in the"
        " first person, an agenda or a press statement follows other rules, so nothing more is said about it."
        " Information only where the file was found in a folder and not named."
    ),
    authority="United Nations Correspondence Manual (ST/DCS/4/Rev.1), paragraphs 104 to 106 (letters) and 116 (notes).",
    bad="Excellency,\n\nI have the honour to write to you about the meeting.\n\n(Signed) A. Representative",
    good=(
        "The Permanent Mission of Benin presents its compliments to the Office of the United Nations High Commissioner"
        " for Human Rights and has the honour to transmit its comments."
    ),
    innocent="An opening with a slip in it: that is a misspelt formula (NV701).",
    fix="none: nothing is changed in a text that is no note.",
)

RULES: tuple[Rule, ...] = (UNREADABLE_FILE, ENCODING, NOT_A_NOTE)
