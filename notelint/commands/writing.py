"""How a command writes a text that it made: to standard output, or to a file that was not there."""

from notelint.commands.arguments import emit
from notelint.errors import NotelintError


def write_new(text: str, path: str | None) -> None:
    """Writes UTF-8. Raises NotelintError for a file that is there already, or cannot be written."""
    if path is None:
        emit(text)
        return
    try:
        with open(path, "x", encoding="utf-8", newline="") as file:
            file.write(text)
    except FileExistsError as error:
        raise NotelintError(f"{path} is there already: nothing was written") from error
    except OSError as error:
        raise NotelintError(f"{path} cannot be written: {error.strerror}") from error
