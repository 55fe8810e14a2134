"""Which configuration file holds for a draft: the nearest one upwards from it."""

import os

FILE = "notelint.toml"
PROJECT = "pyproject.toml"
TABLE = ("tool", "notelint")


class Discovery:
    """Looks into each folder once in a run."""

    def __init__(self) -> None:
        self._found: dict[str, str | None] = {}

    def nearest(self, folder: str) -> str | None:
        """The configuration file for drafts in a folder (an absolute path); None where there is none up to the root."""
        climbed = []
        while folder not in self._found:
            climbed.append(folder)
            here, parent = _in_folder(folder), os.path.dirname(folder)
            if here or parent == folder:
                self._found[folder] = here
            else:
                folder = parent
        self._found.update(dict.fromkeys(climbed, self._found[folder]))
        return self._found[folder]


def _in_folder(folder: str) -> str | None:
    own, shared = os.path.join(folder, FILE), os.path.join(folder, PROJECT)
    if os.path.isfile(own):
        return own
    return shared if os.path.isfile(shared) and _has_table(shared) else None


def _has_table(file: str) -> bool:
    """Whether a pyproject.toml has settings for notelint. One that names it and is no TOML counts: reading it tells."""
    try:
        with open(file, "rb") as opened:
            if b"notelint" not in opened.read():  # spares most runs the reader of TOML
                return False
    except OSError:
        return False  # it is another program's file first
    from notelint.config.reading import has_table

    return has_table(file)
