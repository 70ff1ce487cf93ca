"""Phrases that say who told it: “her mum”, “my lad”, “the foster carer”, “Mum rang in”.

Relations of somebody who is not of the family (“Lorcan's aunt”) tell nothing of the source. A quotation is somebody
else's words and is left alone.
"""

import re
from collections.abc import Iterable, Iterator

from alongside.sharing.rules.identifying.kin import ABROAD, ALSO_ENGLISH, CHILDREN, KIN, PARENTS, SAID, SORT
from alongside.sharing.rules.identifying.nobodys import nobodys_kin
from alongside.sharing.rules.identifying.quoted import outside_quotes
from alongside.sharing.rules.identifying.raising import BROUGHT_UP
from alongside.sharing.rules.identifying.text import Span, Text

_THEIR = r"\b(?:my|our|oor|wor|wur|wir|ar|ma|mi|mah|his|her|their|hers|ours|'er|'is)\s+"
_YOUNG = (
    r"\b(?:(?:the|this|that)\s+)?(?:(?:young|teenage|little|older|younger|same|missing|\w+-year-old)\s+){0,2}"
    r"(?:y/?p|child|girl|boy|lad|lass|teenager|teen|young\s+person|youngster|kid|daughter|son|young\s+"
    r"(?:man|woman|lady)|children|victim"
    r"|minor|student|pupil)(?:['’]s|s['’]|['’])\s+"
)
_ALL = rf"(?:{PARENTS}|{KIN})"
_ANY = rf"(?:{PARENTS}|{KIN}|{CHILDREN}|{ABROAD}|{ALSO_ENGLISH})"
_END = r"(?![\w’']*\w)(?!-)"
_TAIL = r"(?:['’]s|s['’]|['’])?"

