"""NV9: what belongs to a letter and not to a note in the third person."""

import re
from collections.abc import Iterator

from notelint.finding import Edit, Finding, Fix
from notelint.matcher import Found
from notelint.own import own_end, own_ranges
from notelint.parties import head_of
from notelint.respell import whole_lines
from notelint.rule import Draft, Rule
from notelint.rules import samples
from notelint.scanner import Token

_TITLE_BEFORE = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|M|MM|Mme|Prof|Messrs|[A-Z]\.)\.? $")
_CAPITAL_BEFORE = re.compile(r"[A-ZÀ-Þ][\w'’-]* $")
_STOPS = ("", ".", ":", ";", "”", "»", '"', ")", "'", "’")
_WORK = re.compile(r"[A-ZÀ-Þ][\w'’]* (?:(?:of|the|de|du|des|la|le) )*[A-ZÀ-Þ]")  # "Our Common Agenda"
_CAPITAL = re.compile("[A-ZÀ-Þ]")
_AFTER_NUMERAL = re.compile(r"(?:of|and|to|in|on|or|is|for|was|shall|by|the|at|are|sets|contains|above|below)\b")
_PERSONS = ("permanent representative", "ambassador", "secretary-general", "minister", "president", "chair")


def _first_person(draft: Draft) -> Iterator[Finding]:
    """The first or second person, once a sentence."""
    reading, last = draft.reading, -1
    for start, end in own_ranges(draft):
        found = [*reading.matcher.find("FIRST_PERSON", start, end), *reading.matcher.find("SECOND_PERSON", start, end)]
        for match in sorted(found, key=lambda m: m.start):
            sentence = reading.stop_before(match.start)
            if sentence != last and _is_person(draft, match):
                last = sentence
                written = reading.shadow.plain[match.start : match.end].strip()
                yield FIRST_PERSON.finding(
                    "“{}”: a note verbale speaks of both sides in the third person; name the Mission, the Embassy or"
                    " the Office.",
                    reading.span(match.start, match.end),
                    written,
                )


def _is_person(draft: Draft, match: Found) -> bool:
    """Whether a word is a pronoun: not a Roman numeral, a name or the first word of a title."""
    plain, start, end = draft.reading.shadow.plain, match.start, match.end
    word, after = plain[start:end], plain[end : end + 24].lstrip()
    if draft.reading.matcher.at("OUR_TWO", start) or _in_address(plain, start, end):
        return False
    if word == "i" or _is_compound(plain, start, end):
        return False
    if word == "I":
        return not _is_numeral(plain, start, after)
    if word.isupper() and len(word.rstrip("'’")) > 1 and not plain[max(start - 30, 0) : end + 30].isupper():
        return False
    if word[:1].isupper():
        title = _WORK if match.text in draft.language.data["possessives"] else _CAPITAL
        return _opens_sentence(plain, start) and not title.match(after)
    numbers = re.match(r"[0-9]|[A-ZÀ-Þ][\w.]*[-/]", after)
    return not numbers and plain[max(start - 2, 0) : start] not in ("M ", "M")


def _is_numeral(plain: str, start: int, after: str) -> bool:
    """Whether « I » is a Roman figure or an initial."""
    if _CAPITAL_BEFORE.search(plain, max(start - 24, 0), start):
        return True
    return not re.match(r"[a-z]{2,}", after) or _AFTER_NUMERAL.match(after) is not None


def _opens_sentence(plain: str, start: int) -> bool:
    """Whether a word with a capital stands behind a full stop or the like, which "Mr." is not."""
    stopped = plain[max(start - 3, 0) : start].rstrip()[-1:] in _STOPS
    return stopped and not _TITLE_BEFORE.search(plain, max(start - 8, 0), start)


def _is_compound(plain: str, start: int, end: int) -> bool:
    """Whether a word is a piece of another: « rendez-vous », « Notre-Dame »."""
    return plain[start - 1 : start] == "-" or re.match(r"-(?!m[eê]mes?\b)", plain[end : end + 6]) is not None


def _in_address(plain: str, start: int, end: int) -> bool:
    """Whether a word is a piece of an e-mail or web address."""
    before, after = plain[start - 1 : start], plain[end : end + 2]
    if before in ("@", "/", "_") or after[:1] in ("@", "/", "_"):
        return True
    return plain[start].islower() and (before == "." or (after[:1] == "." and after[1:].isalnum()))


