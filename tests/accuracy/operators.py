"""Every operator by its name: those that sow faults, and their innocent twins."""

from collections.abc import Callable, Iterator, Mapping

from tests.accuracy import (
    dates,
    drops,
    innocent,
    items,
    names,
    parties,
    register,
    requests,
    sessions,
    slips,
    symbols,
    templates,
)
from tests.accuracy.good import Good
from tests.accuracy.sowing import Sown
from tests.accuracy.words import words

Operator = Callable[[Good], Iterator[Sown]]

FAULTS: Mapping[str, Operator] = {
    "drop compliments": drops.compliments,
    "drop closing": drops.closing,
    "drop request": drops.request,
    "drop title": drops.title,
    "drop session line": drops.session_line,
    "drop agenda lines": drops.agenda_lines,
    "drop session of request": requests.request_session,
    "drop items of request": requests.request_items,
    "annex missing or unannounced": drops.annexes,
    "session of request": sessions.request_session,
    "session of masthead": sessions.masthead_session,
    "session long over or unknown": sessions.sent_session,
    "days of session": sessions.session_days,
    "item of request": items.request_item,
    "item of masthead": items.masthead_item,
    "item that is none": items.unknown_item,
    "title of item": items.item_title,
    "impossible date": dates.impossible,
    "weekday": dates.weekday,
    "date at the foot": dates.place_date,
    "date of annex heading": dates.annex_date,
    "masthead earlier than note": dates.masthead_date,
    "State of sender": parties.sender_state,
    "State of addressee": parties.addressee_state,
    "State of letterhead": parties.letterhead_state,
    "State of address block": parties.address_state,
    "office of addressee": parties.addressee_office,
    "letter in State": names.state,
    "article of State": names.article,
    "resolution without year": symbols.missing_year,
    "resolution with wrong year": symbols.wrong_year,
    "impossible resolution": symbols.impossible,
    **{f"letter in {kind}": slips.one_letter(kind) for kind in slips.PHRASES},
    "letter in office name": slips.names,
    "doubled word": slips.doubled,
    "lost accent": slips.accents,
    "known slip": slips.known_slips,
    "hole in body": templates.in_body,
    "hole for State": templates.for_state,
    "hole for session": templates.for_session,
    "hole for item": templates.for_item,
    "hole for date": templates.for_date,
    "first person": register.first_person,
    "abbreviated organ": register.abbreviated,
    "salutation": register.salutation,
    "signature": register.signature,
    "afterthought": register.afterthought,
    "pronoun": register.pronoun,
}
TWINS: Mapping[str, Operator] = {
    **{f"innocent: {name}": innocent.said(name) for name in words("en")["innocent"]},
    **{f"innocent: {twin.__name__.replace('_', ' ')}": twin for twin in innocent.TWINS},
}
