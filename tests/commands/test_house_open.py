"""Opening the house: what is written once, and what stops the start with one sentence."""

from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import OperationalError
from django.db.migrations.recorder import MigrationRecorder
from pytest_django.fixtures import Settings

from alongside.access.actor import system
from alongside.config import house as folder
from alongside.hubs import actions, queries
from alongside.sealing import keyring, master
from alongside.web.management.commands import house

pytestmark = pytest.mark.django_db


def open_house(capsys: pytest.CaptureFixture[str], word: str = "open") -> tuple[int | str | None, str]:
    try:
        call_command("house", word, empty=True)
    except SystemExit as end:
        return end.code, capsys.readouterr().err.strip()
    return 0, capsys.readouterr().err.strip()


@pytest.fixture(autouse=True)
def _nothing_to_collect(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("alongside.web.static_files.collect", lambda: False)


def test_the_first_opening_writes_the_mode(capsys: pytest.CaptureFixture[str]) -> None:
    assert queries.house_mode() is None
    assert open_house(capsys) == (0, "")
    assert queries.house_mode() == "demo"
    assert open_house(capsys) == (0, "")


def test_a_database_of_the_other_mode_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    actions.prepare_house(mode="real", by=system("a test"))
    assert open_house(capsys) == (2, folder.mode_mismatch("real"))


def test_a_house_of_an_early_trial_copy_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    open_house(capsys)
    MigrationRecorder.Migration.objects.get(app="families", name="0006_emergency_openings").delete()
    status, said = open_house(capsys)
    assert status == 2
    assert "made by an early trial copy" in said


def test_another_key_is_refused(capsys: pytest.CaptureFixture[str], tmp_path: Path, settings: Settings) -> None:
    open_house(capsys)
    master.make(tmp_path / "other.key")
    settings.KEY_FILE = tmp_path / "other.key"
    keyring.forget()
    assert open_house(capsys, "check") == (
        2,
        f"The master key {tmp_path}/other.key is not the one this data was sealed with; put the right one there.",
    )


def test_a_database_that_does_not_answer_is_one_sentence(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails() -> None:
        raise OperationalError("connection refused\nmore about it")

    monkeypatch.setattr(house, "migrate", fails)
    status, said = open_house(capsys)
    assert status == 2
    assert said.startswith("The databases ")
    assert said.endswith(" cannot be opened: connection refused")
