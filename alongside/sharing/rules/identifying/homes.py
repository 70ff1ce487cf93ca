"""Where a family lives: the whole address, a part of it, its postcode, and the name of a house or a block."""

import re
from collections.abc import Iterable, Iterator

from alongside.sharing.rules.identifying.elsewhere import elsewhere
from alongside.sharing.rules.identifying.ordinary import DID, ORDINARY, PLACES_FOLLOW
from alongside.sharing.rules.identifying.sounds import misspelled
from alongside.sharing.rules.identifying.streets import ENDS, spoken
from alongside.sharing.rules.identifying.text import Span, Text, keys_of, words_in
from alongside.words.lifting.everyday import PLAIN

_POSTCODE = re.compile(r"^([a-z]{1,2}\d[a-z\d]?)\s*(\d[a-z]{2})$")
_UNITS = words_in(
    """
    unit plot pitch room block bay berth mooring caravan van ward no number
    """
)
_COMMON = ORDINARY | PLAIN
_ALONG = frozenset({"on", "up", "down", "along", "off", "in", "near", "round", "from", "at"})
_BESIDE = frozenset({"outside", "near", "opposite", "beside"})
_THEN = frozenset({"", "at", "when", "with", "again", "and", "all", "for", "since", "until", "just", "tonight", "last"})


def homes(text: Text, addresses: Iterable[str]) -> Iterator[Span]:
    keys = spoken([token.key for token in text.tokens])
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
    short = spoken(words)
    at = next((n for n in range(len(short) - 1, 0, -1) if short[n] in ENDS and not short[n - 1].isdigit()), None)
    digits = next((n for n, word in enumerate(short) if word[0].isdigit()), None)
    if short[0] == "flat" and digits == 1:
        till = 3 if re.match(r"(?i)flat\s*\d+\s*/\s*\d", part) else 2  # 2/1 of a stair
        yield from _numbered_flat(text, keys, short[:till])
        if short[till:]:
            yield from _part(text, keys, " ".join(words[till:]), last=last)
    elif at is not None:
        yield from _street(text, keys, short, digits, at)
        yield from _run_together(text, words[digits + 1 if digits is not None and digits < at else 0 : at + 1])
    elif digits is not None:
        yield from _phrase(text, keys, "".join(short))
        if short[0] not in _UNITS:
            yield from _street_alone(text, [word for word in words[digits + 1 :] if word != "the"])
    elif last:
        yield from _street_alone(text, words, town=True)
    else:
        yield from _house(text, [word for word in words if word != "the"], called=words[0] == "the")


def _numbered_flat(text: Text, keys: list[str], short: list[str]) -> Iterator[Span]:
    yield from _phrase(text, keys, "".join(short))
    for called in ("flatno", "flatnumber", "no", "number"):
        yield from _phrase(text, keys, called + "".join(short[1:]))
    if len(short) > 2:
        yield from _phrase(text, keys, "".join(short[1:]))


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
    yield from _street_alone(text, [word for word in street if word not in ENDS])
    yield from _street_misspelled(text, keys, street)
    if begin:
        yield from _by_number(text, keys, "".join(short[:begin]), street)


def _by_number(text: Text, keys: list[str], number: str, street: list[str]) -> Iterator[Span]:
    """“12 lime kiln” of Lime Kiln Lane, “number 57”, “outside 57”; and “52b” by itself."""
    called = ["no", "number", "num", "house"]
    wanted = [name + number for name in called] + ([number + "".join(street[:-1])] if len(street) > 1 else [])
    for letters in (*wanted, *([number] if any(c.isalpha() for c in number) else [])):
        yield from _phrase(text, keys, letters)
    yield from _number_alone(text, keys, number)


def _street_misspelled(text: Text, keys: list[str], street: list[str]) -> Iterator[Span]:
    """Marlpitt Crescent; St Oswald Road for St Oswald's Road."""
    for place in range(len(keys) - 1):
        if len(street) == 2 and keys[place + 1] == street[1] and misspelled(keys[place], street[0]):
            yield text.span(place, place + 2)
    if "s" in street:
        yield from _phrase(text, keys, "".join(word for word in street if word != "s"))


