"""Phrases from inside a home that name nobody: waiting up, the wash, a phone that lit up, the door, the dog, a camera.

Notes leave out “I”: “waited up till four”, “heard her come in”, “picked her up from school”.
"""

_UP_TO = r"[^,.;:!?]{0,30}"
_WE = r"(?:I|i|[Ww]e)"
_BEGIN = r"(?:^|(?<=[.!?;:\n]\s))"
_ROOM = r"(?:kitchen|bedroom|bathroom|landing|hall(?:way)?|stairs|garden|shower|(?:living|front|back|next)\s+room)"
_SCREEN = r"(?:phone|mobile|i-?pad|tablet|laptop|screen|computer|x-?box|playstation|switch|watch)"

INDOORS = (
    # Waiting up, waking, an empty bed.
    rf"\b(?:[Ww]ait(?:ed|ing)|[Ss]at|[Ss]itting|[Ss]tay(?:ed|ing))\s+up\s+(?:till?|until|for|waiting|all|late|with|to|most|on\s+the\s+(?:stairs|sofa|settee|landing))\b{_UP_TO}",
    r"\b(?i:could\s?n['’]?t|could\s+not|can['’]?t|unable\s+to)\s+(?:get\s+(?:back\s+|off\s+)?to\s+)?sleep\b",
    r"\b(?:[Ww]oke|[Ww]oken|[Uu]p)\s+(?:up\s+)?(?:in|during|by|to)\s+(?:the\s+(?:night|small\s+hours|sound|noise|door)|a\s+(?:noise|bang)|"
    r"him|her)\b",
    r"\b[Bb]ed\s+(?:had\s?n['’]?t|had\s+not|has\s?n['’]?t|was\s?n['’]?t|not|never)\s+(?:been\s+)?slept\s+in\b|"
    r"\b(?:not|n['’]t)\s+(?:been\s+)?in\s+(?:his|her|their)\s+(?:bed|room)\b",
    # Coming and going, and what is heard of it.
    rf"\b[Hh]eard\s+(?:him|her|the\s+(?:front\s+|back\s+|side\s+)?(?:door|gate|stairs?|key|latch))\b{_UP_TO}",
    rf"\b[Hh]eard\s+[^,.;:!?]{{1,30}}?\s(?:in|from|on|through)\s+(?:the|his|her|our|my)\s+{_ROOM}\b",
    r"\b(?:came|come|comes|coming|got|gets|getting|returned|arrived|back)\s+(?:back\s+)?home\b(?!\s+(?:office|bargains|visit))",
    rf"{_BEGIN}(?i:pick(?:ed|ing)|collect(?:ed|ing)|dropp(?:ed|ing)|fetched|took|walked|drove|served|put)\s+(?:him|her|them)\s+"
    r"[^,.;:!?]{0,20}\b(?:school|nursery|college|training|practice|church|mosque|till|counter|surgery|work|home|bed)\b",
    r"\b(?:rang|rings|phoned|called|texted|messaged)\s+home\b",
    # The wash, and what was found.
    r"\b(?:[Oo]ut\s+of|[Ff]or|[Ii]n|[Ii]nto|[Ff]rom|[Dd]o|[Dd]oing|[Ss]orting)\s+the\s+(?:wash|washing|laundry|ironing)\b"
    r"(?!\s+(?:machine|line|powder))",
    r"\b(?i:on\s+top\s+of|at\s+the\s+(?:bottom|back)\s+of|out\s+of|beside|under(?:neath)?)\s+(?:the|his|her|their)\s+(?:\w+\s+)?"
    r"(?:wardrobe|covers|duvet|bedding|blazer|school\s?bag|bunk|bedside\s+\w+|chest\s+of\s+drawers|sock\s+drawer)\b",
    r"\b(?:in|inside|from|out\s+of)\s+the\s+(?:lining|pockets?|bottom|back)\s+of\s+(?:his|her|their)\b[^,.;:!?]{0,20}",
    # What was done about it at home, and what was not bought there.
    rf"\b{_WE}\s+(?:did\s?n['’]?t|do\s?n['’]?t|never|not)\s+(?:buy|bought|give|gave|get|got)\s+(?:him|her|them|it|that|those|[.,!]|$)",
    rf"\b{_WE}\s+(?:hid|confiscated|took|locked|searched|charged|unlocked|checked)\s+(?:his|her|their)\b{_UP_TO}",
    rf"\b{_WE}(?:['’]ve|\s+have)?\s+(?:met|fetched|collected|drove)\s+(?:him|her|them)\s+(?:at|from|off|on|in|by|to|home|back)\b"
    r"[^,.;:!?]{0,24}",
    rf"\b{_WE}\s+(?:recogni[sz]ed?|knew|know)\s+(?:the|his|her|that)\s+(?:voice|handwriting)\b",
    rf"\b(?:{_WE}|[Tt]hey)\s+(?:were|was)\s+at\s+school\s+together\b|\bwent\s+to\s+school\s+with\s+(?:him|her|them|me|us)\b",
    r"\b(?:[Hh]e|[Ss]he)(?:['’]s|\s+has)?\s+(?:only\s+)?just\s+(?:gone|went|come|came|got|walked|climbed|ran|run)\s+"
    r"(?:out|in|off|home|back)\b",
    r"\b[Tt]hrough\s+(?:her|his|my)\s+till\b",
    # Phones, logins and bills of one household.
    r"(?<!look )(?<!looks )(?<!looked )(?<!looking )\b[Oo]ver\s+(?:his|her|their)\s+shoulder\b",
    rf"\b(?:[Hh]is|[Hh]er|[Tt]heir)\s+(?i:{_SCREEN})\s+(?:lit|pinged|buzzed|flashed|went|goes|kept|keeps|was\s+(?:left|on|open|"
    rf"unlocked|going|buzzing)|left)\b{_UP_TO}",
    r"\b(?i:life\s?360|find\s+my(?:\s+i?phone)?|snap\s?maps?|family\s+link|google\s+timeline|(?:his|her)\s+location)\s+"
    r"(?:has|had|shows?|showed|puts?|says?|said|was\s+on)\b(?!\s+been)",
    r"\b(?i:the|our|my|his|her)\s+(?:bank|phone|mobile|card)\s+(?:statement|bill)s?\b",
    r"\b(?:set|has\s+(?:it|him|her|them)|saved)\s+as\s+(?:his|her)\s+(?:screen\s?saver|wallpaper|lock\s?screen|background)\b",
    r"\b(?:I|i|[Ww]e)(?:['’]ve|\s+have)?\s+(?:track(?:ed)?|(?:put|have|had|got)?\s?a\s+tracker|monitor(?:ed)?|follow\s+(?:him|her)\s+on)\b"
    rf"{_UP_TO}",
    r"\b[Tt]racker\s+(?:app\s+)?on\s+(?:his|her|their)\s+\w+",
    r"\b(?:in|inside|from|out\s+of)\s+(?:the|his|her|their)\s+(?:PE|school|gym|kit|sports|swimming|book|pencil)\s?(?:bag|case|kit)\b",
    r"\b(?:rings?|rang|ringing|phones?|phoned|calls?|called)\s+the\s+house\b",
    # The door, the drive, the dog, the camera on the wall.
    r"\b(?:[Cc]ame|[Cc]ome|[Tt]urned\s+up|[Kk]nock(?:ed|ing)?|[Bb]ang(?:ed|ing)?|[Bb]een|[Ss]tood)\s+(?:round\s+)?(?:to|on|at)\s+the\s+"
    r"(?:front\s+|back\s+|side\s+)?(?:door|house|window)\b(?=\s*(?:[.,;!?]|$|\s(?:at|again|asking|looking|for|last|twice|and|with|"
    r"when|this)\b))(?!\s+at\s+(?:\d+\s+[A-Z]|the))",
    r"\b(?:on|off|across|blocking|up)\s+the\s+(?:drive|driveway|doorstep|front\s+step|front\s+lawn)\b(?!\s+(?:of|at\s+(?:\d|the\b)|to|in|on|next)\b)",
    r"\b(?:[Tt]he|[Oo]ur)\s+dog\s+(?:barked|barks|was\s+barking|started|growled|went|kept|woke)\b",
    r"(?<!['’]s )(?<!['’]s Ring )\b(?:[Tt]he\s+|[Oo]ur\s+)?(?i:(?:video\s+)?doorbell(?:\s+(?:cam(?:era)?|clip|video))?|"
    r"ring\s+(?:cam(?:era)?|clip|video))\s+(?:has|had|got|"
    r"picked|caught|shows?|showed|recorded|footage)\b",
    r"\b(?:at|under|below|outside|through)\s+(?:her|his|their)\s+(?:\w+\s+)?window\b",
    # What only those at home see of a child, and what came to the house.
    r"\b(?i:the|this|their|our|whole|entire)\s+(?:whole\s+|entire\s+)?household\b|\b[Ww]hole\s+(?:house|family)\b",
    r"\b[Mm]issing\s+from\s+home\b|\b(?:left|leaves|leaving|out\s+of)\s+the\s+house\b(?!\s+(?:on|in|at|of|next|opposite|with)\b)",
    r"\b(?:won['’]?t|would\s?n['’]?t|never|not|n['’]t|refus\w+\s+to|hardly|barely)\s+(?:come|comes?|coming|leaves?|leaving|get|eat|eating|"
    r"sleep|sleeping)\s+(?:out\s+of\s+|up\s+from\s+)?(?:his|her|their|the|with)\s+(?:room|bed|bedroom|tea|dinner|breakfast|meals|food|light)\b",
    r"\b(?:cries|cried|crying)\s+(?:him|her)self\s+to\s+sleep\b|\b(?:sleeps?|slept|sleeping)\s+with\s+(?:his|her|the|a)\b|\bnightmares\b|"
    r"\b(?:stopped|not|n['’]t|off)\s+(?:eating|his|her)\s*(?:his|her)?\s*(?:tea|dinner|meals|food)\b",
    r"\b(?:climbs?|climbed|climbing|goes|went|sneaks?|snuck|sneaked|gets?|got)\s+out\s+(?:of\s+)?(?:his|her|their|over|through|via)\b[^,.;:!?]{0,24}",
    r"\b(?:letter|note|parcel|package|delivery|post|brick|cash)\s+(?:came|come|arrived|turned\s+up|was\s+delivered|was\s+left|through)\b"
    r"[^,.;:!?]{0,24}\b(?:for|to|door|window|letterbox|house|ours)\b",
    r"\b(?:[Ss]chool|[Cc]ollege|[Nn]ursery|[Cc][Aa][Mm][Hh][Ss])\s+(?:rang|phoned|called|texted|emailed|text)\b|"
    r"\b(?:a\s+)?(?:text|call|email|letter|detention|phone\s?call)\s+(?:off|from)\s+(?:the\s+|his\s+|her\s+)?(?:school|college|nursery)\b|"
    r"\b(?:called|went|going)\s+in\s?to\s+(?:the\s+)?school\b",
    r"\b[Aa]fter\s+(?:his\s+|her\s+)?(?:tea|dinner|breakfast|supper)\b|\b[Ss]traight\s+(?:after|from|home\s+from)\s+school\b",
    r"\b[Nn]ext\s+door['’]?s\s+(?:camera|doorbell|cctv|ring)\b|\b[Kk]nown\s+(?:him|her|them)\s+(?:since|all|from)\b[^,.;:!?]{0,24}",
    # Few enough to be counted.
    r"\b(?:[Nn]o[- ]?one|[Nn]obody)\s+else\s+(?:can|could|knows?|knew|saw|sees|has\s+seen|was\s+told|overlooks?|faces?|"
    r"lives)\b"
    r"(?:\s+(?:see|tell|know)\b)?(?:\s+it\b)?",
    r"\b(?:the\s+)?only\s+(?:one|person)\s+(?:he|she|they)\s+(?:told|tells|has\s+told|trusts?|speaks\s+to|talks\s+to)\b",
    r"\b(?:the\s+)?(?:two|three|four)\s+of\s+us\b",
    r"\b[Nn]o\s+other\s+(?:house|flat|window|garden|camera|family)\s+(?:faces?|overlooks?|looks?|can|could|has|had|gets?)\b",
    r"\b[Oo]nly\s+(?:me|us|her|him|them)\s+(?:left|here|there|in|about|up|awake|home|and\s+the\s+(?:dog|cat|baby))\b|"
    r"\b[Oo]nly\s+me\s+(?:he|she|they|it)\b",
    r"\b[Tt]he\s+only\s+(?:ones?|people|person)\s+(?:who|that|with)\s+[^.;!?]{1,40}?\b(?:us|me|mum|dad|family)\b",
)
