"""The page: well-formed, self-contained, legible, with the note in it and a way from each place to its finding."""

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notelint import resources
from notelint.render.html import render
from notelint.render.options import Options
from tests.render.reports import arabic, clean, examples, report, several, unreadable

VOID = ("meta", "br")
STYLE = Path(resources.path("render", "html.css")).read_text("utf-8")
MARKUP = "script", "iframe", "object", "embed", "img", "link", "form"


class Page(HTMLParser):
    """A page read strictly: what is opened is closed, in order."""

    def __init__(self, page):
        super().__init__()
        self.stack: list[tuple[str, dict[str, Any]]] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[str] = []
        self.lines: list[str] = []
        self.feed(page)
        self.close()
        assert self.stack == []

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        if tag not in VOID:
            self.stack.append((tag, values))
        self.tags.append(tag)
        self.attributes += values
        self.ids += [values["id"]] if "id" in values else []
        self.links += [values["href"]] if "href" in values else []
        if values.get("class") == "line":
            self.lines.append("")

    def handle_endtag(self, tag):
        assert self.stack.pop()[0] == tag

    def handle_data(self, data):
        inside = [values.get("class", "") for _, values in self.stack]
        if "line" in inside and not any(name.startswith("number") for name in inside):
            self.lines[-1] += data


def page(*reports, **options):
    return render(reports, Options(**options))


@pytest.mark.parametrize("reports", [(clean(),), (several(), clean(), unreadable()), (arabic(),), examples()])
def test_it_is_whole_and_its_links_lead_somewhere(reports):
    for excerpts in (True, False):
        read = Page(page(*reports, excerpts=excerpts))
        assert len(read.ids) == len(set(read.ids))
        assert {link.removeprefix("#") for link in read.links} <= set(read.ids)


@pytest.mark.parametrize("reports", [(several(),), examples()])
def test_it_needs_nothing_from_elsewhere(reports):
    rendered = page(*reports)
    read = Page(rendered)
    assert not set(MARKUP) & set(read.tags)
    assert not [name for name in read.attributes if name == "src" or name.startswith("on")]
    assert not re.search(r"url\(|@import|https?:", rendered)


def test_the_note_is_in_it_as_it_is():
    for example in examples():
        lines = Page(page(example)).lines
        assert "\n".join(lines) == re.sub("\r\n|\r", "\n", example.source.text.removesuffix("\n"))


def test_places_and_findings_lead_to_each_other():
    read = Page(page(several(), arabic()))
    for number in range(1, 5):
        assert {f"mark-1-{number}", f"finding-1-{number}"} <= set(read.ids)
        assert {f"#mark-1-{number}", f"#finding-1-{number}"} <= set(read.links)
    assert "rule-NV402" in read.ids


def test_a_finding_says_what_where_and_why():
    rendered = page(report("See S/RES/822 of it", "S/RES/822", fix="S/RES/822 (1993)"))
    for text in (
        '<mark class="error">S/RES/822</mark>',
        "<strong>error</strong>",
        "missing-symbol-year, line 1, column 5",
        "<p>It is wrong.</p>",
        '<p class="advice">write its year: “<bdi>S/RES/822</bdi>” → “<bdi>S/RES/822 (1993)</bdi>”</p>',
        "Authority: Dag Hammarskjöld Library",
    ):
        assert text in rendered


def test_advice_that_the_message_gives_is_not_repeated():
    assert 'class="advice"' not in page(report("a", "a", message="Write “b”.", fix="b"))


def test_parts_are_coloured_and_named():
    rendered = page(*examples())
    names = ("masthead", "title", "opening", "body", "request", "closing", "annexes", "letterhead", "place-and-date")
    for name in names:
        assert f'<span class="{name}">' in rendered
        assert f'<span class="part {name}">' in rendered
        assert f".{name}" in STYLE


def test_arabic_runs_from_right_to_left_and_what_we_say_of_it_does_not():
    rendered = page(arabic())
    assert '<div class="sheet" dir="rtl">' in rendered
    assert '<div class="text" lang="ar">' in rendered
    assert '<ol class="findings" dir="ltr">' in rendered
    assert "“<bdi>[التاريخ]</bdi>”" in rendered
    assert 'dir="rtl"' not in page(several())


def test_columns_are_set_like_a_typewriter():
    assert 'class="text columns"' in page(report("General Assembly          Security Council\n", 0))
    assert 'class="text columns"' not in page(report("General Assembly\n   A paragraph, indented.\n", 0))


def test_without_excerpts_there_are_findings_only():
    rendered = page(several(), excerpts=False)
    assert "the Embassy" not in Page(rendered).lines
    assert "no more" not in rendered
    assert rendered.count('<li class="') == 4
    assert "#mark-" not in rendered


@given(st.text(st.characters(), max_size=30), st.text(st.characters(), min_size=1, max_size=10))
def test_no_draft_breaks_the_page(text, path):
    read = Page(page(report(text, 0, path=path, message=text, end=len(text))))
    assert not set(MARKUP) & set(read.tags)
    page(report(text, 0, path=path)).encode("utf-8")


def test_what_would_deceive_the_eye_is_shown():
    rendered = page(report("a\x1b[2J b\u202ec", "a"))
    assert "␛[2J" in rendered
    assert "\u202e" not in rendered


def test_no_findings():
    assert "No findings in 1 file." in page(clean())
    assert "rules" not in Page(page(clean())).ids


def colours(css):
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", css))


def luminance(colour):
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_text_can_be_read(scheme):
    light, dark = STYLE.split("@media", 1)
    named = colours(light) | (colours(dark.split("}")[0]) if scheme == "dark" else {})
    parts = ("masthead", "title", "opening", "body", "request", "closing", "annexes", "other")
    pairs = [("ink", ground) for ground in ("page", "paper", *parts)]
    pairs += [(word, ground) for word in ("error", "warning", "info", "link", "faint") for ground in ("page", "paper")]
    pairs += [("on-badge", badge) for badge in ("error", "warning", "info")]
    assert [pair for pair in pairs if contrast(named[pair[0]], named[pair[1]]) < 4.5] == []  # WCAG 2.2, AA
