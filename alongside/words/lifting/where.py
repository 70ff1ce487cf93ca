"""Places and times: offered for the person to correct, a matter of judgement."""

import re
from collections.abc import Iterator

from alongside.words.lifting.find import Find

PLACE_NOUN = (
    r"(?:street|st|road|rd|lane|avenue|ave|close|drive|way|park|station|bus\s+station|retail\s+park|estate|shops?|spar|"
    r"co-?op|tesco|aldi|lidl|asda|greggs|mcdonald'?s|maccies|kfc|chippy|takeaway|garage|petrol\s+station|flats?|hotel|"
    r"travelodge|premier\s+inn|school|college|library|market|car\s+park|skate\s?park|rec|canal|bridge|underpass|"
    r"subway|precinct|shopping\s+centre|arcade|cinema|gym|pub|club|hostel|house|corner|car\s+wash|barbers?|nail\s+bar|"
    r"vape\s+shop|off\s+licence|offie|bandstand|church|mosque|playing\s+fields?|multi-?storey|bus\s+stop|train\s+station|"
    r"metro|seafront|pier|beach|promenade|terminus|roundabout|industrial\s+estate|unit|warehouse|lay-?by|services)"
)
PLACE = re.compile(
    r"\b(?:in|at|by|near|behind|outside|opposite|beside|from|to|round|past|above|down|off|under|on|towards)\s+"
    rf"((?:the\s+|that\s+|a\s+)?(?:[A-Z][\w'’]*\s+){{0,3}}(?:[a-z]+\s+)?{PLACE_NOUN}(?:\s+(?:on|off|in|by|at)\s+(?:the\s+)?[A-Z][\w'’]*(?:\s+[A-Z][\w'’]*){{0,2}})?)\b"
)
_HOUR = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun)(?:day)?s?"
TIME = re.compile(
    rf"\b((?:(?:about|around|roughly|just\s+(?:after|before|gone)|gone|nearly|almost|by|between|before|after)\s+)?"
    rf"(?:(?:half|quarter)\s+(?:past\s+|to\s+)?{_HOUR}|\d{{1,2}}[:.]\d{{2}}\s?(?:am|pm)?|\d{{1,2}}\s?(?:am|pm)|"
    rf"{_HOUR}\s+o'?clock|{_HOUR}\s?ish|midnight|midday|noon)"
    rf"(?:\s*(?:in\s+the\s+(?:morning|afternoon|evening)|at\s+night|last\s+night|tonight|this\s+morning|on\s+{_DAY}|{_DAY}(?:\s+night)?))?"
    rf"|(?:last\s+|on\s+|this\s+)?{_DAY}(?:\s+(?:night|morning|afternoon|evening|teatime))?(?:\s+(?:about|around|at)?\s*{_HOUR}(?:\s?ish|\s?am|\s?pm)?)?"
    r"|last\s+night|yesterday(?:\s+(?:morning|afternoon|evening|teatime))?|this\s+(?:morning|afternoon|evening)|the\s+other\s+(?:day|night))\b",
    re.IGNORECASE,
)


def places(text: str) -> Iterator[Find]:
    for match in PLACE.finditer(text):
        yield Find(match.start(1), match.end(1), "place", match.group(1).lower())


def times(text: str) -> Iterator[Find]:
    for match in TIME.finditer(text):
        yield Find(match.start(1), match.end(1), "time", match.group(1).lower())
