"""The words people use for a part of a vehicle mark: its start, its end, its year, all they could see of it."""

import re

from alongside.words.lifting.find import MERE

_WHAT = (
    r"(?:letters?|bits?|half|parts?|two|three|four|five|2|3|4|5|few|couple|digits?|"
    r"characters?|numbers?|ones?|pair|plate|reg)"
)
FILL = (
    rf"(?:{_WHAT}|of|the|it|its|it['’]s|was|is|is\s+a|were|are|with|in|on|off|like|just|said|says|reads?|that|i|got|saw|"
    r"did|have|had|spelt|spells|spelled|an?|maybe|think|only|being|by|um+|erm?|uh+|well)"
)
_TAIL = rf"(?:[\s,:]+{FILL}){{0,7}}{MERE}*\Z"
STARTS = re.compile(
    rf"(?:\b(?:sta?rt(?:s|ed|in|ing)?|begins?|began|beginnin|beginning)|\b(?:first|opening)\s+{_WHAT}|\bfront"
    rf"(?:\s+end)?)(?:[’']s)?{_TAIL}",
    re.IGNORECASE,
)
ENDS = re.compile(
    rf"(?:\b(?:ends?|ended|endin|ending|finish(?:e?s|ed|in|ing)?)|\b(?:last|final|closing|second)\s+(?:{_WHAT}|is|was)|\bback(?:\s+end)?"
    rf"|\btail(?:\s+end)?)(?:[’']s)?{_TAIL}",
    re.IGNORECASE,
)
MIDDLE = re.compile(rf"\b(?:middle|in\s+between)(?:[’']s)?{_TAIL}", re.IGNORECASE)
SOME = re.compile(
    r"(?:\b(?:plates?|reg|registration|vrm)(?:[\s,:=]+(?:number|was|is|said|says|reads?|has|had|just|only|i|saw|got|partial|"
    r"part|with|the|on|it|its|it['’]s|begins)){0,5}|\bgot\s+\w+\s*:|\b(?:only|just|all\s+i|that\s+i|what\s+i)\s+(?:see|saw|got|get|caught|"
    rf"catch|clocked|read|remember|seen|managed|make\s+out|made\s+out|had|got\s+was)(?:\s+(?:the|was|is|a)){{0,2}}){MERE}*\Z",
    re.IGNORECASE,
)
FIGURES_SAID = re.compile(
    rf"\b(?:middle\s+)?(?:numbers?|digits|figures|year)(?:\s+in\s+the\s+middle)?(?:[\s,:]+{FILL}){{0,4}}{MERE}*\Z", re.I
)
AT_START = re.compile(
    r"\W*(?:(?:is|was|were|are)\s+(?:the|its)\s+(?:first|front|start)\b|(?:at|to|on|for)\s+(?:the\s+)?(?:start|front|beginning)\b|to\s+start\b|first\b)",
    re.IGNORECASE,
)
AT_END = re.compile(
    r"\W*(?:is|was|were|are)\s+(?:the|its)\s+(?:last|end|back|final)\b|\W*the\s+(?:back|tail|last)\s+(?:end|bit|half|part)\b|"
    r"[^.;]{0,20}\bthat['’]?s\s+how\s+it\s+(?:ended|finished)\b|\W*(?:at|to|on)\s+(?:the\s+|t['’]?\s?)(?:end|back|finish)\b",
    re.IGNORECASE,
)
ON_PLATE = re.compile(
    r"\W*(?:on|off|in)\s+(?:the|his|her|its|it|their|that)\s*(?:number\s?)?(?:plates?|reg)\b", re.IGNORECASE
)
REST = re.compile(
    r"\W*(?:(?:and\s+|but\s+)?that['’]?s\s+(?:it|all|your\s+lot|as\s+|what)|then\s+(?:i|he|it|something|summat|end\w*|"
    r"finish\w*)\b|(?:was|is)\s+(?:all|what|as\s+much|the\s+most|as\s+far)\s+(?:as\s+)?(?:i|she|he|we|they)\b|was\s+all|"
    r"before\s+(?:it|he|she|they|i|the)\b|and\s+then\b|(?:(?:and|but)\s+)?i\s+(?:lost|missed|did)|missed\b|not\s+the\s+rest|and\s+the\s+rest|"
    r"(?:then|and)\s+(?:mud|nothing|nowt|a\s+blur|gone|dirt|muck)\b|the\s+rest|rest\b|left\s+on\s+(?:it|there)\b|couldn['’]?t|didn['’]?t)",
    re.IGNORECASE,
)
ENDED = re.compile(r"\bat\s+the\s+(?:start|front|beginning|end|back)\b", re.IGNORECASE)
YEAR_SAID = re.compile(r"\b(?:plate|reg)(?:['’]s|\s+(?:is|was|it['’]s|being))\s+an?\s+['’]?\Z", re.IGNORECASE)
SQUASHED = re.compile(r"(?<![A-Za-z0-9])(\d\d)(?:plate|reg)\b", re.IGNORECASE)
PLACES = re.compile(
    r"\b(?:in|into|round|around|near|from|f(?:r)?ae|tae|to|at|of|over|past|towards?|far\s+as)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
PLACES_LONG = re.compile(r"\b(?:blinking|pinged?|seen|drops?|lives?|stays?|staying)\s+(?:\w+\s+)?\Z", re.IGNORECASE)
LETTER_ENDS = re.compile(r"\bletter\s+(?:start|begin|end|finish)(?:s|es|ed|ing)?\s+(?:in|with|by)\s+\Z", re.IGNORECASE)
POSTCODES = re.compile(r"\bpost\s?codes?\b", re.IGNORECASE)
POSTAL = re.compile(r"\b(?:post\s?codes?|area|address|flats?|lives?|district|sector|sat\s?nav)\b", re.IGNORECASE)
SEEN = re.compile(
    r"\b(?:got|saw|see|read|clocked|caught|only|just|said|says|plate|reg|it\s+was)\W+(?:\w+\W+){0,2}\Z", re.IGNORECASE
)
HALTED = re.compile(r"\s*(?:\.{3}|…)|\s+(?:something|summat|dot\s+dot)\b", re.IGNORECASE)
IN_MIDDLE = re.compile(r"\W*in\s+the\s+middle\b", re.IGNORECASE)
AGE = re.compile(
    r"(?:\s+or\s+(?:an?\s+)?\d\d)?[\s\-]?(?:plate|reg|registered|registration)\b(?!\s+(?:number|of)\b)", re.IGNORECASE
)
PERSON = re.compile(r"\b(?:(?:pre|post)[\s\-]|(?:i|she|he|we)['’]?\s?(?:am|m|s|re)\s+an?\s+)\Z", re.IGNORECASE)
