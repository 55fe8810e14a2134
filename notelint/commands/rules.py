"""notelint rules: the table of all rules."""

import json

from notelint.catalogue import all_rules
from notelint.commands.arguments import Parser, emit
from notelint.rule import Rule

_FIXES = {"none": "", "safe": "fix", "safe/unsafe": "fix", "unsafe": "unsafe"}
_TEXTS = ("code", "name", "severity", "summary", "why", "authority", "bad", "good", "innocent", "fix")


def main(arguments: list[str]) -> int:
    """Prints the table, or all that is known of the rules as JSON."""
    parser = Parser(prog="notelint rules", description="Prints all rules.")
    parser.add_argument("--output-format", choices=("human", "json"), default="human", help="(default: human)")
    options = parser.parse_args(arguments)
    emit(_as_json(all_rules()) if options.output_format == "json" else _table(all_rules()))
    return 0


def _as_json(rules: tuple[Rule, ...]) -> str:
    rows = [{name: getattr(rule, name) for name in _TEXTS} for rule in rules]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def _table(rules: tuple[Rule, ...]) -> str:
    width = max(len(rule.name) for rule in rules)
    return "".join(
        f"{rule.code}  {rule.name:{width}}  {rule.severity:7}  {_FIXES[rule.applicability]:6}  {rule.summary}\n"
        for rule in rules
    )
