"""The notes from which the rules' examples are made: one as published, one as sent to Geneva, one between States."""

ITEM_TITLE = (
    "Promotion and protection of all human rights, civil,\n"
    "political, economic, social and cultural rights,\n"
    "including the right to development"
)
MASTHEAD = f"Human Rights Council\nForty-sixth session\n22 February–24 March 2021\nAgenda item 3\n{ITEM_TITLE}"
TITLE = (
    "Note verbale dated 4 March 2021 from the Permanent Mission of\n"
    "Uruguay to the United Nations Office at Geneva addressed to the\n"
    "Office of the United Nations High Commissioner for Human Rights"
)
SENDER = "The Permanent Mission of Uruguay to the United Nations Office at Geneva"
COMPLIMENTS = (
    f"{SENDER} presents its compliments to the Office of the United Nations High Commissioner for Human Rights"
)
OPENING = f"{COMPLIMENTS} and has the honour to inform it of the following."
BODY = "The Government of Uruguay has opened a second registry of births in the north of the country."
REQUEST = (
    "The Permanent Mission requests the Office to circulate the present note verbale as a document of the forty-sixth"
    " session of the Human Rights Council, under agenda item 3."
)
CLOSING = (
    "The Permanent Mission avails itself of this opportunity to renew to the Office the assurances of its highest"
    " consideration."
)
BLANK_LINE = "\n\n"
PUBLISHED = BLANK_LINE.join((MASTHEAD, TITLE, OPENING, BODY, REQUEST))
SENT = BLANK_LINE.join((OPENING, BODY, REQUEST, CLOSING))

_EMBASSY = "The Embassy of the Republic of Chile presents its compliments to the Ministry of Foreign Affairs of Norway"
TREE = "The Embassy asks for leave to plant a tree in the park on Tuesday, 2 June 2026."
FAREWELL = (
    "The Embassy of the Republic of Chile avails itself of this opportunity to renew to the Ministry the assurances of"
    " its highest consideration."
)
BILATERAL = BLANK_LINE.join(
    (
        "No. 41/2026",
        f"{_EMBASSY} and has the honour to inform it of the celebration of the Embassy's hundredth year.",
        TREE,
        FAREWELL,
        "Oslo, 4 May 2026",
    )
)
ANNOUNCED = BILATERAL.replace(TREE, f"{TREE} A map is annexed to the present note.")
