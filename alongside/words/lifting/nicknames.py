"""What people are called by those who know them: offered with care, for most capitalised words are only names.

Only a phrase that says “this is what he is called” makes one; every other place it stands in the text then counts too.
"""

import re
from collections.abc import Iterator

from alongside.words.lifting.everyday import FIRST_NAMES, MONTHS_AND_DAYS, PLAIN
from alongside.words.lifting.find import Find

_WHOM = r"(?:him|her|them|himself|herself|himslf|the\s+\w+\s+one|this\s+one|that\s+one|one\s+of\s+them)"
_CAP = r"(?:[A-Z][\w\-’']*|[A-Z]-[A-Z][a-z]+)"
_BEFORE = r"(?:Big|Little|Lil|Tall|Wee|Mad|Fat|Bad|Old|Young|Uncle|Auntie|Aunty|Cuz|Mr|Mrs|Dr|Sir|The)"
NAME = rf"(?P<name>(?:{_BEFORE}\s+)?{_CAP}(?:\s+{_CAP})?)"
LOW = r"(?P<name>[A-Za-z][\w\-]*)"
QUOTE = r"[“\"'‘]"
_SAYS = (
    rf"(?:call|calls|called|calling|cry|nicknamed|named|shout|shouts)\s+{_WHOM}|calls\s+(?:him|her)self|"
    rf"(?:know|knows|knew|known)\s+(?:{_WHOM}\s+)?(?:only\s+|just\s+)?(?:as|by)(?:\s+the\s+(?:street\s+)?name(?:\s+of)?)?|"
    r"(?:goes|go|went|going)\s+(?:by|under)(?:\s+the\s+name(?:\s+of)?)?|answers\s+to|a\.?k\.?a\.?|alias|"
    r"(?:nick|street|road|roadman)[\s\-]?name(?:['’]s|\s+is|\s+was|\s*[:=])?|refer(?:s|red)?\s+to\s+(?:[\w\s]{0,24}\s)?as|"
    r"(?:saved|down|listed|stored)\s+(?:in\s+\w+\s+\w+\s+)?as|contact\s+name\s+is|(?:in|on)\s+(?:his|her)\s+contacts\s+as|"
    r"(?:lad|man|male|bloke|fella|fellow|guy|boy|someone|somebody|girl|woman|one|person|kid)\s+(?:called|named|known\s+as)|"
    r"(?:his|her)\s+tag(?:['’]s|\s+is)|tag\s+name|signed|signs\s+\w+\s+\w+"
)
SAID = re.compile(rf"\b(?i:{_SAYS})\s*[:,]?\s*(?:just\s+)?(?i:the\s+)?{QUOTE}?{NAME}")
SAID_LOW = re.compile(
    rf"\b(?:nick|street|roadman)[\s\-]?name\s+(?:is\s+)?{LOW}|\baka\s+{LOW.replace('name', 'aka')}", re.IGNORECASE
)
BEHIND = re.compile(
    rf"{NAME}{QUOTE}?,?\s+(?i:(?:is\s+)?(?:what|they|he|she|everyone|the\s+lads)(?:['’]s)?\s+(?:all\s+)?(?:call|calls|shout|called))\s+(?i:{_WHOM}|it)"
)
NICKED = re.compile(
    rf"{QUOTE}(?P<name>[A-Z][\w\-]*(?:\s[A-Z][\w\-]*)?){QUOTE}\s+(?i:is\s+who|is\s+what|rang|phoned|texted|said)\b"
)
MEANT = re.compile(
    rf"\b(?i:it\s+was|it['’]s|was\s+it|who\s+(?:on\s+earth\s+)?is|who['’]s|say\s+hi\s+to|ask\s+for|ask\s+about)\s+{QUOTE}?{NAME}(?=\W+(?i:i\s+meant|for\s+me|will\s+sort)|{QUOTE}?\?|{QUOTE}\s+i\s+says)"
)
TITLED = re.compile(
    rf"(?P<name>(?:{QUOTE})?\b(?:Big|Lil|Tall|Fat|Mad|Wee|Skinny|Ginger|Little|Uncle|Bad|Smokey){QUOTE}?\s+[A-Z][a-z]+)\b"
)
MOST = 40  # different names looked for again in one text
PATTERNS = (SAID, BEHIND, NICKED, MEANT, TITLED)
NO_NAME = PLAIN | FIRST_NAMES | MONTHS_AND_DAYS
FAMILY = {"uncle", "auntie", "aunty", "aunt", "nanny", "nana", "grandma", "grandad", "cousin"}
PETS = re.compile(
    r"\b(?:kitten|cat|dog|puppy|hamster|rabbit|guinea|budgie|teddy|baby|horse|pony|goldfish|pizza)\b", re.IGNORECASE
)


def nicknames(text: str) -> Iterator[Find]:
    names: dict[str, str] = {}
    for pattern in PATTERNS:
        for match in pattern.finditer(text):
            name = match["name"].strip("“\"'‘’").rstrip(".,-")
            name = re.sub(r"['’]s\Z", "", name)
            if _is_nickname(text, name, match.start()):
                names.setdefault(name, "")
    for match in SAID_LOW.finditer(text):
        name = match["name"] or match["aka"]
        if text.islower() and name not in NO_NAME and len(name) > 2:
            names.setdefault(name, "")
    for name in list(names)[:MOST]:
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
            yield Find(match.start(), match.end(), "nickname", re.sub(r"[“”\"‘’]", "", name).lower())


def _is_nickname(text: str, name: str, at: int) -> bool:
    words = [word for word in re.split(r"[\s“”\"'‘’]+", name.lower()) if word]
    if not words or len(name) < 3 or len(name) > 28 or PETS.search(text[max(0, at - 40) : at + 10]):
        return False
    if words[0] in FAMILY and len(words) > 1:
        return (
            words[-1] not in FIRST_NAMES
            or '"' in text[max(0, at - 1) : at + len(name)]
            or "“" in text[max(0, at - 1) : at + len(name)]
        )
    if len(words) > 1 and words[0] in {
        "big",
        "little",
        "lil",
        "tall",
        "mad",
        "wee",
        "fat",
        "young",
        "old",
        "bad",
        "smokey",
        "mr",
        "dr",
    }:
        return words[-1] not in PLAIN
    return words[0] not in NO_NAME
