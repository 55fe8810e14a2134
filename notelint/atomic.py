"""Files that are replaced in one step: no one ever sees half of a file, and a failure leaves the old one."""

import os
import stat
from contextlib import suppress


def write_atomically(path: str, data: bytes) -> None:
    """Writes a file, new or in the place of an old one whose permissions it keeps; a link leads to its target.

    What is no regular file (a device, a pipe) is written to as it is. Raises OSError.
    """
    if os.path.exists(path) and not os.path.isfile(path):
        with open(path, "wb") as file:
            file.write(data)
        return
    target = os.path.realpath(path)
    beside = os.path.join(os.path.dirname(target), f".notelint-{os.getpid()}.tmp")
    try:
        with open(beside, "xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())  # the name must not be there before the data, should the power fail
        if os.path.exists(target):
            os.chmod(beside, stat.S_IMODE(os.stat(target).st_mode))
        os.replace(beside, target)
    finally:
        with suppress(FileNotFoundError):
            os.remove(beside)
