"""What people say in the middle of a mark about the mark itself: “that’s a nought, not a letter”; “no, wait, 481”."""

import re
from dataclasses import replace

from alongside.words.lifting.atoms import EVERYDAY, runs
from alongside.words.lifting.find import Find

_SIGN = r"(?:nought|naught|zero|oh|o|letter|number|figure|digit|one|i|eye|el|ell|l|b|bee|eight|s|five|0|1|8|5)"
_SAID = rf"(?:an?\s+|the\s+|with\s+an?\s+)?(?:number\s+|letter\s+|figure\s+|capital\s+)?{_SIGN}"
_ASIDE = re.compile(
    rf"(?:[,–—-]\s*|\s+)(?:(?:and\s+)?(?:that['’]?s|it['’]?s|as\s+in|i\s+mean|meaning|with)\s+){_SAID}\s*,?\s*(?:and\s+)?not\s+{_SAID}(?:\s+(?:o|i|l|nought|zero))?\s*(?:[,–—-]|(?=\s))"
    rf"|\(\s*(?:that['’]?s\s+|it['’]?s\s+)?{_SAID}\s*,?\s*not\s+{_SAID}\s*\)"
    r"|\((?:[^()\d]{0,30}\b(?:i\s+think|not\s+sure|or\s+so|might\s+be\s+wrong|sorry|maybe|hang\s+on)\b[^()\d]{0,30})\)",
    re.IGNORECASE,
)
# An inspector’s visit to a children’s home, and what it must notify, are known by the number of a regulation.
_REGULATION = re.compile(
    r"\breg(?:ulation)?s?\.?\s+(?:[234]\d\s+(?:visit|report|insp|notif|form|folder|file|review|paper)\w*|\d\d\s+(?:or|and)\s+reg\.?\s+\d\d\b)",
    re.IGNORECASE,
)
CORRECTION = re.compile(
    r"[\s,.;:–—\-…(]{1,6}(?:(?:oh\s+)?(?:no|nah|naw|nope)|wait|sorry|hang\s+on|i\s+mean|or\s+rather|actually|correction|scratch\s+that|scrub\s+that|make\s+that|strike\s+that|"
    r"i\s+tell\s+a\s+lie)\b(?:[\s,.:–—\-…]+(?:no|correction|wait|sorry|i\s+mean|hang\s+on|it['’]?s|it\s+was|that['’]?s|the\s+end['’]?s?|make\s+that))*[\s,.:–—\-…]+",
    re.IGNORECASE,
)
_HALTED = re.compile(r"(?:[\s,\-]{1,2}(?:[A-Z](?:\s[A-Z])?|[A-Za-z]+))?" + CORRECTION.pattern, re.IGNORECASE)
_OPEN = re.compile(r"[A-Z]{2}\d\d[A-Z]?\?+\Z")
_REACH = 45


def without_asides(text: str) -> str:
    """The same text with what was said about a sign left blank, so that the signs on either side meet.

    So is what only sounds like a mark.
    """
    for pattern in (_ASIDE, _REGULATION):
        text = pattern.sub(lambda said: " " * len(said.group()), text)
    return text


def put_right(text: str, find: Find) -> Find:
    """A mark whose end was said again, otherwise: the second time counts, and both belong to the mention."""
    match = CORRECTION.match(text, find.end)
    if not match:
        return _begun_again(text, find)
    row = next(iter(runs(text[match.end() : match.end() + _REACH])), [])
    if not row or row[0].start > 0:
        return find
    while row and row[-1].sure == EVERYDAY:
        row = row[:-1]
    chars = ""
    for atom in row:
        chars += atom.chars
        if _is_end(find, chars):
            return replace(find, end=match.end() + atom.end, value=find.value[: -len(chars)] + chars)
    return find


def _begun_again(text: str, find: Find) -> Find:
    """“QD19 H W, sorry, H V L”: the end was begun, and then said as a whole."""
    halted = _HALTED.match(text, find.end)
    row = next(iter(runs(text[halted.end() : halted.end() + _REACH])), []) if halted else []
    chars = ""
    for atom in row[:3] if row and row[0].start == 0 and _OPEN.match(find.value) else ():
        chars += atom.chars
        if len(chars) == 3 and chars.isalpha() and halted:
            return replace(find, end=halted.end() + atom.end, value=find.value[:4] + chars)
    return find


def _is_end(find: Find, chars: str) -> bool:
    """A whole end, as marks and numbers are read out, and not what was there already."""
    if find.kind == "phone":
        whole = chars.isdigit() and len(chars) in {3, 4, 6}
    else:
        whole = len(find.value) == 7 and chars.isalpha() and len(chars) == 3
    return whole and not find.value.endswith(chars) and len(chars) < len(find.value)
