"""Notes to begin with, put together from the parts in data/new/: templates, and the same with sample values."""

import re
import tomllib
from typing import Any

from notelint.errors import NotelintError
from notelint.filling import fill
from notelint.profile import PROFILES
from notelint.resources import path
from notelint.source import make_source

FORMS = ("sent", "published")
_PART = re.compile(r"%\((\w+)\)s")


def combinations(language: str) -> tuple[tuple[str, str], ...]:
    """The profiles and forms that there is a note for."""
    return tuple((name.split(".")[0], name.split(".")[1]) for name in _data(language)["notes"])


def template(profile: str, form: str, language: str) -> str:
    """A template with holes in the style of Jinja. Raises NotelintError where there is none of that kind."""
    data = _data(language)
    if profile not in PROFILES:
        raise NotelintError(f"unknown profile {profile!r}: there are {', '.join(PROFILES)}")
    names = data["notes"].get(f"{profile}.{form}")
    if names is None:
        raise NotelintError(f"there is no {form} form of the profile {profile}: such notes are only sent")
    return "\n\n".join(_whole(data["parts"][name], data["parts"]) for name in names) + "\n"


def draft(profile: str, form: str, language: str) -> str:
    """A sample note. Raises NotelintError where there is none of that kind."""
    text = template(profile, form, language)
    return fill(make_source(text), sample_values(profile, form, language), language=language)


def sample_values(profile: str, form: str, language: str) -> dict[str, Any]:
    """The values of the sample: those that its template asks for."""
    data, text = _data(language), template(profile, form, language)
    values = data["values"] | data["values_of"].get(profile, {})
    return {name: value for name, value in values.items() if re.search(rf"\{{\{{ {name}\b", text)}


def _whole(part: str, parts: dict[str, str]) -> str:
    return _PART.sub(lambda match: _whole(parts[match[1]], parts), part)


def _data(language: str) -> dict[str, Any]:
    with open(path("data", "new", f"{language}.toml"), "rb") as file:
        return tomllib.load(file)
