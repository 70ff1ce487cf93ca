"""From `./run` to the first page: in a fresh copy with nothing installed (cold), and again (warm). In seconds."""

import argparse
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

from bench._house import ROOT
from bench._told import Told

_MADE = {".git", ".venv", "node_modules", "__pycache__", "static"}


def _left_out(folder: str, names: list[str]) -> set[str]:
    """What a fresh copy has not: everything that is made. `data` is somebody's house only at the top."""
    top = {"data", "var"} if Path(folder) == ROOT else set()
    return {name for name in names if name in _MADE | top or name.endswith("_cache")}


def main(words: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="./run bench start", description=__doc__)
    parser.add_argument("--rounds", type=int, default=3, help="warm starts (3)")
    parser.add_argument("--write", action="store_true", help="write docs/made/bench.md")
    given = parser.parse_args(words)
    told = Told("start")
    with tempfile.TemporaryDirectory(prefix="alongside-bench-") as made:
        copy = Path(made) / "copy"
        shutil.copytree(ROOT, copy, ignore=_left_out)
        cold = [_seconds(copy)]
        warm = [_seconds(copy) for _ in range(given.rounds)]
    told.say(case="cold, seconds", n=1, ratio=cold[0], goal=60, a=[cold[0] * 1000], b=[])
    told.say(case="warm, seconds", n=given.rounds, ratio=max(warm), goal=5, a=[one * 1000 for one in warm], b=[])
    if given.write:
        told.write()
    return told.status


def _seconds(copy: Path) -> float:
    """Start it, wait for its first page, and end it."""
    port = _free_port()
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("ALONGSIDE_", "DJANGO_"))}
    start = time.perf_counter()
    process = subprocess.Popen(
        ["./run"],
        cwd=copy,
        env={**kept, "PORT": str(port)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        _wait(process, port)
        return time.perf_counter() - start
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait(30)


def _wait(process: "subprocess.Popen[bytes]", port: int) -> None:
    address = f"http://127.0.0.1:{port}/demo/"
    while process.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=2) as page:
                if page.status == 200:
                    return
        except (urllib.error.URLError, OSError):
            time.sleep(0.05)
    raise SystemExit("./run ended before it showed a page")


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
