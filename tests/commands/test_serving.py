"""The keeper of the two processes: the worker comes back, the end of the web server ends it all."""

import os
import signal
import sys
import time
from collections.abc import Iterator

import pytest

from alongside.config import environment, serving

SLEEP = [sys.executable, "-c", "import time; time.sleep(60)"]
END = [sys.executable, "-c", ""]


@pytest.fixture
def keepers() -> Iterator[list[serving.Keeper]]:
    started: list[serving.Keeper] = []
    yield started
    for keeper in started:
        serving.stop(keeper.web, keeper.worker)


def test_the_worker_is_started_again(keepers: list[serving.Keeper], capsys: pytest.CaptureFixture[str]) -> None:
    keeper = serving.Keeper(serving.start(SLEEP), SLEEP)
    keepers.append(keeper)
    keeper.pause = 0.01
    first = keeper.worker
    os.kill(first.pid, signal.SIGKILL)
    first.wait()
    until = time.monotonic() + 10
    while keeper.worker is first and time.monotonic() < until:
        assert keeper.turn()
        time.sleep(0.01)
    assert keeper.worker is not first
    assert keeper.worker.poll() is None
    assert "The worker ended; starting it again" in capsys.readouterr().err


def test_a_worker_that_keeps_ending_is_started_less_and_less_often(keepers: list[serving.Keeper]) -> None:
    keeper = serving.Keeper(serving.start(SLEEP), END)
    keepers.append(keeper)
    keeper.worker.wait()
    keeper.turn()
    assert keeper.pause == 2.0
    keeper.turn()
    assert keeper.pause == 2.0


def test_the_end_of_the_web_server_is_the_end(keepers: list[serving.Keeper]) -> None:
    keeper = serving.Keeper(serving.start(END), SLEEP)
    keepers.append(keeper)
    keeper.web.wait()
    assert not serving.opened(keeper.web, 1)
    assert not keeper.turn()
    serving.stop(keeper.web, keeper.worker)
    assert keeper.worker.poll() is not None


@pytest.mark.parametrize("word", ["http", "0", "70000", "-1"])
def test_a_port_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch, word: str) -> None:
    monkeypatch.setenv("PORT", word)
    with pytest.raises(environment.Misconfigured, match="it must be a number between 1 and 65535"):
        serving.port()


def test_the_port_is_8000_unless_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PORT", raising=False)
    assert serving.port() == 8000
    monkeypatch.setenv("PORT", "8123")
    assert serving.port() == 8123
