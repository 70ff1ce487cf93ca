"""The folder, the key and the mode: what is made, what is refused, and in which words."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from alongside.config import environment, house

HOUSE = Path(__file__).resolve().parents[2]
Said = tuple[int, str]


@pytest.fixture
def run(tmp_path: Path) -> Callable[..., Said]:
    """Runs `python -m alongside.config.house WORD` on an empty place of its own."""

    def started(word: str, **more: str) -> Said:
        env = {"ALONGSIDE_MODE": "demo", "ALONGSIDE_DATA": str(tmp_path / "data"), "PATH": "/usr/bin:/bin", **more}
        done = subprocess.run(
            [sys.executable, "-m", "alongside.config.house", word], cwd=HOUSE, env=env, capture_output=True, text=True
        )
        assert "Traceback" not in done.stderr
        return done.returncode, done.stderr.strip()

    return started


def mode_of(path: Path) -> str:
    return oct(path.stat().st_mode & 0o777)


def test_a_first_start_makes_a_folder_and_a_key_for_its_owner_alone(run: Callable[..., Said], tmp_path: Path) -> None:
    assert run("prepare") == (0, "")
    assert mode_of(tmp_path / "data") == "0o700"
    assert mode_of(tmp_path / "data.key") == "0o600"
    assert len((tmp_path / "data.key").read_bytes()) == 32


def test_a_second_start_keeps_the_key(run: Callable[..., Said], tmp_path: Path) -> None:
    run("prepare")
    before = (tmp_path / "data.key").read_bytes()
    assert run("prepare") == (0, "")
    assert (tmp_path / "data.key").read_bytes() == before


def test_a_lost_key_is_never_replaced(run: Callable[..., Said], tmp_path: Path) -> None:
    run("prepare")
    (tmp_path / "data.key").unlink()
    status, said = run("prepare")
    assert status == 2
    assert said == (
        f"The master key {tmp_path}/data.key is not there; put it back from its safe copy"
        " (a new one cannot open what the old one sealed)."
    )
    assert not (tmp_path / "data.key").exists()


def test_a_cut_key_is_named(run: Callable[..., Said], tmp_path: Path) -> None:
    run("prepare")
    (tmp_path / "data.key").write_bytes(b"short")
    assert run("check") == (2, f"The master key {tmp_path}/data.key is damaged: it has 5 bytes and must have 32.")


def test_a_key_that_others_can_read_is_refused(run: Callable[..., Said], tmp_path: Path) -> None:
    run("prepare")
    (tmp_path / "data.key").chmod(0o644)
    status, said = run("prepare")
    assert (status, said.endswith(f"run: chmod 600 {tmp_path}/data.key")) == (2, True)


@pytest.mark.parametrize(("first", "then"), [("demo", "real"), ("real", "demo")])
def test_a_folder_of_the_other_mode_is_refused(run: Callable[..., Said], first: str, then: str) -> None:
    run("prepare", ALONGSIDE_MODE=first)
    assert run("prepare", ALONGSIDE_MODE=then) == (2, house.mode_mismatch(first))


def test_the_demonstration_does_not_start_beside_real_data(run: Callable[..., Said], tmp_path: Path) -> None:
    run("prepare", ALONGSIDE_MODE="real", ALONGSIDE_DATA=str(tmp_path / "real"))
    assert run("prepare", ALONGSIDE_DATA=str(tmp_path / "demo")) == (2, house.mode_mismatch("real"))
    assert run("prepare", ALONGSIDE_DATA=str(tmp_path / "elsewhere")) == (0, "")


def test_a_key_inside_the_data_is_refused(run: Callable[..., Said], tmp_path: Path) -> None:
    status, said = run("prepare", ALONGSIDE_KEY_FILE=str(tmp_path / "data" / "key"))
    assert (status, said) == (
        2,
        "ALONGSIDE_KEY_FILE is inside ALONGSIDE_DATA: keep the key apart from what it opens.",
    )


def test_a_place_where_nothing_can_be_written_is_named(run: Callable[..., Said], tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    status, said = run("prepare", ALONGSIDE_DATA=str(tmp_path / "file" / "data"))
    assert (status, said) == (2, f"{tmp_path}/file/data cannot be written: Not a directory.")


def test_an_unknown_mode_is_refused(run: Callable[..., Said]) -> None:
    assert run("check", ALONGSIDE_MODE="play") == (2, "ALONGSIDE_MODE is “play”; it must be demo or real.")


def test_the_database_address_must_be_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ALONGSIDE_DATABASE_URL", "mysql://x")
    with pytest.raises(environment.Misconfigured, match="must look like postgresql://"):
        environment.databases(tmp_path)
