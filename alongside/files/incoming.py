"""Where plain bytes may lie for a moment: in memory while small, else in a file of the data folder that has no name.

A file without a name is gone the moment it is closed, also when the process dies; nothing plain is left to find.
"""

import tempfile
from pathlib import Path
from typing import IO, Final

from django.conf import settings

LARGEST: Final = 50 * 1024 * 1024
AT_ONCE: Final = 20
_IN_MEMORY: Final = 1024 * 1024


def _folder() -> Path:
    place = Path(settings.DATA) / "tmp"
    place.mkdir(mode=0o700, parents=True, exist_ok=True)
    return place


def arriving() -> IO[bytes]:
    """For one file that is being sent. What is small never touches the disk."""
    return tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY, mode="w+b", dir=str(_folder()))


def nameless() -> IO[bytes]:
    """For a child process to read: it is handed the open file, for there is no path."""
    return tempfile.TemporaryFile(dir=_folder())
