"""What is built: nothing from elsewhere, nothing missing, every pair of colours readable, and twice is once."""

import re
from pathlib import Path
from typing import Any

import pytest

from alongside.web.design import build

COLOURS = dict(re.findall(r"\$([\w-]+): (#\w{6});", (build.HERE / "scss/_colours.scss").read_text()))


@pytest.fixture(scope="module", autouse=True)
def _built() -> None:
    build.main()


def light(colour: str) -> float:
    parts = [int(COLOURS[colour][at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


GROUNDS = ["paper", "card", "linen", "teal-mist", "plum-mist", "amber-mist", "red-mist", "green-mist", "blue-mist"]
PAIRS = [
    *[(ink, ground) for ink in ("ink", "soft-ink", "teal", "teal-deep", "plum") for ground in GROUNDS],
    *[("red", ground) for ground in ("paper", "card", "linen", "red-mist")],
    *[("card", ground) for ground in ("teal", "teal-deep", "plum", "red", "green")],
    *[("ink", "amber"), ("amber-deep", "amber-mist"), ("blue-deep", "blue-mist")],
]


@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_words_can_be_read(ink: str, ground: str) -> None:
    assert contrast(ink, ground) >= 4.5


def test_the_sheets_ask_for_nothing_elsewhere() -> None:
    for name in build.SHEETS:
        sheet = (build.OUT / f"{name}.css").read_text()
        assert re.findall(r"url\(|@import|@font-face", sheet) == []
        assert "\ufeff" not in sheet
        assert "GDS Transport" not in sheet


def test_scripts_name_no_missing_map() -> None:
    for path in build.OUT.glob("*.js"):
        assert "sourceMappingURL" not in path.read_text()


def test_every_asset_a_template_names_is_built() -> None:
    named = set()
    for path in (build.HERE.parent / "templates").rglob("*.html"):
        named |= set(re.findall(r"static\('([^']+)'\)", path.read_text()))
    missing = {name for name in named if name.startswith("alongside/") and not (build.OUT.parent / name).is_file()}
    assert missing == set()


def test_a_second_build_does_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def touched(*args: Any) -> None:
        raise AssertionError("built again")

    monkeypatch.setattr(build, "fetch", touched)
    monkeypatch.setattr(build, "style_sheets", touched)
    build.main()


def test_a_changed_source_is_built_again(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    more = tmp_path / "more.scss"
    more.write_text("a{}")
    before = list(build.inputs())
    monkeypatch.setattr(build, "HOUSE", Path("/"))
    monkeypatch.setattr(build, "inputs", lambda: [*before, more])
    assert not build.is_current()


def test_without_npm_it_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: None)
    monkeypatch.setattr(build, "find_spec", lambda name: None)
    with pytest.raises(build.CannotBuild, match="apt-get install npm"):
        build.npm()
