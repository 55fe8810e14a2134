"""notelint explain CODE: why a rule is there, on what authority, and what to write."""

from notelint.catalogue import all_rules
from notelint.commands.arguments import Parser, emit
from notelint.rule import Rule
from notelint.selection import check_codes


def main(arguments: list[str]) -> int:
    """Explains a rule, by its code or name, or all rules of a family."""
    parser = Parser(prog="notelint explain", description="Explains a rule.")
    parser.add_argument("code", metavar="CODE", help="a code (NV402), a family (NV4) or a name (missing-symbol-year)")
    emit("\n\n".join(map(_explanation, _rules(parser.parse_args(arguments).code))))
    return 0


def _rules(wanted: str) -> list[Rule]:
    by_name = [rule for rule in all_rules() if rule.name == wanted.lower()]
    if by_name:
        return by_name
    code = wanted.upper()
    check_codes([code])
    return [rule for rule in all_rules() if rule.code.startswith(code)]


def _explanation(rule: Rule) -> str:
    parts = (
        ("", f"{rule.code} {rule.name} ({rule.severity})"),
        ("", rule.summary),
        ("Why: ", rule.why),
        ("Authority: ", rule.authority),
        ("Not this:\n", _indented(rule.bad)),
        ("But this:\n", _indented(rule.good)),
        ("Innocent: ", rule.innocent),
        ("Fix: ", rule.fix),
    )
    return "\n\n".join(head + text for head, text in parts if text) + "\n"


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" if line else "" for line in text.splitlines())
