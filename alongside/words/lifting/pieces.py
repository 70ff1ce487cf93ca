"""Parts of a vehicle mark: “ends in KXR”, “first half was TR83”, “a 62 plate”, “TN something”, “771 on the plate”.

A piece needs a word that says it is one, before it or after it; `?` is put where the rest of a current mark would be.
"""

import re
from collections.abc import Iterator

from alongside.words.lifting import marks
from alongside.words.lifting.asides import CORRECTION
from alongside.words.lifting.atoms import EVERYDAY, SURE, Atom
from alongside.words.lifting.believed import holds
from alongside.words.lifting.find import Find, near
from alongside.words.lifting.joining import joined
from alongside.words.lifting.parting import (
    AGE,
    AT_END,
    AT_START,
    ENDS,
    FIGURES_SAID,
    HALTED,
    IN_MIDDLE,
    MIDDLE,
    ON_PLATE,
    PERSON,
    PLACES,
    PLACES_LONG,
    POSTAL,
    REST,
    SEEN,
    SOME,
    SQUASHED,
    STARTS,
    YEAR_SAID,
)
from alongside.words.lifting.phones import PHONE
from alongside.words.lifting.vehicles import CHARACTERS, CODE, NOT_MARKS, NUMBER_OF, PLATE, VEHICLE

_MOST_DISTRICTS = 50  # few postcodes go so high: what is spelled with more is the year of a mark
WHERE = re.compile(r"\s+(?:is|was)\s+where\b", re.IGNORECASE)
SPELT = {"letter", "said", "radio", "number", "figure"}


def pieces(text: str, rows: list[list[Atom]]) -> Iterator[Find]:
    found: list[tuple[Find, str, str]] = []
    for row in rows:
        done = -1
        for first in range(len(row)):
            if row[first].start >= done and (piece := _piece(text, row, first)):
                found.append(piece)
                done = piece[0].end
    for match in SQUASHED.finditer(text):
        yield Find(match.start(1), match.end(1), "plate", f"??{match[1]}???")
    yield from joined(text, found)


def _piece(text: str, row: list[Atom], first: int) -> tuple[Find, str, str] | None:
    if row[first].sure == EVERYDAY and row[first].sort in {"letter", "said"} and row[first].chars in "AI":
        return None
    before = text[max(0, row[first].start - 70) : row[first].start]
    if NUMBER_OF.search(before) or (len(row) == 1 and len(row[0].chars) == 1 and CORRECTION.match(text, row[0].end)):
        return None
    where = next(
        (name for name, said in (("end", ENDS), ("start", STARTS), ("middle", MIDDLE)) if said.search(before)), ""
    )
    if where and (piece := _ahead(text, row, first, where)):
        return piece
    if piece := _inside(text, row, first) or _behind(text, row, first) or _age(text, row, first):
        return piece
    return (_ahead(text, row, first, "") if SOME.search(before) else None) or _alone(text, row, first)


def _alone(text: str, row: list[Atom], first: int) -> tuple[Find, str, str] | None:
    """“TX62 K” and “TX62”, where a vehicle is spoken of and no place: the shape itself says it is a piece."""
    atom, after = row[first], row[first + 1 : first + 2]
    if piece := _parted(text, row, first) or _spelled_start(text, row, first):
        return piece
    if atom.sort == "mixed" and re.fullmatch(r"[A-Z]{2}\d\d?[A-Z]{0,2}", text[atom.start : atom.end]):
        more = [
            a
            for a in after
            if len(a.chars) <= 7 - len(atom.chars) and a.sort in {"letter", "letters"} and a.sure == SURE
        ]
        atoms = [atom, *(more if len(atom.chars) >= 4 else [])]
    elif (
        atom.sort == "figure"
        and len(atom.chars) == 2
        and after
        and after[0].sort == "letters"
        and len(after[0].chars) == 3
    ):
        atoms = [atom, *after] if after[0].sure == SURE and text[after[0].start] == after[0].chars[0] else []
    else:
        return None
    chars = "".join(a.chars for a in atoms)
    placed = marks.placed(chars, "")
    if not atoms or not marks.fits(placed) or marks.NEVER.match(chars):
        return None
    start, end = atoms[0].start, atoms[-1].end
    place = PLACES.search(text[max(0, start - 12) : start]) or POSTAL.search(text[max(0, start - 40) : end + 30])
    if place or PLACES_LONG.search(text[max(0, start - 24) : start]) or near(text, start, end, CODE, 20, 0):
        return None
    seen = len(chars) > 3 or SEEN.search(text[max(0, start - 30) : start])
    strong = re.fullmatch(r"[A-Z]{2}\d\d[A-Z]{1,2}|\d\d[A-Z]{3}", chars)
    halted = len(chars) == 4 and HALTED.match(text[end : end + 16])
    if (seen and near(text, start, end, VEHICLE, 40, 40)) or (strong and chars[0].isalpha()) or halted:
        return Find(start, end, "plate", placed), "start" if chars[0].isalpha() else "end", chars
    return None


