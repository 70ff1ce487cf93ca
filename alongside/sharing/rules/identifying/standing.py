"""Where the teller was, or what only they could know: “from my bedroom window”, “when I dropped her off”.

Whatever the teller did (“as I was …”, “I was parked …”) places them. What others did (“when Tibbs was picked up”)
does not. A quotation is somebody else's and is left alone.
"""

import re
from collections.abc import Iterable, Iterator

from alongside.sharing.rules.identifying.nobodys import nobodys_place
from alongside.sharing.rules.identifying.quoted import outside_quotes
from alongside.sharing.rules.identifying.text import Span, Text, words_in
from alongside.sharing.rules.identifying.vantage import SHAPES

_SHAPES = tuple(re.compile(shape) for shape in SHAPES)


# What anybody may stand on; whatever else somebody saw a thing from is the teller's.
_PUBLIC = re.compile(
    r"\b(?:pavement|footbridge|bridge|car\s?park|road|street|station|park|pier|beach|hill|river|"
    r"towpath|top|north|south|east|west|city|town|council"
    r"|police|club|pub|outside|lighthouse|air|start|look|sound|same|first|last|next|other|back|boot|"
    r"lay-?by|dawn|dusk|noon|shop|window\s+of\s+the|man|men|boy|girl|car|van|box|bag)\b",
    re.IGNORECASE,
)
_SEEN = (
    r"(?:see|saw|seen|sees|hear|heard|hears|watch|watched|visible|view|sight|spot|spotted|count|"
    r"counted|read|clear|plain|plainly|notice|noticed|made\s+out|make\s+out|smell|smelt|looks?|face|"
    r"faces|overheard|witnessed)"
)
_NEAR = 32  # characters after “From” in which the place is named
_LEADING = re.compile(
    rf"(?:^|(?<=[.!?:;\n]\s))\s{{0,3}}((?:From|Through|Over|Across|Behind|Beside|Inside|Outside|Opposite|"
    rf"Under|Near|Up|Down|On|At|In|By|Halfway|Next\s+to|During|Between|After|Before|Half\s+way|Out)\s+"
    rf"(?:\w[\w’'-]*\s+){{1,9}}?)(?=(?:I|we|she|he|you|one|mum|dad|nan|gran)\s+(?:\w+\s+)?{_SEEN}\b|"
    rf"(?:[^.;!?]{{0,40}}(?:can|could|is|was|are|were)\s+(?:be\s+)?(?:in\s+plain\s+)?{_SEEN}\b))"
)
_FIRST = re.compile(r"(?<![\w’'])(?:I|[Ww]e)(?:['’](?:d|m|ve|ll|re))?\b[^.;!?\n]{0,60}")
_WHERE = re.compile(
    rf"\b{_SEEN}\b[^.;!?\n]{{0,50}}?\b((?:from|through|while|whilst|as|when|after|before|over|out\s+of|"
    rf"behind|outside|opposite|beside|across|on|at|in|by|during|under)\s+(?:\w[\w’'-]*\s*){{1,7}})"
)
_OPENING = re.compile(
    r"(?:^|(?<=[.!?:;\n]\s))\s{0,3}((?:[A-Z][\w’'-]*)(?:\s+[\w’'-]+){1,9}?,?\s+(?:I|we)\s+[\w’'-]+)",
)
_STARTS = words_in(
    """
    from through over across behind beside inside outside opposite under near up down on at in by halfway next
    during between after before half out as when while whilst once since walking driving going coming sitting
    standing waiting looking leaving getting passing
    """
)


def standing(text: Text, names: Iterable[str] = ()) -> Iterator[Span]:
    shown = outside_quotes(text.text)
    return (span for span in _stood(shown, names) if not nobodys_place(shown, *span))


def _stood(shown: str, names: Iterable[str]) -> Iterator[Span]:
    yield from _sight(shown)
    yield from _at_work(shown, names)
    for shape in _SHAPES:
        for found in shape.finditer(shown):
            yield found.start(), found.start() + len(found.group().rstrip())


def _sight(shown: str) -> Iterator[Span]:
    """Where somebody saw it from: before “she could see”, and after “I saw”."""
    for found in _LEADING.finditer(shown):
        if not _PUBLIC.search(shown[found.start(1) : found.start(1) + _NEAR]):
            yield found.start(1), found.start(1) + len(found.group(1).rstrip())
    for found in _OPENING.finditer(shown):
        if found.group(1).split()[0].lower() in _STARTS:
            yield found.span(1)
    for found in _FIRST.finditer(shown):
        for place in _WHERE.finditer(found.group()):
            yield found.start() + place.start(1), found.start() + place.start(1) + len(place.group(1).rstrip())


def _at_work(shown: str, names: Iterable[str]) -> Iterator[Span]:
    """“Sian was behind the bar when …”: one of the family, in a place, at the time."""
    parts = {part for name in names for part in re.findall(r"[^\W\d_]{3,}", name)}
    called = sorted(map(re.escape, parts), key=len, reverse=True)
    who = "|".join([*called, "she", "mum", "dad", "nan", "gran", "mother", "father", "I", "we"])
    shape = (
        rf"\b(?i:{who})\s+(?:was|were|had\s+been)\s+((?:just\s+|still\s+|out\s+|sat\s+)?(?:on|at|behind|in|"
        rf"by|up|outside|out|off|under|over|inside|with)\s+[^.;,!?]{{3,50}}?)(?=\s+when\b|\s+as\b|\s+and\s+"
        rf"(?:saw|heard)|[.,;!?]|$)"
    )
    for found in re.finditer(shape, shown):
        yield found.span(1)
    works = (
        r"\b(?:she|mum|dad|nan|I|mother|father)\s+(?:also\s+|now\s+)?(?:works?|worked|volunteers?|"
        r"drives?\s+(?:the|a)\s+\w+|cleans?|cooks?)\s+(?:at|for|in|nights|as|on|there|"
        r"part)\b[^.;,!?]{0,30}"
    )
    for found in re.finditer(works, shown, re.IGNORECASE):
        yield found.span()
