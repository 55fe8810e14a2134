"""Compiles the grammars and the language data into the wheel, so that an installed notelint starts without Lark."""

import sys
import tempfile
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CustomBuildHook(BuildHookInterface[Any]):
    """Adds the compiled tables to the wheel. The source tree stays as it is: stale tables there would hide a change."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """An editable install has none and falls back to Lark, so that a changed grammar takes effect at once."""
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        from notelint.build import write_tables

        self._folder = tempfile.TemporaryDirectory(prefix="notelint-tables-")
        write_tables(self._folder.name)
        build_data["force_include"][self._folder.name] = "notelint/_built"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Takes the tables away again, as they are in the wheel now."""
        if version != "editable":
            self._folder.cleanup()
