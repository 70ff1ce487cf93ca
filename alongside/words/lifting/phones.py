"""Whole UK phone numbers, typed or said, in any grouping. Possible is enough: drama ranges are not “valid”."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from alongside.words import normal
from alongside.words.lifting.atoms import Atom, runs
from alongside.words.lifting.find import Find, near

PHONE = re.compile(
    r"\b(?:phones?|fone|nu?mbe?rs?|num|mobile|mob|tel|telephone|ring|rings|rang|rung|ringing|call|calls|called|caller|"
    r"calling|text|texts|texted|texting|whatsapps?|contacts?|burner|sim|sims|voicemail|dialled|dial|withheld|landline|"
    r"sms|handset|missed)\b",
    re.IGNORECASE,
)
NOT_PHONE = re.compile(
    r"\b(?:plates?|regs?|registration|vrm|cards?|account|acc|sort\s*code|(?<!dialling\s)(?<!london\s)(?<!area\s)code|order|tracking|parcel|reference|ref|invoice|"
    r"barcode|serial|imei|crime|incident|policy|(?:nhs|ni|house|part|charity|company|member(?:ship)?|staff|payroll|roll|vat|student|candidate|claim)\s+(?:number|no)|flat|bus|buses|postcode|season|score|isbn|"
    r"asset|receipt|ticket|locker|lottery|model|licence|passport|cad|log)\b",
    re.IGNORECASE,
)
ORDER = re.compile(
    r"\b(?:order|tracking|parcel|ref(?:erence)?|invoice|serial|imei|isbn)\s*(?:numbers?|no\.?|id|is|was)?\s*[:#]?\s*\Z",
    re.I,
)
MISREAD = str.maketrans("OIL", "011")
START = re.compile(r"(?:0[12378]|0044|44|7[1-9])")
LONGEST = 15


@dataclass(frozen=True)
class Digits:
    """One group of figures as it was typed or said."""

    start: int
    end: int
    chars: str
    said: bool


def phones(text: str) -> Iterator[Find]:
    for row in rows(text):
        yield from _wholes(text, row)


def rows(text: str) -> list[list[Digits]]:
    """Groups of figures that follow one another; a group of anything else ends the row."""
    made: list[list[Digits]] = []
    for run in runs(text, loose=True):
        made.append([])
        for atom in run:
            group = _digits(atom)
            if group:
                made[-1].append(group)
            elif text[atom.start] != "-":
                made.append([])
    return [row for row in made if row]


def _digits(atom: Atom) -> Digits | None:
    chars = atom.chars
    if atom.sort == "mixed" and re.search(r"\d", chars):
        chars = chars.translate(MISREAD)
    elif atom.sort in {"letter", "letters"} and set(chars) == {"O"}:
        chars = "0" * len(chars)
    if not chars.isdigit() or len(chars) > LONGEST:
        return None
    return Digits(atom.start, atom.end, chars, atom.sort in {"number", "said"})


def _wholes(text: str, row: list[Digits]) -> Iterator[Find]:
    at = 0
    while at < len(row):
        last, value = _whole(text, row, at)
        if value:
            yield Find(_from(text, row[at].start), row[last].end, "phone", value)
            at = last + 1
        else:
            at += 1


def _whole(text: str, row: list[Digits], at: int) -> tuple[int, str]:
    """The longest whole number that begins with this group, and the group it ends with."""
    chars, best = "", (at, "")
    if at and _glued(text, row[at - 1], row[at]):
        return best
    for last in range(at, min(len(row), at + 14)):
        if last > at and re.search(r"\bnumbers?\b", text[row[last - 1].end : row[last].start], re.IGNORECASE):
            break  # “an 0113 number, 0113 …” begins again
        chars += row[last].chars
        if len(chars) > LONGEST:
            break
        if START.match(chars) and (value := _value(text, chars, row[at : last + 1])):
            best = (last, value)
    return best


def _glued(text: str, before: Digits, here: Digits) -> bool:
    """Part of a longer row of figures, as on a card."""
    return (
        not here.said
        and len(before.chars) == 4
        and text[before.end : here.start] in {" ", "-"}
        and here.chars[0] != "0"
    )


def _value(text: str, chars: str, groups: list[Digits]) -> str:
    start, end = groups[0].start, groups[-1].end
    national = ""
    if ORDER.search(text[max(0, start - 30) : start]):
        return ""
    if chars.startswith(("0044", "44")):
        national = re.sub(r"^(?:00)?440?", "", chars)
        if len(national) != 10 or national[0] not in "12378":
            return ""
    elif chars[0] == "7":
        alone = len(groups) == 1 and not chars.startswith("7700900") and not near(text, start, end, PHONE)
        national = chars if len(chars) == 10 and not alone else ""
    elif len(chars) == 11 or (len(chars) == 10 and chars[1] == "1" and near(text, start, end, PHONE, 25, 25)):
        national = chars[1:]
    grouped = len(groups) > 1 and re.fullmatch(
        r"0\d{2,4}", groups[0].chars
    )  # as numbers are written, and codes are not
    if not national or (
        national[0] != "7"
        and not grouped
        and near(text, start, end, NOT_PHONE, 22, 0)
        and not near(text, start, end, PHONE, 40, 20)
    ):
        return ""
    return normal.phone("+44" + national)


def _from(text: str, start: int) -> int:
    """The plus and the bracket belong to the number, as does the word “plus”."""
    before = re.search(r"(?:\+|\(\+?|\bplus )\Z", text[max(0, start - 6) : start], re.IGNORECASE)
    return start - len(before.group()) if before else start