_POSSESSED = re.compile(rf"{_THEIR}{SORT}{_ANY}{_END}{SAID}|{_THEIR}{SORT}{_ANY}{_TAIL}(?![\w-]){SAID}", re.IGNORECASE)
_OF_THE_YOUNG = re.compile(rf"{_YOUNG}{SORT}{_ALL}{_TAIL}(?![\w-]){SAID}", re.IGNORECASE)
_PLAIN_FOLK = re.compile(
    rf"\b(?:the\s+|a\s+)?(?:(?:foster|adoptive|birth|step|kinship|placement|respite|emergency|great)[- ]?"
    rf"(?:mum|placement(?!s)|aunt(?:y|ie)?|uncle|mam|dad|mother|father|"
    rf"carers?|parents?|family|son|daughter"
    rf"|child|brother|sister)|bonus[- ](?:mum|mam|dad)|"
    rf"(?:grand(?:ma|pa|mother|father|parents?|dad))|(?:residential|care|key|"
    rf"support|family|youth)[- ]?worker"
    rf")s?{_TAIL}(?![\w-]){SAID}",
    re.IGNORECASE,
)
_THE_PARENT = re.compile(
    r"\b(?:the|this|one)\s+(?:mum|mam|mom|mother|dad|father|parents?|carers?|guardian|nan|gran|aunt(?:y|ie)?|"
    r"uncle|family|couple"
    rf"|step-?(?:mum|dad|mother|father)|sibling|informant|source|caller){_TAIL}(?![\w-])(?!\s+of\s+"
    rf"(?:three|two|four|all)){SAID}",
    re.IGNORECASE,
)
# A capital, or a verb straight after, makes it somebody: “Mum rang in”, “told by Dad”.
_CALLED = re.compile(
    r"(?<![\w’'-])(?:Mum(?:my)?|Mam(?:my)?|Mom(?:my)?|Mother|Dad(?:dy)?|Father|Nan(?:ny|na|a)?|"
    r"Gran(?:ny)?|Grandma|Grandad|Granddad"
    r"|Grandpa|Papa|Parents?|Carers?|Auntie|Aunty|Aunt|Uncle|Stepmum|Step-mum|Stepdad|Step-dad|Nonna|"
    r"Big\s+sister|Big\s+brother)"
    rf"{_TAIL}(?![\w-])(?!\s+of\b)(?!\s+Christmas\b)(?!\s+tongue\b){SAID}"
)
_SMALL = re.compile(
    r"(?<![\w’'-])(?:mum|mam|mom|mother|dad|father|nan|gran|grandma|grandad|parents?|carers?|foster\s+"
    r"carers?|aunt(?:y|ie)|famil(?:y|ies)"
    r"|relatives?|grandparents?|guardian|adopters?)\s+(?:car|fears?|want|wants|has|have|had|was|were|is|are|also|says?|said|tells?|"
    r"told|reports?|reported|thinks?|believes?|heard|saw|noticed|rang|states?|stated|feels|overheard|"
    r"found|knows"
    r"|is\s+(?:sure|worried|certain)|was\s+(?:told|there))\b",
    re.IGNORECASE,
)
# Without “a” or “the” or a name before it, it is the child's own.
_BARE = re.compile(
    r"(?<!\b[Aa] )(?<!\b[Aa]n )(?<!the )(?<!any )(?<!every )(?<!one )(?<!no )(?<!['’]s )(?<!s['’] )(?<!another )"
    r"(?<!['’] )(?<![\w’'-])"
    r"(?:great-?\s?){0,2}(?:mum|mam|mummy|mom|dad|daddy|nan|nana|nanny|gran|granny|grandma|grandad|granddad|grandpa|"
    r"hubby|stepdad|stepmum|pops|mammy|in-?\s?laws|(?:big|little|lil|baby|older|younger)\s+(?:bro|sis|brother|sister))"
    rf"{_TAIL}(?![\w-]){SAID}"
)
# In the family's own language: by itself like a name, though “every taid” is anybody's.
_OTHERWISE = re.compile(
    rf"(?<!\ba )(?<!\ban )(?<!\bany )(?<!\bevery )(?<!\band )(?<!['’]s )(?<![\w’'-])"
    rf"(?:{ABROAD})(?![\w-])(?!\s+and\b){SAID}"
    rf"|(?:^|(?<=[.!?:\n]\s))(?i:{ALSO_ENGLISH})(?=\s+(?:was|is|has|had|says?|said|told|saw|heard|rang|found)\b)",
    re.IGNORECASE,
)
_I_AM = re.compile(
    rf"\b(?:I|we)(?:\s+am|\s+are|['’]?m|['’]re|\s+was|\s+is)\s+(?:(?:the|a|only|his|her|their|just|"
    rf"really)\s+){{0,2}}{SORT}"
    rf"(?:{PARENTS}|{KIN})(?![\w-])|\bit(?:['’]s|\s+was|\s+is)\s+(?:me|us)\b|\bI['’]?m\s+the\s+one\b",
    re.IGNORECASE,
)
_OF_THEM = re.compile(
    r"\b(?:mother|mum|father|dad|parents?|carers?|guardian|sister|brother|nan|gran(?:dmother|"
    r"dfather)?|aunt|uncle|relatives?|member|friend|cousin)"
    r"\s+(?:of|to)\s+(?:the|this)\s+(?:\w+\s+)?(?:child(?:ren)?|girls?|boys?|"
    r"young\s+(?:person|people)|teenager|family|victim)\b",
    re.IGNORECASE,
)
_WE_KNOW = re.compile(
    r"\b(?:(?:a|the|one\s+of\s+(?:our|the))\s+(?:\w+\s+)?(?:parents?|mums?|dads?|mothers?|fathers?|"
    r"famil(?:y|ies)|carers?)\s+(?:that\s+|who(?:m)?\s+)?"
    r"(?:we|I)\s+\w+(?:\s+(?:with|to))?|(?:our|one\s+of\s+our)\s+(?:mums?|dads?|parents?|families|"
    r"carers?|mothers?|fathers?)"
    r"|family\s+(?:member|friend)s?|member\s+of\s+(?:the|her|his|their)\s+(?:family|household|staff)|"
    r"a\s+(?:close\s+)?(?:relative|relation)"
    r"|(?:the|our)\s+(?:source|informant|caller|referrer|reporter|teller)|(?:a\s+)?(?:concerned|"
    r"worried)\s+(?:parent|mother|father|mum|dad|relative|carer)"
    r"|some(?:one|body)\s+(?:close\s+to|who\s+(?:loves|raised|looks\s+after|lives\s+with|cares\s+for|brings\s+up))\s+\w+"
    r"|(?:who|that)\s+(?:looks?\s+after|lives?\s+with|cares?\s+for|brings?\s+up|is\s+bringing\s+up)\s+"
    r"(?:him|her|them|the\s+\w+)"
    r"|other\s+half|(?:staff|worker|manager|keyworker)\s+(?:at|in|from|of)\s+(?:the|his|her|their)\s+"
    r"(?:home|unit|placement|children['’]s\s+home)"
    r"|(?:the|his|her|their)\s+(?:placement|children['’]s\s+home)(?:\s+staff)?|(?:per|via|info\s+from|according\s+to)\s+(?:the\s+)?(?:mum|mam|mother|dad|father|parents?|carer)|"
    r"(?:the\s+)?(?:unit|home|hostel|placement)(?:'s)?\s+(?:manager|worker|staff)|(?:the\s+)?(?:care|children['’]s)\s+home\s+(?:logged|reports?|reported|says?|said|rang|staff)|(?:another|other)\s+(?:resident|foster\s+(?:child|lad|girl))|one\s+of\s+the\s+(?:mums|dads|mams|parents)(?!\s+(?:on|at|in|from)\b)|"
    r"first\s+born|other\s+twin|as\s+(?:his|her|their)\s+(?:\w+\s+)?(?:coach|teacher|tutor|youth\s+worker|mentor|nurse)|(?:night|on-call|residential|care|agency|"
    r"waking)\s+(?:night\s+)?staff|staff\s+on\s+(?:shift|duty)|both\s+parents|first-?born"
    r"|(?:her|his|their)\s+(?:other\s+half|better\s+half|pride\s+and\s+joy|mum['’]s|nan['’]s)|(?:her|"
    r"their)\s+home)\b",
    re.IGNORECASE,
)
_MINE = re.compile(r"\b(?:[Mm]y|[Oo]urs?|[Mm]ine|[Ww]or|[Oo]or|[Ww]ur|ar(?=\s+[A-Z]))\b(?:\s+[\w’'-]+)?")
_ASIDE = re.compile(
    r"\b(?:our\s+(?:neighbours?|family|house|home|side|end|lot)|my\s+(?:neighbours?|mate|friends?|"
    r"colleagues?|manager|boss|daughter-in-law"
    r"|side|end)|as\s+(?:her|his|their|a)\s+(?:mum|mother|dad|father|parent|carer|nan|gran|aunt|uncle|"
    r"foster\s+carer))\b",
    re.IGNORECASE,
)
_OURS = re.compile(
    rf"\b(?:(?:me|him|her|us)\s+and\s+(?:the|our|my|her|his)\s+(?:wife|missus|missis|husband|kids?|little\s+\w+|"
    rf"bairns?|weans?|lads?|lass|girls|boys|baby|old\s+man)|me\s+{SORT}(?:mum|mam|mother|dad|da|nan|nana|gran|"
    rf"lad|lass|son|"
    rf"daughter|bairn|wee\s+\w+|brother|sister|kids?|husband|wife)(?![\w-])|(?:our|ar|are|r)\s+kid|"
    rf"one\s+of\s+(?:the|our|her|his|my|their)\s+{SORT}(?:twins|sisters|brothers|siblings|grandchildren|cousins)|"
    rf"(?:the\s+(?:wife|missus|missis|hubby|bairns?|weans?|wean)|both\s+(?:of\s+)?(?:the|her|his|their|my|"
    rf"our)\s+{_ANY}|"
    rf"the\s+(?:sisters|twins|siblings|grandparents|grandchildren|in-laws|stepkids|whole\s+family))"
    rf"(?!\s+(?:of|who|that|from|on|in|run|behind|at)\b)|the\s+(?:eldest|oldest|youngest|middle\s+one|little\s+ones?)"
    rf"(?=['’]s|\s*[.,;:!?]|\s*$|\s+(?:was|is|has|had|said|says|saw|heard|told|came|got|went))|"
    rf"(?:some(?:one|body)\s+(?:in|under)\s+(?:the|her|his|their|our)|(?:any|every|no)\s?-?(?:one|body)\s+(?:in|under)\s+"
    rf"(?:this|our|my|his|her|their|the\s+whole))\s+(?:own\s+)?(?:house|family|home|household|roof|flat)|her\s+indoors)(?![\w-])",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"(?:^|(?<=[.!?:\n]\s)|(?<=\n))(?i:grand-?(?:son|daughter|child|kids|children)|daughter|son|step-?(?:son|daughter)|"
    r"nephew|niece|husband|wife|partner|brother|sister|cousin|eldest|youngest|bairn|lodger|twins?|sibling|mother|father|"
    r"(?:both\s+)?parents|carers?|caller|informant|step-?(?:mum|dad)|foster\s+child|placement)"
    r"(?:['’]s\b|(?=\s+(?:also\s+|has\s+|had\s+|is\s+|was\s+|then\s+)?(?:(?!called\b)\w+ed|shown|told|given|is|was|are|were|"
    r"has|had|have|saw|says?|said|at(?=\s+\d)|heard|rang|thinks?|knows?|knew|thought|found|came|got|met|went|seen|sent|left|took|gave|"
    r"to|will|wants?|wishe?s?|not|now|feels?|reports?|states?|does|did|can|cannot|woke|bought|sought|kept|and|"
    r"(?!Evening|Christmas|Day|Mary)[A-Z]\w+)\b))"
    rf"{SAID}"
)
# As workers write it: “FC reports that”, “informed by MGM”.
_LETTERS = re.compile(
    r"(?:(?:^|(?<=[.!?:\n]\s))|\b(?:[Tt]he|[Hh]er|[Hh]is|[Bb]y|[Pp]er|[Tt]old|[Ff]rom|[Cc]alled|[Ww]ith|[Tt]o)\s+)"
    r"(?:(?:F/?C|MGM|PGM|MGF|PGF|MGPs?|PGPs?|SG|NOK|f/c)(?![\w/-])(?:['’]s)?|"
    r"(?:M|F|Mo|Fa|[Mm]/[Oo]|[Ff]/[Oo])(?=\s+(?:also\s+|has\s+)?"
    r"(?:states?|stated|reports?|reported|advis\w+|says|said|rang|phoned|confirm\w*|concerned|worried|saw|heard|found|feels)\b))"
)
_SHAPES = (
    _OURS,
    _LETTERS,
    _BEGINS,
    _POSSESSED,
    _OF_THE_YOUNG,
    _PLAIN_FOLK,
    _THE_PARENT,
    _CALLED,
    _SMALL,
    _BARE,
    _OTHERWISE,
    _I_AM,
    _OF_THEM,
    *map(re.compile, BROUGHT_UP),
    _WE_KNOW,
    _MINE,
    _ASIDE,
)