def _salutation(draft: Draft) -> Iterator[Finding]:
    """A line that greets a person, above the text."""
    shadow, end = draft.reading.shadow, own_end(draft)
    masthead = draft.note.masthead
    floor = shadow.offset(masthead.span.end) if masthead else 0
    for line in shadow.breaks:
        if floor <= line < end and not draft.reading.quoted.holds(line):
            stop = shadow.line_end(line)
            found = draft.reading.matcher.at("CLOSED_FORM", line)
            rest = shadow.plain[found.end : stop].strip() if found else "x"
            marked = shadow.plain[line:stop].rstrip()[-1:] in (",", ":", "!")
            if found and rest in ("", ",", ":", "!") and marked and shadow.plain[line : line + 1].isupper():
                span = draft.reading.span(line, stop)
                fix = Fix("Remove the salutation.", (Edit(whole_lines(draft.source, span), ""),), "unsafe")
                yield SALUTATION.finding(
                    "A note verbale has no salutation, its compliments take its place: remove this line.", span, fix=fix
                )


def _takes_persons(draft: Draft) -> bool:
    """Whether the sender is a person, to whom "his" and "her" belong."""
    sender = draft.note.opening.sender if draft.note.opening else None
    if sender is None or draft.has_hole(sender.span):
        return True
    folded = sender.value.lower()
    return head_of(sender.value, draft.language) not in ("mission", "embassy", "ministry", "consulate") or any(
        folded.startswith(person) for person in _PERSONS
    )


def wrong_pronoun(draft: Draft, token: Token) -> tuple[int, int, str] | None:
    """The pronoun of a person in a set phrase whose sender is an office: its range, and what to write instead."""
    its: dict[str, str] = draft.language.data["marks"]["its"]
    words = [word for word in its if token.kind != "AVAILS" or word.endswith("self")]
    if token.kind not in ("COMPLIMENTS", "ASSURANCES", "AVAILS") or not words or _takes_persons(draft):
        return None
    folded = draft.reading.shadow.folded
    first = folded.find(" of ", token.start, token.end) if token.kind == "ASSURANCES" else token.start
    match = re.compile(r"\b(?:" + "|".join(words) + r")\b").search(folded, max(first, token.start), token.end)
    return (match.start(), match.end(), its[match.group()]) if match else None


def _pronoun(draft: Draft) -> Iterator[Finding]:
    for phrase in draft.reading.phrases:
        part = {"opening": draft.note.opening, "closing": draft.note.closing}.get(phrase.rule)
        start = draft.reading.shadow.origin(phrase.start)
        if part is None or not part.span.start <= start < part.span.end:
            continue
        for token in phrase.tokens:
            wrong = wrong_pronoun(draft, token)
            if wrong:
                span = draft.reading.span(wrong[0], wrong[1])
                fix = Fix(f"Write “{wrong[2]}”.", (Edit(span, wrong[2]),))
                message = "The sender is an office, not a person: write “{}” for “{}”."
                pointer = f"/{phrase.rule}"
                yield PRONOUN.finding(message, span, wrong[2], draft.words(span), fix=fix, pointer=pointer)


FIRST_PERSON = Rule(
    "NV901",
    "first-person",
    "warning",
    "A note verbale is written in the third person.",
    "It speaks for an office, not for a person: I, we and you belong to a letter.",
    "United Nations Correspondence Manual, paragraph 116; Swiss directive 421-0-F, 1.1.",
    samples.BILATERAL.replace("The Embassy asks", "We ask"),
    samples.BILATERAL,
    "Quotations, annexes, titles of works (“Our Common Agenda”), Roman numerals, names.",
    _first_person,
    fix="none: the sentence must be written anew.",
)
SALUTATION = Rule(
    "NV902",
    "salutation",
    "error",
    "A note verbale has no salutation.",
    "“Excellency,” on a line of its own opens a letter.",
    "United Nations Correspondence Manual, paragraphs 104–106; UNHCR Handbook for Emergencies, chapter 9.",
    samples.BILATERAL.replace("No. 41/2026", "No. 41/2026\n\nExcellency,"),
    samples.BILATERAL,
    "A letter that is annexed or quoted; “Their Excellencies the Heads of Mission” as addressee.",
    _salutation,
    fix="unsafe: the line is taken out; it may be all that says to whom the note goes.",
)
PRONOUN = Rule(
    "NV904",
    "pronoun",
    "warning",
    "An office presents its compliments, a person his or hers.",
    "The pronoun shows whether an office or a person speaks.",
    "United Nations Correspondence Manual, models. Usual practice; no written rule known.",
    samples.BILATERAL.replace("its compliments", "his compliments"),
    samples.BILATERAL,
    "Plural senders (their); persons as senders (the Secretary-General).",
    _pronoun,
    fix="safe: the pronoun of the set phrase follows from its sender.",
)
RULES = (FIRST_PERSON, SALUTATION, PRONOUN)
