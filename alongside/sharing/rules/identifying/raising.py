"""Phrases that say who brings the child up without a word for it: “we adopted her”, “she has lived with us since”."""

_WE = r"\b(?:[Ii]|[Ww]e)(?:['’](?:d|ve|m|re)|\s+(?:have|had|am|are|was|were))?\s+(?:\w+\s+){0,2}?"
_THEM = r"(?:him|her|them|both|'er|'im|'em|[A-Z]\w+)"
_SINCE = r"(?=\s+(?:at|since|when|for\s+(?:\w+\s+)?(?:years?|months?|weeks?))\b)"

BROUGHT_UP = (
    r"\bg(?:a|i)ve\s+birth\s+to\s+(?:him|her|them)\b|\bcarried\s+(?:him|her|them)\s+for\s+(?:nine|9)\s+months\b",
    r"\b[Tt]he\s+wee\s+(?:man|lad|lass(?:ie)?|one|fella|girl|boy|yin)\b",
    rf"{_WE}(?:adopt(?:ed|ing)|foster(?:ed|ing)?|rais(?:ed|ing))\s+{_THEM}",
    rf"{_WE}(?:looked?\s+after|looking\s+after|car(?:ed|ing|e)\s+for|bringing|brought|bring|taking|took|tuk|had|"
    rf"have)\s+"
    rf"{_THEM}(?:\s+(?:up|in|on)\b|\s+from\s+(?:birth|a\s+baby)\b|{_SINCE})",
    r"\b(?:placed|liv(?:ed?|es|ing)|been|stay(?:s|ed|ing)?|moved(?:\s+in)?|settled|sleeps?(?:\s+in)?)\s+(?:\w+\s+)?"
    r"(?:wi['’]?|with)\s+(?:us|me)\b",
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey)(?:['’][sd]|\s+ha[sd])?\s+(?:\w+\s+)?(?:came|comes?)\s+(?:back\s+)?to\s+(?:us|me)\b",
    r"\b(?i:none|neither|either|both)\s+of\s+(?:us|them\s+(?:from|off)\s+us)\b",
    r"\b(?:stole|took|takes|taken|nicked|hides?|hid|hiding|borrowed|nothing|money|secrets?)\s+(?:\w+\s+)?(?:from|"
    r"off)\s+(?:us|me)\b",
    r"\b(?:[Mm]e|[Hh]im|[Hh]er)\s+an[d']?\s+(?:me|us)\b",
    r"(?<!\b[Aa] )(?<!\b[Aa]nother )\b[Ss]pecial\s+guardian(?:s|ship)?\b|\bSGO\b",
    r"\b(?:residence|guardianship|child\s+arrangements)\s+order\b",
    r"\b(?:has|have|had|got|with)\s+two\s+(?:mums|mams|dads|mothers|fathers|homes)\b",
    r"\b(?:[Ss]ince|[Ww]hen|[Bb]efore|[Uu]ntil|[Tt]ill)\s+(?:he|she|they)\s+(?:came|moved)\s+(?:back\s+)?(?:home|"
    r"in\s+with)\b",
    r"\b[Ii]n\s+(?:foster\s+care|placement|kinship\s+care)\b",
    r"(?:^|(?<=[.!?]\s))[Pp]lacement\s+(?:reports?|reported|says?|said|rang|states?|advis\w+|confirm\w*)\b",
    r"\b(?:[Rr]eturn(?:ed|s|ing)?|[Gg]ot|[Cc]ame|[Bb]rought|[Gg]et|[Aa]bsent|[Mm]issing|[Bb]ack)\s+(?:back\s+)?"
    r"(?:to|from|at)\s+the\s+(?:home|unit|placement)\b(?!\s+(?:of|address))",
    r"\b(?:lives?|living|left)\s+(?:on\s+(?:her|his|their)\s+own|alone|at\s+home)\s+with\s+(?:him|her|them)\b",
    r"\b(?:not|hasn['’]?t|never)\s+been\s+(?:in|home|back)\s+(?:since|all\s+night|for)\b",
    r"\bOne\s+of\s+(?:our|the)\s+(?:young\s+people|residents|lads|girls|kids|children)\b",
)
