"""Times as people say them: clock times, days, “the night before bonfire night”. Offered for the person to correct."""

import re
from collections.abc import Iterator

from alongside.words.lifting.find import Find

_HOUR = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1[0-2]|[1-9])"
_SAID_HOUR = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_PAST = rf"(?:five|ten|quarter|a\s+quarter|twenty(?:[\s-]five)?|half|5|10|20|25)\s+(?:past|to|gone)\s+{_HOUR}"
_CLOCK = (
    rf"(?:{_PAST}|half\s+{_HOUR}\b(?!\s+term)|(?<![£$€\d.:,])(?:[01]?\d|2[0-3]):[0-5]\d(?:\s?[ap]m)?(?![\d:])|"
    r"(?<![£$€\d.:,])(?:1[0-2]|[1-9])[.:][0-5]\d\s?[ap]m\b|(?<![£$€\d.:,])(?:1[0-2]|[1-9])\s?[ap]m\b|(?:[01]\d|2[0-3])[0-5]\d\s?(?:hrs|hours)\b|"
    rf"{_HOUR}\s+o['’]?clock|{_HOUR}\s?-?ish\b|{_HOUR}\s+in\s+the\s+(?:morning|afternoon|evening)|{_HOUR}\s+at\s+night|midnight|midday|noon)"
)
_ABOUT = (
    r"(?:about|around|roughly|just\s+(?:after|before|gone)|gone|nearly|almost|since|between|coming\s+up\s+to|"
    r"getting\s+on\s+for)"
)
_WEEKDAY = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|tues|weds|thurs|(?:mon|fri|sat|sun|wed)(?=\s+(?:night|morning|afternoon|evening|"
    r"tea|dinner)))"
)
_PART = r"(?:morning|afternoon|evening|night|nights|tea\s?time|tea|dinner\s?time|dinner|lunch\s?time)"
_DAY = (
    r"(?:(?:every|each|last|this|next|on|since|the)\s+)?(?:dinner\s?time\s+|teatime\s+)?"
    rf"{_WEEKDAY}(?:\s+(?:just\s+)?gone)?(?:\s+{_PART})?"
)
_RELATIVE = (
    rf"(?:last\s+(?:night|week|weekend|month|year|summer)|yesterday(?:\s+{_PART})?|tonight|this\s+(?:morning|afternoon|evening|week|weekend)|"
    r"the\s+other\s+(?:day|night|week)|the\s+(?:next|following)\s+(?:morning|day|night)|the\s+day\s+after|the\s+night\s+before(?:\s+\w+\s+night)?|"
    rf"(?:a\s+|one\s+|two\s+|three\s+|few\s+|\d+\s+)?(?:fortnight|days?|weeks?|months?|hours?)\s+ago|(?:{_SAID_HOUR}|\d+|a\s+few)\s+(?:minutes?|hours?|days?|weeks?)\s+later|"
    r"every\s+(?:single\s+)?(?:day|night|morning|weekend|evening)(?:\s+(?:this\s+week|after\s+school))?(?:\s+at\s+\w+)?|"
    r"all\s+(?:week|weekend|half\s+term|night)|(?:since\s+|over\s+|in\s+|before\s+)?(?:half\s+term)|after\s+school|one\s+night|"
    r"(?:about\s+|around\s+|at\s+)?(?:tea|dinner|bed|lunch)\s?time|(?:since|before|after|at|over)\s+(?:Easter|Christmas|New\s+Year|Halloween|Eid|"
    r"bonfire\s+night)|the\s+(?:summer|easter|christmas)\s+holidays|the\s+(?:back|start|beginning|middle)(?:\s+end)?\s+of\s+the\s+week|bonfire\s+night)"
)
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DATE = (
    rf"(?:(?:on\s+)?(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}|(?<![\d/])\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?(?![\d/])|"
    rf"(?:since|in|last|every)\s+{_MONTH})"
)
TIME = re.compile(
    rf"\b((?:between\s+{_HOUR}(?:\s?[ap]m)?\s+and\s+{_HOUR}(?:\s?[ap]m|\s+in\s+the\s+(?:morning|afternoon|evening))?|"
    rf"(?:{_ABOUT}\s+)?{_CLOCK}|(?i:{_DATE}))(?:\s+(?:in\s+the\s+(?:morning|afternoon|evening)|last\s+night|tonight|this\s+morning|"
    rf"(?:on\s+)?{_DAY}))?|(?:since\s+)?{_RELATIVE}|{_DAY}(?:\s+(?:about|around|at)\s+(?:{_CLOCK}|{_HOUR}))?)(?!\w)",
    re.IGNORECASE,
)
# “around six”: an hour, unless six of something.
BARE = re.compile(
    rf"\b((?:about|around|by|till|until|gone|before|after)\s+{_SAID_HOUR})(?=\s*(?:[.,;:!?)]|\Z|\n|and\s+(?:he|she|they|i|then|not)\b|(?:he|she|they|when|on|every|last|"
    r"this|tonight|with|in\s+the|most|but)\b))",
    re.IGNORECASE,
)
AT = re.compile(
    r"\bat\s+((?:[01]\d|2[0-3])[0-5]\d)(?![\d:])(?!\s?(?:quid|pounds|miles|a\b))|\bat\s+((?:1[0-2]|[1-9])\.[0-5]\d)(?!\d)"
)
LOGGED = re.compile(
    r"(?:^|[,;(]\s?|\b(?:time|arrived|departed|left|returned|seen|stopped)\s+)((?:1[0-2]|[01]?\d|2[0-3])[.:]?[0-5]\d)(?=\s*(?:hrs\b|[,.;)]|\Z|\n|tonight|he\b|she\b))",
    re.IGNORECASE | re.MULTILINE,
)


def times(text: str) -> Iterator[Find]:
    for pattern in (TIME, BARE, AT, LOGGED):
        for match in pattern.finditer(text):
            start, end = match.span(match.lastindex or 1)
            yield Find(start, end, "time", " ".join(text[start:end].split()).lower())
