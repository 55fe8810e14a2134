"""Completion for zsh, with what each option and value means."""

import re
from collections.abc import Sequence

from notelint.commands.spec import Argument, Command, Value

_SCRIPT = """\
#compdef notelint
# zsh completion of notelint: notelint completion zsh > a folder of $fpath/_notelint
# or, in ~/.zshrc below compinit: source <(notelint completion zsh)
_notelint_or_file() {{ _alternative "values:value:($*)" 'files:file:_files' }}
_notelint() {{
  local command=check
  local -a commands
  commands=({commands})
  if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
    _alternative 'commands:command:{{_describe -t commands command commands}}' 'files:draft:_files'
    return
  fi
  case $words[2] in
    ({names}) command=$words[2]; shift words; (( CURRENT-- ));;
  esac
  case $command in
{cases}  esac
}}
if [[ $funcstack[1] == _notelint ]]; then _notelint "$@"; else compdef _notelint notelint; fi
"""


def script(commands: Sequence[Command]) -> str:
    """What zsh reads as a file of $fpath, or sources."""
    return _SCRIPT.format(
        commands=" ".join(_quoted(f"{command.name}:{command.summary}") for command in commands),
        names="|".join(command.name for command in commands),
        cases="".join(map(_case, commands)),
    )


def _case(command: Command) -> str:
    specs = [spec for option in command.options for spec in _option(option)]
    specs += map(_operand, command.operands)
    lines = "".join(f" \\\n        {spec}" for spec in specs)
    return f"    ({command.name}) _arguments -s -S{lines};;\n"


def _option(option: Argument) -> list[str]:
    """A specification for each spelling; one that stands already is offered again only where it may be repeated."""
    shuts = "*" if option.repeated else f"({' '.join(option.flags)})"
    told = f"[{_escaped(option.help, '[]')}]"
    takes = f":{_escaped(option.metavar, ':')}:{_action(option)}" if option.metavar else ""
    return [
        _quoted(f"{shuts}{flag}{'=' if takes and flag.startswith('--') else ''}{told}{takes}") for flag in option.flags
    ]


def _operand(operand: Argument) -> str:
    return _quoted(f"{'*' if operand.repeated else ''}:{_escaped(operand.metavar, ':')}:{_action(operand)}")


def _action(argument: Argument) -> str:
    values = f"(({' '.join(map(_value, argument.values))}))" if argument.values else ""
    if values and argument.files:
        return f" _notelint_or_file {' '.join(value.text for value in argument.values)}"
    return values or ("_files" if argument.files else " ")


def _value(value: Value) -> str:
    return f"{value.text}\\:{re.sub(r'[^A-Za-z0-9-]', '-', value.meaning)}" if value.meaning else value.text


def _escaped(text: str, signs: str) -> str:
    return re.sub(f"([{re.escape(signs)}\\\\])", r"\\\1", text)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"
