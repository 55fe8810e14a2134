"""Fills in templates: values `{{ name }}` and `${name}`, conditions, loops over lists, comments; nothing else of Jinja.

A template of a note needs no more, and what is not understood is refused by line, never printed as it stands.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from notelint.blocks import find_tags, unbalanced
from notelint.errors import TemplateError
from notelint.source import Source
from notelint.span import Span

_VALUE = re.compile(
    r"\{\{[-+]?\s*(?P<name>[^\W\d]\w*(?:\.\w+)*)\s*(?P<filters>(?:\|\s*\w+\s*)*)[-+]?\}\}|\$\{\s*(?P<dollar>[^\W\d]\w*(?:\.\w+)*)\s*\}"
)
_ANY = re.compile(r"\{\{.*?\}\}|\$\{[^}\n]*\}", re.DOTALL)
_LOOP = re.compile(r"(\w+) in ([^\W\d]\w*(?:\.\w+)*)")
_TERM = re.compile(
    r"(?P<no>not\s+)?(?P<name>[^\W\d]\w*(?:\.\w+)*)(?:\s*(?P<op>==|!=)\s*(?P<to>\"[^\"]*\"|'[^']*'|-?\d+)|\s+is\s+(?P<is>not\s+)?defined)?"
)
_FILTERS: Mapping[str, Callable[[str], str]] = {
    "capitalize": lambda text: text[:1].upper() + text[1:],
    "upper": str.upper,
    "lower": str.lower,
    "trim": str.strip,
}
# Filters that ask for what is done anyway: values are written as the note's language writes them.
_IDLE = ("ordinal", "date", "words", "safe", "e", "escape")


class Text(NamedTuple):
    text: str


class Value(NamedTuple):
    """A hole; `span` is its place in the template."""

    span: Span
    name: str
    filters: tuple[str, ...]


class Term(NamedTuple):
    """One part of a condition: whether a value is there, or is (`equal`) or is not what is written down."""

    name: str
    equal: bool
    to: str | None

    def holds(self, value: object) -> bool:
        """Whether it holds for a value; None where there is none."""
        return (bool(value) if self.to is None else str(value) == self.to) == self.equal


class Branch(NamedTuple):
    """`tests` are alternatives of terms that must all hold; none at all for "else"."""

    tests: tuple[tuple[Term, ...], ...] | None
    body: "Nodes"


class Choice(NamedTuple):
    branches: tuple[Branch, ...]


class Loop(NamedTuple):
    variable: str
    name: str
    body: "Nodes"


Node = Text | Value | Choice | Loop
Nodes = tuple[Node, ...]
Lookup = Callable[[str], object]
Write = Callable[[Value, object, str], str]


class _Part(NamedTuple):
    """A piece of a template: a value or a tag (`word`), or the text between."""

    span: Span
    word: str
    rest: str


def parse_template(source: Source) -> Nodes:
    """The nodes of a template. Raises TemplateError, with file and line, for what is not understood."""
    for fault in unbalanced(source.text):
        raise _error(source, fault.span, f"the tag “{fault.word}” has no partner")
    parts = list(_parts(source.text))
    nodes, at = _nodes(source, parts, 0)
    assert at == len(parts)
    return nodes


def _error(source: Source, span: Span, what: str) -> TemplateError:
    return TemplateError(f"{source.path}, line {source.position(span.start).line}: {what}")


def _parts(text: str) -> Iterator[_Part]:
    """A tag that has its line for itself takes the line with it."""
    tags = [(tag.span, tag.word or "#", tag.rest) for tag in find_tags(text)]
    inside = {span: (word, rest) for span, word, rest in tags}
    values = [Span(*match.span()) for match in _ANY.finditer(text)]
    ends = [span.end for span in inside]
    values = [value for value in values if not _within(value, tags, ends)]
    done = 0
    for span in sorted([*inside, *values]):
        word, rest = inside.get(span, ("", text[span.start : span.end]))
        start, end = _with_line(text, span) if word else span
        yield _Part(Span(done, max(start, done)), "text", text[done:start])
        yield _Part(span, word, rest)
        done = max(end, done)
    yield _Part(Span(done, len(text)), "text", text[done:])


def _within(value: Span, tags: list[tuple[Span, str, str]], ends: list[int]) -> bool:
    """Whether a value stands in a comment."""
    at = bisect_right(ends, value.start)
    return at < len(tags) and tags[at][0].start <= value.start


def _with_line(text: str, span: Span) -> Span:
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    end = len(text) if end < 0 else end + 1
    alone = not text[start : span.start].strip() and not text[span.end : end].strip()
    return Span(start, end) if alone else span


def _nodes(source: Source, parts: list[_Part], at: int) -> tuple[Nodes, int]:
    """The nodes from a part on, to the end or to a tag that ends a branch, and where that stands."""
    nodes: list[Node] = []
    while at < len(parts) and not parts[at].word.startswith(("end", "el")):
        part = parts[at]
        at += 1
        if part.word == "text":
            nodes.append(Text(part.rest))
        elif part.word == "":
            nodes.append(_value(source, part))
        elif part.word == "if":
            node, at = _choice(source, parts, at - 1)
            nodes.append(node)
        elif part.word == "for":
            loop, at = _loop(source, parts, at - 1)
            nodes.append(loop)
        elif part.word != "#":
            raise _error(source, part.span, f"“{{% {part.word} %}}” cannot be filled in; conditions and loops can")
    return tuple(nodes), at


def _value(source: Source, part: _Part) -> Value:
    match = _VALUE.fullmatch(part.rest)
    if match is None:
        raise _error(source, part.span, f"“{part.rest}” is not understood: write a name, as in {{{{ session }}}}")
    filters = tuple(re.findall(r"\w+", match["filters"] or ""))
    for name in filters:
        if name not in _FILTERS and name not in _IDLE:
            raise _error(source, part.span, f"the filter “{name}” is not known; known are {', '.join(_FILTERS)}")
    return Value(part.span, match["name"] or match["dollar"], filters)


def _choice(source: Source, parts: list[_Part], at: int) -> tuple[Choice, int]:
    branches: list[Branch] = []
    while parts[at].word != "endif":
        tests = None if parts[at].word == "else" else _tests(source, parts[at])
        body, at = _nodes(source, parts, at + 1)
        branches.append(Branch(tests, body))
    return Choice(tuple(branches)), at + 1


def _loop(source: Source, parts: list[_Part], at: int) -> tuple[Loop, int]:
    match = _LOOP.fullmatch(parts[at].rest)
    if match is None:
        raise _error(source, parts[at].span, f"the loop “{parts[at].rest}” is not understood: write “name in list”")
    body, end = _nodes(source, parts, at + 1)
    if parts[end].word != "endfor":
        raise _error(source, parts[end].span, "a loop has no “else”")
    return Loop(match[1], match[2], body), end + 1


def _tests(source: Source, part: _Part) -> tuple[tuple[Term, ...], ...]:
    """A condition: names, "not", comparisons with text, "and", "or"."""
    return tuple(
        tuple(_term(source, part, term.strip()) for term in re.split(r"\band\b", alternative))
        for alternative in re.split(r"\bor\b", part.rest)
    )


def _term(source: Source, part: _Part, text: str) -> Term:
    match = _TERM.fullmatch(text)
    if match is None:
        raise _error(
            source, part.span, f"the condition “{part.rest}” is not understood: write names, “not”, “==”, “and”, “or”"
        )
    to = match["to"].strip("\"'") if match["to"] else None
    equal = bool(match["no"]) == bool(match["op"] == "!=" or match["is"])
    return Term(match["name"], equal, to)


def values(nodes: Nodes, bound: frozenset[str] = frozenset(), sure: bool = True) -> Iterator[tuple[Value, bool]]:
    """The holes, without those of a loop's own variable; and whether they stand outside of all conditions."""
    for node in nodes:
        if isinstance(node, Value) and node.name.split(".")[0] not in bound:
            yield node, sure
        elif isinstance(node, Choice):
            for branch in node.branches:
                yield from values(branch.body, bound, False)
        elif isinstance(node, Loop):
            yield from values(node.body, bound | {node.variable}, False)


