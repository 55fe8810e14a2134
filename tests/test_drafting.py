"""Notes to begin with: every one passes, as a template and filled with its sample values."""

import pytest

from notelint.drafting import FORMS, combinations, draft, sample_values, template
from notelint.errors import NotelintError
from notelint.filling import fill
from notelint.linter import lint
from notelint.profile import PROFILES
from notelint.source import make_source
from tests.drafts import TODAY
from tests.readings import LANGUAGES

ALL = [(language, *pair) for language in LANGUAGES for pair in combinations(language)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_profile_and_form_is_there(language: str) -> None:
    wanted = {(profile, form) for profile in PROFILES for form in FORMS} - {("bilateral", "published")}
    assert set(combinations(language)) == wanted


@pytest.mark.parametrize(("language", "profile", "form"), ALL)
@pytest.mark.parametrize("named", [True, False])
def test_a_template_passes(language: str, profile: str, form: str, named: bool) -> None:
    text = template(profile, form, language)
    report = lint(text, template=True, today=TODAY, profile=profile if named else None)
    assert report.findings == ()
    assert report.note and report.note.placeholders


@pytest.mark.parametrize(("language", "profile", "form"), ALL)
@pytest.mark.parametrize("named", [True, False])
def test_a_sample_passes(language: str, profile: str, form: str, named: bool) -> None:
    report = lint(draft(profile, form, language), today=TODAY, profile=profile if named else None)
    assert report.findings == ()
    assert report.note
    assert (report.note.language, report.note.profile, report.note.form) == (language, profile, form)
    assert report.note.placeholders == ()


@pytest.mark.parametrize(("language", "profile", "form"), ALL)
def test_a_sample_is_the_template_filled(language: str, profile: str, form: str) -> None:
    source = make_source(template(profile, form, language))
    assert fill(source, sample_values(profile, form, language)) == draft(profile, form, language)


def test_what_there_is_not() -> None:
    with pytest.raises(NotelintError, match="only sent"):
        template("bilateral", "published", "en")
    with pytest.raises(NotelintError, match="unknown profile"):
        draft("hcr", "sent", "en")
