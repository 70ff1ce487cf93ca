"""The benchmark of what identifies a source: what it reads, writes and refuses, and how it counts."""

import json
from pathlib import Path

import pytest

from bench import sanitising

CONTEXT = {"parents": ["Tanya Arkle"], "children": [], "address": "14 Quarry Lane", "phones": [], "school": ""}


def lines(tmp_path: Path, *rows: object) -> list[str]:
    path = tmp_path / "lines.jsonl"
    path.write_text("\n".join(json.dumps(row) if isinstance(row, dict) else str(row) for row in rows))
    return ["--jsonl", str(path), "--predictions", str(tmp_path / "out.jsonl")]


def line(text: str, *marked: tuple[str, str], **more: object) -> dict[str, object]:
    spans = [{"start": text.index(said), "end": text.index(said) + len(said), "why": why} for said, why in marked]
    return {"id": text[:3], "text": text, "context": CONTEXT, "identifying": spans, **more}


def test_it_writes_what_it_points_at_and_counts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = lines(
        tmp_path,
        line("Tanya left.", ("Tanya", "name of someone in the family's record")),
        line("Her mum saw it.", ("Her mum", "relationship")),
        line("A car. A van."),
    )
    assert sanitising.main(words) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["details"], told["told_by"], told["false_flags"], told["innocent_sentences"]) == (1.0, 1.0, 0.0, 2)
    out = [json.loads(row) for row in (tmp_path / "out.jsonl").read_text().splitlines()]
    assert out[0] == {"id": "Tan", "spans": [{"start": 0, "end": 5}]}


def test_a_missed_goal_is_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    missed = line("A car was there.", ("A car", "name of someone in the family's record"))
    assert sanitising.main([*lines(tmp_path, missed), "--missed"]) == 1
    assert "missed ['A car']" in capsys.readouterr().err


def test_without_labels_nothing_is_scored(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert sanitising.main(lines(tmp_path, {"id": 1, "text": "Tanya"}, {"id": 2, "text": "x", "context": None})) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    "row",
    [
        "not json",
        {"id": 1},
        {"id": 1, "text": "x", "context": []} | {"context": ["x"]},
        {"id": 1, "text": "x", "identifying": [{"start": 0, "end": 9}]},
        {"id": 1, "text": "x", "identifying": ["x"]},
    ],
)
def test_a_line_that_cannot_be_read_is_named(tmp_path: Path, row: object, capsys: pytest.CaptureFixture[str]) -> None:
    assert sanitising.main(lines(tmp_path, row)) == 2
    assert "line" in capsys.readouterr().err


def test_the_open_lines_reach_every_goal(capsys: pytest.CaptureFixture[str]) -> None:
    data = Path(sanitising.__file__).parent / "data" / "sanitising" / "open.jsonl"
    assert sanitising.main(["--jsonl", str(data)]) == 0
    assert json.loads(capsys.readouterr().out)["details"] == 1.0
