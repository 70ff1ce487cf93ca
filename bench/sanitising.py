"""How well the check of what identifies a source does: reads texts with the details held, writes what it points at,
and scores it where they are labelled.

A line in is {"id", "text", "context": {"parents", "children", "address", "phones", "school", and if held "role",
"vehicles", "work", "others"}}; a line out {"id", "spans": [{"start", "end"}]}. With "identifying" in the lines, one
JSON line is printed. A label is met when a find overlaps it; a find is right when it overlaps a label; a line without
labels is innocent, and every find in it a false flag.
"""

import argparse
import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from alongside.sharing.rules.identifying import Details, Find, Named, identifying
from bench.lifting import BadLine, Line, read

TOLD_BY = ("relationship", "vantage")
ALONE = "only"  # “only one person could know”: counted, and in no goal
GOALS = {"details": 1.0, "told_by": 0.9, "false_flags": 0.2, "characters": 2.0}


def main(words: list[str]) -> int:
    """0 when every line was read and the goals are met; 1 when a goal is missed; 2 when a line cannot be read."""
    parser = argparse.ArgumentParser(prog="./run bench sanitising", description=__doc__)
    parser.add_argument("--jsonl", type=Path, required=True, metavar="FILE", help="texts, one JSON object a line")
    parser.add_argument("--predictions", type=Path, metavar="OUT", help="write what was found here")
    parser.add_argument("--missed", action="store_true", help="print what was missed and what was flagged in vain")
    given = parser.parse_args(words)
    try:
        found = [(line, identifying(line["text"], details_of(line))) for line in map(labelled, read(given.jsonl))]
        if given.predictions:
            given.predictions.write_text("".join(told(line, finds) + "\n" for line, finds in found), encoding="utf-8")
    except (BadLine, OSError, UnicodeDecodeError) as trouble:
        print(f"{given.jsonl}: {trouble}", file=sys.stderr)
        return 2
    marked = [(line, finds) for line, finds in found if "identifying" in line]
    if given.missed:
        _show(marked)
    if not marked:
        return 0
    scored = score(marked)
    print(json.dumps(scored))
    return 0 if reached(scored) else 1


def details_of(line: Line) -> Details:
    """The context of a line as the details of a family's record; anything may be left out."""
    context = line.get("context") or {}
    if not isinstance(context, dict):
        raise BadLine(f"line with id {line['id']}: context must be an object")
    people = [*_list(context, "parents"), *_list(context, "children"), *_list(context, "siblings")]
    others = [other.split(",")[0] for other in _list(context, "others")]
    return Details(
        names=(*(Named(name) for name in people), *(Named(name, family=False) for name in others)),
        addresses=_list(context, "address"),
        reaches=(*_list(context, "phones"), *_list(context, "emails"), *_list(context, "handles")),
        schools=_list(context, "school"),
        vehicles=_list(context, "vehicles"),
        work=_list(context, "work"),
        roles=_list(context, "role"),
    )


def _list(context: dict[str, Any], name: str) -> tuple[str, ...]:
    given = context.get(name) or ()
    many = [given] if isinstance(given, str) else given
    return tuple(one for one in many if isinstance(one, str) and one.strip()) if isinstance(many, list | tuple) else ()


def labelled(line: Line) -> Line:
    """The line, when its labels can be scored."""
    for label in line.get("identifying") or []:
        start, end = (label.get("start"), label.get("end")) if isinstance(label, dict) else (None, None)
        if type(start) is not int or type(end) is not int or not 0 <= start < end <= len(line["text"]):
            raise BadLine(f"line with id {line['id']}: identifying must be a list of start and end, inside the text")
    return line


def told(line: Line, finds: list[Find]) -> str:
    return json.dumps({"id": line["id"], "spans": [{"start": find.start, "end": find.end} for find in finds]})


def score(found: list[tuple[Line, list[Find]]]) -> dict[str, Any]:
    count = Counter[str]()
    why: dict[str, Counter[str]] = {}
    for line, finds in found:
        labels = line["identifying"] or []
        count += _counted(line["text"], labels, finds)
        for label in labels:
            kind = why.setdefault(str(label.get("why", "")), Counter[str]())
            kind["n"] += 1
            kind["met"] += _met(label, finds)
    return {
        "precision": _share(count["right"], count["finds"]),
        "recall": _share(count["met"], count["labels"]),
        "details": _share(*_of(why, lambda name: not _by_whom(name) and not name.startswith(ALONE))),
        "told_by": _share(*_of(why, _by_whom)),
        "false_flags": _share(count["false"], count["sentences"]),
        "characters": _share(count["flagged"], count["marked"]),
        "lines": len(found),
        "labels": count["labels"],
        "innocent_sentences": count["sentences"],
        "by_why": {name: f"{kind['met']}/{kind['n']}" for name, kind in sorted(why.items())},
        "goals": GOALS,
    }


def reached(scored: dict[str, Any]) -> bool:
    least = all(scored[name] is None or scored[name] >= GOALS[name] for name in ("details", "told_by"))
    return least and all(scored[name] is None or scored[name] <= GOALS[name] for name in ("false_flags", "characters"))


def _counted(text: str, labels: list[dict[str, int]], finds: list[Find]) -> Counter[str]:
    innocent = not labels
    return Counter(
        labels=len(labels),
        finds=len(finds),
        met=sum(_met(label, finds) for label in labels),
        right=sum(any(_meet(find, label) for label in labels) for find in finds),
        sentences=len(re.findall(r"[^.!?\n]+(?:[.!?\n]+|$)", text)) if innocent else 0,
        false=len(finds) if innocent else 0,
        marked=len({n for label in labels for n in range(label["start"], label["end"])}),
        flagged=0 if innocent else len({n for find in finds for n in range(find.start, find.end)}),
    )


def _by_whom(name: str) -> bool:
    return name in TOLD_BY


def _of(why: dict[str, Counter[str]], wanted: Any) -> tuple[int, int]:
    kinds = [kind for name, kind in why.items() if wanted(name)]
    return sum(kind["met"] for kind in kinds), sum(kind["n"] for kind in kinds)


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def _met(label: dict[str, int], finds: list[Find]) -> bool:
    return any(_meet(find, label) for find in finds)


def _meet(find: Find, span: dict[str, int]) -> bool:
    return find.start < span["end"] and span["start"] < find.end


def _show(found: list[tuple[Line, list[Find]]]) -> None:
    for line, finds in found:
        labels = line["identifying"] or []
        missed = [line["text"][one["start"] : one["end"]] for one in labels if not _met(one, finds)]
        vain = [f"{line['text'][f.start : f.end]} ({f.why})" for f in finds if not any(_meet(f, one) for one in labels)]
        if missed or vain:
            print(f"{line['id']} missed {missed} vain {vain}: {line['text']!r}", file=sys.stderr)
