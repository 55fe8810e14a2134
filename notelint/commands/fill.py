"""notelint fill TEMPLATE VALUES: fills in a template and lints the note."""

import argparse
import json
import os
import sys

from notelint.commands.arguments import Parser, UsageError, day, emit
from notelint.commands.check import status
from notelint.commands.facts import add_facts_option, facts_of
from notelint.commands.output import add_output_options, deliver, renderer, targets
from notelint.commands.writing import write_new
from notelint.errors import UnreadableFile
from notelint.filling import fill, schema_of
from notelint.language import known_language
from notelint.linter import Report, lint
from notelint.readers.text import read_file
from notelint.render.options import Options
from notelint.source import Source


def main(arguments: list[str]) -> int:
    """Writes the note, reports what is found in it, and gives the exit status of a check."""
    options = make_parser().parse_args(arguments)
    known_language(options.language)
    source = _source(options.template)
    if options.schema:
        emit(json.dumps(schema_of(source, options.language), ensure_ascii=False, indent=2) + "\n")
        return 0
    if options.values is None:
        raise UsageError("name the file of values (notelint fill TEMPLATE VALUES); --schema says what belongs in it")
    from notelint.values import read_values

    wanted = targets(options, os.environ)
    text = fill(source, read_values(options.values), options.values, options.language)
    report = _linted(text, options)
    write_new(text, options.output)
    if options.output:
        deliver([report], wanted, options.no_excerpt, quiet=options.quiet)
    elif report.findings:
        sys.stderr.write(renderer(wanted[0].format)([report], Options(excerpts=not options.no_excerpt)))
    return status([report], [report])


def make_parser() -> Parser:
    """The arguments of the command."""
    parser = Parser(
        prog="notelint fill",
        usage="notelint fill [options] TEMPLATE VALUES",
        description="Fills in a template, and lints the note. Without --output the note goes to standard output, "
        "and what is found in it to standard error.",
    )
    add = parser.add_argument
    add("template", metavar="TEMPLATE", help="a template with holes {{ name }} or ${name}")
    add("values", metavar="VALUES", nargs="?", help="a TOML or JSON file that gives each name a value")
    add("--output", metavar="FILE", help="write the note to this file, which must not be there yet")
    add("--schema", action="store_true", help="print the JSON Schema of the values, and fill in nothing")
    add("--profile", metavar="NAME|PATH", help="the profile to which the note is held")
    add("--language", metavar="CODE", help="the language of the note, if it should not be recognised: en, fr, …")
    add("--today", type=day, metavar="YYYY-MM-DD", help="judge dates as on this day")
    add_facts_option(parser)
    add_output_options(parser)
    return parser


def _source(path: str) -> Source:
    opened = read_file(path)
    if not opened.readable:
        raise UnreadableFile(f"{path}: {opened.findings[0].message}")
    return opened.source


def _linted(text: str, options: argparse.Namespace) -> Report:
    path = options.output or "<filled>"
    return lint(
        text,
        path=path,
        profile=options.profile,
        language=options.language,
        today=options.today,
        facts=facts_of(options),
    )
