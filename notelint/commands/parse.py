"""notelint parse FILE: the formal parts of a note, each with its place."""

import json
from collections.abc import Iterator
from typing import Any

from notelint.commands.arguments import Parser, emit
from notelint.commands.configuration import Setup, add_config_options
from notelint.commands.facts import add_facts_option
from notelint.errors import UnreadableFile
from notelint.facts import Facts
from notelint.language import known_language
from notelint.parser import parse_source
from notelint.readers.text import read_file
from notelint.render.cells import harmless

_SPANS = "spans"
_BLANKS: tuple[object, ...] = (None, [], {})


def make_parser() -> Parser:
    """The arguments of the command."""
    parser = Parser(prog="notelint parse", description="Prints the formal parts of a note verbale.")
    parser.add_argument("file", metavar="FILE", help="a draft, or - for standard input")
    parser.add_argument("--language", metavar="CODE", help="the language, if it should not be recognised: en, fr, …")
    parser.add_argument("--tree", action="store_true", help="indented parts with their lines, for people")
    add_facts_option(parser)
    add_config_options(parser)
    return parser


def main(arguments: list[str]) -> int:
    """Prints the note as JSON, or as a tree for people."""
    options = make_parser().parse_args(arguments)
    setup = Setup(options)
    parsed = _parsed(options.file, setup.settings(options.file).language, setup.facts(options.file))
    emit(_tree(parsed) if options.tree else json.dumps(parsed, ensure_ascii=False, indent=2) + "\n")
    return 0


def _parsed(path: str, language: str | None, facts: Facts) -> dict[str, Any]:
    from notelint.instance import build

    opened = read_file(path)
    if not opened.readable:
        raise UnreadableFile(f"{path}: {opened.findings[0].message}")
    note, _ = parse_source(opened.source, known_language(language), facts)
    return build(note, opened.source)


def _tree(parsed: dict[str, Any]) -> str:
    """What there is, a line each; what is absent is left out."""
    spans = parsed.get(_SPANS, {})
    return "".join(f"{line}\n" for line in _branches(parsed, "", spans))


def _branches(value: Any, pointer: str, spans: dict[str, Any]) -> Iterator[str]:
    pairs = value.items() if isinstance(value, dict) else enumerate(value)
    for key, below in pairs:
        if below not in _BLANKS and (pointer or key != _SPANS):
            yield from _branch(str(key), below, f"{pointer}/{key}", spans)


def _branch(key: str, value: Any, pointer: str, spans: dict[str, Any]) -> Iterator[str]:
    indent = "  " * (pointer.count("/") - 1)
    lines = _lines(spans[pointer]) if pointer in spans else ""
    if isinstance(value, dict | list):
        yield f"{indent}{key}{lines}"
        yield from _branches(value, pointer, spans)
    else:
        shown = json.dumps(value) if isinstance(value, bool) else harmless(str(value))
        yield f"{indent}{key}: {shown}{lines}"


def _lines(place: dict[str, dict[str, int]]) -> str:
    first, last = place["start"]["line"], place["end"]["line"]
    return f"  [line {first}]" if first == last else f"  [lines {first}-{last}]"
