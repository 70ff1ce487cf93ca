"""A capitalised word that stands where a person stands: “owes Boots 60”, “Smurf drives a white Corsa”.

A capital in the middle of a sentence says that it is a name; lists say of which names it is none of these. What is left
is offered as a nickname, and a person says whether it is one.
"""

import re
from collections.abc import Iterator

from alongside.words.lifting.everyday import MONTHS_AND_DAYS, PLAIN
from alongside.words.lifting.find import shouted
from alongside.words.lifting.names import FIRST_NAMES
from alongside.words.lifting.proper import PROPER

NO_NAME = PLAIN | FIRST_NAMES | MONTHS_AND_DAYS | PROPER
_CAP = re.compile(r"(?<![\w@#./_\-’'&])([A-Z][a-z]{2,}|[A-Z]-[A-Z][a-z]+)(?=(['’]s)?(?![\w@_/]|[.\-]\w|['’][a-rt-z]))")
_BEGINS = re.compile(r"(?:\A|[.!?:;…\n/“\"(–—\-]['’\"”)]?|\s[‘'])\s*\Z")
_PLACE_BEFORE = re.compile(
    r"\b(?:in|at|near|through|around|round|via|into|of|towards?|outside|inside|past|opposite|behind|over|up|down|on|"
    r"between|across|along|between|under|above|beside|live[sd]?|living|for|to|from|by|a|an|these|every|each|next|"
    r"last|new|old|white|black|silver|blue|red|grey|green|dark|same|little|my|our|your|his|her|their|the|no|like|as\s+in|"
    r"(?:app|game|song|show|film|book|band|shop|place|pub|club|group|programme|course|dog|cat|horse)\s+called|play(?:ed|ing)?|follows?|supports?|watch(?:ed|ing)?|after|since|during|until)\s+\Z"
)
_PERSON_BEFORE = re.compile(
    r"\b(?:ask(?:ed|ing)?\s+(?:for|4)|love\s+(?:from|to)?|this\s+(?:lad|fella|guy|girl|bloke|man|one)|text(?:s|ed)?\s+"
    r"(?:from|to|by|off)|message[sd]?\s+(?:from|to|by|off)|calls?\s+(?:from|to|by|off)|working\s+for|run\s+by|"
    r"money\s+(?:to|for|from|off)|(?:sent|picked\s+up|dropped\s+off|driven|owned|given|bought)\s+(?:\w+\s+)?by|"
    r"something\s+for|drops?\s+for|runs?\s+for|it\s+(?:for|to|from|off)|scared\s+of|terrified\s+of|afraid\s+of)\s+\Z",
    re.IGNORECASE,
)
_PERSON_AFTER = re.compile(
    r"(?:\s*[&,]\s*[A-Z][a-z]+)?(?:['’]s)?\s*(?:\s(?:says?|said|sez|sed|rang|rings?|phoned|texts?|texted|messaged|came|comes?|wants?|"
    r"wanted|will|drives?|drove|picked|picks|gave|gives?|sent|sends|told|tells|sorted|paid|owes?|got|knows?|turned|"
    r"dropped|took|takes|bought|lives?|they\s+call|waits?|waited|asked|asks|meets?|met|needs?|keeps?|called|showed|"
    r"made|has\s+(?:an?|got|the|her|his)|innit|and\s+them|is\s+(?:nobody|the\s+one|who|outside|back|here)|was\s+(?:there|outside|driving|with|waiting)|"
    r"\+?\d[\d\s]{8,}|\([a-z])|[:—–-]\s)",
    re.IGNORECASE,
)
_PLACE_AFTER = re.compile(
    r"['’]?s?\s+(?:[A-Z][a-z]|(?:road|rd|street|st\b|lane|park|estate|station|school|avenue|close|drive|way|house|hotel|"
    r"hub|team|centre|center|bus|train|app\b|account|map|and\s+[A-Z][a-z]+\s+(?:road|street|lane))\b)",
)
_CAPITAL_BEFORE = re.compile(r"([A-Z][\w'’]*)\.?\s+\Z")
_MANY = re.compile(r"\s+[A-Z][a-z]+\s+[A-Z][a-z]+\s+[A-Z]")


def standing(text: str) -> Iterator[tuple[int, int]]:
    """Where such words stand."""
    if shouted(text) or _titled(text):
        return
    for match in _CAP.finditer(text):
        if match[1].lower() not in NO_NAME and _is_person(text, match.start(1), match.end(1)):
            yield match.span(1)


def _titled(text: str) -> bool:
    """Every Word Begins With A Capital: capitals then tell nothing."""
    words = re.findall(r"\b[A-Za-z]{3,}", text)
    return len(words) > 4 and sum(word[0].isupper() for word in words) > 0.6 * len(words)


def _is_person(text: str, start: int, end: int) -> bool:
    before, after = text[max(0, start - 40) : start], text[end : end + 30]
    named = _CAPITAL_BEFORE.search(before)
    if named and re.sub(r"['’].*", "", named[1]).lower() not in PLAIN:
        return False  # the second half of a name
    if _PLACE_AFTER.match(after) or _MANY.match(after):
        return False
    if _PERSON_BEFORE.search(before):
        return True
    if _BEGINS.search(text[max(0, start - 6) : start]) or not before.strip():
        return bool(_PERSON_AFTER.match(after)) and not _PLACE_BEFORE.search(before)
    return not _PLACE_BEFORE.search(before)
