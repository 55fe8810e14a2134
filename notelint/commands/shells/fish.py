"""Completion for fish, with what each option and value means."""

from collections.abc import Iterator, Sequence

from notelint.commands.spec import Argument, Command

_HEAD = """\
# fish completion of notelint: notelint completion fish > ~/.config/fish/completions/notelint.fish
function __notelint_command
    set -l words (commandline -opc)
    if set -q words[2]; and contains -- $words[2] {names}
        test $words[2] = $argv[1]
    else
        test check = $argv[1]
    end
end
function __notelint_first
    test (count (commandline -opc)) -eq 1
end
"""


def script(commands: Sequence[Command]) -> str:
    """What fish reads as a file of completions, or sources."""
    names = " ".join(command.name for command in commands)
    lines = [line for command in commands for line in _lines(command)]
    return _HEAD.format(names=names) + "".join(f"{line}\n" for line in lines)


def _lines(command: Command) -> Iterator[str]:
    yield f"complete -c notelint -n __notelint_first -a {command.name} -d {_quoted(command.summary)}"
    start = f"complete -c notelint -n '__notelint_command {command.name}'"
    if not any(operand.files for operand in command.operands):
        yield f"{start} -f"
    for operand in command.operands:
        if operand.values:
            yield f"{start} -a {_values(operand)}"
    for option in command.options:
        yield f"{start} {_flags(option)}{_takes(option)} -d {_quoted(option.help)}"


def _flags(option: Argument) -> str:
    return " ".join(f"-l {flag[2:]}" if flag.startswith("--") else f"-s {flag[1:]}" for flag in option.flags)


def _takes(option: Argument) -> str:
    if not option.metavar:
        return ""
    values = f" -a {_values(option)}" if option.values else ""
    return f" -rF{values}" if option.files else f" -x{values}"


def _values(argument: Argument) -> str:
    """A value a line, its meaning behind a tab."""
    lines = (f"{value.text}\t{value.meaning}" if value.meaning else value.text for value in argument.values)
    return _quoted("\n".join(lines))


def _quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