def _number_alone(text: Text, keys: list[str], number: str) -> Iterator[Span]:
    """“outside 57”, “near 66”."""
    for place, key in enumerate(keys):
        if key == number and len(number) > 1 and place and keys[place - 1] in _BESIDE:
            last = place + 1 >= len(keys)
            if last or not text.between(place).isspace() or text.at(place + 1) in _THEN:
                yield text.span(place, place + 1)


def _run_together(text: Text, words: list[str]) -> Iterator[Span]:
    """“hazelbank” of Hazel Bank; “C'beech” of Copperbeech."""
    whole = "".join(words)
    for place, token in enumerate(text.tokens):
        if len(words) > 1 and token.key == whole:
            yield text.span(place, place + 1)
        behind = text.at(place + 1)
        cut = len(token.key) < 4 and len(behind) > 2 and text.between(place) in {"'", "’"}
        if words and cut and words[0].startswith(token.key) and words[0].endswith(behind):
            yield text.span(place, place + 2)


def _street_alone(text: Text, name: list[str], *, town: bool = False) -> Iterator[Span]:
    """“up on Quarry”: the name without what it is, where a capital inside a sentence makes it one."""
    letters = "".join(name)
    for first, after in text.runs(letters) if len(letters) > 3 else ():
        rare = letters not in _COMMON and after - first == 1
        if elsewhere(text, first, after):
            continue
        begins = rare and (text.at(after) in DID | _THEN | _ALONG | {"s"} or not text.between(after - 1).isspace())
        big = text.tokens[first].big and (not text.fresh(first) or begins)
        if big or (rare and not text.tokens[first].big and (town or _said_small(text, first, after))):
            yield text.span(first, after)


def _said_small(text: Text, first: int, after: int) -> bool:
    """“hes on larkfield again”: without its capital where there are none, or after a word of place."""
    end = after >= len(text.tokens) or not text.between(after - 1).isspace() or text.at(after) in _THEN
    return (text.small and text.at(first - 1) not in {"a", "an", "the"}) or (text.at(first - 1) in _ALONG and end)


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


def _house(text: Text, words: list[str], *, called: bool = False) -> Iterator[Span]:
    """Seaholme; the Lodge, where it is written as a name, or any “the lodge” of those who live at The Lodge."""
    letters = "".join(words)
    for first, after in text.runs(letters):
        tokens = text.tokens[first:after]
        if elsewhere(text, first, after):
            continue
        known = (len(words) > 1 and [token.key for token in tokens] == words) or (
            letters not in _COMMON and not all(token.key in _COMMON for token in tokens)
        )
        big = all(token.big for token in tokens)
        the = called and text.at(first - 1) == "the" and not text.tokens[first].big
        if known or ((big or the) and not _before_a_place(text, after)):
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
        if token.text == inward.upper() and not text.at(place - 1)[:1].isdigit() and _not_after_an_area(text, place):
            yield text.span(place, place + 1)
        if token.key == outward and (len(outward) > 2 or token.text.isupper()) and not _of_another(text, place):
            yield text.span(place, place + 1)


def _not_after_an_area(text: Text, place: int) -> bool:
    """The second half where no other first half stands before it."""
    return not re.fullmatch(r"[A-Z]{1,2}\d[A-Z\d]?", text.tokens[place - 1].text if place else "")


def _of_another(text: Text, place: int) -> bool:
    """Another half follows, or letters that make a number plate of it."""
    if place + 1 >= len(text.tokens) or len(text.between(place)) > 2:
        return False
    behind = text.tokens[place + 1].text
    return bool(re.fullmatch(r"\d[A-Za-z]{2}|[A-Z]{3}", behind))


def _alike(key: str) -> str:
    return key.translate(str.maketrans("oil", "011"))
