"""Houses to measure in: a data folder of its own for each, and a process that answers for one of them.

`python -m bench._house`, in the surroundings of a house, reads one JSON question a line and prints one JSON answer
a line, so that two houses of different size can be asked in turn by one benchmark.
"""

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
_FAMILY = re.compile(r"/families/([0-9a-f-]{36})/")


def surroundings(folder: Path) -> dict[str, str]:
    """The environment of a house in that folder; nothing of this shell's own house is passed on."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("ALONGSIDE_")}
    return {
        **kept,
        "ALONGSIDE_MODE": "demo",
        "ALONGSIDE_DATA": str(folder / "data"),
        "ALONGSIDE_KEY_FILE": str(folder / "key"),
        "DJANGO_SETTINGS_MODULE": "alongside.config.settings",
    }


def prepare(folder: Path) -> None:
    """An empty house in the folder, ready to open."""
    folder.mkdir(parents=True, exist_ok=True)
    for words in (["-m", "alongside.config.house", "prepare"], ["manage.py", "house", "open", "--empty"]):
        _run(folder, words)


def fill(folder: Path, families: int, years: int, seed: int) -> None:
    """A house with that many invented families, unless the folder has it already."""
    done = folder / f"filled-{families}-{years}-{seed}"
    if done.exists():
        return
    prepare(folder)
    _run(folder, ["manage.py", "demo_data", f"--families={families}", f"--years={years}", f"--seed={seed}"])
    done.touch()


def _run(folder: Path, words: list[str]) -> None:
    subprocess.run([sys.executable, *words], cwd=ROOT, env=surroundings(folder), check=True, stdout=subprocess.DEVNULL)


def inside(folder: Path, module: str, words: list[str]) -> int:
    """Run a module of ours in a process that is the house's own."""
    return subprocess.run([sys.executable, "-m", module, *words], cwd=ROOT, env=surroundings(folder)).returncode


class Asked:
    """A process that answers for one house."""

    def __init__(self, folder: Path) -> None:
        words = [sys.executable, "-m", "bench._house"]
        self._process = subprocess.Popen(
            words, cwd=ROOT, env=surroundings(folder), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def ask(self, **question: Any) -> dict[str, Any]:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(question) + "\n")
        self._process.stdin.flush()
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        return answer

    def close(self) -> None:
        assert self._process.stdin
        self._process.stdin.close()
        self._process.wait(30)


@contextmanager
def asked(folder: Path) -> Iterator[Asked]:
    process = Asked(folder)
    try:
        yield process
    finally:
        process.close()


class _Answering:
    """Inside the process: a browser for each persona, and the answer to each question."""

    def __init__(self) -> None:
        self._clients: dict[str, Any] = {}

    def client(self, who: str) -> Any:
        from django.test import Client

        from alongside.hubs.models import Account

        if who not in self._clients:
            client = Client()
            client.force_login(
                Account.objects.get(email=f"{who}@alongside.invalid"), "django.contrib.auth.backends.ModelBackend"
            )
            session = client.session
            session["persona"] = True
            session.save()
            self._clients[who] = client
        return self._clients[who]

    def answer(self, who: str, path: str, times: int) -> dict[str, Any]:
        """How long the page took, each time, with what it showed and how many queries it asked."""
        from django.db import connection
        from django.test.utils import CaptureQueriesContext

        client = self.client(who)
        took = []
        for _ in range(times):
            start = time.perf_counter()
            page = client.get(path)
            took.append((time.perf_counter() - start) * 1000)
        with CaptureQueriesContext(connection) as queries:
            page = client.get(path)
        shown = list(dict.fromkeys(_FAMILY.findall(page.content.decode())))
        return {"ms": took, "status": page.status_code, "queries": len(queries), "shown": shown}


def _main() -> None:
    import django

    django.setup()
    answering = _Answering()
    for line in sys.stdin:
        print(json.dumps(answering.answer(**json.loads(line))), flush=True)


if __name__ == "__main__":
    _main()
