"""The organ that a text names beside a symbol."""

import pytest

from notelint.span import Span
from notelint.symbols.attribution import attribution
from notelint.symbols.references import find

SAID = [
    ("en", "recalls Security Council resolution A/RES/60/251 and other texts", "SC"),
    ("en", "recalls resolution A/RES/60/251 of the Security Council", "SC"),
    ("en", "the General Assembly's resolution S/RES/822 (1993)", "GA"),
    ("en", "General Assembly resolution (S/RES/822 (1993))", "GA"),
    ("en", "resolution A/RES/60/251 of the Council", "council"),
    ("fr", "la résolution A/RES/60/251 du Conseil de sécurité", "SC"),
    ("fr", "la résolution S/RES/822 (1993) de l'Assemblée générale", "GA"),
    ("fr", "la résolution du Conseil de sécurité A/RES/60/251", "SC"),
    ("es", "la resolución A/RES/60/251 del Consejo de Seguridad", "SC"),
    ("ru", "в резолюции A/RES/60/251 Совета Безопасности", "SC"),
    ("ar", "قرار مجلس الأمن A/RES/60/251", "SC"),
    ("zh", "安全理事会第A/RES/60/251号决议", "SC"),
]
UNSAID = [
    ("en", "the Security Council noted resolution A/RES/60/251"),
    ("en", "resolution A/RES/60/251 on the Human Rights Council"),
    ("en", "resolution A/RES/60/251, and the Security Council"),
    ("en", "addressed to the Security Council (A/RES/60/251)"),
    ("fr", "la résolution A/RES/60/251 sur le Conseil des droits de l'homme"),
    ("fr", "le Conseil de sécurité rappelle la résolution A/RES/60/251"),
    ("ru", "Совет Безопасности напомнил о резолюции A/RES/60/251"),
    ("zh", "安全理事会注意到第A/RES/60/251号决议"),
]


def _said(language: str, text: str) -> str | None:
    found = find(text, language)[0]
    return attribution(text, Span(found.start, found.end), language)


@pytest.mark.parametrize(("language", "text", "organ"), SAID)
def test_said(language: str, text: str, organ: str) -> None:
    assert _said(language, text) == organ


@pytest.mark.parametrize(("language", "text"), UNSAID)
def test_unsaid(language: str, text: str) -> None:
    assert _said(language, text) is None
