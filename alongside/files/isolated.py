"""Runs a function over a received file in a child process with little memory, little time and no way to write.

Libraries that read pictures and PDFs can be made to crash or to eat the machine; the child may die of it,
the service may not. Only functions of this area can be named.
"""

import json
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import IO, Any

_HOUSE = Path(__file__).resolve().parents[2]
_OURS = "alongside.files."
_MOST = 32 * 1024 * 1024  # bytes of answer
_HANDED = "/dev/stdin"
# So that many who ask at once wait for each other, and the pages of everybody else do not.
_TURN = threading.BoundedSemaphore(2)


class Broke(Exception):
    """The child did not answer: it crashed, took too long, or wanted too much. The file is the likely reason."""


def isolated(function: str, source: str | Path | IO[bytes], *, seconds: int = 20, megabytes: int = 512) -> Any:
    """`isolated("alongside.files.kinds.kind_at", path)` → what it returned, which must be JSON.

    source: a path, or an open file, which is handed over without a name.
    """
    if not function.startswith(_OURS):
        raise ValueError("only functions of alongside.files run in the child")
    path, handed = (str(source), subprocess.DEVNULL) if isinstance(source, str | Path) else (_HANDED, source)
    limits = [str(seconds), str(megabytes), str(_MOST)]
    command = [sys.executable, "-B", "-m", "alongside.files.child", function, path, *limits]
    if not _TURN.acquire(timeout=max(seconds, 0)):
        raise Broke("others were first")
    try:
        done = _run(command, handed, seconds + 2)
    finally:
        _TURN.release()
    if done.returncode != 0 or len(done.stdout) > _MOST:
        raise Broke(f"it ended with {done.returncode}")
    try:
        return json.loads(done.stdout)
    except ValueError:
        raise Broke("it did not answer") from None


def _run(command: list[str], handed: int | IO[bytes], seconds: float) -> "subprocess.CompletedProcess[bytes]":
    """Nothing of the caller's environment goes along: no key file, no database, no mail."""
    try:
        return subprocess.run(  # noqa: S603  our own module, our own function name, a path
            command,
            cwd=_HOUSE,
            env={"PATH": os.defpath, "LANG": "C.UTF-8"},
            stdin=handed,
            capture_output=True,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise Broke("it took too long") from None
