"""Pieces of one mark told apart from one another: “UL then ending X”, “ends LMV, starts QX”, “VLM or VKM”."""

import re
from collections.abc import Iterator
from itertools import pairwise

from alongside.words.lifting import marks
from alongside.words.lifting.find import Find

# A piece, where it stands in its mark (start, middle, end or nobody knows), and its characters.
Piece = tuple[Find, str, str]
THEN = re.compile(r"[^.!?\n]{1,60}?\bthen\s+(?:it\s+(?:was|ended)\s+)?([A-Z]{3}|[A-Z][\s\-][A-Z][\s\-][A-Z])(?!\w)")
_OR = re.compile(r"\s+or\s+(?:maybe\s+|perhaps\s+)?([A-Z]{2,3}|\d\d)\b(?!\s*(?:[-–]|mins|\w*ish))")
_APART = 40


def joined(text: str, found: list[Piece]) -> Iterator[Find]:
    """What can be put together is one mark, in whatever order it was told; the rest stays as it is."""
    found = [(_finished(text, find, head), where, head) for find, where, head in found]
    taken: set[Find] = set()
    for one, two in pairwise(found):
        if whole := _whole(text, one, two):
            yield Find(one[0].start, two[0].end, "plate", whole)
            taken |= {one[0], two[0]}
    for find, _, chars in found:
        if find not in taken:
            yield find
            yield from _or_else(text, find, chars)


def _whole(text: str, one: Piece, two: Piece) -> str:
    """The mark that these two are the start and the end of; empty if they are not."""
    (first, where, chars), (last, end_where, more) = one, two
    between = text[first.end : last.start]
    if first.end > last.start or len(between) > _APART or re.search(r"[.!?]\s+[A-Z]", between):
        return ""
    if re.fullmatch(r"\?\?\d\d\?{3}", first.value) and re.fullmatch(r"\?{4}[A-Z]{3}", last.value):
        return first.value[:4] + more  # “on a 65 plate ending KWR”
    if re.fullmatch(r"[A-Z]{2}\?{5}", first.value) and re.fullmatch(r"\?\?\d\d\?{3}", last.value):
        return chars + last.value[2:]  # “Q V, a bronze one, one three”
    if where == "end" and end_where == "start":
        chars, more = more, chars
    elif end_where != "end" or not (where == "start" or (not where and re.fullmatch(r"[A-Z]{2}\d{0,2}", chars))):
        return ""
    whole = chars + "?" * (marks.SIZE - len(chars) - len(more)) + more
    return whole if marks.fits(whole) else ""


def _finished(text: str, find: Find, chars: str) -> Find:
    """“QX19, then a gap because of the tow bar, then LMV”: three letters that plainly go on from the start."""
    after = THEN.match(text, find.end)
    if len(chars) != 4 or find.value.rstrip("?") != chars or not after:
        return find
    whole = chars + re.sub(r"\W", "", after[1])
    return Find(find.start, after.end(1), "plate", whole) if marks.fits(whole) else find


def _or_else(text: str, find: Find, chars: str) -> Iterator[Find]:
    """A second reading is told as well as the first."""
    after = _OR.match(text, find.end)
    if after and len(after[1]) == len(chars) and after[1].isdigit() == chars.isdigit() and chars in find.value:
        yield Find(*after.span(1), "plate", find.value.replace(chars, after[1]))
