"""The end of a phone number: “ends 0412”, “…412”, “the 0511 one”, “oh five oh five at the end”."""

import re
from collections.abc import Iterator

from alongside.words.lifting.everyday import SHORT
from alongside.words.lifting.find import MERE, Find, distance
from alongside.words.lifting.phones import NOT_PHONE, PHONE, Digits, rows

_MANY = r"(?:few|two|three|four|five|six|[2-6]|bit|bits|part|digits?|numbers?|figures?|couple)"
FILL = (
    r"(?:in|with|w/|on|was|is|it|it['’]?s|its|are|were|the|of|a|an|digits?|numbers?|figures?|bit|part|like|just|his|her|"
    r"their|that|this|phone|mobile|num|one|other|caller|sim|wh?ich|only|being|up|they|for|few|two|three|four|five|six|"
    r"[2-6])"
)
ENDS = re.compile(
    rf"(?:\b(?:ends?|ended|endin|ending|finish(?:e?s|ed|ing|in)?|tails?|tailing|tail\s+end)|"
    rf"\b(?:last|final|closing)\s+{_MANY}|\bpartial)(?:[\s,:]+{FILL}){{0,8}}{MERE}*\Z",
    re.IGNORECASE,
)
AFTERWARDS = re.compile(
    r"\W*(?:(?:not|or|and)\s+\d+\s+)?(?:at|on)\s+(?:the|t)['’]?\s?end\b"
    r"|\W*(?:is|was|are|were|being)\s+(?:the\s+|its\s+|all\s+)?(?:last|tail|end|final)\b"
    r"|\W+(?:\w+\W+){0,3}just\s+the\s+(?:end|last)\b",
    re.IGNORECASE,
)
NAMED = re.compile(r"\s+(?:phone|number|mobile|sim|burner|handset)\b", re.IGNORECASE)
NAMED_ONE = re.compile(r"\s+one\b", re.IGNORECASE)
MASKED = re.compile(r"(?<![\w*•.…])(?:[xX]{2,8}|\*{1,8}|•{1,8}|…|\.{3})\s?(\d{3,6})(?![\w£%]|[.:]\d)")
UNIT = re.compile(
    r"\s*(?:quid|pounds?|p\b|pence|miles?|minutes?|mins?|am\b|pm\b|years?|yrs?|months?|weeks?|days?|hours?|hrs?|%|per\s?cent|"
    r"st\b|nd\b|rd\b|th\b|kg|g\b|ml|points?|votes?|goals?|people|kids|times|pages?|o['’]?clock|[:.\-–]\d|ahead|nil\b)",
    re.IGNORECASE,
)
GOES_ON = re.compile(
    r"\s*(?:\Z|[.,;:!?…)\"'“”’\-–—&\n]|(?:and|or|but|that|it|i|we|they|he|she|is|was|on|of|his|her|the|cos|because|"
    r"called|rang|phoned|phone|number|again|same|so|according|off|in|if|who|which|at|x\d|weird|please|pls|not|yes|tho|"
    r"though|have|has|had|keeps|kept|from)\b)",
    re.IGNORECASE,
)
LETTERS = re.compile(r"\s?([A-Z]{2,3})\b(?!['’])")
BREATH = re.compile(r"[,\s]*(?:(?:and|then)\s+){0,2}(?:an?\s+)?")
SPELT = re.compile(r"\bletters?\b", re.IGNORECASE)
YEAR = re.compile(r"(?:19|20)\d\d\Z")


def tails(text: str) -> Iterator[Find]:
    for match in MASKED.finditer(text):
        year = YEAR.match(match[1]) and "." in match.group()
        if not year and not UNIT.match(text, match.end()):
            yield Find(match.start(1), match.end(1), "phone", "*" + match[1])
    for row in rows(text):
        at = 0
        while at < len(row):
            last = _tail(text, row, at)
            if last is not None:
                chars = "".join(group.chars for group in row[at : last + 1])
                yield Find(row[at].start, row[last].end, "phone", "*" + chars)
                at = last
            at += 1


def _tail(text: str, row: list[Digits], at: int) -> int | None:
    """The group a tail that begins here ends with. Groups run on when they are said, or single figures."""
    last, size = at, len(row[at].chars)
    while last + 1 < len(row) and size + len(row[last + 1].chars) <= 6 and _runs_on(text, row[last], row[last + 1]):
        last += 1
        size += len(row[last].chars)
    if not 2 <= size <= 6:
        return None
    chars = "".join(group.chars for group in row[at : last + 1])
    return last if _is_tail(text, row[at].start, row[last].end, chars, row[at].said) else None


def _runs_on(text: str, here: Digits, following: Digits) -> bool:
    single = len(here.chars) == 1 or len(following.chars) == 1 or len(here.chars) == len(following.chars) == 3
    gap = text[here.end : following.start]
    if following.said and not here.said and len(here.chars) > 1:
        return False
    if following.said and here.said and BREATH.fullmatch(gap):
        return True
    return len(gap) <= 6 and not re.search(r"[.\n/:]", gap) and (following.said or (single and gap in {" ", "-"}))


def _is_tail(text: str, start: int, end: int, chars: str, said: bool) -> bool:
    if UNIT.match(text[end : end + 12]) or re.search(r"[£$€.:#/]\Z", text[max(0, start - 1) : start].replace("…", "")):
        return False
    before, after = text[max(0, start - 70) : start], text[end : end + 40]
    letters = LETTERS.match(after)
    if letters and letters[1].lower() not in SHORT:
        return False  # “four four QD”: the figures of a vehicle mark
    phone, other = distance(text, start, end, PHONE), distance(text, start, end, NOT_PHONE)
    if phone >= 80 and SPELT.search(after):
        return False  # “… and the front was letters”
    if NAMED.match(after) and re.search(r"\b(?:the|that|this|his|her)\s+\Z", before) and len(chars) >= 3:
        return True
    if NAMED_ONE.match(after) and re.search(r"\bthe\s+\Z", before):
        return len(chars) >= 3 and phone < other
    if not (ENDS.search(before) or AFTERWARDS.match(after)):
        return False
    if phone < 80:
        return phone < other
    return other >= 60 and _by_itself(chars, after, said)


def _by_itself(chars: str, after: str, said: bool) -> bool:
    """No phone is spoken of: three figures or more that are no year, with no counted thing after them."""
    if len(chars) < (2 if said else 3):
        return False
    return (chars[0] == "0" or not YEAR.match(chars)) and bool(GOES_ON.match(after))
