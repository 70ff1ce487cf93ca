"""The web server, forked from the interpreter that opened the house, so that Django is loaded once."""

import os
import signal
import subprocess
import sys
import time
import traceback
from typing import Any

import django
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from django.db import connections
from gunicorn.app.base import BaseApplication

# Threads, for pages wait for the disk; no access log, for paths say who looks.
OPTIONS: dict[str, Any] = {
    "worker_class": "gthread",
    "workers": 2,
    "threads": 4,
    "timeout": 60,
    "graceful_timeout": 15,
    "keepalive": 5,
    "preload_app": True,
    "control_socket_disable": True,
    "loglevel": "warning",
    "proc_name": "alongside",
}


def open_house() -> None:
    """Django, the databases, static files and (in demo mode) the demonstration hub; nothing is left open."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "alongside.config.settings")
    django.setup()
    call_command("house", "open")
    for connection in connections.all():
        connection.close()
        if close_pool := getattr(connection, "close_pool", None):
            close_pool()  # its threads would not survive the fork


class Server(BaseApplication):  # type: ignore[misc]  # gunicorn has no types
    """gunicorn with our options, on this machine only."""

    def __init__(self, number: int) -> None:
        self.number = number
        super().__init__()

    def load_config(self) -> None:
        for name, value in OPTIONS.items():
            self.cfg.set(name, value)
        self.cfg.set("bind", f"127.0.0.1:{self.number}")

    def load(self) -> Any:
        return get_wsgi_application()


class Forked:
    """The child that is the web server; polled and waited for like a `subprocess.Popen`."""

    def __init__(self, number: int) -> None:
        sys.stdout.flush()
        sys.stderr.flush()
        self.status: int | None = None
        self.pid = os.fork()
        if self.pid == 0:
            os._exit(_serve(number))

    def poll(self) -> int | None:
        if self.status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = os.waitstatus_to_exitcode(status)
        return self.status

    def terminate(self) -> None:
        os.kill(self.pid, signal.SIGTERM)

    def wait(self, timeout: float | None = None) -> int:
        until = None if timeout is None else time.monotonic() + timeout
        while (status := self.poll()) is None:
            if until is not None and time.monotonic() > until:
                raise subprocess.TimeoutExpired("the web server", timeout or 0)
            time.sleep(0.05)
        return status


def _serve(number: int) -> int:
    """In the child: a session of its own, the usual signals, and gunicorn until it ends."""
    os.setsid()
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
    try:
        Server(number).run()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0 if end.code is None else 1
    except BaseException:
        traceback.print_exc()
        return 1
    return 0
