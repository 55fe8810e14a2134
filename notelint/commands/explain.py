"""notelint explain CODE: why a rule is there, on what authority, and what to write."""

import os
import sys

from notelint.catalogue import all_rules
from notelint.commands.arguments import Parser, emit
from notelint.render.options import detect
from notelint.render.ruletext import as_text
from notelint.rule import Rule
from notelint.selection import check_codes


def make_parser() -> Parser:
    """The arguments of the command."""
    parser = Parser(prog="notelint explain", description="Explains a rule, or all rules of a family.")
    parser.add_argument("code", metavar="CODE", help="a code (NV402), a family (NV4) or a name (missing-symbol-year)")
    return parser


def main(arguments: list[str]) -> int:
    """Explains a rule, by its code or name, or all rules of a family."""
    rules = _rules(make_parser().parse_args(arguments).code)
    width = detect(sys.stdout, os.environ).width
    emit("\n\n".join(as_text(rule, width) for rule in rules))
    return 0


def _rules(wanted: str) -> list[Rule]:
    by_name = [rule for rule in all_rules() if rule.name == wanted.lower()]
    if by_name:
        return by_name
    code = wanted.upper()
    check_codes([code])
    return [rule for rule in all_rules() if rule.code.startswith(code)]