def _parted(text: str, row: list[Atom], first: int) -> tuple[Find, str, str] | None:
    """“the letters were UL and KEB”: both ends of a current mark, its figures not read."""
    two = row[first : first + 2]
    if [len(a.chars) for a in two] != [2, 3] or not all(a.sort == "letters" and a.sure == SURE for a in two):
        return None
    start, end = two[0].start, two[1].end
    if text[start] != two[0].chars[0] or not (near(text, start, end, VEHICLE) or near(text, start, end, CHARACTERS)):
        return None
    return Find(start, end, "plate", two[0].chars + "??" + two[1].chars), "middle", two[0].chars


def _spelled_start(text: str, row: list[Atom], first: int) -> tuple[Find, str, str] | None:
    """“Q, then O like Oscar, then zero seven”: the first half of a current mark, spelled, and no place spoken of."""
    atoms = next(
        (row[first:last] for last in range(first + 2, first + 5) if sum(len(a.chars) for a in row[first:last]) == 4), []
    )
    chars = "".join(a.chars for a in atoms)
    sorts = {a.sort for a in atoms}
    if not re.fullmatch(r"[A-Z]{2}\d\d", chars) or not (sorts <= SPELT or sorts == {"letters", "number"}):
        return None
    start, end = atoms[0].start, atoms[-1].end
    letters = [a for a in atoms if a.chars.isalpha()]
    told = (
        near(text, start, end, PLATE, 80, 70)
        or near(text, start, end, CHARACTERS, 70, 70)
        or ({a.sort for a in letters} == {"radio"} and int(chars[2:]) > _MOST_DISTRICTS)
        or near(text, start, end, VEHICLE, 40, 40)
    )
    place = PLACES.search(text[max(0, start - 12) : start]) or WHERE.match(text, end)
    place = place or POSTAL.search(text[max(0, start - 40) : start]) or POSTAL.search(text[end : end + 30])
    if not told or place or sum(len(a.chars) for a in letters) < 2 or any(a.sure != SURE for a in letters):
        return None
    return Find(start, end, "plate", chars + "???"), "start", chars


def _inside(text: str, row: list[Atom], first: int) -> tuple[Find, str, str] | None:
    """“70 something something E”: unread ones in the midst, and one place alone where it fits."""
    for last in range(min(len(row), first + 6) - 1, first + 1, -1):
        atoms = row[first : last + 1]
        chars = "".join(atom.chars for atom in atoms)
        gaps = sum(a.sort == "unread" for a in atoms[1:-1])
        placed = marks.placed(chars, "")
        if "unread" in {atoms[0].sort, atoms[-1].sort} or not gaps or not marks.fits(placed) or len(chars) - gaps < 2:
            continue
        if _plainly(text, atoms, chars) or near(
            text, atoms[0].start, atoms[-1].end, PLATE, 60 if len(chars) - gaps > 2 else 20, 40
        ):
            return Find(atoms[0].start, atoms[-1].end, "plate", placed), "middle", chars
    return None


def _plainly(text: str, atoms: list[Atom], chars: str) -> bool:
    """“Double Q something seven”: two letters, and one of two figures."""
    letters = [a for a in atoms if a.chars.isalpha()]
    said = all(text[a.start].isalpha() for a in atoms if a.sort == "unread")
    return said and bool(re.match(r"[A-Z]{2}(?:\?\d|\d\?)", chars)) and all(a.sure == SURE for a in letters)


def _ahead(text: str, row: list[Atom], first: int, where: str) -> tuple[Find, str, str] | None:
    """A piece with its word before it: the longest that stands where the word says."""
    for last in range(min(len(row), first + 7) - 1, first - 1, -1):
        atoms = _trimmed(row[first : last + 1])
        chars = "".join(atom.chars for atom in atoms)
        if not atoms or len(chars.replace("?", "")) > 6 or atoms[0].sort == "unread":
            continue
        role = where or ("start" if _open(row, first + len(atoms)) else "")
        if not role and len(chars) == 3 and chars.isalpha():
            role = "last"
        placed = marks.placed(chars.rstrip("?"), {"middle": "", "last": "end"}.get(role, role))
        older = _older(text, atoms, chars, role)
        placed = older or placed
        if (older or marks.fits(placed)) and holds(text, atoms, role if role and role != "last" else "some"):
            return Find(atoms[0].start, atoms[-1].end, "plate", placed), role, chars.rstrip("?")
    return None


