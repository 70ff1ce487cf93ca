"""Keeps the two processes running: the web server and the worker for background jobs.

The web server ending ends everything; the worker ending starts it again, a little later each time.
Ctrl-C or SIGTERM stops both. The worker's pulse is in `alongside.web.health`.
"""

import os
import signal
import socket
import subprocess
import sys
import time
from types import FrameType
from typing import Protocol

from alongside.config import environment, house

PATIENCE = 20.0  # seconds for the two to finish what they are doing
LONGEST_WAIT = 60.0


class Stop(BaseException):
    """A signal asked us to stop."""


def port() -> int:
    """PORT, or 8000."""
    word = os.environ.get("PORT") or "8000"
    if not word.isdigit() or not 0 < int(word) < 65536:
        raise environment.Misconfigured(f"PORT is “{word}”; it must be a number between 1 and 65535.")
    return int(word)


def worker() -> list[str]:
    """The command of the process for background jobs."""
    return [sys.executable, "manage.py", "worker"]


def answers(number: int) -> bool:
    """Somebody listens on the port."""
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", number)) == 0


class Process(Protocol):
    """What the keeper needs of a process it started; `subprocess.Popen` is one."""

    pid: int

    def poll(self) -> int | None: ...
    def terminate(self) -> None: ...
    def wait(self, timeout: float | None = None) -> int: ...


def start(command: list[str]) -> Process:
    # A session of its own: Ctrl-C in the terminal reaches us alone, and we stop the others in order.
    return subprocess.Popen(command, cwd=environment.HOUSE, start_new_session=True)  # noqa: S603 (our own words)


class Keeper:
    """Holds both processes. `pause` is the wait before the worker is started again."""

    def __init__(self, web: Process, worker_command: list[str]) -> None:
        self.web = web
        self.worker_command = worker_command
        self.worker = start(worker_command)
        self.worker_since = time.monotonic()
        self.pause = 1.0
        self.again_at: float | None = None

    def turn(self) -> bool:
        """One look at both; False when the web server has ended."""
        now = time.monotonic()
        if self.worker.poll() is not None:
            self._worker_ended(now)
        elif now - self.worker_since > 10 * LONGEST_WAIT:
            self.pause = 1.0
        return self.web.poll() is None

    def _worker_ended(self, now: float) -> None:
        if self.again_at is None:
            print(f"The worker ended; starting it again in {self.pause:.0f} s.", file=sys.stderr, flush=True)
            self.again_at = now + self.pause
            self.pause = min(self.pause * 2, LONGEST_WAIT)
        elif now >= self.again_at:
            self.again_at = None
            self.worker, self.worker_since = start(self.worker_command), now


def stop(*processes: Process) -> None:
    """Ask all to finish; after `PATIENCE` insist."""
    for process in processes:
        if process.poll() is None:
            process.terminate()
    until = time.monotonic() + PATIENCE
    for process in processes:
        try:
            process.wait(max(0.1, until - time.monotonic()))
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def welcome(number: int) -> None:
    """What a person who typed `./run` needs to know next."""
    address = f"http://127.0.0.1:{number}/"
    print(f"\nAlongside is at {address}")
    if environment.mode() == "demo":
        print(f"Everybody in it is invented. Sign in as any of them: {address}demo/")
    elif os.environ.get("ALONGSIDE_TLS", "yes") == "yes":
        print("It is for a proxy that speaks TLS and says so (X-Forwarded-Proto: https); other visits are sent there.")
    if missing := house.missing_for_pdf():
        print(f"Letters as PDF still need: apt-get install {' '.join(missing)}")
    print("Ctrl-C stops it.", flush=True)


def _stopped(number: int, frame: FrameType | None) -> None:
    raise Stop


def opened(web: Process, number: int) -> bool:
    """Wait until the first page can be asked for; False if the web server ended instead."""
    while web.poll() is None:
        if answers(number):
            return True
        time.sleep(0.05)
    return False


def serve() -> int:
    """Open the house and run until a signal, or until the web server ends."""
    number = port()
    if answers(number):
        raise environment.Misconfigured(f"Port {number} is in use; choose another: PORT={number + 1} ./run")
    os.umask(0o077)
    # One interpreter gets Django ready, opens the house and becomes the web server: a start costs half.
    from alongside.config import webserver

    webserver.open_house()
    for asked in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(asked, _stopped)
    web = webserver.Forked(number)
    keeper = None
    try:
        if opened(web, number):
            keeper = Keeper(web, worker())
            welcome(number)
            while keeper.turn():
                time.sleep(0.5)
    except Stop:
        return 0
    finally:
        stop(web, *([keeper.worker] if keeper else []))
    print("The web server ended by itself; what it said is above.", file=sys.stderr)
    return 1


if __name__ == "__main__":
    try:
        sys.exit(serve())
    except environment.Misconfigured as wrong:
        print(wrong.code, file=sys.stderr)
        sys.exit(2)
