"""What one reading of a draft has found, before it is put together: the evidence that the parts and the rules share."""

from bisect import bisect_right
from typing import NamedTuple

from notelint import lalr
from notelint.dates import Dated, scan_dates
from notelint.language import Language, recognise
from notelint.layout import furniture, has_paragraphs
from notelint.matcher import Matcher, make_matcher
from notelint.quotes import quotations
from notelint.scanner import Quoted, Token, scan, sentence_ends, tokens
from notelint.shadow import Shadow, make_shadow
from notelint.source import Source
from notelint.span import Slot, Span


class Phrase(NamedTuple):
    """A node of the parse tree: a formal part's set phrases and the gaps between them, in offsets of the shadow."""

    rule: str
    tokens: tuple[Token, ...]

    @property
    def start(self) -> int:
        """Where its first set phrase starts."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Where its last set phrase ends: a gap behind it does not belong to it."""
        return next(token.end for token in reversed(self.tokens) if token.kind != "GAP")

    def token(self, kind: str) -> Token | None:
        """Its first token of a kind."""
        return next((token for token in self.tokens if token.kind == kind), None)


class Reading(NamedTuple):
    """A source folded, scanned and parsed; `spaced` says that empty lines part paragraphs."""

    source: Source
    shadow: Shadow
    matcher: Matcher
    quoted: Quoted
    furniture: tuple[Span, ...]
    spaced: bool
    stops: tuple[int, ...]
    phrases: tuple[Phrase, ...]
    dates: tuple[Dated, ...]

    @property
    def end(self) -> int:
        """The length of the shadow."""
        return len(self.shadow.plain)

    def slot(self, start: int, end: int) -> Slot[str]:
        """The text of a range, as written, without blanks and stray punctuation at its ends."""
        plain = self.shadow.plain
        while end > start and plain[end - 1] in " ,;:*-–—.\u200b" and not _abbreviated(plain, end):
            end -= 1
        while start < end and plain[start] in " ,;:*-–—":
            start += 1
        return self.shadow.slot(start, end)

    def stop_before(self, offset: int) -> int:
        """The last sentence end at or before an offset; 0 where there is none."""
        at = bisect_right(self.stops, offset) - 1
        return self.stops[at] if at >= 0 else 0

    def stop_after(self, offset: int) -> int:
        """The first sentence end after an offset; the end of the text where there is none."""
        at = bisect_right(self.stops, offset)
        return self.stops[at] if at < len(self.stops) else self.end

    def of(self, rule: str) -> tuple[Phrase, ...]:
        """The phrases of a rule, in order."""
        return tuple(phrase for phrase in self.phrases if phrase.rule == rule)

    def span(self, start: int, end: int) -> Span:
        """The source span of a range."""
        return self.shadow.span(start, end)


def _abbreviated(plain: str, end: int) -> bool:
    """Whether a full stop belongs to the word before it ("a.i.", "U.S.A.")."""
    return plain[end - 1] == "." and plain[max(end - 3, 0) : end - 2] == "."


def _wholly_quoted(shadow: Shadow, quoted: Quoted) -> bool:
    """Whether one quotation holds the whole note but its letterhead: then it quotes nothing."""
    margin = min(200, len(shadow.plain) // 4)
    return any(start < margin and len(shadow.plain) - end < margin for start, end in quoted.ranges[:2])


def read(source: Source, code: str | None = None) -> Reading:
    """Folds, scans and parses a source, in a language or in the one recognised. Total: every text has a reading."""
    spans = furniture(source.text)
    shadow = make_shadow(source.text, spans)
    language = Language(code or recognise(shadow.folded))
    matcher = make_matcher(shadow, language)
    quoted, spaced = quotations(shadow), has_paragraphs(shadow)
    if _wholly_quoted(shadow, quoted):
        quoted = Quoted(())
    stops = sentence_ends(shadow, spaced)
    anchors = tuple(
        token._replace(start=matcher.back(token.start), end=matcher.back(token.end))
        for token in scan(matcher.text, language.code)
    )
    outside = tuple(token for token in anchors if not quoted.holds(token.start))
    tree = lalr.parse(language.data["lalr"], tokens(outside, stops, len(shadow.plain)))
    nodes = (child for child in tree.children if isinstance(child, lalr.Node))
    phrases = tuple(Phrase(node.rule, tuple(t for t in node.children if isinstance(t, Token))) for node in nodes)
    return Reading(source, shadow, matcher, quoted, spans, spaced, stops, phrases, tuple(scan_dates(matcher)))
