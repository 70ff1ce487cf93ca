"""How well lifting does: reads sentences, writes what was lifted from each, and scores it where they are labelled.

A line in is {"id", "text", …}; a line out {"id", "spans": [{"start", "end", "kind", "value"}]}. With "mentions" in the
lines, one JSON line a kind is printed: a find counts when it overlaps a mention of its kind; what overlaps a span
under "ignore" counts neither way.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from alongside.words.lifting import Find, lift

KINDS = ("plate", "phone", "handle", "nickname", "postcode", "place", "time")
WORDS = {"nickname", "place", "time"}
Line = dict[str, Any]


class BadLine(ValueError):
    """A line that cannot be read, with its number."""


def main(words: list[str]) -> int:
    """0 when every line was read; 2 with the line's number when one cannot be."""
    parser = argparse.ArgumentParser(prog="./run bench lifting", description=__doc__)
    parser.add_argument("--jsonl", type=Path, required=True, metavar="FILE", help="sentences, one JSON object a line")
    parser.add_argument("--predictions", type=Path, metavar="OUT", help="write what was lifted here")
    given = parser.parse_args(words)
    try:
        lines = list(read(given.jsonl))
        found = [(line, lift(line["text"])) for line in lines]
        if given.predictions:
            given.predictions.write_text("".join(told(line, finds) + "\n" for line, finds in found), encoding="utf-8")
    except (BadLine, OSError, UnicodeDecodeError) as trouble:
        print(f"{given.jsonl}: {trouble}", file=sys.stderr)
        return 2
    for row in scores(found) if any("mentions" in line for line in lines) else []:
        print(json.dumps(row))
    return 0


def read(path: Path) -> Iterator[Line]:
    # Split at line feeds alone: a text may hold other characters that Python takes for the end of a line.
    for number, raw in enumerate(path.read_text(encoding="utf-8-sig").split("\n"), 1):
        if raw.strip():
            yield checked(raw, number)


def checked(raw: str, number: int) -> Line:
    """The line, when it has what is needed; a span that lies outside its text would be scored in silence."""
    try:
        line = json.loads(raw)
    except ValueError as wrong:
        raise BadLine(f"line {number} is not JSON ({wrong})") from None
    if not isinstance(line, dict) or not isinstance(line.get("text"), str) or "id" not in line:
        raise BadLine(f"line {number} needs an id and a text")
    for name, wanted in (("mentions", ("start", "end", "kind", "value")), ("ignore", ("start", "end"))):
        spans = line.get(name) or []
        if not isinstance(spans, list) or not all(_is_span(span, wanted, len(line["text"])) for span in spans):
            raise BadLine(f"line {number}: {name} must be a list of spans with {', '.join(wanted)}, inside the text")
    return line


def _is_span(span: Any, wanted: tuple[str, ...], size: int) -> bool:
    if not isinstance(span, dict) or not all(name in span for name in wanted):
        return False
    start, end = span["start"], span["end"]
    return type(start) is int and type(end) is int and 0 <= start < end <= size


def told(line: Line, finds: list[Find]) -> str:
    spans = [{"start": f.start, "end": f.end, "kind": f.kind, "value": f.value} for f in finds]
    return json.dumps({"id": line["id"], "spans": spans}, ensure_ascii=False)


def scores(found: list[tuple[Line, list[Find]]]) -> list[dict[str, Any]]:
    counts = {kind: Counter[str]() for kind in KINDS}
    for line, finds in found:
        if "mentions" in line:
            for kind in KINDS:
                counts[kind] += counted(line, finds, kind)
    return [{"kind": kind, **_figures(count)} for kind, count in counts.items()]


def _figures(count: Counter[str]) -> dict[str, Any]:
    def share(part: str, whole: str) -> float | None:
        return round(count[part] / count[whole], 4) if count[whole] else None

    return {
        "precision": share("right", "finds"),
        "recall": share("met", "n"),
        "values": share("values", "met"),
        "n": count["n"],
        "finds": count["finds"],
    }


def counted(line: Line, finds: list[Find], kind: str) -> Counter[str]:
    """Finds and mentions of one kind in one line. A value is right when any find on the mention has it."""
    wanted = [m for m in line["mentions"] if m["kind"] == kind]
    ignored = line.get("ignore") or []
    mine = [
        f for f in finds
        if f.kind == kind and (any(_meet(f, m) for m in wanted) or not any(_meet(f, span) for span in ignored))
    ]  # fmt: skip
    met = [m for m in wanted if any(_meet(f, m) for f in mine)]
    return Counter(
        n=len(wanted),
        finds=len(mine),
        met=len(met),
        right=sum(any(_meet(f, m) for m in wanted) for f in mine),
        values=sum(any(_meet(f, m) and _same(kind, f.value, m["value"]) for f in mine) for m in met),
    )


def _same(kind: str, found: str, wanted: str) -> bool:
    """Nicknames, places and times are words: capitals make no other value of them."""
    return found.casefold() == wanted.casefold() if kind in WORDS else found == wanted


def _meet(find: Find, span: dict[str, Any]) -> bool:
    return bool(find.start < span["end"] and span["start"] < find.end)
