"""Where a user's own configuration lies. Only the command line looks there, the library never."""

import os
import sys


def user_folder(name: str) -> str | None:
    """A folder within the user's configuration directory for notelint; None where the system names no such place."""
    if sys.platform == "win32":
        base = os.environ.get("APPDATA", "")
    elif sys.platform == "darwin":
        base = os.path.expanduser("~/Library/Application Support")
    else:
        base = os.environ.get("XDG_CONFIG_HOME", "")
        if not os.path.isabs(base):  # the XDG specification: a relative path is not to be heeded
            base = os.path.expanduser("~/.config")
    return os.path.join(base, "notelint", name) if os.path.isabs(base) else None
