"""Phrases for work and its rounds: a shift, a ward, a bus, a bench; what somebody does there for whom."""

_SHE = r"(?:[Ss]he|[Ii]|[Ww]e|[Tt]hey|[Mm]um|[Mm]am|[Dd]ad|[Nn]an|[Gg]ran|[Mm]other|[Ff]ather)"
_WHEN = r"\b(?:[Ww]hen(?:ever)?|[Ww]hile|[Aa]fter|[Bb]efore|[Aa]s|[Oo]nce|[Uu]ntil|[Ee]very\s+time|[Ee]ach\s+time)\s+"
_UP_TO = r"[^,.;:!?]{0,40}"
_MEAL = r"(?:breakfast|dinner|tea|supper|lunch|kitchen|dining(?:\s+room)?)"
_ROOM = (
    r"(?:spare|back|front|box|sleep-?in|staff|changing|waiting|living|sitting|dining|bath|bed|class|utility|music|"
    r"store|treatment|consulting|common|prayer|laundry|engine|signal|control)[- ]?room"
)
_POST = (
    rf"(?:{_ROOM}|(?:top|bottom)\s+bunk|bunk|attic|loft|conservatory|landing|hallway|porch|balcony|stairwell|settee|"
    r"sofa|armchair|vestry|pulpit|organ\s+loft|staffroom|canteen|till|cab|wheelhouse|cockpit|crow's\s+nest|signal\s+box|ticket\s+office|"
    r"cooker|stove|sink|ironing\s+board|washing\s+line|school\s+gates?|touchline|nurses['’]\s+station|ward|"
    r"allotment|greenhouse|polytunnel|scaffold(?:ing)?|ladder|roof|tractor|milking\s+parlour|high\s+chair|"
    r"potting\s+shed|changing\s+bench|dressing\s+table|night\s+desk|lifeguard['’]?s?\s+chair)"
)