def _older(text: str, atoms: list[Atom], chars: str, role: str) -> str:
    """Three letters first, or three figures and a letter last: a part of an older mark."""
    if role == "end" and re.fullmatch(r"\d{3}[A-Z]", chars):
        return f"???{chars}"
    span = atoms[0].start, atoms[-1].end
    told = near(text, *span, PLATE) or near(text, *span, CHARACTERS)
    first = role == "start" and re.fullmatch(r"[A-Z]{3}", chars) and told and not near(text, *span, NOT_MARKS)
    return chars if first else ""


def _open(row: list[Atom], after: int) -> bool:
    """Is what follows unread?"""
    return after < len(row) and row[after].sort == "unread"


def _trimmed(atoms: list[Atom]) -> list[Atom]:
    """Without the “a” or “I” that only follows, and without trailing unread ones."""
    kept = list(atoms)
    while kept and (kept[-1].sort == "unread" or (kept[-1].sure == EVERYDAY and kept[-1].sort in {"letter", "said"})):
        kept.pop()
    return kept


def _behind(text: str, row: list[Atom], first: int) -> tuple[Find, str, str] | None:
    """A piece with its word after it: “JR at the front”, “771 on the plate”, “TE something”, “TX 3- that’s all”."""
    for last in range(min(len(row), first + 7) - 1, first - 1, -1):
        atoms = row[first : last + 1]
        chars = "".join(atom.chars for atom in atoms)
        trailing = atoms[-1].sort == "letter" and atoms[-1].sure == EVERYDAY and atoms[-1].chars in "AI"
        if "unread" in {atoms[0].sort, atoms[-1].sort} or len(chars) > 6 or (trailing and last > first):
            continue
        role = _role(text, row, first, last)
        if not role or not holds(text, atoms, role):
            continue
        where = "" if role == "rest" else role
        placed = (
            f"?{chars}?????" if role == "second" else marks.placed(chars, where if where in {"start", "end"} else "")
        )
        if marks.fits(placed) or role == "on":
            return Find(atoms[0].start, atoms[-1].end, "plate", placed), where or "start", chars
    return None


def _role(text: str, row: list[Atom], first: int, last: int) -> str:
    after = text[row[last].end : row[last].end + 45]
    if ON_PLATE.match(after):
        return "on"
    if AT_START.match(after):
        return "start"
    if AT_END.match(after):
        return "end"
    if re.match(r"\s+second\b", after) and first == last and row[last].sort == "letter":
        return "second"
    if row[last].end - row[first].start <= 40 and VEHICLE.match(after.lstrip()) and first != last:
        return "start" if re.fullmatch(r"[A-Z]{2}\d\d", "".join(a.chars for a in row[first : last + 1])) else ""
    return _beside_unread(row, first, last, after)


def _beside_unread(row: list[Atom], first: int, last: int, after: str) -> str:
    if first and row[first - 1].sort == "unread":
        read = row[first : last + 1]
        letters = sum(len(a.chars) for a in read) == 3 and all(
            a.sort in {"letter", "letters"} and a.sure == SURE for a in read
        )
        if letters or (row[first].chars.isdigit() and first != last):
            return "end" if letters else "rest"
    unread = last + 1 < len(row) and row[last + 1].sort == "unread"
    if unread or REST.match(after):
        return "rest" if first == 0 or not unread else ""
    return ""


def _age(text: str, row: list[Atom], first: int) -> tuple[Find, str, str] | None:
    """“a 62 plate”, “twenty four plate”, “64-registered”: the two figures of the year."""
    last = first + (len(row[first].chars) == 1 and first + 1 < len(row) and len(row[first + 1].chars) == 1)
    chars, end = "".join(a.chars for a in row[first : last + 1]), row[last].end
    if len(chars) != 2 or not chars.isdigit():
        return None
    after, before = text[end : end + 50], text[max(0, row[first].start - 45) : row[first].start]
    numbers = FIGURES_SAID.search(before) or MIDDLE.search(before)
    told = numbers and ("middle" in numbers.group().lower() or CHARACTERS.search(after)) and not PHONE.search(after)
    if (
        told
        or IN_MIDDLE.match(after)
        or YEAR_SAID.search(before)
        or (first == last and AGE.match(after) and not PERSON.search(before))
    ):
        return Find(row[first].start, end, "plate", f"??{chars}???"), "middle", chars
    return None
