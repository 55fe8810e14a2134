"""NV1, and NV201 and NV301: parts that must be there. The profiles' schemas report them; here is what they mean."""

from notelint.rule import Rule
from notelint.rules import samples

_USUAL = "Usual practice; no written rule known."
_COMMUNICATIONS = "United Nations Editorial Manual Online, “Communications”"

MISSING_COMPLIMENTS = Rule(
    code="NV101",
    name="missing-compliments",
    severity="error",
    summary="The note presents no compliments.",
    why=(
        "A note verbale is a formal note in the third person, and its salutation is part of the first sentence: the"
        " sender presents its compliments to the addressee and has the honour to say what follows. Without them the"
        " reader does not know who speaks to whom. A warning between States, where usage varies."
    ),
    authority="Usual practice: United Nations Correspondence Manual (ST/DCS/4/Rev.1), paragraph 116.",
    bad=samples.PUBLISHED.replace(samples.OPENING, f"{samples.SENDER} informs the Office of the following."),
    good=samples.PUBLISHED,
    innocent=(
        "Compliments with a slip in them (NV701); compliments after “With reference to …”; a note of protest between"
        " States, which may present none."
    ),
    fix="none: only the sender knows to whom the note is addressed.",
)

MISSING_BODY = Rule(
    code="NV102",
    name="missing-body",
    severity="error",
    summary="Nothing stands between the compliments and the request or the closing.",
    why="A note says something: what it is about stands after the compliments. As a rule, text was lost on the way.",
    authority="None is needed: a note without a text says nothing.",
    bad=samples.BLANK_LINE.join((samples.MASTHEAD, samples.TITLE, f"{samples.COMPLIMENTS}.", samples.REQUEST)),
    good=samples.PUBLISHED,
    innocent="A note that only asks for the circulation of what is annexed to it.",
    fix="none: the text is the sender's.",
)

MISSING_REQUEST = Rule(
    code="NV103",
    name="missing-request",
    severity="warning",
    summary="A note for an organ of the United Nations does not ask to be circulated.",
    why=(
        "A communication is issued as a document of an organ at the request of the Member State that sends it; without"
        " the request it is read and filed. An error where the user names the organ's profile, a warning where notelint"
        " only recognised it: in a published document, or in a note to an office that circulates documents which"
        " mentions no earlier letter, note or questionnaire."
    ),
    authority=f"{_COMMUNICATIONS}: communications are circulated at the request of the Member State.",
    bad=samples.PUBLISHED.removesuffix(samples.BLANK_LINE + samples.REQUEST),
    good=samples.PUBLISHED,
    innocent=(
        "Replies, unless the profile is named, and candidatures; a request in the first sentence; notes that are not"
        " meant for circulation at all."
    ),
    fix="none: whether to circulate, and how, is the sender's to ask.",
)

MISSING_CLOSING = Rule(
    code="NV104",
    name="missing-closing",
    severity="warning",
    summary="A note as sent ends without the closing courtesy.",
    why=(
        "A mission, an embassy or a ministry ends its note by renewing to the addressee the assurances of its highest"
        " consideration. The United Nations drops the sentence when it publishes the note."
    ),
    authority=(
        "Usual practice: circular notes of the Office of Protocol of Canada; Swiss directive 421-0-F. Against it stand"
        " the notes of the Secretariat and of the United Kingdom, which end without one."
    ),
    bad=samples.SENT.removesuffix(samples.BLANK_LINE + samples.CLOSING),
    good=samples.SENT,
    innocent="Published notes; notes of the Secretariat or of the United Kingdom; other wordings of the same courtesy.",
    fix="none: the wording of the courtesy, and to whom, is the sender's.",
)

MISSING_TITLE = Rule(
    code="NV105",
    name="missing-title",
    severity="error",
    summary="A note as published has no title.",
    why=(
        "Under the masthead the United Nations prints what the document is: “Note verbale dated … from … addressed to"
        " …”. Catalogues and footnotes cite the document by it."
    ),
    authority=_USUAL,
    bad=samples.PUBLISHED.replace(samples.TITLE + samples.BLANK_LINE, ""),
    good=samples.PUBLISHED,
    innocent="A note as sent: it needs no title, or bears the words “Note verbale” alone.",
    fix="none: date and parties of the title may be wrong elsewhere too.",
)

MISSING_SESSION = Rule(
    code="NV201",
    name="missing-session",
    severity="error",
    summary="The session is not named.",
    why=(
        "A document of the Human Rights Council or of the General Assembly belongs to a session. As published, its"
        " masthead names the session, and the request may be silent; as sent, the request names it. For the Economic"
        " and Social Council the masthead names the year of the session. An error for the Human Rights Council, a"
        " warning otherwise."
    ),
    authority=_USUAL,
    bad=samples.PUBLISHED.replace("Forty-sixth session\n", ""),
    good=samples.PUBLISHED,
    innocent="Documents of the Security Council, which has a year and no session; a request in a published note.",
    fix="none: only the sender knows the session.",
)

MISSING_AGENDA_ITEM = Rule(
    code="NV301",
    name="missing-agenda-item",
    severity="error",
    summary="No agenda item is named.",
    why=(
        "A document is circulated under an item of the organ's agenda. As published, its masthead names the item, and"
        " the request may be silent; as sent, the request names it."
    ),
    authority=(
        f"{_COMMUNICATIONS}, “Agenda item”: the text should specify the number of the item under which circulation is"
        " requested. For the Human Rights Council by analogy: it is a subsidiary body of the Assembly, and its"
        " mastheads name an item."
    ),
    bad=samples.SENT.replace(", under agenda item 3", ""),
    good=samples.SENT,
    innocent=(
        "Documents of the Security Council; special sessions of the Human Rights Council; notes to other bodies of the"
        " United Nations or between States."
    ),
    fix="none: only the sender knows the item.",
)

REQUIRED = (MISSING_COMPLIMENTS, MISSING_BODY, MISSING_REQUEST, MISSING_CLOSING, MISSING_TITLE)
RULES: tuple[Rule, ...] = (*REQUIRED, MISSING_SESSION, MISSING_AGENDA_ITEM)
