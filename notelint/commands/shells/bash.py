"""Completion for bash 3.2 and later. Where nothing here fits, bash completes names of files."""

from collections.abc import Sequence

from notelint.commands.spec import Argument, Command

_SCRIPT = """\
# bash completion of notelint; in ~/.bashrc: eval "$(notelint completion bash)"
_notelint() {{
    local cur=${{COMP_WORDS[COMP_CWORD]}} prev=${{COMP_WORDS[COMP_CWORD-1]}} command=check words=
    # bash takes --profile=hrc for three words
    if [[ $cur == '=' ]]; then cur=; elif [[ $prev == '=' ]]; then prev=${{COMP_WORDS[COMP_CWORD-2]}}; fi
    if (( COMP_CWORD > 1 )); then
        case ${{COMP_WORDS[1]}} in {names}) command=${{COMP_WORDS[1]}};; esac
    fi
    case $command:$prev in
{values}        *)
            case $command:$cur in
{options}{operands}            esac
            if (( COMP_CWORD == 1 )) && [[ $cur != -* ]]; then words='{commands}'; fi;;
    esac
    COMPREPLY=( $(compgen -W "$words" -- "$cur") )
}}
complete -o default -o bashdefault -F _notelint notelint
"""


def script(commands: Sequence[Command]) -> str:
    """What bash evaluates."""
    names = [command.name for command in commands]
    return _SCRIPT.format(
        names="|".join(names),
        commands=" ".join(names),
        values="".join(_value(command, option) for command in commands for option in command.options if option.metavar),
        options="".join(map(_options, commands)),
        operands="".join(map(_operands, commands)),
    )


def _value(command: Command, option: Argument) -> str:
    flags = "|".join(f"{command.name}:{flag}" for flag in option.flags)
    return f"        {flags}) words='{_words(option)}';;\n"


def _options(command: Command) -> str:
    flags = " ".join(flag for option in command.options for flag in option.flags)
    return f"                {command.name}:-*) words='{flags}';;\n"


def _operands(command: Command) -> str:
    words = " ".join(filter(None, map(_words, command.operands)))
    return f"                {command.name}:*) words='{words}';;\n" if words else ""


def _words(argument: Argument) -> str:
    return " ".join(value.text for value in argument.values)