# Said to the teller or of them: it tells even in a quotation.
_TO_THEM = re.compile(
    rf"\b(?:your|ur|yr|yer|ya|you['’]?re|thy)\s+{SORT}{_ANY}{_TAIL}(?![\w-])|"
    r"(?<=[\"“'‘])(?:the|his|her)\s+old\s+(?:man|lady|dear|girl)\b|"
    r"\b(?:for|about|after|find|get|hurt|tell|told|want|wanted|with)\s+the\s+"
    r"(?:owner|boss|manager|landlord|landlady|gaffer|shopkeeper|vicar|caretaker|teacher|head)(?:['’]s|s)\s+"
    r"(?:boy|lad|girl|lass|son|daughter|kid|kids|child|children)\b",
    re.IGNORECASE,
)


def telling(text: Text, names: Iterable[str], ours: frozenset[str] = frozenset()) -> Iterator[Span]:
    """Relations of the family's own, and those whom nobody else is named for."""
    shown = outside_quotes(text.text)
    yield from (
        found.span()
        for found in _TO_THEM.finditer(text.text)
        if not _told_off(text.text[max(0, found.start() - 40) : found.start()], found.group())
    )
    for shape in _SHAPES:
        for found in shape.finditer(shown):
            end = found.start() + len(found.group().rstrip())
            elses = _somebody_elses(shown, found.start(), found.group())
            if not elses and not nobodys_kin(shown, found.start(), end, ours):
                yield found.start(), end
    yield from _of_the_named(shown, names)


