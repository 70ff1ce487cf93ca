"""Where a family lives: the whole address, a part of it, its postcode, and the name of a house or a block."""

import re
from collections.abc import Iterable, Iterator

from alongside.sharing.rules.identifying.ordinary import ORDINARY, PLACES_FOLLOW
from alongside.sharing.rules.identifying.text import Span, Text, keys_of, words_in
from alongside.words.lifting.everyday import PLAIN

# Each written form of a street goes to one.
_STREETS = dict(
    pair.split(":")
    for pair in words_in(
        """
    road:rd street:st str:st saint:st lane:ln avenue:ave av:ave close:cl clo:cl drive:dr drv:dr court:ct crt:ct
    crescent:cres cresc:cres place:pl gardens:gdns gdn:gdns garden:gdns terrace:ter terr:ter square:sq grove:gr
    grv:gr park:pk way:wy walk:wk wlk:wk hill:hl rise:rise row:row view:vw mews:mews green:gn grn:gn parade:pde
    wharf:whf heights:hts hgts:hts house:hse flat:flat apartment:flat apt:flat flt:flat yard:yd end:end bank:bk
    buildings:bldgs building:bldgs cottages:cotts cottage:cott quay:qy tower:twr towers:twrs villas:vls
    meadow:mdw meadows:mdws north:n south:s bridge:br mount:mt orchard:orch lodge:lodge estate:est fields:flds
    field:fld vale:vale
        """
    )
)
_ENDS = frozenset(_STREETS.values()) | {"st"}
_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
_ONES = _SMALL.split()
_TENS = dict(
    zip(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], range(20, 100, 10), strict=True)
)
_POSTCODE = re.compile(r"^([a-z]{1,2}\d[a-z\d]?)\s*(\d[a-z]{2})$")
_UNITS = words_in(
    """
    unit plot pitch room block bay berth mooring caravan van ward no number
    """
)
_COMMON = ORDINARY | PLAIN


def homes(text: Text, addresses: Iterable[str]) -> Iterator[Span]:
    keys = _spoken([token.key for token in text.tokens])
    for address in addresses:
        parts = [part.strip() for part in re.split(r"[,;\n]+", address) if keys_of(part)]
        for number, part in enumerate(parts):
            yield from _part(text, keys, part, last=number > 0)


def _part(text: Text, keys: list[str], part: str, *, last: bool) -> Iterator[Span]:
    """`last`: not the first part, so a bare name is a town and no house."""
    words = keys_of(part)
    if found := _POSTCODE.match("".join(words)):
        yield from _postcode(text, *found.groups())
        return
    short = _spoken(words)
    at = next((n for n in range(len(short) - 1, 0, -1) if short[n] in _ENDS and not short[n - 1].isdigit()), None)
    digits = next((n for n, word in enumerate(short) if word[0].isdigit()), None)
    if short[0] == "flat" and digits == 1:
        yield from _numbered_flat(text, keys, short[:2])
        if short[2:]:
            yield from _part(text, keys, " ".join(part.split()[2:]), last=last)
    elif at is not None:
        yield from _street(text, keys, short, digits, at)
    elif digits is not None:
        yield from _phrase(text, keys, "".join(short))
        if short[0] not in _UNITS:
            yield from _street_alone(text, [word for word in words[digits + 1 :] if word != "the"])
    elif last:
        yield from _street_alone(text, words)
    else:
        yield from _house(text, [word for word in words if word != "the"])


def _spoken(words: list[str]) -> list[str]:
    """Streets in their short form, and numbers in words as figures; one for each token."""
    found = []
    for place, word in enumerate(words):
        after = words[place + 1] if place + 1 < len(words) else ""
        if (word in _ONES and not (place and words[place - 1] in _TENS)) or word in _ONES[1:10]:
            word = str(_ONES.index(word))
        elif word in _TENS:
            word = str(_TENS[word])[: 1 if after in _ONES[1:10] else 2]
        found.append(_STREETS.get(word, word))
    return found


