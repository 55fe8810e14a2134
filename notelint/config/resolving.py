"""The configuration of each folder in a run, and the settings of each draft."""

import os

from notelint.config.discovery import Discovery
from notelint.config.settings import Configuration, Given, Settings, settings
from notelint.profile import PROFILES
from notelint.selection import check_codes

_NOTHING = Configuration()


class Resolver:
    """Finds, reads and keeps the configurations of a run.

    `file` stands in the place of all that would be found (its patterns count from the working directory); where
    `isolated`, none is looked for.
    """

    def __init__(self, given: Given, file: str | None = None, *, isolated: bool = False) -> None:
        self.given = given
        self._file = os.path.abspath(file) if file else None
        self._isolated = isolated
        self._discovery = Discovery()
        self._read: dict[str | None, Configuration] = {}

    def configuration(self, folder: str) -> Configuration:
        """What holds in a folder (an absolute path). Raises ConfigError for a file that cannot be used."""
        file = None if self._isolated else self._file or self._discovery.nearest(folder)
        if file not in self._read:
            self._read[file] = self._checked(file)
        return self._read[file]

    def settings(self, path: str) -> Settings:
        """The settings of a draft. Raises ConfigError as above, and NotelintError for what the command line says."""
        whole = os.path.abspath(path)
        return settings(self.configuration(os.path.dirname(whole)), self.given, whole)

    def _checked(self, file: str | None) -> Configuration:
        given, own = self.given, self.given.profile not in (None, *PROFILES)
        found = self._load(file, own) if file else _NOTHING
        own = own or any(name not in PROFILES for _, name in found.profiles)
        check_codes((*given.selection.select, *given.selection.ignore), own_profile=own)
        return found

    def _load(self, file: str, own: bool) -> Configuration:
        from notelint.config.merging import load  # a run without a configuration does not pay for reading one

        return load(file, os.getcwd() if file == self._file else None, own_profile=own)
