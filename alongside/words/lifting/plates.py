"""Whole UK vehicle marks, typed or spelled out (standards §7.10), with `?` for characters nobody could read.

A run of letters and figures is tried against the shape of every kind of mark; what fits is believed on evidence:
capitals, letters that are no words, spelling that is nothing but spelling, a vehicle spoken of close by.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from alongside.words.lifting import marks
from alongside.words.lifting.atoms import EVERYDAY, MAYBE, SURE, Atom, runs
from alongside.words.lifting.everyday import SHORT
from alongside.words.lifting.find import Find, near, shouted
from alongside.words.lifting.parting import PLACES, POSTCODES
from alongside.words.lifting.pieces import pieces
from alongside.words.lifting.vehicles import CODE, NUMBER_OF, PERSONAL, PLATE, SERIAL, VEHICLE

MOST = 9  # atoms in one mark: seven characters, and a stray word or two
TYPED_SORTS = {"figure", "letters", "mixed"}
_L, _D, _S = r"[A-Z01?*#•_.\-]", r"[0-9OI?*#•_.\-]", r"\s?"
PATCHY = re.compile(
    rf"(?<![\w?*\-])({_L}{_S}{_L}){_S}({_D}{_S}{_D}){_S}({_L}{_S}{_L}{_S}{_L})(?![\w?*])", re.ASCII
)  # “TX?? PRR”, “JX-- -WE”, “TM_4 _OU”
APART = re.compile(r"(?<!\w)([A-Z]{2})\s?(\d\d)\s([A-Z]{3})(?!\w)", re.IGNORECASE)
QUIET = {
    "the", "and", "was", "for", "but", "her", "his", "she", "you", "all", "now", "him", "has", "had", "our", "out",
    "not",
    "way", "lot", "bit", "mob",
    "who", "why", "how", "its", "yes", "off", "are", "did", "got", "too", "yet", "per", "end",
}  # fmt: skip
NUMBERED = re.compile(
    r"\b(?:flights?|room|bus|train|platform|form|unit|paper|course|module|model|code|ref|reference|ticket|job|order|part|"
    r"engine|oil|bulb|tyres?|filter|cc|bhp|rpm|mph|volts?|channel|locker|case|number\s+is)\b",
    re.IGNORECASE,
)
DIALLED = re.compile(r"(?<!\w)(?:([A-Z]{1,3})\s?(\d{1,4})|(\d{1,4})\s?([A-Z]{1,3})|([A-Z]\d{3})\s?([A-Z]{2}))(?!\w)")


def plates(text: str) -> Iterator[Find]:
    for row in runs(text):
        found = list(_wholes(text, row))
        yield from (find for find in found if not _cut_short(find, found))
    yield from _apart(text)


def _cut_short(find: Find, found: list[Find]) -> bool:
    """“Foxtrot. Quebec Golf five eight Oscar …”: no older mark, but a stray letter and the start of a current one."""
    return not marks.fits(find.value) and any(
        marks.fits(other.value) and find.start < other.start < find.end < other.end for other in found
    )


def parts(text: str) -> Iterator[Find]:
    """Pieces of marks, and marks so short that only their surroundings tell."""
    dateless = list(_dateless(text))
    yield from (find for find in dateless if PERSONAL.search(text[max(0, find.start - 40) : find.start]))
    yield from (find for find in pieces(text, runs(text)) if text[find.end : find.end + 1] != "_")
    yield from dateless


def _wholes(text: str, row: list[Atom]) -> Iterator[Find]:
    for first in range(len(row)):
        chars = ""
        if NUMBER_OF.search(text[max(0, row[first].start - 30) : row[first].start]):
            continue
        for last in range(first, min(first + MOST, len(row))):
            chars += row[last].chars
            if len(chars) > marks.SIZE + 2:
                break
            value = _value(text, row[first : last + 1])
            if value:
                yield Find(row[first].start, row[last].end, "plate", value)


def _value(text: str, atoms: list[Atom]) -> str:
    """The mark these atoms spell, if it is believed. A lone “a” may be a letter or only a word."""
    if "-" in {text[atoms[0].start : atoms[0].end], text[atoms[-1].start : atoms[-1].end]}:
        return ""  # a dash before or after is only a pause
    dashless = [a for a in atoms if text[a.start : a.end] != "-"]
    for tried in (
        atoms,
        *([dashless] if len(dashless) < len(atoms) else []),
        [a for a in atoms if not (a.sort == "letter" and a.chars in "AI" and a.sure == EVERYDAY)],
    ):
        chars = "".join(atom.chars for atom in tried)
        if (
            len(chars) < 4
            or not tried
            or _ends_loosely(atoms)
            or _starts_loosely(atoms)
            or atoms[0].sort == "unread"
            or _typed_then_said(tried)
            or text[atoms[-1].start : atoms[-1].end].lower() == "reg"
            or ("unread" in tried[-1].sort and len(tried) < 3)
        ):
            continue
        whole = marks.stretched(chars) if "?" in chars else marks.current(chars)
        if whole and whole != chars and _otherwise(text, tried, chars, whole):
            continue
        if whole and _current_holds(text, tried, whole):
            return whole
        kind = "" if "?" in chars else marks.older(chars)
        if kind and _older_holds(text, tried, kind, chars):
            return chars
    return ""


def _otherwise(text: str, atoms: list[Atom], chars: str, whole: str) -> bool:
    """Put right where nothing was wrong: read as it stands it is a postcode, or nobody says it so."""
    if marks.postcode(chars).replace(" ", "") == chars and not _said_plate(text, atoms):
        return True
    return "?" not in chars and _misheard(atoms, chars, whole)


def _said_plate(text: str, atoms: list[Atom]) -> bool:
    """“plate was QP14 1HT”: a mark typed with 1 for I or 0 for O, which looks like a postcode; real ones have no I."""
    start, end = atoms[0].start, atoms[-1].end
    if near(text, start, end, POSTCODES, 40, 20) or PLACES.search(text[max(0, start - 12) : start]):
        return False
    never = re.search(r"[CIKMOV]", text[end - 2 : end], re.IGNORECASE)  # no real postcode ends so
    return near(text, start, end, PLATE, 45, 0) or bool(never and near(text, start, end, VEHICLE, 50, 40))


def _misheard(atoms: list[Atom], chars: str, whole: str) -> bool:
    """Nobody says “one” for I: of what was said only “oh” is put right."""
    spoken = any(a.sort not in TYPED_SORTS for a in atoms)
    moved = [{a, b} for a, b in zip(chars, whole, strict=True) if a != b]
    typed = any(a.sort in {"letters", "mixed"} for a in atoms)
    return spoken and (any(pair != {"0", "O"} for pair in moved) or (typed and len(moved) > 1))


def _ends_loosely(atoms: list[Atom]) -> bool:
    """The “I” or “a” that begins the next words: only after single typed letters can an A be the last."""
    last = atoms[-1]
    loose = last.sort == "letter" and last.sure == EVERYDAY and last.chars in "AI"
    return loose and (last.chars == "I" or atoms[-2].sort != "letter")


def _typed_then_said(atoms: list[Atom]) -> bool:
    """“…3QL, so why …”: nobody types a mark and says its last letter, so that is a word of what follows."""
    return atoms[-1].sort == "said" and all(a.sort in TYPED_SORTS for a in atoms[:-1])


def _starts_loosely(atoms: list[Atom]) -> bool:
    """The “a” before a mark; before single letters it may be one of them."""
    first = atoms[0]
    return (
        first.sort == "letter"
        and first.sure == EVERYDAY
        and first.chars in "AI"
        and atoms[1].sort not in {"letter", "said"}
    )


def _weight(atoms: list[Atom], sure: int = SURE) -> int:
    return sum(len(a.chars) for a in atoms if a.sure >= sure and a.sort != "unread")


def _current_holds(text: str, atoms: list[Atom], whole: str) -> bool:
    start, end = atoms[0].start, atoms[-1].end
    plate, vehicle = near(text, start, end, PLATE, 70, 40), near(text, start, end, VEHICLE, 70, 50)
    typed = all(a.sort in TYPED_SORTS for a in atoms)
    if "?" in whole:
        read = len(whole.replace("?", ""))
        gaps = sum(a.sort == "unread" for a in atoms)
        if atoms[-1].sort == "unread" and gaps < 2 and not (plate or vehicle):
            return False
        return read >= 3 and (
            gaps >= 2 or _weight(atoms) >= 4 or (read >= 4 and (plate or vehicle or _weight(atoms) >= 2)) or plate
        )
    if typed:
        return _typed_holds(text, atoms, vehicle)
    sure = _weight(atoms)
    apart = [two.start - one.end for one, two in pairwise(atoms)]
    if len(atoms) >= 5 and set(apart) == {1} and all(a.sort in {"letter", "figure"} for a in atoms):
        return True  # “u l 77 k e b”
    if vehicle and len(atoms) >= 6 and sum(a.sort == "letter" for a in atoms) >= 4:
        return True  # “q x one five, k x r. it’s a Fiesta”
    if sure >= 2 and _weight(atoms, MAYBE) >= marks.SIZE - 1:
        return True
    return sure >= 4 or (sure >= 3 and vehicle) or (plate and sure >= 2)


def _typed_holds(text: str, atoms: list[Atom], vehicle: bool) -> bool:
    start, end = atoms[0].start, atoms[-1].end
    if not vehicle and (near(text, start, end, CODE, 20, 0) or near(text, start, end, SERIAL, 45, 0)):
        return False
    if re.match(r"-\w", text[end : end + 2]):
        return False  # the beginning of a longer number
    if marks.NEVER.match(atoms[0].chars[:4]) and len(atoms) > 1 and atoms[-1].sure == EVERYDAY:
        return False
    if len(atoms) == 1 or vehicle:
        return True
    groups = [a for a in atoms if a.sort == "letters"]
    if all(a.sort == "mixed" for a in atoms):
        return text[atoms[0].start : atoms[-1].end].isupper()
    if all(a.sure == EVERYDAY for a in groups):  # “AM 10 THE” against “JY38 BUS”
        return atoms[0].sort == "mixed" and len(atoms[0].chars) == 4 and not shouted(text)
    return True


def _older_holds(text: str, atoms: list[Atom], kind: str, chars: str) -> bool:
    start, end = atoms[0].start, atoms[-1].end
    everyday = any(a.sure == EVERYDAY and len(a.chars) > 1 for a in atoms)
    vehicle = near(text, start, end, PLATE if everyday and kind == "ulster" else VEHICLE, 70, 50)
    if everyday and re.search(r"\bthe\s+\Z", text[max(0, start - 6) : start], re.IGNORECASE):
        return False  # “up the A19 FOR an hour”
    if all(a.sort in TYPED_SORTS for a in atoms) and re.search(r",|\d\.\d", text[start:end]):
        return False  # “a black Audi A3, VRM …”, “BMI 17.9”
    figures = sum(c.isdigit() for c in chars)
    if kind == "ulster" and sum(c.isalpha() for c in chars) == 2 and not vehicle:
        return False
    if not all(a.sort in {*TYPED_SORTS, "letter"} for a in atoms) or (len(atoms) > 3 and not text[start:end].isupper()):
        return _weight(atoms) >= (3 if len(atoms) >= 6 else 5) or (vehicle and _weight(atoms) >= 3)
    if vehicle and (figures == 3 or near(text, start, end, PLATE) or text[start:end].isupper()):
        return True
    if near(text, start, end, CODE, 25, 0) or any(a.sure == EVERYDAY for a in atoms):
        return False
    if len(atoms) == 1:
        return figures >= 3 and (kind != "ulster" or chars.startswith(text[start : start + 1]))
    return text[start:end].isupper() and (figures >= 2 or (kind == "prefix" and not shouted(text)))


def patchy(text: str) -> Iterator[Find]:
    """Typed marks with signs for what was not read."""
    for match in PATCHY.finditer(text):
        unread = re.findall(r"[?*#•_.\-]", match.group())
        chars = "".join(re.sub(r"[?*#•_.\-]", "?", re.sub(r"\s", "", part)) for part in match.groups())
        whole = marks.stretched(chars) if len(chars) == marks.SIZE else ""
        if re.match(r"\s*(?:[.?]\Z|\.)", match.group()[-1]) and marks.postcode(chars[:-1].replace("?", "")):
            continue  # the sentence’s own full stop or question mark
        plain = all(sign in "?*_#•" for sign in unread)
        if not unread or not whole or "..." in match.group() or sum(c.isalpha() for c in whole) < 2 or len(unread) > 4:
            continue
        if (
            plain
            or near(text, match.start(), match.end(), VEHICLE, 60, 50)
            or (unread == [".", "."] and chars.replace("?", "").isalpha())
            or (".." in match.group() and sum(c.isalnum() for c in chars) >= 5)
            or ("--" in match.group() and sum(c.isalnum() for c in chars) >= 3)
        ):
            yield Find(match.start(), match.end(), "plate", whole)


def _apart(text: str) -> Iterator[Find]:
    """“us 14 ofb”, “TO 17 THE”: everyday words in a mark’s shape, where a vehicle is spoken of."""
    for match in APART.finditer(text):
        loud = match[3].islower() or shouted(text)
        quiet = (loud and match[3].lower() in QUIET) or (match[1].islower() and match[3].isupper())
        quiet = quiet or (match[3].lower() in SHORT and match[3].islower() and not match[1].islower())
        late = match.group()[2].isdigit() and int(match[2]) > 50  # few postcodes go so high
        known = late or near(text, match.start(), match.end(), VEHICLE, 50, 40)
        if known and not quiet and not near(text, match.start(), match.end(), CODE, 12, 0):
            yield Find(match.start(), match.end(), "plate", (match[1] + match[2] + match[3]).upper())


def _on_vehicle(text: str, match: re.Match[str], letters: str) -> bool:
    """“QB 417, on a Merc”: two letters or three and three figures or four are no postcode and no road."""
    figures = sum(c.isdigit() for c in match.group())
    if figures < 3 or letters.lower() in SHORT or not letters.isalpha() or len(letters) > 3 or len(letters) < 2:
        return False
    return near(text, *match.span(), VEHICLE, 45, 30) and not near(text, *match.span(), NUMBERED, 25, 12)


def _dateless(text: str) -> Iterator[Find]:
    """“ZAZ 7”, “5 QIK”: so short that only a word about the plate itself makes it one."""
    for match in DIALLED.finditer(text):
        letters = match[1] or match[4] or match[5] + match[6]
        clause = re.split(r"[;.\n]", text[max(0, match.start() - 40) : match.start()])[-1]
        chars = re.sub(r"\s", "", match.group())
        said = bool(
            PLATE.search(clause) or PLATE.search(text[match.end() : match.end() + (25 if len(chars) > 3 else 12)])
        )
        if (
            len(letters) == 1
            or shouted(text)
            or VEHICLE.fullmatch(letters)
            or NUMBER_OF.search(text[max(0, match.start() - 30) : match.start()])
        ):
            continue
        personal = PERSONAL.search(clause) or PERSONAL.search(text[match.end() : match.end() + 25])
        if not (said or personal or _on_vehicle(text, match, letters)):
            continue
        yield Find(match.start(), match.end(), "plate", chars)
