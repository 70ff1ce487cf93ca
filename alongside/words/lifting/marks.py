"""The shapes of UK vehicle marks and postcodes, with O for nought and I for one put right (standards §7.10)."""

import re

LETTERS = str.maketrans("01", "OI")
FIGURES = str.maketrans("OIL", "011")
TO_LETTERS, TO_FIGURES = str.maketrans("8526", "BSZG"), str.maketrans("BSZG", "8526")
CURRENT = re.compile(r"[A-Z?]{2}[0-9?]{2}[A-Z?]{3}\Z")
PREFIX = re.compile(r"[A-Z][1-9]\d{0,2}[A-Z]{3}\Z")
SUFFIX = re.compile(r"[A-Z]{3}[1-9]\d{0,2}[A-Z]\Z")
ULSTER = re.compile(r"[A-Z]?(?:I[A-Z]|[A-Z][IZ])[1-9]\d{0,3}\Z")
ULSTER_FULL = re.compile(r"[A-Z]?(?:I[A-Z]|[A-Z][IZ])[1-9]\d{2,3}\Z")
DATELESS = re.compile(r"(?:[A-Z]{1,3}\d{1,4}|\d{1,4}[A-Z]{1,3}|[A-Z]\d{3}[A-Z]{2})\Z")
POSTCODE = re.compile(
    r"([A-Z]{1,2}[1-9]\d?|[A-Z]{1,2}[1-9][A-HJKMNPR-Y])(\d[A-Z]{2})\Z"
)  # no real unit has C, I, K, M, O or V; what people write down has
OUTWARD = re.compile(r"[A-Z]{1,2}[1-9]\d?\Z|[A-Z]{1,2}[1-9][A-Z]\Z")
SIZE = 7
# Things that only look like the first half of a mark or a postcode.
NEVER = re.compile(
    r"(?:PS[1-5]|KS[1-5]|MI[56]|UB40|WD40|WW[12]|CO2|AC\d+|SR71|YR\d+|PG\d+|CH\d+|EP\d+|NO\d+|HP\d+|BT\d+|SF\d+|WT\d+|GT86|GT40|MX5|XR[23]|MP[34]|HB\d|AS\d|EN\d{3}|SPF\d+|XL\d|"
    r"CV\d+|GP\d+|MK[12]|NI\d+|CB\d|FC\d|[A-Z]{2}0\d?)\Z|(?:AM|PM|IN|AT|OF|TO|IS|IT|ON|OR|BY|WE|HE|ME|MY|NO|SO|UP|US|"
    r"GO|DO|IF|AN|AS|BE|OK|TV|PC|TB|GB|MB|KG|MG|ML|KM|CM|MM|ED|UK|DR|MR|MS|ST|RD|PT|HR|YP)\d"
)


def fits(chars: str) -> bool:
    return bool(CURRENT.match(chars))


def current(chars: str) -> str:
    """The seven characters of a current mark, each put right for its place; empty if they cannot be one."""
    if len(chars) != SIZE or chars[:2].isdigit():
        return ""
    folded = chars[:2].translate(LETTERS) + chars[2:4].translate(FIGURES) + chars[4:].translate(LETTERS)
    moved = sum(a != b for a, b in zip(chars, folded, strict=True))
    if not fits(folded) and not moved:
        folded = _eights(folded)
    if folded != chars and older(chars):
        return ""  # read as it stands it is an older mark
    if not fits(folded) or moved > 2 or not any(c.isdigit() for c in chars):
        return ""
    return folded


def _eights(chars: str) -> str:
    """One B typed for 8, S for 5, Z for 2 or G for 6, or the other way round."""
    swapped = chars[:2].translate(TO_LETTERS) + chars[2:4].translate(TO_FIGURES) + chars[4:].translate(TO_LETTERS)
    return swapped if sum(a != b for a, b in zip(chars, swapped, strict=True)) == 1 else chars


def stretched(chars: str) -> str:
    """A current mark whose unread words may each stand for several characters: “TC, a gap, HWE” is TC??HWE."""
    if "?" not in chars:
        return current(chars)
    for more in range(SIZE - len(chars) + 1):
        where = [match.end() for match in re.finditer(r"\?+", chars)]
        for at in where:
            if whole := _whole(chars[:at] + "?" * more + chars[at:]):
                return whole
    return ""


def _whole(chars: str) -> str:
    if len(chars) != SIZE:
        return ""
    folded = chars[:2].translate(LETTERS) + chars[2:4].translate(FIGURES) + chars[4:].translate(LETTERS)
    return folded if fits(folded) else ""


def older(chars: str) -> str:
    """What kind of older mark this is: prefix, suffix, ulster, or empty."""
    kinds = (("prefix", PREFIX), ("suffix", SUFFIX), ("ulster", ULSTER_FULL))
    return next((kind for kind, shape in kinds if shape.match(chars)), "")


def placed(chars: str, where: str) -> str:
    """A piece of a current mark with `?` for the rest; a piece that fits none stays as it is.

    `where` is start, end, or empty when only its own shape can tell (“67” and “34 B” stand in one place alone).
    """
    spare = SIZE - len(chars)
    if spare <= 0:
        return _whole(chars) or chars
    offsets = {"start": [0], "end": [spare]}.get(where, range(spare + 1))
    held = chars.replace("?", "")
    for at in offsets:
        whole = _whole("?" * at + chars + "?" * (spare - at))
        if whole and _faithful(whole, held):
            return whole
    return chars


def _faithful(whole: str, held: str) -> bool:
    """Folding may move one O or 0, and never turns a piece of figures into letters."""
    kept = whole.replace("?", "")
    moved = sum(a != b for a, b in zip(held, kept, strict=True))
    return moved == 0 or (moved == 1 and len(held) >= 4)


def postcode(chars: str) -> str:
    """“QQ126HD” as QQ12 6HD, with O and I put right where a figure must be; empty if it is none."""
    if len(chars) not in {5, 6, 7}:
        return ""
    head, tail = chars[:-3], chars[-3:]
    tail = tail[0].translate(FIGURES) + tail[1:].translate(LETTERS)
    for tried in (head, head[:1] + head[1:].translate(FIGURES), head[:2] + head[2:].translate(FIGURES)):
        if match := POSTCODE.match(tried + tail):
            return f"{match[1]} {match[2]}"
    return ""
