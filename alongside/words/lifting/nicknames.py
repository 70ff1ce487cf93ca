"""What people are called by those who know them: offered with care, for most capitalised words are only names.

A phrase says “this is what he is called”, or a capital stands where a person stands (`standing`); every other place
the same name stands in the text then counts too.
"""

import re
from collections.abc import Iterator

from alongside.words.lifting.find import Find, shouted
from alongside.words.lifting.names import FIRST_NAMES
from alongside.words.lifting.standing import NO_NAME, standing

_WHOM = (
    r"(?:him|her|them|himself|herself|himslf|themsel(?:f|ves)|(?:the|this|that)\s+(?:\w+\s+)?(?:one|lad|man|fella|bloke|guy|girl|boy)|"
    r"one\s+of\s+them|everyone)"
)
_CAP = r"(?:[A-Z][\w\-’']*|[A-Z]-[A-Z][a-z]+)"
_BEFORE = (
    r"(?:Big|Little|Lil|Tall|Wee|Mad|Fat|Bad|Old|Young|Uncle|Auntie|Aunty|Cuz|Mr|Mrs|Dr|Sir|The|Skinny|Ginger|Baby)"
)
NAME = rf"(?P<name>(?:{_BEFORE}\s+)?{_CAP}(?:\s+(?:the\s+)?{_CAP})?)"
QUOTE = r"[“\"'‘]"
_SAYS = (
    rf"(?:call|calls|called|calling|cry|cries|nicknamed|named|name|shout|shouts)\s+{_WHOM}|calls\s+(?:him|her)self|"
    rf"(?:know|knows|knew|known)\s+(?:{_WHOM}\s+)?(?:only\s+|just\s+|locally\s+|better\s+)?(?:as|by)(?:\s+the\s+(?:street\s+)?name(?:\s+of)?)?|"
    r"(?:goes|go|went|going)\s+(?:by|under)(?:\s+the\s+name(?:\s+of)?)?|answers\s+to|a\.?k\.?a\.?|alias|"
    r"(?:nick|street|road|roadman|gang)[\s\-]?name(?:['’]s|\s+is|\s+was|\s+of|\s*[:=])?|refer(?:s|red)?\s+to\s+(?:[\w\s]{0,24}\s)?as|say\s+to\s+(?:him|her)|they\s+say|"
    r"(?:saved|down|listed|stored)\s+(?:in\s+\w+\s+\w+\s+)?(?:as|under)|contact\s+name\s+is|(?:in|on)\s+(?:his|her)\s+(?:contacts|phone)\s+as|"
    r"(?:lads?|man|male|female|bloke|fella|fellow|guy|boy|boyfriend|someone|somebody|some\s+one|girl|woman|one|person|kid|mate|friend|elder|older|dealer|driver)"
    r"\s+(?:(?:who\s+is\s+|who['’]s\s+|just\s+)?(?:called|named|known\s+(?:only\s+)?as|nicknamed)|by\s+the\s+name\s+of)|"
    r"(?:he|she|he['’]s|she['’]s|they|they['’]re)\s+(?:is\s+|are\s+|was\s+)?(?:just\s+|all\s+)?(?:called|nicknamed)|"
    r"(?:his|her)\s+tag(?:['’]s|\s+is)|tag\s+name|signed(?:\s+(?:by|off))?|signs\s+\w+\s+\w+|owe[sd]?|"
    r"(?:go\s+)?ask\s+(?:for|4)|(?:only\s+)?ever\s+calls?\s+(?:him|her)|(?:his|her)\s+(?:name|nickname|handle)\s+(?:on\s+(?:the\s+)?(?:road|street)s?)\s+is|"
    r"some\s+(?:lad|bloke|guy|fella|girl|lass)|another\s+(?:lad|bloke|guy|fella|girl|lass)"
)
SAID = re.compile(rf"\b(?i:{_SAYS})\s*[:,]?\s*(?:just\s+|only\s+)?(?i:the\s+)?{QUOTE}?{NAME}")
BEHIND = re.compile(
    rf"{NAME}{QUOTE}?,?\s*(?:[—–-][^—–-]{{3,30}}[—–-]\s*)?(?i:(?:is\s+|that['’]?s\s+)?(?:what|they|he|she|everyone|everybody|the\s+lads)(?:['’]s)?\s+(?:all\s+)?"
    rf"(?:calls?|shouts?|called|known))\s*(?i:{_WHOM}|it|\.|,|\Z)"
)
NICKED = re.compile(
    rf"{QUOTE}(?P<name>[A-Z][\w\-]*(?:\s[A-Z][\w\-]*)?){QUOTE}\s+(?i:is\s+who|is\s+what|rang|phoned|texted|said|told|came|picked|gave|wants|was|will|has)\b"
)
LABELLED = re.compile(
    r"\b(?i:name|nickname|male|female|man|lad|bloke|known\s+as|one|girl|boy|from|by|to|with|off)\s*:?\s+[“\"‘'](?P<name>[A-Z][\w\-]*(?:\s[A-Z][\w\-]*)?)[”\"’'](?!\w)"
)
MEANT = re.compile(
    rf"\b(?i:it\s+was|it['’]s|was\s+it|who\s+(?:on\s+earth\s+)?is|who['’]?s|whos|say\s+hi\s+to|ask\s+about|pass\s+it|you\s+mean)\s+{QUOTE}?{NAME}(?=\W+(?i:i\s+meant|for\s+me|will\s+sort)|{QUOTE}?\?|{QUOTE}\s+i\s+says|[”\"’'])"
)
TITLED = re.compile(
    rf"(?P<name>(?:{QUOTE})?\b(?:Big|Lil|Tall|Fat|Mad|Wee|Skinny|Ginger|Little|Uncle|Bad|Smokey|Cuz){QUOTE}?(?:\s+[A-Z][a-z]+){{1,2}}(?:\s[A-Z][a-z]+-[A-Z][a-z]+)?)\b"
)
PAGED = re.compile(r"(?:^|:\s|,\s)(?P<name>[A-Z][a-z]{2,})\s+[-–—:=]\s+(?=\+?\d[\d\s]{8,})", re.MULTILINE)
# People who type without capitals say it in the same phrases.
_ONE = r"(?P<name>[a-z][a-z0-9\-]{2,})(?P<more>\s+[a-z]{3,})?"
LOW = re.compile(
    r"\b(?:(?:nick|street|roadman|road|tag)[\s\-]?name(?:s)?(?:\s+is|['’]s)?|aka|known\s+as|goes\s+by|calls\s+(?:him|her)self|they\s+(?:all\s+)?call\s+"
    r"(?:him|her)|(?:lad|man|guy|bloke|fella|girl|boy|someone|some\s+1|he['’]?s|shes|she['’]s)\s+called|(?:his|her)\s+name\s+is|ma?m\s+of|"
    rf"go\s+ask|owes?)\s+(?:the\s+)?{QUOTE}?{_ONE}"
)
LOW_ASKED = re.compile(r"\bwho(?:['’]?s|\s+is)\s+(?P<name>[a-z][a-z\-]{2,})(?P<more>)\s*\?")
LOW_BEHIND = re.compile(
    r"\b(?:this|that|some)\s+(?:guy|lad|man|bloke|girl|fella)\s+(?P<name>[a-z][a-z\-]{2,})(?P<more>)[,\s]+(?:that['’]?s|thats)\s+what"
)
MOST = 40  # different names looked for again in one text
PATTERNS = (SAID, BEHIND, NICKED, LABELLED, MEANT, TITLED, PAGED)
FAMILY = {"uncle", "auntie", "aunty", "aunt", "nanny", "nana", "grandma", "grandad", "cousin"}
# Ordinary words that are a nickname once somebody says that this is what he is called.
TAKEN_UP = {
    "mother", "grandad", "doc", "prof", "boots", "brother", "father", "sister", "driver", "baby", "silver", "black",
    "puma", "prince", "wilko", "swift", "ranger", "duster", "bolt", "polo", "sierra", "shell", "iceland", "ring",
    "goose", "stone", "teacher", "dentist", "doctor",
}  # fmt: skip
SIZED = {
    "big", "little", "lil", "tall", "mad", "wee", "fat", "young", "old", "bad", "smokey", "mr", "dr", "skinny",
    "ginger", "cuz",
}  # fmt: skip
PETS = re.compile(
    r"\b(?:kitten|cat|dog|puppy|hamster|rabbit|guinea|budgie|teddy|baby|horse|pony|goldfish|pizza|parrot|tortoise|bear|"
    r"fish|doll|song|film|book|band|programme|game)\b",
    re.IGNORECASE,
)


