"""Where the coach says nothing, whatever the phrase: exact words, denials, names, laws, words about words."""

import re
from collections.abc import Iterable

from alongside.words.coach.sentence import Around

Span = tuple[int, int]

_QUOTED = (
    re.compile(r"“[^”]*(?:”|$)"),
    re.compile(r"\"[^\"]*(?:\"|$)"),
    re.compile(r"«[^»]*(?:»|$)"),
    # A single mark opens at the start of a word and closes at the end of one; between letters it is an apostrophe.
    re.compile(r"(?<!\w)‘[^‘\n]{0,600}?’(?!\w)"),
    re.compile(r"(?<!\w)'(?=\S)[^\n]{0,600}?(?<=\S)'(?!\w)"),
    # Set off without marks: a quoted line, and what follows “she said:”.
    re.compile(r"^[ \t]*>.*$", re.MULTILINE),
    re.compile(
        r"(?i)(?:\b(?:verbatim|exactly|word\s+for\s+word|(?:her|his|their|own|exact)\s+words|quote[^:\n]{0,20})"
        r"|\b(?<!we )(?<!I )(?<!school )(?<!police )(?<!worker )(?<!SW )(?<!report )(?<!staff )"
        r"(?:said|says|wrote|replied|texted|messaged|asked|told\s+(?:us|me)))"
        r"\s*(?:was|were|is|are)?\s*[:–—]\s.*$",
        re.MULTILINE,
    ),
)
_DENIED = re.compile(
    r"(?i)(?:\b(?:not|never|no\s+longer|nor|neither|without|rather\s+than|instead\s+of|cannot|far\s+from|hardly|anything\s+but|stopped\s+being)\b"
    r"(?!\s+(?:only|just))|\b\w+n['’]t\b|\bno\b(?!\s+(?:one|doubt))"
    r"|\b(?:nobody|no\s+one)\b)"
    r"(?:\s+(?:an?|at|all|so|very|too|quite|here|should|the|been|being|be|in|her|his|their|any|really|actually|ever|simply|seen|as|to|is|was|were|are|just|by|of"
    r"|call\w*|sa(?:y|ying|id)|describ\w+|writ\w+|us(?:e|ing)|have|has|had|she|he|they|them|him|such|thing|that|child|a\s+child|somebody|someone)){0,5}\s*$"
)
_NOT_FAILED = re.compile(r"(?i)(?:not|never)\s+(?:\w+\s+)?fail")
_WORDY = (
    r"(?:words?|phrases?|terms?|wording|labels?|heading|expression|tick-?\s?box"
    r"|drop-?down|option|box|field|column|slang)"
)
_WORDS_BEFORE = re.compile(
    rf"(?i)(?:\b{_WORDY}(?:\s+(?:marked|called|labelled|named|like|such\s+as|says|reads|headed|for|is|was))?[\s:,]+|\bso-called\s+"
    r"|\b(?:crossed\s+out|deleted|struck\s+out|replaced|swapped|took\s+out|changed|removed)\s+"
    r"|\b(?:avoid|stop|no\s+longer)\s+(?:us\w+|say\w*|writ\w+|call\w*)\s+(?:(?:her|him|them|\w+)\s+(?:an?\s+|the\s+)?)?)$"
)
_WORDS_AFTER = re.compile(
    rf"(?i)\s*(?:(?:is|was|are)\s+(?:not\s+)?(?:an?|the|our)\s+(?:\w+\s+)?{_WORDY}\b|(?:in\s+)?the\s+box\b)"
    rf"|[^.!?]*\btick\w*\b[^.!?]*\bbox\b"
)
_TICK = re.compile(r"(?i)\btick(?:ed)?\b[^.!?]*\bbox\b")
_NAMING = (
    r"teams?|units?|panels?|forums?|campaigns?|polic(?:y|ies)|courses?|training|workshops?|helplines?|projects?|programmes?"
    r"|advis[eo]rs?|coordinators?|co-ordinators?|lead|figures|statistics|register|category|box|tick-?box|field|codes?|protocol"
    r"|strategy|leaflet|guidance|services?|act|order|regulations|notice|legislation|form|checklist|tool|screening|return"
    r"|pathway|procedures?|meetings|conference|charity|desk|clinic|grant|data|report|toolkit|department|bursary|nurse|section|column|theatre|film|app"
    r"|inquiry|enquiry|funds?|funding|schemes?|initiative|sessions?|commission|bill|review|awareness|week|day|network|partnership|trust|centre|hub|officers?"
    r"|association|society|foundation|support\s+group|exhibition|museum|book|podcast|lecture|song|band"
)
_NAME_FOLLOWS = re.compile(rf"(?i)(?:['’]s?)?\s+(?:{_NAMING})\b")
_TITLE_FOLLOWS = re.compile(
    rf"(?:['’]s?)?(?:\s+(?:[A-Z][\w-]*|and|of|for|in|&)){{0,4}}\s+(?-i:(?=[A-Z]))(?:(?i:{_NAMING}))\b"
)
_LAW = re.compile(
    r"(?i)\bAct\s+(?:19|20)\d\d|\b(?:section|sections|s\.|ss\.)\s*(?!(?:7|17|20|31|37|47)\b)[1-9]\d*|\boffences?\s+(?:of|under)|\bconvicted\s+of|\bcharged\s+with"
    r"|\bindict\w+|\bstatut\w+|\bschedule\s+\d|\bin\s+law\b|\blegal\s+term|\blegislation|\bcontact\s+order|\bguilty"
    r"|\bplaced?\s+for\s+adoption|\badoption\s+order|\bsentenced|\b(?:19|20)\d\d\s+Act\b|\bregulations?\b|\bhate\s+crime|\bthe\s+Act\b|\bthe\s+(?:old\s+)?offence\b|\bSexual\s+Offences\b|\bold\s+law\b|\barrested\s+(?:for|on)\b|\b(?:charges?|counts?)\s+(?:of|is|was|reads)\b"
)
_CONTACT_WITH = re.compile(r"(?i)(?<!sexual )\bcontact(?:s|ed|ing)?\s+with\b")
_HAS = re.compile(r"(?i)\b(?:in|had|has|have|of|no)\s+$")
_THING = re.compile(
    r"(?i)\b(?:clutch|gears?|lock|latch|office|building|town|phones?|line|switch\w*|shelf|sites?|website|cars?|fires?|bikes?|vans?"
    r"|vehicles?|dogs?|costs?|bills?|debts?|spending|heating|weeds|garden|rumou?rs|inbox|signal|call|connection|wi-?fi|keys?|card"
    r"|post|letters?|jewellery|things|clothes|charger|wallet|purse|parcels?|cats?|hair|grass|weather|numbers?|printer|paperwork|diary"
    r"|emails?|internet|stream|feed|traffic|prices|temperature|sound|picture|video|screen|bus|train|boiler|bonfire|files?|weather|audio|ball|plant|meeting|helplines?|librar(?:y|ies)"
    r"|shops?|services?|clinics?|surger(?:y|ies)|centres?|cafes?|packages?|deliver(?:y|ies)|kettle|machine|fridge|umbrella"
    r"|firewall|software|laptop|computer|cupboard|drawer|wind|winds|days?|evening|weekend|match|game|trip|sea|terrain|climate|fittings?"
    r"|(?!placement)[\w-]+(?:[st]ion|ment|ness))\b"
    r"(?:['’]s\s*$|(?!['’]s)(?:\s+(?!and\b|then\b|but\b)[\w'’]+){0,6}\s*$)"
)