def _numbered_flat(text: Text, keys: list[str], short: list[str]) -> Iterator[Span]:
    yield from _phrase(text, keys, "".join(short))
    for called in ("flatno", "flatnumber", "no", "number"):
        yield from _phrase(text, keys, called + short[1])


def _street(text: Text, keys: list[str], short: list[str], digits: int | None, at: int) -> Iterator[Span]:
    """The street with and without its number; the number by itself only where it is called one."""
    begin = digits + 1 if digits is not None and digits < at else 0
    while begin and begin < at and (short[begin].isdigit() or (len(short[begin]) == 1 and short[begin] in "abcdef")):
        begin += 1  # 52 b, 1-3
    street = short[begin : at + 1]
    if street[:1] == ["the"]:
        street = street[1:]
    wanted = "".join(street)
    for first, after in text.runs(wanted, keys):
        named = text.tokens[first].big or _with_number(text, keys, first, after, "".join(short[:begin]))[0] < first
        if len(street) == 1 and (not named or _before_a_place(text, after)):
            continue  # “a lodge”, where they live at the Lodge
        yield text.span(*_with_number(text, keys, first, after, "".join(short[:begin])))
    yield from _street_alone(text, [word for word in street if word not in _ENDS])
    if begin and any(c.isalpha() for c in "".join(short[:begin])):
        yield from _phrase(text, keys, "".join(short[:begin]))
    if begin:
        for called in ("no", "number", "num", "house"):
            yield from _phrase(text, keys, called + "".join(short[:begin]))


def _street_alone(text: Text, name: list[str]) -> Iterator[Span]:
    """“up on Quarry”: the name without what it is, where a capital inside a sentence makes it one."""
    letters = "".join(name)
    for first, after in text.runs(letters) if len(letters) > 3 else ():
        tokens = text.tokens[first:after]
        other = after < len(text.tokens) and text.tokens[after].big and text.between(after - 1) == " "
        rare = len(letters) > 4 and letters not in _COMMON and len(tokens) == 1
        if (tokens[0].big and not other and not text.fresh(first)) or rare:
            yield text.span(first, after)


def _with_number(text: Text, keys: list[str], first: int, after: int, number: str) -> tuple[int, int]:
    begins = first
    if number and first and keys[first - 1] == "the":
        first -= 1
    for back in (1, 2, 3):
        if first >= back and number and "".join(keys[first - back : first]) == number:
            first -= back
            if first and keys[first - 1] in {"no", "number"}:
                first -= 1
            return first, after
    return begins, after


def _phrase(text: Text, keys: list[str], letters: str) -> Iterator[Span]:
    for first, after in text.runs(letters, keys):
        yield text.span(first, after)


def _house(text: Text, words: list[str]) -> Iterator[Span]:
    """Seaholme; the Lodge, where it is written as a name."""
    letters = "".join(words)
    for first, after in text.runs(letters):
        tokens = text.tokens[first:after]
        known = (len(words) > 1 and [token.key for token in tokens] == words) or (
            letters not in _COMMON and not all(token.key in _COMMON for token in tokens)
        )
        big = all(token.big for token in tokens)
        if known or (big and not _before_a_place(text, after)):
            begin = first - 1 if first and text.at(first - 1) == "the" else first
            yield text.span(begin, after)


def _before_a_place(text: Text, after: int) -> bool:
    """“Lodge Road” is somewhere else."""
    return after < len(text.tokens) and text.tokens[after].big and text.at(after) in PLACES_FOLLOW


def _postcode(text: Text, outward: str, inward: str) -> Iterator[Span]:
    """Together however spaced, with letters typed for figures; the first half alone where it is in capitals."""
    keys = [_alike(token.key) for token in text.tokens]
    yield from _phrase(text, keys, _alike(outward + inward))
    for place, token in enumerate(text.tokens):
        if token.key == outward and (len(outward) > 2 or token.text.isupper()):
            yield text.span(place, place + 1)


def _alike(key: str) -> str:
    return key.translate(str.maketrans("oil", "011"))