def conditions(nodes: Nodes) -> Iterator[str]:
    """The names that conditions ask for."""
    for node in nodes:
        if isinstance(node, Choice):
            for branch in node.branches:
                yield from (term.name for test in branch.tests or () for term in test)
                yield from conditions(branch.body)
        elif isinstance(node, Loop):
            yield from conditions(node.body)


def loops(nodes: Nodes) -> Iterator[str]:
    """The names of the lists that loops go through."""
    for node in nodes:
        if isinstance(node, Choice):
            for branch in node.branches:
                yield from loops(branch.body)
        elif isinstance(node, Loop):
            yield node.name
            yield from loops(node.body)


def render(nodes: Nodes, lookup: Lookup, write: Write) -> str:
    """The filled text. `lookup` gives the value of a name, None for none; `write` writes one out, given the text before
    it. Raises what they raise.
    """
    out: list[str] = []
    _render(nodes, lookup, write, out)
    return "".join(out)


def _render(nodes: Nodes, lookup: Lookup, write: Write, out: list[str]) -> None:
    for node in nodes:
        if isinstance(node, Text):
            out.append(node.text)
        elif isinstance(node, Value):
            text = write(node, lookup(node.name), "".join(out[-3:])[-40:])
            for name in node.filters:
                text = _FILTERS[name](text) if name in _FILTERS else text
            out.append(text)
        elif isinstance(node, Choice):
            chosen = (branch.body for branch in node.branches if _holds(branch, lookup))
            _render(next(chosen, ()), lookup, write, out)
        else:
            items = lookup(node.name)
            for item in items if isinstance(items, list) else ():
                _render(node.body, _bound(node.variable, item, lookup), write, out)


def _bound(variable: str, item: Any, lookup: Lookup) -> Lookup:
    return lambda name: item if name == variable else lookup(name)


def _holds(branch: Branch, lookup: Lookup) -> bool:
    return branch.tests is None or any(all(term.holds(lookup(term.name)) for term in test) for test in branch.tests)