_BETWEEN = r"(?:is|was|are|were|has|have|had|been|gone|went|that|proved|seems?|seemed|still|just|often|always)"
_SUBJECT = re.compile(
    r"\b(?:[Mm]y|[Oo]ur|[Tt]he|[Tt]his|[Tt]hat|[Ee]very)\s+(?:[\w-]+\s+)?"
    rf"(?P<noun>(?!{_BETWEEN}\b)[a-z]+)(?:\s+{_BETWEEN})*\s*$"
)
# A council and a firewall are “it”; a child never is.
_IT = re.compile(r"(?i)\bit(?:['’]s)?(?:\s+(?:is|was|has|had|also|just))*\s*$")
_PEOPLE = """
    girl girls boy boys child children kid kids lad lads lass daughter daughters son sons sister sisters brother
    brothers sibling siblings twin twins eldest oldest youngest middle younger older one ones two three other
    others both pair teen teens teenager teenagers youngster youth person people man men woman women pupil
    pupils student students baby family families household home parent parents mother mothers mum mam dad father
    fathers carer carers nan gran grandmother grandparents case cases client victim victims subject runaway
    more most very quite rather really group cohort behaviour behaviours conduct attitude situation placement
    placements then and she he they who relationship relationships dynamic dynamics parenting house upbringing
    background lifestyle attachment attachments marriage
    which
"""
_TOWARDS = re.compile(
    r"(?i)\b(?:to|towards?|with)\s+(?:the\s+)?(?:mum|mam|mother|dad|father|nan|gran|parents?|carers?|famil(?:y|ies))$"
)
_THE_WILD = re.compile(r"(?i)\b(?:the|some|those|these)\s+wild$")


