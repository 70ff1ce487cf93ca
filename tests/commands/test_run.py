"""./run itself: what it says when something is missing, and that it is plain POSIX."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

HOUSE = Path(__file__).resolve().parents[2]


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """A copy of ./run with nothing round it, and a PATH of its own with only what it names."""
    shutil.copy(HOUSE / "run", tmp_path / "run")
    (tmp_path / "bin").mkdir()
    for tool in ("dirname", "cmp", "cat", "sh", "tr"):
        (tmp_path / "bin" / tool).symlink_to(shutil.which(tool) or "")
    return tmp_path


def say(place: Path, *words: str) -> tuple[int, str]:
    done = subprocess.run(
        ["/bin/sh", "run", *words], cwd=place, env={"PATH": str(place / "bin")}, capture_output=True, text=True
    )
    return done.returncode, (done.stderr or done.stdout).strip()


def put_python(place: Path, body: str) -> None:
    (place / "bin" / "python3").write_text(f"#!/bin/sh\n{body}\n")
    (place / "bin" / "python3").chmod(0o755)


def test_no_python_is_one_line(elsewhere: Path) -> None:
    assert say(elsewhere) == (2, "Python is missing: apt-get install python3 python3-venv")


def test_no_venv_is_one_line(elsewhere: Path) -> None:
    put_python(elsewhere, 'case "$*" in *ensurepip*) exit 1 ;; esac')
    assert say(elsewhere) == (2, "Python’s venv is missing: apt-get install python3-venv")


def test_an_old_python_is_one_line(elsewhere: Path) -> None:
    put_python(elsewhere, 'case "$*" in --version) echo Python 3.9.2 ;; *version_info*) exit 1 ;; esac')
    assert say(elsewhere, "check") == (2, "Python 3.11 or newer is needed; this is Python 3.9.2.")


def test_help_needs_nothing(elsewhere: Path) -> None:
    status, said = say(elsewhere, "help")
    assert status == 0
    assert said.startswith("./run  ")


def test_bench_and_prove_ask_which(elsewhere: Path) -> None:
    assert say(elsewhere, "bench") == (2, "Say which: ./run bench NAME")
    assert say(elsewhere, "prove") == (2, "Say which: ./run prove NAME")


@pytest.mark.parametrize(("script", "shell"), [("run", "dash"), (".ci/run", "bash")])
def test_the_scripts_are_sound(script: str, shell: str) -> None:
    subprocess.run([shutil.which(shell) or "sh", "-n", script], cwd=HOUSE, check=True)
    assert os.access(HOUSE / script, os.X_OK)
