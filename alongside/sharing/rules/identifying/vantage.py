"""Phrases that place whoever told it, as patterns: where they stood and what they did."""

from alongside.sharing.rules.identifying.doings import DOING, MINE, ON, POSTS, ROOMS, SAYS_ONLY, WHEN, WORD
from alongside.sharing.rules.identifying.household import HOUSEHOLD
from alongside.sharing.rules.identifying.indoors import INDOORS
from alongside.sharing.rules.identifying.private import PRIVATE
from alongside.sharing.rules.identifying.routine import ROUTINE
from alongside.sharing.rules.identifying.shared import SHARED

_PLACES = (
    rf"\b[Ff]rom\s+(?:behind\s+|inside\s+|outside\s+|over\s+|the\s+\w+\s+of\s+)?{MINE}\s+{WORD}(?:\s+"
    rf"(?:window|door|gate|step|room|garden|car|seat|side|desk|yard|shop|house|flat|crossing|drive|"
    rf"bed))?",
    rf"\b[Ff]rom\s+where\s+(?:I|we|she|he|they|(?:her|his|their|my)\s+\w+)\b{ON}",
    (
        rf"\b(?:[Ff]rom|[Tt]hrough|[Oo]ut\s+of|[Oo]ver|[Aa]t|[Ff]rom\s+behind|[Bb]ehind|[Oo]n|[Ii]n|"
        rf"[Oo]utside|[Oo]pposite|[Nn]ext\s+to|[Bb]eside|[Nn]ear|[Aa]cross\s+from|[Dd]own|[Bb]y|[Pp]ast|"
        rf"[Ii]nto|[Uu]nder)\s+{MINE}\s+(?:own\s+)?{ROOMS}{POSTS}\b"
    ),
    (
        r"\b(?:[Ff]rom|[Tt]hrough|[Oo]ut\s+of)\s+(?:behind\s+)?(?:the|her|his|their|an?)\s+(?:\w+\s+"
        r")?(?:(?:front|back|side|upstairs|spare|landing|bedroom|bathroom|kitchen|living[- ]room|lounge|"
        r"sitting[- ]room|box[- ]room|staff[- ]?room|ward|reception|attic|toilet|classroom|canteen|"
        r"stairs?)\s+)+(?:window|windows|door|desk|balcony|blinds?|curtains?|wall)\b"
    ),
    (
        r"\b[Ff]rom\s+(?:behind\s+)?the\s+(?:till|tills|checkout|counter|ward|staff\s?room|kitchen|"
        r"bedroom|bathroom|landing|porch|doorstep|school\s+gates?|touchline|allotment|night\s+shift|"
        r"nurses['’]\s+station|front\s+desk|reception\s+desk|desk|crossing|cab\s+of\s+\w+\s+\w+|upstairs|"
        r"stairs|top\s+deck)\b(?:\s+of\s+the\s+bus)?"
    ),
    r"\b[Bb]ehind\s+the\s+(?:till|counter|bar|desk|checkout|reception\s+desk)\b",
    (
        r"\b[Tt]hrough\s+(?:the|her|his|their|my|our)\s+(?:bathroom|bedroom|kitchen|party|adjoining|wall|"
        r"floor|ceiling|letterbox|net\s+curtains?|nets|blinds?|spyhole|peephole|hatch)\b(?:\s+(?:window|"
        r"wall|door))?"
    ),
)
_ACTS = (
    rf"\b{WHEN}\s+(?:[Ii]|[Ww]e)(?:['’](?:d|m|ve|re|ll))?\s+(?!(?:said|say|asked|told)\b){WORD}{ON}",
    (
        rf"\b(?:[Ii]|[Ww]e)(?:['’](?:d|m|re|ve)|\s+(?:was|were|am|are|had|have|has\s+been|have\s+been|had\s+"
        rf"been))\s+(?:(?:just|only|still|also|sat|out|in|on|at|up|down|about\s+to)\s+)*{DOING}\b{ON}"
    ),
    (
        rf"\b(?:[Ii]|[Ww]e)(?:['’](?:d|m|re)|\s+(?:was|were|am))\s+(?:at|in|on|by|outside|inside|opposite|"
        rf"upstairs|downstairs|home|out|off|there|with|next|beside|behind|near|up|due|halfway|stuck)\b{ON}"
    ),
    (
        rf"\b(?:[Ii]|[Ww]e)\s+(?:always\s+|usually\s+|often\s+|just\s+|only\s+|had\s+to\s+|used\s+to\s+|"
        rf"then\s+)?(?!{SAYS_ONLY}\b){DOING}\b{ON}"
    ),
    (
        rf"\b{WHEN}\s+(?:she|he|they|her|his|mum|dad|nan|gran|\w+)\s+(?:was|were|is|had|has|had\s+been)\s+"
        rf"(?:(?:just|out|sat|still)\s+)?(?:{DOING})\s+(?:the\s+(?:bins?|dog|washing|kids|children|baby|"
        rf"beds?|dishes|car|ironing|shopping|school|windows?|garden|lawn|curtains|blinds|pots|tea|dinner|"
        rf"shutters)|her|him|his|home\s+from|(?:back\s+)?from\s+(?:work|school|church|mosque|shift)|to\s+"
        rf"(?:work|school|church|mosque)|at\s+(?:work|the\s+school)|out\s+the\s+(?:bins?|washing)|up\s+"
        rf"(?:the\s+kids|from))\b{ON}"
    ),
    (
        rf"\b(?:[Ww]hile|[Ww]hilst|[Ww]hen|[Aa]fter|[Bb]efore)\s+(?:{DOING})\s+(?:the|her|his|their|my|"
        rf"our|up|out|at|to|from|in|on|off|down|home)\b{ON}"
    ),
    (
        rf"\b(?:[Oo]n|[Ii]n\s+the\s+car(?:\s*,)?\s+on)\s+(?:my|our|the|her|his|their)\s+(?:way|walk|drive|"
        rf"run|bus|train|journey|route)\s+(?:home|back|to|in|out|from|into|there|over|up|down)\b{ON}"
    ),
    (
        r"\b(?:[Oo]n|[Aa]t|[Aa]fter|[Bb]efore|[Dd]uring|[Ff]rom|[Bb]etween|[Ii]n)\s+(?:my|our|her|his|a|"
        r"the|an?)\s+(?:\w+\s+)?(?:shift|shifts|break|lunch\s+break|lunch|school\s+run|paper\s+round|"
        r"delivery\s+round|round|dog\s+walk|night\s+shift|appointment|parents['’]\s+evening|parents\s+"
        r"evening|scan|chemo|dialysis|interview|clinic|visit|contact\s+visit|supervised\s+contact|"
        r"bedtime)\b"
    ),
    rf"\b(?:[Aa]t|[Ff]rom|[Tt]o|[Oo]ff|[Ll]eaving)\s+{MINE}\s+\w+",
    (
        r"\b(?:is|was|were|am|been|sat|standing|working|works?)\s+(?:on|at|behind)\s+(?:the\s+)?(?:till|"
        r"tills|checkout|front\s+desk|reception|counter|shift|nights|bar|door|crossing|work)\b(?!\s+of)"
    ),
    r"\b(?<!\bof )(?:where|whom?|that|which)\s+(?:[Ii]|[Ww]e)(?:['’](?:d|m|ve|re))?\s+(?:\w+\s+){0,2}\w+",
    rf"\b(?:[Ii]n|[Aa]t|[Oo]n|[Ii]nto|[Uu]nder|[Oo]utside)\s+{MINE}\s+(?:own\s+)?(?:\w+\s+)?\w+",
    r"\b(?:[Ii]|[Ww]e)\s+(?:was|were|am|are)\s+(?:the\s+only|beside|with|there)\b[^,.;:!?]{0,40}",
    r"\b(?:[Ww]e|[Ii])['’](?:d|ve)\s+(?:only\s+)?just\s+[^,.;:!?]{3,50}?(?=\s+when\b|[,.;:!?]|$)",
)

SHAPES = (*_PLACES, *_ACTS, *PRIVATE, *HOUSEHOLD, *INDOORS, *ROUTINE, *SHARED)
