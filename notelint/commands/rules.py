"""notelint rules: the list of all rules."""

from notelint.catalogue import all_rules
from notelint.commands.arguments import Parser, emit
from notelint.render import rules

_FORMATS = {"human": rules.as_table, "json": rules.as_json, "markdown": rules.as_page}


def make_parser() -> Parser:
    """The arguments of the command."""
    parser = Parser(prog="notelint rules", description="Prints all rules.")
    parser.add_argument("--output-format", choices=tuple(_FORMATS), default="human", help="(default: human)")
    return parser


def main(arguments: list[str]) -> int:
    """Prints a table, or all that is known of the rules as JSON or Markdown."""
    emit(_FORMATS[make_parser().parse_args(arguments).output_format](all_rules()))
    return 0