def _somebody_elses(shown: str, start: int, phrase: str) -> bool:
    """“Lorcan's foster brother”, “Mr Rudge's family”: the words before say whose."""
    before = shown[max(0, start - 40) : start]
    owned = re.search(r"(?:['’]s|s['’])\s+$", before)
    own = re.match(r"(?:his|her|their)\s+own\b", phrase, re.IGNORECASE)
    return bool(own or (owned and not re.match(r"(?:my|our|his|her|their|your|the)\b", phrase, re.IGNORECASE)))


def _told_off(before: str, phrase: str) -> bool:
    """“tell your mam” is said to a child; “tell ur bro” to one of the family."""
    if re.search(r"\b(?:bro|brother|sis|sister|son|daughter|lad|lass|boy|girl|kids?|child)", phrase, re.IGNORECASE):
        return False
    return bool(re.search(r"\b(?:tell|ask|ring|told|text|not)\s+$", before, re.IGNORECASE))


def _of_the_named(shown: str, names: Iterable[str]) -> Iterator[Span]:
    """“Obi's daughter”: a relation of somebody in the record, with any part of the name."""
    parts = {part for name in names for part in re.findall(r"[^\W\d_]{3,}", name)}
    if not parts:
        return
    named = "|".join(sorted(map(re.escape, parts), key=len, reverse=True))
    for found in re.finditer(
        rf"\b(?:{named})(?:['’]s|s['’]?|['’])\s+{SORT}{_ANY}{_TAIL}(?![\w-]){SAID}", shown, re.IGNORECASE
    ):
        yield found.span()
