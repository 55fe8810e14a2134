"""What is known of sessions, agendas and resolutions: one value that a run is given, and every rule asks."""

from functools import cache, partial
from typing import NamedTuple

from notelint.facts.agendas import Agendas
from notelint.facts.resolutions import Resolutions
from notelint.facts.sessions import Sessions
from notelint.language import tables


class Facts(NamedTuple):
    """The three tables. Each is read when it is first asked something, and other tables may stand in for it."""

    sessions: Sessions
    agendas: Agendas
    resolutions: Resolutions


@cache
def builtin() -> Facts:
    """The tables that come with notelint."""
    return Facts(
        Sessions(partial(tables, "sessions")),
        Agendas(partial(tables, "agendas")),
        Resolutions(partial(tables, "resolutions")),
    )
