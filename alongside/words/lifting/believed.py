"""Whether a piece is believed to be part of a vehicle mark, by what stands around it."""

import re

from alongside.words.lifting import marks
from alongside.words.lifting.alphabet import UNREAD
from alongside.words.lifting.atoms import MAYBE, SURE, Atom
from alongside.words.lifting.find import distance, near
from alongside.words.lifting.parting import ENDED, LETTER_ENDS, PLACES, POSTCODES, REST
from alongside.words.lifting.phones import PHONE
from alongside.words.lifting.vehicles import CHARACTERS, NOT_MARKS, PLATE, VEHICLE

UNREAD_BEFORE = re.compile(rf"\b(?:{'|'.join(sorted(UNREAD))})\W+\Z", re.IGNORECASE)


def holds(text: str, atoms: list[Atom], role: str) -> bool:
    """Is this piece believed to be part of a mark?"""
    start, end = atoms[0].start, atoms[-1].end
    chars = "".join(atom.chars for atom in atoms)
    plate = distance(text, start, end, PLATE, 80)
    close = plate < 80 or near(text, start, end, CHARACTERS, 50, 40)
    known = close or near(text, start, end, VEHICLE, 80, 60)
    if near(text, start, end, POSTCODES, 40, 20) and plate >= 40:
        return False
    if LETTER_ENDS.search(text[max(0, start - 30) : start]) and plate >= 80:
        return False  # one that came by post
    if not any(c.isalpha() for c in chars):
        return (role == "on" or len(chars) == 2) and plate < 60 and plate < distance(text, start, end, PHONE)
    if text[start:end] == "n":
        return False  # “and”, as it is typed on a phone
    if role == "on" or (len(chars) == 1 and role != "middle"):
        return _bare_holds(atoms, chars, role, known) and (close or text[start:end].isupper())
    rest = _rest_holds(text, atoms, close, known) if role == "rest" else "perhaps"
    if rest == "told" or (role == "middle" and len(chars) >= 3):
        return True
    return rest == "perhaps" and _by_kind(text, atoms, role, close, known, plate)


def _by_kind(text: str, atoms: list[Atom], role: str, close: bool, known: bool, plate: int) -> bool:
    chars = "".join(atom.chars for atom in atoms)
    if any(c.isdigit() for c in chars):
        return _mixed_holds(atoms, chars, role, close, known)
    other = near(text, atoms[0].start, atoms[-1].end, NOT_MARKS)
    return _letters_hold(atoms, role, close, known, plate <= 14, other)


def _bare_holds(atoms: list[Atom], chars: str, role: str, known: bool) -> bool:
    """One character alone, or what was “on the plate”."""
    if role == "on" and len(chars) == 1:
        return False
    spelled = all(a.sort in {"letter", "letters", "mixed", "figure"} for a in atoms)
    return known and (spelled or len(chars) > 1) and all(a.sure >= MAYBE for a in atoms)


def _rest_holds(text: str, atoms: list[Atom], close: bool, known: bool) -> str:
    """What is followed by words such as “didn’t catch the rest”: told for sure, worth a look, or not."""
    start, end = atoms[0].start, atoms[-1].end
    chars = "".join(atom.chars for atom in atoms)
    if PLACES.search(text[max(0, start - 12) : start]) and not close:
        return ""
    said = REST.match(text[end : end + 45]) or UNREAD_BEFORE.search(text[max(0, start - 12) : start])
    if said and re.fullmatch(r"[A-Z]{2}\d\d?[A-Z]{0,2}|\d\d?[A-Z]{3}", chars) and _weight(atoms) >= 2:
        return "told"
    return "perhaps" if known or "?" in chars or near(text, start, end, ENDED, 40, 0) else ""


def _weight(atoms: list[Atom]) -> int:
    return sum(len(atom.chars) for atom in atoms if atom.sure == SURE)


def _mixed_holds(atoms: list[Atom], chars: str, role: str, close: bool, known: bool) -> bool:
    """Letters and figures: school years, roads and rooms have one letter, so that needs the plate spoken of."""
    lone = sum(c.isalpha() for c in chars) == 1
    if lone and len(chars) <= 3:
        return close or (known and len(atoms) > 1)
    return known or (
        _weight(atoms) >= 2
        and len(chars) >= 3
        and (role in {"start", "end"} or not (len(atoms) == 1 and len(chars) == 3))
        and not marks.NEVER.match(chars)
    )


def _letters_hold(atoms: list[Atom], role: str, close: bool, known: bool, adjacent: bool, other: bool) -> bool:
    if close and len(atoms) >= 2 and all(a.sort == "letter" for a in atoms):
        return True
    said = all(a.sort in {"radio", "said", "letter"} for a in atoms)
    if role == "some":
        return bool(all(a.sure == SURE for a in atoms) and len(atoms) == 1 and adjacent)
    if said:
        surest = sum(a.sure == SURE for a in atoms)
        return (
            surest >= 2
            and (known or surest >= 3 or (role == "end" and len(atoms) >= 3) or any(a.sort == "radio" for a in atoms))
        ) or (close and surest + 1 >= len(atoms))
    if all(a.sure == SURE for a in atoms) and not other:
        return True
    typed = role == "end" and all(a.sort == "letters" and len(a.chars) == 3 for a in atoms)
    return close or (known and (typed or all(a.sure >= MAYBE for a in atoms)))
