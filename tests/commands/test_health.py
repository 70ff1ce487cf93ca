"""A dead worker shows within five minutes."""

import uuid
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from alongside.files import sweeping
from alongside.web import health
from alongside.web.management.commands import worker

pytestmark = pytest.mark.django_db


def test_a_worker_that_never_was_is_silent() -> None:
    assert health.worker_silent(timezone.now())


def test_silence_begins_after_four_minutes() -> None:
    now = timezone.now()
    health.beat(now)
    assert not health.worker_silent(now + timedelta(minutes=4))
    assert health.worker_silent(now + timedelta(minutes=4, seconds=1))


@pytest.mark.django_db(transaction=True)
def test_the_worker_beats() -> None:
    call_command("worker", once=True)
    assert not health.worker_silent(timezone.now())


def test_the_page_a_monitor_asks(client: Client) -> None:
    silent = client.get("/healthy/")
    assert (silent.status_code, silent.content) == (503, b"The worker for background jobs is silent.\n")
    health.beat(timezone.now())
    well = client.get("/healthy/")
    assert (well.status_code, well.content) == (200, b"All is well.\n")


def test_the_worker_sweeps_and_tells_of_missing_files(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    swept = [sweeping.Swept(1, ()), sweeping.Swept(0, (uuid.UUID(int=1),))]
    monkeypatch.setattr(sweeping, "sweep", lambda now: swept.pop(0))
    process = object.__new__(worker.Pulsing)
    process.sweep()
    process.sweep()
    assert (len(swept), caplog.messages) == (1, [])
    process.swept_at = timezone.now() - worker.SWEEP_EVERY
    process.sweep()
    assert caplog.messages == ["1 received files are not in the data folder"]
