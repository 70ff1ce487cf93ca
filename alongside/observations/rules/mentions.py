"""Mentions as a person judges them: their kinds in words, where they stand in the text, their normal value."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from alongside.words import normal

KIND_WORDS: dict[str, str] = {
    "plate": "Number plate",
    "phone": "Phone number",
    "handle": "Name on an app",
    "nickname": "Nickname",
    "postcode": "Postcode",
    "place": "Place",
    "time": "Time",
}
AROUND = 70


@dataclass(frozen=True)
class Piece:
    """A run of text; marked where a mention stands."""

    text: str
    marked: bool = False


def around(text: str, start: int, end: int) -> list[Piece]:
    """The mention with a little of the text before and after, cut between words."""
    begin, stop = max(0, start - AROUND), min(len(text), end + AROUND)
    before = text[begin:start] if begin == 0 else "…" + text[begin:start].partition(" ")[2]
    after = text[end:stop] if stop == len(text) else text[end:stop].rpartition(" ")[0] + "…"
    return [piece for piece in (Piece(before), Piece(text[start:end], True), Piece(after)) if piece.text]


def marked(text: str, spans: Iterable[tuple[int, int]]) -> list[Piece]:
    """The whole text with its mentions marked; where two overlap, the first is marked."""
    pieces, at = [], 0
    for start, end in sorted(spans):
        if at <= start < end <= len(text):
            pieces += [Piece(text[at:start]), Piece(text[start:end], True)]
            at = end
    return [piece for piece in (*pieces, Piece(text[at:])) if piece.text]


def span_of(text: str, typed: str) -> tuple[int, int] | None:
    """Where these words stand in the text; capitals and the width of gaps do not matter."""
    words = [re.escape(word) for word in typed.split()]
    found = re.search(r"\s+".join(words), text, re.IGNORECASE) if words else None
    return found.span() if found else None


def normal_value(kind: str, typed: str) -> str:
    """The normal form of what a person typed, as lifting would give it; what is not one of its kind stays as typed."""
    text = " ".join(typed.split())
    if kind == "plate":
        return re.sub(r"[^A-Z0-9?]", "", text.upper()) or text
    if kind == "phone":
        return _phone(text)
    if kind == "postcode":
        return normal.postcode(text) or text.upper()
    return text.lstrip("@").lower() if kind == "handle" else text.lower()


def _phone(text: str) -> str:
    digits = re.sub(r"\D", "", text)
    if 2 <= len(digits) <= 6:
        return f"*{digits}"
    return normal.phone(text) or text
