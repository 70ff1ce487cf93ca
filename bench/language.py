"""How well the language coach does: reads lines, writes what it would speak of in each, and scores it where labelled.

A line in is {"id", "text", …}; a line out {"id", "spans": [{"start", "end"}]}. With "flags" in the lines, one JSON line
is printed: a find counts when it overlaps a flag, a flag is met when a find overlaps it, and a line whose flags are
empty is a control: any find in it is an alarm.
"""

import argparse
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from alongside.words.coach import Find, check
from bench.lifting import BadLine, Line, read

RECALL = 0.9


def main(words: list[str]) -> int:
    """0 when every line was read and the goals are met; 1 when a goal is missed; 2 when a line cannot be read."""
    parser = argparse.ArgumentParser(prog="./run bench language", description=__doc__)
    parser.add_argument("--jsonl", type=Path, required=True, metavar="FILE", help="texts, one JSON object a line")
    parser.add_argument("--predictions", type=Path, metavar="OUT", help="write what was found here")
    given = parser.parse_args(words)
    try:
        found = [(labelled(line), check(line["text"])) for line in read(given.jsonl)]
        if given.predictions:
            given.predictions.write_text("".join(told(line, finds) + "\n" for line, finds in found), encoding="utf-8")
    except (BadLine, OSError, UnicodeDecodeError) as trouble:
        print(f"{given.jsonl}: {trouble}", file=sys.stderr)
        return 2
    if not any("flags" in line for line, _ in found):
        return 0
    scored = score(found)
    print(json.dumps(scored))
    return int(bool(scored["alarms"]) or (scored["recall"] is not None and scored["recall"] < RECALL))


def labelled(line: Line) -> Line:
    """The line, when its flags can be scored."""
    size = len(line["text"])
    for flag in line.get("flags") or []:
        start, end = (flag.get("start"), flag.get("end")) if isinstance(flag, dict) else (None, None)
        if type(start) is not int or type(end) is not int or not 0 <= start < end <= size:
            raise BadLine(f"line with id {line['id']}: flags must be a list of start and end, inside the text")
    return line


def told(line: Line, finds: list[Find]) -> str:
    return json.dumps({"id": line["id"], "spans": [{"start": f.start, "end": f.end} for f in finds]})


def score(found: list[tuple[Line, list[Find]]]) -> dict[str, Any]:
    """Precision over finds, recall over flags, and alarms over controls."""
    count = Counter[str]()
    for line, finds in found:
        if "flags" in line:
            count += _counted(line["flags"] or [], finds)
    return {
        "precision": _share(count["right"], count["finds"]),
        "recall": _share(count["met"], count["flags"]),
        "flags": count["flags"],
        "finds": count["finds"],
        "controls": count["controls"],
        "alarms": count["alarms"],
    }


def _counted(flags: list[dict[str, int]], finds: list[Find]) -> Counter[str]:
    return Counter(
        flags=len(flags),
        finds=len(finds),
        met=sum(any(_meet(find, flag) for find in finds) for flag in flags),
        right=sum(any(_meet(find, flag) for flag in flags) for find in finds),
        controls=int(not flags),
        alarms=len(finds) if not flags else 0,
    )


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def _meet(find: Find, flag: dict[str, int]) -> bool:
    return find.start < flag["end"] and flag["start"] < find.end