def exact_words(text: str) -> list[Span]:
    """Every stretch that is somebody's own words."""
    return [found.span() for pattern in _QUOTED for found in pattern.finditer(text)]


def within(start: int, end: int, spans: Iterable[Span]) -> bool:
    """Whether any of the find stands inside a stretch."""
    return any(start < stop and begin < end for begin, stop in spans)


def always(around: Around) -> bool:
    """What silences every phrase."""
    return bool(
        _CONTACT_WITH.search(around.found)
        or _DENIED.search(around.just_before)
        or _NOT_FAILED.match(around.found)
        or _WORDS_BEFORE.search(around.just_before)
        or _WORDS_AFTER.match(around.after)
        or _TICK.search(around.before)
        or _a_name(around)
    )


def _a_name(around: Around) -> bool:
    """Part of the name of a team, a form or a law: what follows says so, or a capital in mid-sentence."""
    if _NAME_FOLLOWS.match(around.after) or (around.found[:1].isupper() and _TITLE_FOLLOWS.match(around.after)):
        return True
    found = around.found
    alone = not re.search(r"\s", found)
    if found.istitle() and re.match(r"\s+[A-Z][a-z]", around.after) and (alone or not around.opens):
        return True
    if found.istitle() and re.search(r"\s", found) and re.match(r"\s+(?:and|&)\s+[A-Z][a-z]", around.after):
        return True
    # “a Neet from July” is no name, “a Grit jacket” is one.
    named_so = re.search(r"(?i)\ban?\s+$", around.just_before) and not re.match(
        r"\s+(?!from\b|in\b|at\b)[a-z]", around.after
    )
    one_word = alone and not named_so and found[:1].isupper() and not re.fullmatch(r"[A-Z.]{2,}s?", found)
    return one_word and not around.opens and not re.search(r"[:,;–-]\s*$", around.before)


def law(around: Around) -> bool:
    """A sentence about a law, a charge or an order, whose own words are not ours to change."""
    return bool(_LAW.search(around.whole))


def contact_with(around: Around) -> bool:
    """Being in contact with somebody is not a word of blame, nor is a contact somebody has."""
    noun = around.found.lower().startswith("contact ") and _HAS.search(around.just_before)
    return bool(noun or re.match(r"(?i)\s*with\b", around.after))


def a_thing(around: Around) -> bool:
    """A phone that is lost again and again, a clutch that will not engage, “my pen”, “the picture was”."""
    said = _SUBJECT.search(around.just_before)
    named = said and said["noun"] not in _PEOPLE.split()
    return bool(named or _THING.search(around.just_before) or _IT.search(around.just_before))


def towards(around: Around) -> bool:
    """Neighbours who were hostile to Mum: it is said of them."""
    return bool(_TOWARDS.search(around.found))


def of_nature(around: Around) -> bool:
    """“to see the wild ponies”: of a place or an animal."""
    return bool(_THE_WILD.search(around.found) and re.match(r"\s+\w", around.after))
