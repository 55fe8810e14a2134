"""notelint completion SHELL: what a shell reads to complete commands, options and values."""

from importlib import import_module

from notelint.commands.arguments import Parser, emit

SHELLS = ("bash", "zsh", "fish", "powershell")
_EPILOG = """\
where it goes:
  bash        in ~/.bashrc:  eval "$(notelint completion bash)"
  zsh         in ~/.zshrc, below compinit:  source <(notelint completion zsh)
  fish        notelint completion fish > ~/.config/fish/completions/notelint.fish
  powershell  in $PROFILE:  notelint completion powershell | Out-String | iex
"""


def make_parser() -> Parser:
    """The arguments of the command."""
    parser = Parser(
        prog="notelint completion",
        description="Prints a script with which a shell completes commands, options and values.",
        epilog=_EPILOG,
    )
    parser.add_argument("shell", choices=SHELLS, metavar="SHELL", help=", ".join(SHELLS))
    return parser


def main(arguments: list[str]) -> int:
    """Prints the script."""
    emit(script(make_parser().parse_args(arguments).shell))
    return 0


def script(shell: str) -> str:
    """The script for a shell of `SHELLS`."""
    from notelint.commands.spec import commands

    return str(import_module(f"notelint.commands.shells.{shell}").script(commands()))
