"""Static files are collected once for each state of them."""

import shutil
from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from alongside.web import static_files


@pytest.fixture
def sources(tmp_path: Path, settings: Settings) -> Path:
    """Two folders of our own; nothing of the real ones is touched."""
    (tmp_path / "from").mkdir()
    (tmp_path / "from" / "a.css").write_text("a{}")
    settings.STATICFILES_DIRS = [tmp_path / "from"]
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    settings.STATIC_ROOT = tmp_path / "to"
    return tmp_path / "from"


def test_a_second_start_collects_nothing(sources: Path, settings: Settings) -> None:
    assert static_files.collect()
    assert not static_files.collect()
    assert (Path(settings.STATIC_ROOT) / "a.css").read_text() == "a{}"


def test_a_change_collects_again_and_what_went_is_gone(sources: Path, settings: Settings) -> None:
    static_files.collect()
    (sources / "b.css").write_text("b{}")
    (sources / "a.css").unlink()
    assert static_files.collect()
    assert sorted(path.name for path in Path(settings.STATIC_ROOT).glob("*.css")) == ["b.css"]


def test_a_lost_result_is_made_again(sources: Path, settings: Settings) -> None:
    static_files.collect()
    shutil.rmtree(settings.STATIC_ROOT)
    assert static_files.collect()