def nicknames(text: str) -> Iterator[Find]:
    names = dict.fromkeys([*_said(text), *_low(text), *(text[start:end] for start, end in standing(text))])
    for name in list(names)[:MOST]:
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
            yield Find(match.start(), match.end(), "nickname", re.sub(r"[“”\"‘’]", "", name).lower())


def _said(text: str) -> Iterator[str]:
    loud = shouted(text)
    for pattern in PATTERNS:
        for match in pattern.finditer(text):
            name = match["name"].strip("“\"'‘’").rstrip(".,-")
            name = re.sub(r"['’]s\Z", "", name)
            first, _, second = name.partition(" ")
            if loud and second.lower() in NO_NAME:
                name = first
            if _is_nickname(text, name, match.start("name"), told=pattern in (SAID, BEHIND, LABELLED)):
                yield name


def _low(text: str) -> Iterator[str]:
    """Where somebody writes without capitals, only the plainest phrases count."""
    for pattern in (LOW, LOW_ASKED, LOW_BEHIND):
        for match in pattern.finditer(text):
            name, more = match["name"], match["more"] or ""
            if name in NO_NAME and not (more and name in {"two", "one", "big", "little", "lil", "granny"}):
                continue
            if name.endswith("ing") or PETS.search(text[max(0, match.start() - 30) : match.start()]):
                continue
            yield name + (more if more and more.strip() not in NO_NAME - {"man", "boy", "phones"} else "")


def _is_nickname(text: str, name: str, at: int, *, told: bool) -> bool:
    words = [word for word in re.split(r"[\s“”\"'‘’]+", name.lower()) if word]
    if not words or len(name) < 3 or len(name) > 28 or PETS.search(text[max(0, at - 40) : at + 10]):
        return False
    if words[0] in FAMILY and len(words) > 1:
        quoted = any(sign in text[max(0, at - 1) : at + len(name)] for sign in '"“')
        return words[-1] not in FIRST_NAMES or quoted
    if len(words) > 1 and words[0] in SIZED:
        return words[-1] not in NO_NAME or (words[-1] in FIRST_NAMES and words[0] not in {"mr", "dr"})
    if len(words) > 1 and told and words[0] not in FIRST_NAMES and words[0] in {"two", "one", "three", "no", "the"}:
        return True
    if len(words) > 1 and words[0] in FIRST_NAMES:
        return told and words[-1] not in NO_NAME and bool(re.search(r"\bowe[sd]?\s+\Z", text[max(0, at - 6) : at]))
    return words[0] not in NO_NAME or (told and words[0] in TAKEN_UP)
