"""Places: streets, shops, towns, and where young people gather. Offered for the person to correct."""

import re
from collections.abc import Iterator

from alongside.words.lifting.everyday import MONTHS_AND_DAYS, PLAIN
from alongside.words.lifting.find import Find, shouted
from alongside.words.lifting.names import FIRST_NAMES
from alongside.words.lifting.proper import PROPER, TOWNS

_PREP = (
    r"(?:in|at|by|near|behind|outside|inside|opposite|beside|from|to|into|round|around|past|above|below|down|off|under|on|"
    r"towards|through|across|along|up|via|over|facing|leaving|left|of)"
)
_CAP = r"[A-Z][\w’']*"
_STREET = (
    r"(?:Street|St|Road|Rd|Lane|Ln|Avenue|Ave|Close|Drive|Way|Park|Estate|Court|Crescent|Terrace|Rise|Row|Grove|Gardens|"
    r"Square|Place|Walk|Mews|Parade|Green|Hill|Bridge|Station|Services|School|Academy|College|Hotel|Inn|Arms|Head|Tavern|"
    r"House|Flats|Towers?|Chippy|Wash|Bar|Centre|Center|Market|Mall|Arcade|Precinct|Fields?|Woods?|Common|Quay|Docks?|"
    r"Wharf|Hospital|Library|Church|Mosque|Planet|Grill|Takeaway|Stores?|Shop|Garage|Gym|Travelodge|Memorial)"
)
NAMED = re.compile(
    rf"(?<![\w’'])((?:[Tt]he\s+)?(?:{_CAP}(?:\s+and)?\s+){{1,3}}{_STREET})(?:\s+(?:rec|flats|shops|station|car\s+park|estate|end|bus\s+stop))?\b(?![’']s)"
)
OF_A_TOWN = re.compile(
    rf"(?<![\w’'])({_CAP}(?:\s+{_CAP})?\s+(?:bus\s+station|train\s+station|station|estate|retail\s+park|services|flats|rec|park|market|"
    r"shopping\s+centre|precinct|high\s+street|bypass|roundabout|skate\s?park|industrial\s+estate))\b"
)
_CHAIN = (
    r"(?:Asda|ASDA|Tescos?|Sainsbury[’']?s|Morrisons|Aldi|Lidl|Spar|Co-?op|Greggs|Maccies|McDonald[’']?s?|Mcdonalds|KFC|Nando[’']?s|"
    r"Subway|Costa|Starbucks|Premier\s+Inn|Travelodge|Travel\s+Inn|Wetherspoons?|Spoons|B&M|Wilko|Primark|Argos|Domino[’']?s|"
    r"Burger\s+King|Pizza\s+Hut|Shell|Esso|Texaco|Iceland|Boots|Superdrug|JD|Wickes|Halfords|Burger\s+Bar)"
)
CHAIN = re.compile(
    rf"\b(?:(?:{_PREP}|of|outta)\s+(?:the\s+)?|(?=\w[\w’']*\s+car\s+park))({_CHAIN}(?:\s+(?:car\s+park|on\s+{_CAP}(?:\s+{_CAP})?))?)(?!\w)"
)
TOWN = re.compile(
    rf"\b(?:in|at|to|from|near|through|round|around|outside|via|towards|over\s+in|down\s+in|up\s+in)\s+({_CAP}(?:[\s\-](?:(?:upon|on|le)[\s\-])?{_CAP})?)(?![\w’'@_])"
)
_GENERIC = (
    r"(?:bus\s+station|train\s+station|bus\s+stop|bus\s+shelter|retail\s+park|petrol\s+station|filling\s+station|skate\s?park|"
    r"car\s+park|chip\s+shop|chippy|takeaway|corner\s+shop|vape\s+shop|off\s+licence|offie|bookies|underpass|subway|canal|swings|"
    r"allotments|bandstand|school\s+gates|front\s+gate|leisure\s+centre|bowling\s+alley|war\s+memorial|library|market|woods|"
    r"playing\s+fields?|cemetery|graveyard|church|mosque|hotel|precinct|arcade|lay-?by|park\s+and\s+ride|seafront|pier|"
    r"beach|slipway|viaduct|industrial\s+estate|snooker\s+hall|barbers?|nail\s+bar|car\s+wash|services|multi-?storey|"
    r"roundabout|train\s+line|railway|level\s+crossing|shopping\s+centre|cinema|arches|garages|lock-?ups?|rec|park|bridge|"
    r"chapel(?:\s+(?:gates|car\s+park))?|hospital(?:\s+car\s+park)?|drive-?thru|drive\s+through|travel\s+inn|community\s+centre|"
    r"youth\s+club|mcdonalds|maccies|harbour|docks|marina|shops|flats|estate|corner\s+by\s+the\s+\w+)"
)
GENERIC = re.compile(
    rf"\b{_PREP}\s+((?:the|that)\s+(?:[a-z]+\s+)?{_GENERIC}(?:\s+(?:on|off|in|by|at|behind|under|near|over)\s+(?:the\s+)?"
    rf"(?:{_CAP}(?:\s+{_CAP}){{0,2}}|bookies|ring\s+road|co-?op|canal|station))?)\b",
    re.IGNORECASE,
)
_BEGINNINGS = {"watching", "meeting", "near", "outside", "behind", "opposite", "walking", "down", "up"}
_NO_STREET = {"year", "key", "mr", "mrs", "dr", "operation", "op"}
_WATCHED = re.compile(r"\b(?:watch\w*|see\s+the\s+new|film|telly|episode)\b[\w\s]*\Z", re.IGNORECASE)
_NO_TOWN = (PLAIN | FIRST_NAMES | MONTHS_AND_DAYS | PROPER) - TOWNS


def places(text: str) -> Iterator[Find]:
    capitals = not shouted(text)
    for pattern in (NAMED, OF_A_TOWN) if capitals else ():
        for match in pattern.finditer(text):
            start = _after_a_verb(match)
            if not _WATCHED.search(text[max(0, start - 40) : start]) and match[1].split()[0].lower() not in _NO_STREET:
                yield _find(text, start, match.end(1))
    for pattern in (CHAIN, GENERIC):
        yield from (_find(text, *match.span(1)) for match in pattern.finditer(text))
    for match in TOWN.finditer(text) if capitals else ():
        first, *more = re.split(r"[\s\-]", match[1])
        if (
            first.lower() in _NO_TOWN
            or match[1].isupper()
            or re.match(r"\s+name\b", text[match.end() : match.end() + 8])
        ):
            continue
        whole = not more or more[-1].lower() not in _NO_TOWN
        yield _find(text, match.start(1), match.end(1) if whole else match.start(1) + len(first))


def _after_a_verb(match: re.Match[str]) -> int:
    """Where the name begins: the word that begins the sentence is no part of it."""
    words = match[1].split(" ")
    spare = len(words[0]) + 1 if len(words) > 2 and words[0].lower() in PLAIN - {"the"} | _BEGINNINGS else 0
    return match.start(1) + spare


def _find(text: str, start: int, end: int) -> Find:
    return Find(start, end, "place", " ".join(text[start:end].split()).lower())