ROUTINE = (
    rf"\b(?:[Aa]cross|[Oo]ver|[Aa]t|[Ff]rom|[Rr]ound)\s+(?:the|our|my|her|his|their)\s+{_MEAL}\s+table\b",
    (
        rf"{_WHEN}(?:{_SHE}|[A-Z][a-z]+)\s+(?:does|do|did|cleans?|cleaned|locks?|locked|opens\s+up|opened\s+up|"
        r"closes\s+up|cash(?:es|ed)\s+up|collects?|collected|delivers?|delivered|drops?|dropped|tucks?|tucked|hoovers?|"
        r"hoovered|mops?|mopped|irons?|ironed|empties|emptied|dusts?|dusted|takes\s+out|took\s+out|puts\s+out|put\s+out|"
        r"clocks?|clocked|finish(?:es|ed)|starts?|gets?\s+in|got\s+in|gets?\s+back|got\s+back|goes\s+in\s+to|"
        rf"went\s+in\s+to|changes|changed|makes\s+the|made\s+the|baths|bathed|feeds|fed)\b{_UP_TO}"
    ),
    (
        r"\b(?:[Oo]ff|[Cc]ame\s+off|[Cc]oming\s+off|[Bb]ack\s+from|[Hh]ome\s+from|[Ss]tarting|[Ff]inishing)\s+"
        rf"(?:the\s+|a\s+|her\s+|his\s+)?(?:wards?|shift|nights|earlies|lates|rounds?|night\s+shift|work)\b{_UP_TO}"
    ),
    r"\b(?:[Hh]ome|[Bb]ack|[Uu]p|[Ii]n)\s+(?:by|before|at)\s+(?:about\s+)?(?:six|seven|eight|nine|ten|half)\b",
    (
        r"\b(?:[Ss]he|[Ii]|[Ww]e|[Mm]um|[Dd]ad|[Nn]an|[Gg]ran)\s+(?:had\s+|has\s+)?(?:dispensed|served|treated|x-rayed|"
        r"vaccinated|coloured|fostered|nursed|measured|tutored|coached|taught|shaved|waxed|bandaged|weighed|fitted|"
        r"tattooed|permed|trimmed|cut|washed|christened|married|baptised|delivered\s+to|checked\s+in|booked\s+in|"
        r"bathed|dressed|cooked\s+for|cleaned\s+for|stitched|swabbed|tested|examined)\b[^,.;:!?]{0,40}\b(?:him|them|"
        r"her|his|their|hair|man|men|boy|girl|lad)\b"
    ),
    r"\b(?:[Ii]|[Ww]e)\s+(?:do|drive|clean|run|teach|nurse|work|cover|serve|cook|deliver|walk|mind)\s+(?:the|at|in|on|"
    rf"for|nights|lates)\b{_UP_TO}",
    (
        r"\b(?:sat|sits?|sitting|parked|parks|parking|stood|stands|standing|pulled\s+up|stopped|stops|waited|waits|"
        r"waiting|lives?|idling)\s+(?:up\s+|right\s+|directly\s+|just\s+|there\s+|across\s+and\s+)?opposite\b"
        r"(?!\s+(?:a|an|the\s+(?!house\b|flat\b)|[A-Z]))"
    ),
    (
        r"\b(?:[Oo]utside|[Oo]ff|[Rr]ound\s+the\s+back\s+of|[Bb]ehind|[Pp]ast)\s+(?:the|her|their|my|our)\s+(?:house|"
        r"front\s+door|back\s+door|back\s+gate|front\s+gate|bedroom|front\s+room)\b(?!\s+(?:on|in|at|of|where|number|"
        r"used|being|opposite|next|that|which|with|by|is|was)\b)"
    ),
    (
        r"\b(?:[Ff]rom|[Tt]hrough)\s+(?:the|my|our|her)\s+(?:own\s+)?"
        rf"{_POST}\b(?!\s+of\s+(?:the|a)\b)(?!\s+and\s)(?:\s+(?:that|which|where|while|when)\b[^,.;:!?]{{0,24}})?"
    ),
    (
        rf"\b(?:[Ss]he|[Mm]um|[Mm]am|[Dd]ad|[Nn]an|[Gg]ran|[Mm]other|[Ff]ather|I|i|[Ww]e)\s+(?:was|were|had\s+been)\s+"
        rf"(?:\w+\s+)?(?:standing|stood|sat|sitting|kneeling|leaning|bent\s+over|waiting)\s+(?:at|by|in|on|over|beside|"
        rf"with|outside)\b{_UP_TO}"
    ),
    (
        r"\b(?:go(?:es|ing)?|went|put|gone)\s+(?:in|into|through|on)\s+the\s+"
        r"(?:wash|washing\s+machine|tumble\s+dryer|line)\b"
    ),
    (
        r"\b(?:[Dd]uring|[Aa]t|[Aa]fter|[Bb]efore|[Oo]n|[Ii]n)\s+(?:(?:the|her|his|a|our|my)\s+)?(?:key-?\s?work|"
        r"handover|waking\s+nights?|sleep-?ins?|contact|registration|break\s+duty|lunch\s+duty|dinner\s+duty|form\s+time|"
        r"choir|band\s+practice|bell-?ringing|ward\s+round|late\s+shift|early\s+shift|day\s+shift|back\s+shift|"
        r"stocktake|closing\s+up|opening\s+up|cashing\s+up|her\s+round|his\s+round|my\s+round|our\s+round)\b"
    ),
    (
        r"\b(?:[Ff]rom|[Oo]utside)\s+(?:outside\s+|inside\s+|behind\s+)?the\s+(?:mosque|church|chapel|temple|gurdwara|"
        r"synagogue|surgery|clinic|nursery|ward)\s+(?:after|before|during|when|while|as)\b[^,.;:!?]{0,20}"
    ),
    r"\b[Hh]appened\s+(?:at\s+home|in\s+(?:the\s+house|our|her\s+room|the\s+kitchen))\b[^,.;:!?]{0,20}",
    (
        r"\b(?:[Ww]hile|[Ww]hilst|[Ww]hen|[Aa]fter|[Bb]efore|[Bb]etween)\s+(?:doing|cutting|washing|fitting|treating|"
        r"serving|seeing|measuring|colouring|teaching|driving)\s+(?:an?|the|her|his|their|somebody['’]s|someone['’]s|"
        r"customers?|patients?|clients?)\b[^,.;:!?]{0,24}"
    ),
    r"(?<![Hh]e )\b(?:cut|cuts|coloured|trimmed|shaved|washed|did|does)\s+(?:the\s+\w+['’]s|his|her|their)\s+"
    r"(?:hair|beard|nails|colour|roots|trim)\b",
    r"\b(?:the\s+)?(?:home|unit|placement|hostel|refuge|ward)['’]s\s+(?:\w+\s+)?(?:worker|staff|manager|nurse|carer)\b",
    r"\b(?:found|felt|noticed|fell\s+out)\s+[^,.;:!?]{0,30}\b(?:making\s+(?:his|her|the)\s+beds?|changing\s+the\s+beds?|"
    r"doing\s+the\s+(?:wash|washing|laundry|ironing|hoovering)|in\s+the\s+(?:wash|laundry))\b",
)
