"""UK postcodes, whole or their first half, typed, squashed, spaced out or spelled. Whether one exists is not asked."""

import re
from collections.abc import Iterator
from itertools import pairwise

from alongside.words.lifting import marks
from alongside.words.lifting.atoms import EVERYDAY, SURE, Atom, runs
from alongside.words.lifting.everyday import SHORT
from alongside.words.lifting.find import Find, near
from alongside.words.lifting.vehicles import CODE, PLATE, VEHICLE

WHOLE = re.compile(
    r"(?<![A-Z0-9])(?<![A-Z]['’])([A-Z]{1,2})([\s.\-]{0,2})([0-9OIL][0-9OIL]?[A-Z]?)([\s.\-]{0,2})([0-9OIL])([\s.]?)([A-Z])[.]?([A-Z])"
    r"(?![A-Z0-9])",
    re.IGNORECASE,
)
OUTWARD = re.compile(
    r"(?<![\w.#£@])(?:(?<!/)|(?<=\d/))(?<![A-Za-z]-)([A-Za-z]{1,2})(\s?)(\d{1,2}[A-Z]?)(\s\d)?(?![\w£%]|\s?\?|[.:,]\d)"
)
POSTCODE = re.compile(r"\b(?:post\s?codes?|outward\s+code|sector|sat\s?nav|postal)\b", re.IGNORECASE)
BEFORE = re.compile(
    r"\b(?:in|into|round|around|near|from|f(?:r)?ae|tae|to|as\s+far\s+as|at|out\s+of|over|lives?|stay(?:s|ing)?|area|patch|up|down|by|of|ticket|pin|"
    r"between|through|anything|mentioned|side|only|located|pinging|pinged|call(?:ed)?(?:\s+(?:it|that))?)"
    r"(?:\s+[“\"'‘]?(?:the|a|some|like|only))?\s+[“\"'‘]?\Z",
    re.IGNORECASE,
)
PLACED = re.compile(
    r"\b(?:in|into|to|tae|as\s+far\s+as|towards|round|around|near|out\s+of|from|f(?:r)?ae|lives?\s+in|at)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
AFTER = re.compile(
    r"(?:['’]s)?\W{0,2}(?:area|end|boys|lads|lot|crew|gang|side|patch|way|postcodes?|district|estate|border|bit|somewhere|mandem|"
    r"mob|youngers|olders|girls|kids|block|they\s+call|is\s+their|innit|aldi|lidl|tesco|asda|spar|library|station|flats|where|in\s+(?:it|(?:his|her|the)\s+bio))\b",
    re.IGNORECASE,
)
OURS = re.compile(
    r"\b(?:he|she|they|we|it|lads?|kids?|boys?)(?:['’]?\s?(?:s|re|is|are))(?:\s+(?:all|from|proper))?\s+\Z", re.I
)
TURF = re.compile(
    r"\b(?:gangs?|crews?|turf|ends|opps|beef|rep(?:s|ping|resenting)?|tagged|graffiti|spray\w*|shaved|tattoo\w*|wall|estate|"
    r"walls|tag|tags|town|taxi|uber|train|map|maps|ping\w*|signal|mast|cell\s?site|find\s+my|location|dropped|picked\s+up|stays|address|"
    r"bail|trap|plug|county\s+lines?|party|lines?\s+runs?)\b",
    re.IGNORECASE,
)
LISTED = re.compile(r"\s*(?:[,/&\-→]|and|or|to|then|,\s*then|,\s*and)\s*", re.IGNORECASE)
SPOKEN_AREA = re.compile(
    r"\W*(?:(?:is|was)\s+where|area|end|postcode|district|somewhere|boys|lads|patch)\b", re.IGNORECASE
)
ONE_LETTER = re.compile(
    r"\b(?:lives?\s+in|postcodes?(?:\s+is)?|living\s+in|flat\s+in|moved\s+to|based\s+in|area)\s+\Z", re.I
)
AREA = re.compile(r"(?:['’]s)?\s+(?:area|end|boys|lads|lot|gang|crew|postcode|estate|somewhere|way)\b", re.IGNORECASE)
KNOWN = re.compile(
    r"\b(?:know|that['’]s|says?|said|told\s+(?:me|us|her))(?:\s+(?:is|was|it['’]?s))?\s+\Z", re.IGNORECASE
)
CODED = re.compile(CODE.pattern + r"(?:['’]s|\s+(?:is|was|no\.?|number))?\s*:?\s*\Z", re.IGNORECASE)
LIST_BEFORE = re.compile(r"\b[A-Z]{2}\d{1,2}\s*(?:,|and|or|&|/)\s*\Z")
TOWNS = {"BT", "CH", "CV", "HP", "ME", "SR", "ST", "UB", "WD"}
_MOTORWAYS = """
    1 2 3 4 5 6 8 9 11 18 20 23 25 26 27 32 40 42 45 48 49 50 53 54 55 56 57 58 60 61 62 65 66 67 69 73 74 77 80 90
"""
MOTORWAYS = frozenset(_MOTORWAYS.split())
UNITS = {
    "AM",
    "PM",
    "GB",
    "MB",
    "TB",
    "KG",
    "ML",
    "MM",
    "CM",
    "MG",
    "KM",
    "ST",
    "ND",
    "RD",
    "TH",
    "HR",
    "LB",
    "OZ",
    "PT",
}


def postcodes(text: str) -> Iterator[Find]:
    for match in WHOLE.finditer(text):
        if value := _whole(text, match):
            yield Find(match.start(), match.end(), "postcode", value)
    yield from _said(text)


def _whole(text: str, match: re.Match[str]) -> str:
    area, first, district, middle, figure, last, *unit = match.groups()
    value = marks.postcode((area + district + figure + "".join(unit)).upper())
    typed = match.group()
    letters = "".join(unit)
    named = CODED.search(text[max(0, match.start() - 24) : match.start()]) or CODE.match(
        text[match.end() + 1 : match.end() + 16]
    )
    if named and not near(text, *match.span(), POSTCODE):
        return ""
    chars = value.replace(" ", "")
    read = re.sub(r"[^A-Z0-9]", "", typed.upper())
    if chars != read and (marks.current(read) or marks.older(read)):
        return ""  # read as it stands it is a vehicle’s
    if (
        not value
        or not re.search(r"\d", typed)
        or (letters.upper() in UNITS and not typed.isupper())
        or (first and not middle)
        or (district[0] in "Ll" and not district[1:].isdigit())
    ):
        return ""
    if area.lower() in SHORT and area.islower() and (first or middle) and letters.islower() and letters in SHORT:
        return ""
    if letters.islower() and letters in SHORT and not typed.islower():
        return ""
    folded = sum(c.isalpha() for c in district[:1] + figure)
    if folded and (area.lower() in SHORT or (district[0].isalpha() and not typed.isupper())):
        return ""
    spaced = bool(first.strip() == "" and first) or bool(last)
    if (folded and not middle) or (spaced and typed.islower()) or len(typed) > len(value) + 1:
        return value if near(text, *match.span(), POSTCODE) or typed.isupper() else ""
    return value


def _said(text: str) -> Iterator[Find]:
    """“en ex seventeen, two tee dee”, “Kilo Romeo one two area”."""
    for row in runs(text):
        for first in range(len(row)):
            chars, sure = "", 0
            for last in range(first, min(first + 8, len(row))):
                atom = row[last]
                if atom.sort in {"mixed", "unread"}:
                    break
                chars += atom.chars
                sure += len(atom.chars) if atom.sure == SURE or atom.sort == "figure" else 0
                if value := _spelled(text, row[first : last + 1], chars, sure):
                    yield Find(row[first].start, atom.end, "postcode", value)


def _spelled(text: str, atoms: list[Atom], chars: str, sure: int) -> str:
    start, end = atoms[0].start, atoms[-1].end
    said = [a.sort in {"said", "radio", "number"} for a in atoms]
    typed = [a.sort in {"letter", "figure"} or (any(said) and a.sort == "letters" and a.sure == SURE) for a in atoms]
    if not all(one or other for one, other in zip(said, typed, strict=True)) or len(atoms) < 2:
        return ""
    if (atoms[0].chars in "AI" and atoms[0].sure == EVERYDAY) or (
        atoms[-1].chars in "AI" and atoms[-1].sure == EVERYDAY
    ):
        return ""
    told = near(text, start, end, POSTCODE) or SPOKEN_AREA.match(text[end : end + 20])
    if not told and "letters" in {a.sort for a in atoms} and sum(c.isdigit() for c in chars) < 3:
        return ""  # typed and then said, it may as well be a vehicle’s
    whole = marks.postcode(chars)
    if whole.replace(" ", "") != chars:
        whole = ""  # what was said is said: only typing confuses O and nought
    if whole and sure >= 4 and not (near(text, start, end, PLATE, 60, 30) and not told):
        return whole
    half = len(chars) >= 3 and marks.OUTWARD.match(chars) and chars[:2].isalpha() and chars[2:].isdigit()
    placed = BEFORE.search(text[max(0, start - 20) : start]) and all(a.sort != "figure" for a in atoms)
    quoted = placed and all(a.sure == SURE for a in atoms)
    opening = (
        chars[:2].isalpha()
        and start == 0
        and all(a.sure == SURE for a in atoms)
        and not near(text, start, end, VEHICLE)
    )
    return chars if half and sure >= 3 and (told or quoted or (opening and "number" in {a.sort for a in atoms})) else ""


def outwards(text: str) -> Iterator[Find]:
    """The first half alone, or with one figure more: only where a place is spoken of, and no vehicle."""
    found = [match for match in OUTWARD.finditer(text) if _may_be(text, match)]
    sure = {match.start() for match in found if _place(text, match)}
    for one, two in [*pairwise(found), *pairwise(found[::-1])]:
        first, second = sorted((one, two), key=lambda match: match.start())
        if one.start() in sure and LISTED.fullmatch(text[first.end(3) : second.start()]):
            sure.add(two.start())  # “from ZZ9 to ZZ8”, “ZZ9, ZZ8”: what holds for one holds for its neighbour
    areas = {match[1].upper() for match in found if match.start() in sure}
    twins = [match[1].upper() for match in found]
    for match in found:
        again = twins.count(match[1].upper()) > 1 and len(match[1]) == 2
        if match.start() in sure or (match[1].upper() in areas and again) or (again and not match[2]):
            end = match.end() if match[4] and not _counted(text, match) else match.end(3)
            value = (match[1] + match[3]).upper() + (match[4] or "" if end == match.end() else "")
            yield Find(match.start(), end, "postcode", value)


GOT_IN = re.compile(
    r"\b(?:got|gets?|getting|jump\w*|climb\w*|hop\w*|picked\s+\w+\s+up|picks\s+\w+\s+up|came|turned\s+up|rolled\s+up|"
    r"pulled\s+up)\s+(?:back\s+)?(?:in|into|out\s+of)\s+(?:an?\s+|the\s+)?\Z",
    re.IGNORECASE,
)


def _counted(text: str, match: re.Match[str]) -> bool:
    """“in TT9 2 times”: the figure after it counts something."""
    return bool(
        re.match(
            r"\s+(?!something|summat|then|bit|area|and\b|or\b|on\b|was\b)[a-z]", text[match.end() : match.end() + 12]
        )
    )


def _may_be(text: str, match: re.Match[str]) -> bool:
    chars = (match[1] + match[3]).upper()
    never = marks.NEVER.match(chars) and not _is_town(text, match)
    if not marks.OUTWARD.match(chars) or never or (match[1].istitle() and len(match[1]) == 2):
        return False
    if match[2] and (not match[1].isupper() or match[1].lower() in SHORT):
        return False
    if GOT_IN.search(text[max(0, match.start() - 40) : match.start()]):
        return False
    if near(text, match.start(), match.end(), CODE, 12, 0) and not near(text, *match.span(), POSTCODE, 20, 0):
        return False
    return not near(text, match.start(), match.end(), PLATE, 40, 20) or bool(
        PLACED.search(text[max(0, match.start() - 12) : match.start()])
    )


def _is_town(text: str, match: re.Match[str]) -> bool:
    """“in CV6”, “the ST4 lads”: areas that look like something else, where nothing else can be meant."""
    if match[1] not in TOWNS or len(match[3]) > 2 or match[3] == "40":
        return False
    before, after = text[max(0, match.start() - 14) : match.start()], text[match.end(3) : match.end(3) + 16]
    return bool(PLACED.search(before) or AREA.match(after) or LIST_BEFORE.search(before))


def _place(text: str, match: re.Match[str]) -> bool:
    before, after = text[max(0, match.start() - 45) : match.start()], text[match.end(3) : match.end() + 16]
    said = POSTCODE.search(before[-30:]) or POSTCODE.search(after)
    if len(match[1]) == 1:
        area = AREA.match(after) and match[1] != "A" and not (match[1] == "M" and match[3] in MOTORWAYS)
        return bool(match[1].isupper() and not match[2] and (ONE_LETTER.search(before) or said or area))
    if match[1].islower():
        joined = not match[2] and match[1] not in SHORT
        return bool(joined and (PLACED.search(before) or AFTER.match(after) or said))
    opening = match.start() == 0 and text[match.end() : match.end() + 1] in {",", ""}
    if opening and not near(text, *match.span(), VEHICLE):
        return True
    if match[2]:
        return bool(said)
    if KNOWN.search(before) and not near(text, *match.span(), VEHICLE):
        return True
    sector = match[4] and re.match(r"\s+(?:then|bit|something|summat)\b|\s*,", text[match.end() :])
    turf = TURF.search(before) or TURF.search(text[match.end(3) : match.end(3) + 40]) or OURS.search(before)
    return bool(said or sector or AFTER.match(after) or BEFORE.search(before) or turf)
