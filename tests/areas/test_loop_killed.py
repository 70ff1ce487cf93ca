"""Kill −9 anywhere in the whole loop: nothing that was acknowledged is lost, nothing is half, and it goes on."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.db import connection

from bench._house import ROOT, surroundings
from tests.conftest import amount
from tests.loop_killed import STEPS

pytestmark = [pytest.mark.proof, pytest.mark.slow]
_NAME = f"alongside_killed_{os.getpid()}"
_URL = os.environ.get("ALONGSIDE_DATABASE_URL", "")


@contextmanager
def a_house(folder: Path) -> Iterator[dict[str, str]]:
    """Its surroundings, on the engine this run is on."""
    around = surroundings(folder)
    if _URL:
        around["ALONGSIDE_DATABASE_URL"] = f"{_URL.rpartition('/')[0]}/{_NAME}"
        _databases("CREATE DATABASE {}")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for words in (["-m", "alongside.config.house", "prepare"], ["manage.py", "house", "open", "--empty"]):
            subprocess.run([sys.executable, *words], cwd=ROOT, env=around, check=True, stdout=subprocess.DEVNULL)
        yield around
    finally:
        if _URL:
            _databases("DROP DATABASE IF EXISTS {} WITH (FORCE)")


def _databases(statement: str) -> None:
    import psycopg

    with psycopg.connect(_URL, autocommit=True) as there:
        for name in (_NAME, f"{_NAME}_keyring"):
            there.execute(statement.format(name).encode())


@pytest.mark.enable_socket
def test_a_kill_anywhere_in_the_loop(tmp_path: Path) -> None:
    rounds = amount(8, 160)
    with a_house(tmp_path) as around:
        words = [sys.executable, "-m", "tests.loop_killed", str(rounds), "1"]
        done = subprocess.run(words, cwd=ROOT, env=around, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    left = json.loads(done.stdout.splitlines()[-1])
    assert (left["lost"], left["halves"], left["record_holds"]) == (0, 0, 1)
    assert left["kept"] > rounds
    assert set(left["counts"].values()) == {left["loops"]}
    assert left["steps"] == 3 * left["loops"]
    assert (left["unconfirmed"], left["open"]) == (0, 0)
    assert sum(left["cut_off"].values()) == rounds
    assert rounds < 100 or all(left["cut_off"][step] for step in STEPS)
    print(connection.vendor, left)
