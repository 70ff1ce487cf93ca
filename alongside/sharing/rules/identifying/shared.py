"""Phrases for what a household has together, how a worker is on shift, and how the teller comes by it."""

_UP_TO = r"[^,.;:!?]{0,40}"
_WE = r"(?:[Ii]|[Ww]e)"
_DEVICE = (
    r"(?:i-?pad|tablet|laptop|computer|pc|phone|mobile|x-?box|playstation|ps[45]|switch|console|kindle|telly|tv|"
    r"alexa|"
    r"email|account|icloud|cloud|wi-?fi|router|find\s+my\s+\w+|life\s?360|google\s+account|snap\s+map)"
)
_TOGETHER = (
    rf"(?:{_DEVICE}|car|calendar|plan|group\s+chat|whats-?app|bill|contract|bathroom|kitchen|landing|photos?|camera)"
)
_HIDDEN = (
    r"(?:bath\s?panel|airing\s+cupboard|wardrobe|mattress|headboard|chest\s+of\s+drawers|bedside\s+(?:table|"
    r"cabinet|drawer)|"
    r"washing\s+basket|laundry\s+basket|sock\s+drawer|top\s+drawer|bottom\s+drawer|loose\s+floorboard|"
    r"loft\s+insulation|"
    r"toy\s?box|lunch\s?box|school\s?bag|playstation\s+box|x-?box\s+case|rabbit\s+hutch|cot|bunk\s?beds?|linen\s+\w+)"
)

SHARED = (
    rf"\b(?:the|an?|that)\s+(?:[\w'’-]+\s+){{1,3}}(?:that\s+|which\s+)?{_WE}\s+(?:all\s+|both\s+|only\s+|still\s+)?"
    rf"(?:share|use|used|own|keep|pay|have|lent|bought|gave|got|took)\b{_UP_TO}",
    rf"\b{_WE}\s+(?:all\s+|both\s+|always\s+)?(?:keep|share|hide|leave)\s+(?:it\s+|them\s+|one\s+)?(?:in|under|"
    rf"on|by|behind|for|with|with)\b{_UP_TO}",
    rf"\b(?i:the|our|her|his)\s+(?:family|household|shared|joint|old|spare)\s+(?i:{_TOGETHER})\b",
    rf"\b(?:off|on\s+to|into|linked\s+to|paired\s+(?:to|with)|logged\s+in(?:to)?\s+on|synced\s+to)\s+(?:my|her|"
    rf"his|their|our|the)\s+"
    rf"(?:old\s+|own\s+)?(?i:{_DEVICE})\b{_UP_TO}",
    r"\b(?:left|still|stayed|been|not|never|n['’]?t)\s+(?:it\s+|herself\s+|himself\s+)?(?:logged|signed)\s+(?:in|"
    r"out|on)\b",
    rf"\b(?i:behind|under|inside|on\s+top\s+of|at\s+the\s+back\s+of|down\s+the\s+back\s+of|beneath)\s+(?:the|a|"
    rf"his|her|their)\s+"
    rf"(?i:{_HIDDEN})\b{_UP_TO}",
    r"\b\w+['’]s\s+(?:bed)?room\s+(?:behind|under|in|on|inside)\b" + _UP_TO,
    r"\b(?:rung|rang|rings?|ringing|calls?|called|on|answered)\s+the\s+(?:\w+house|house|home|unit|office|"
    r"placement|kitchen|ward)\s+phone\b",
    r"\b(?:[Mm]y|[Mm]e|[Mm]i|[Oo]ur|[Ll]ast\s+night['’]s|on\s+(?:the\s+)?(?:night|day|late|"
    r"early))\s+(?:\w+\s+)?(?:shift|handover)\b",
    r"\b(?:at|on|in|after|before)\s+(?:shift\s+)?handover\b",
    rf"\b{_WE}\s+(?:pass|walk\s+past|walk\s+by|drive\s+past|go\s+past|go\s+by|live\s+by|look\s+out\s+on|"
    rf"overlook)\b{_UP_TO}",
    rf"\b{_WE}(?:['’]ve|\s+have)?\s+(?:train|coach|teach|taught|tutor|look\s+after|mind|drive|nurse|manage|"
    rf"employ|support|mentor|"
    rf"care\s+for|key-?work|escort|supervise)\s+(?:him|her|them)\b{_UP_TO}",
    r"\b(?:[Dd]rove|[Ww]alked|[Dd]riving|[Ww]alking|[Bb]een|[Ww]ent|[Oo]ut)\s+(?:\w+\s+){0,4}(?:looking|"
    r"searching|hunting)\s+for\s+"
    r"(?:him|her|them)\b",
    r"\b(?:finish(?:ed|ing)|com(?:e|ing)\s+off|came\s+off|just\s+off)\s+(?:her\s+|his\s+|my\s+|a\s+)?(?:nights?|"
    r"earlies|lates|shift)\b",
    rf"\b(?i:nobody|no\s?-?one|none|not\s+a\s+soul)\s+(?:else\s+)?(?:except|but|bar|apart\s+from|other\s+than|"
    rf"was\s+told|has\s+been\s+told)\b{_UP_TO}",
    r"\b[Oo]nly\s+[^,.;:!?]{1,24}\s+(?:and|an)\s+(?:us|me|I)\s+(?:knew|know|were|was|had|have)\b",
    r"\bfrom\s+(?:the|our)\s+(?:\w+(?:st|nd|rd|th)|ground|top|first|second|third|next|upper)\s+floor\b(?!\s+of\b)",
    r"\b\w+\s+floors?\s+up\b",
    r"\b(?i:room|bedroom|night|welfare|hourly)\s+checks?\b",
    rf"\b{_WE}(?:['’]d|\s+had)?\s+(?:just\s+|only\s+)?(?:nipped|popped|stepped|slipped|ran)\s+(?:out|in|down|up|"
    rf"over|round|to)\b{_UP_TO}",
    r"\b(?:came|come|comes)\s+(?:down|in|up)\s+(?:to|for)\s+(?:his\s+|her\s+|their\s+)?(?:breakfast|tea|dinner|"
    r"lunch|supper)\b",
    r"(?:^|(?<=[.!?]\s))From\s+the\s+(?:back|front|spare|box|top|small|big|main|upstairs)\s+(?:bedroom|room|"
    r"landing|garden|step)\b",
    r"(?:^|(?<=[.!?]\s))(?:Called|Sent)\s+out\s+to\b" + _UP_TO,
    r"(?:^|(?<=[.!?]\s))(?:Was|Were|Sat|Stood|Parked|Waiting|Working|Checked|Doing|[A-Z][a-z]+ing)\s+[^.;!?]{3,70}?"
    r"(?=,?\s+(?:and\s+|then\s+|when\s+)?(?:I\s+)?(?:saw|watched|heard|noticed|clocked|spotted)\b)",
    r"\b(?:[Ss]he|[Mm]um|[Dd]ad|[Nn]an|I|[Ww]e)\s+(?:just\s+)?(?:do(?:es)?|did|cover(?:s|ed)?|dr(?:ive|ives|"
    r"ove))\s+(?:the\s+)?(?:nights|lates|earlies|days|"
    r"school\s+run|school\s+bus(?:\s+run)?|early\s+shift|late\s+shift|night\s+shift)\b",
)
