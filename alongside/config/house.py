"""The folder everything lives in: made, checked, and given its key, before Django is asked for anything.

`python -m alongside.config.house prepare` makes what is missing; `check` only looks. Whatever is wrong
ends the start with one sentence and status 2.
"""

import ctypes
import os
import stat
import sys
from pathlib import Path

from alongside.config import environment
from alongside.config.environment import Misconfigured
from alongside.sealing import master

PDF_LIBRARIES = {
    "libpango-1.0.so.0": "libpango-1.0-0",
    "libpangoft2-1.0.so.0": "libpangoft2-1.0-0",
    "libharfbuzz-subset.so.0": "libharfbuzz-subset0",
}


def prepare() -> None:
    """The folder (0700), the mode it is for, and a first master key (0600) if nothing is kept here yet."""
    mode, folder, key = environment.mode(), environment.data_folder(), environment.key_file()
    if mode == "demo" and real_beside(folder):
        raise Misconfigured(mode_mismatch("real"))
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.chmod(0o700)
        if not key.exists() and not holds_data(folder):
            master.make(key)
            print(f"A master key was made: {key}. Keep a copy somewhere safe and apart from the data.")
        if not (folder / "mode").exists():
            (folder / "mode").write_text(mode + "\n")
    except OSError as problem:
        raise Misconfigured(_cannot_write(problem)) from None
    check()


def check() -> None:
    """Raise `Misconfigured` or `KeyMissing` with one sentence, or say nothing."""
    mode, folder, key = environment.mode(), environment.data_folder(), environment.key_file()
    if not folder.is_dir():
        raise Misconfigured(f"There is no data folder {folder} yet; ./run makes it.")
    if not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
        raise Misconfigured(f"The data folder {folder} cannot be written by this user; change its owner.")
    master.read(key)
    if stat.S_IMODE(key.stat().st_mode) & 0o077:
        raise Misconfigured(f"Others on this machine can read the master key; run: chmod 600 {key}")
    kept_for = _kept_for(folder)
    if kept_for != mode:
        raise Misconfigured(mode_mismatch(kept_for))


def holds_data(folder: Path) -> bool:
    """True once anything was ever sealed here: then a new key would only hide that the old one is lost."""
    return any((folder / name).exists() for name in ("mode", "alongside.sqlite3", "keyring.sqlite3"))


def real_beside(folder: Path) -> bool:
    """True when `data/real` of the same checkout is in use: nobody should meet both and take one for the other."""
    return folder.name == "demo" and (folder.with_name("real") / "mode").exists()


def mode_mismatch(kept_for: str) -> str:
    """The sentence for a data folder or database that belongs to the other mode."""
    said = (
        "This data is a demonstration with invented people, and real work does not start on it"
        if kept_for == "demo"
        else "This data is kept for real work, and the demonstration does not start beside it"
    )
    return f"{said}; set ALONGSIDE_DATA to another folder."


def missing_for_pdf() -> list[str]:
    """The Debian packages that letters as PDF still need. Everything else works without them."""
    missing = []
    for library, package in PDF_LIBRARIES.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.append(package)
    return missing


def _kept_for(folder: Path) -> str:
    try:
        return (folder / "mode").read_text().strip()
    except OSError as problem:
        raise Misconfigured(f"The file {folder / 'mode'} cannot be read: {problem.strerror}.") from None


def _cannot_write(problem: OSError) -> str:
    return f"{problem.filename or 'The data folder'} cannot be written: {problem.strerror}."


def main(words: list[str]) -> int:
    """The command line: `prepare` or `check`."""
    try:
        {"prepare": prepare, "check": check}[words[0] if words else "check"]()
    except KeyError:
        print("Say prepare or check.", file=sys.stderr)
        return 2
    except SystemExit as end:
        print(end.code, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
