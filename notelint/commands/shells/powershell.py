"""Completion for PowerShell 5 and later. Where nothing here fits, PowerShell completes names of files."""

from collections.abc import Iterator, Sequence

from notelint.commands.spec import Argument, Command

_SCRIPT = """\
# PowerShell completion of notelint; in $PROFILE: notelint completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName notelint -ScriptBlock {{
    param($wordToComplete, $commandAst, $cursorPosition)
    $commands = [ordered]@{{
{commands}    }}
    $options = @{{
{options}    }}
    $values = @{{
{values}    }}
    $before = @($commandAst.CommandElements | Where-Object {{ $_.Extent.EndOffset -lt $cursorPosition }} |
        ForEach-Object {{ $_.ToString() }})
    $command = 'check'
    if ($before.Count -gt 1 -and $commands.Contains($before[1])) {{ $command = $before[1] }}
    $previous = if ($before.Count -gt 1) {{ $before[-1] }} else {{ '' }}
    if ($values.ContainsKey("$command $previous")) {{ $found = $values["$command $previous"] }}
    elseif ($wordToComplete -like '-*') {{ $found = $options[$command] }}
    elseif ($before.Count -le 1) {{ $found = $commands }}
    elseif ($values.ContainsKey("$command")) {{ $found = $values["$command"] }}
    else {{ $found = [ordered]@{{}} }}
    $found.Keys | Where-Object {{ $_.StartsWith($wordToComplete) }} | ForEach-Object {{
        [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $found[$_])
    }}
}}
"""


def script(commands: Sequence[Command]) -> str:
    """What PowerShell evaluates. A space within a key parts a command from its option."""
    return _SCRIPT.format(
        commands="".join(_pair(command.name, command.summary, 8) for command in commands),
        options="".join(map(_options, commands)),
        values="".join(f"        {entry}\n" for command in commands for entry in _values(command)),
    )


def _options(command: Command) -> str:
    pairs = "".join(_pair(flag, option.help, 12) for option in command.options for flag in option.flags)
    return f"        {_quoted(command.name)} = [ordered]@{{\n{pairs}        }}\n"


def _values(command: Command) -> Iterator[str]:
    for operand in command.operands:
        if operand.values:
            yield f"{_quoted(command.name)} = {_table(operand)}"
    for option in command.options:
        for flag in option.flags if option.values else ():
            yield f"{_quoted(f'{command.name} {flag}')} = {_table(option)}"


def _table(argument: Argument) -> str:
    pairs = (f"{_quoted(value.text)} = {_quoted(value.meaning or value.text)}" for value in argument.values)
    return f"[ordered]@{{ {'; '.join(pairs)} }}"


def _pair(key: str, text: str, indent: int) -> str:
    return f"{' ' * indent}{_quoted(key)} = {_quoted(text or key)}\n"


def _quoted(text: str) -> str:
    """PowerShell takes curly quotation marks for straight ones."""
    return "'" + "".join(sign * 2 if sign in "'‘’‚‛" else sign for sign in text) + "'"
