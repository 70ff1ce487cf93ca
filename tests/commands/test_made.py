"""The generated documents: written from the code, and found out when they no longer say what it says."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from alongside.access.policy import POLICY
from alongside.web import made


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(made, "FOLDER", tmp_path / "made")
    return tmp_path / "made"


def test_they_are_written_and_then_current(folder: Path) -> None:
    with pytest.raises(
        CommandError, match=r"out of date \(data.md, access.md, urls.md, commands.md, coach.md, states.md\)"
    ):
        call_command("made", check=True)
    call_command("made")
    call_command("made", check=True)


def test_a_change_by_hand_is_found(folder: Path) -> None:
    made.write()
    (folder / "access.md").write_text((folder / "access.md").read_text().replace("screen", "skim"))
    with pytest.raises(CommandError, match=r"out of date \(access.md\): ./run made"):
        call_command("made", check=True)
    assert made.write() == ["access.md"]


def test_every_line_of_the_policy_and_every_table_is_there() -> None:
    assert [
        rule.words for rule in POLICY.values() if f"| {rule.words} | {rule.open_to.words} |" not in made.access()
    ] == []
    headings = [line for line in made.data().splitlines() if line.startswith("## ")]
    assert len(headings) == len(made.our_models())


def test_no_address_is_without_a_guard() -> None:
    rows = [line for line in made.urls().splitlines() if line.startswith("| `/")]
    assert rows
    assert [row for row in rows if row.endswith("|  |")] == []
