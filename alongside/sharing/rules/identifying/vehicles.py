"""A family's vehicle: its mark whole or in part, its model, and colour with make or model."""

import re
from collections.abc import Iterable, Iterator

from alongside.sharing.rules.identifying.cars import (
    ALSO,
    ANY_CAR,
    COLOURS,
    KIND_OF,
    KINDS,
    MAKES,
    MANY_MAKES,
    RARE,
    SHADES,
    SHORT_MAKES,
    WORDS,
)
from alongside.sharing.rules.identifying.ordinary import ORDINARY
from alongside.sharing.rules.identifying.text import Span, Text, keys_of, words_in
from alongside.words.lifting.everyday import PLAIN

_OURS = frozenset({"her", "his", "their", "my", "our", "your", "the"})
# After “her 208”, where “the 208 people” is no car.
_THEN = frozenset({"", "at", "in", "on", "was", "is", "has", "had", "outside", "with", "and", "from", "to", "by"})
_PLATE = re.compile(
    r"\b[A-Za-z]{2}\d{2}\s?[A-Za-z]{3}\b|\b[A-Za-z]\d{1,3}\s?[A-Za-z]{3}\b|\b[A-Za-z]{3}\s?\d{1,4}[A-Za-z]?\b"
)
_THE = frozenset({"the", "that", "this", "her", "his", "my", "our", "their"})
_FEWEST = frozenset({"narrowboat", "campervan", "mobilityscooter"})
_ANY = frozenset({"a", "an", "another", "coloured", "any", "every", "old"})
_NEAR = frozenset({"my", "our"})
_PARENTS = words_in("mum mam mom mother dad father nan nana gran grandad grandma parent carer family stepdad stepmum")
_COMMON = ORDINARY | PLAIN


def vehicles(text: Text, known: Iterable[str], owners: frozenset[str] = frozenset()) -> Iterator[Span]:
    """`owners`: the parts of every name of the family, for “Steve's Kawasaki”."""
    for line in known:
        for plate in _PLATE.findall(line):
            yield from _plate(text, "".join(keys_of(plate)))
        plates = ["".join(keys_of(plate)) for plate in _PLATE.findall(line)]
        parts = [keys_of(part) for part in re.split(r"[,;(]", _PLATE.sub(" ", line))]
        colours = [word for part in parts[1:] for word in part if word in COLOURS or word in SHADES]
        yield from _described(text, [*colours, *parts[0]], plates, owners)


def _plate(text: Text, plate: str) -> Iterator[Span]:
    """Spaced or not, O for 0; its first four or last three characters where they stand alone in capitals."""
    keys = [_alike(token.key) for token in text.tokens]
    for first, after in text.runs(_alike(plate), keys):
        yield text.span(first, after)
    for place, token in enumerate(text.tokens):
        half = len(plate) == 7 and token.key in {plate[:4], plate[4:]}
        ending = token.key == plate[4:] and text.at(place - 1) in {"ends", "ending", "reg", "plate"}
        if half and (token.text.isupper() or ending) and not _half_of_another(text, place, plate):
            yield text.span(place, place + 1)


def _half_of_another(text: Text, place: int, plate: str) -> bool:
    """ZZ18 KKR is not ZZ18 JQE."""
    token = text.tokens[place]
    if token.key == plate[:4]:
        behind = text.tokens[place + 1].text if place + 1 < len(text.tokens) else ""
        return bool(re.fullmatch("[A-Z]{3}", behind)) and text.between(place) == " "
    before = text.tokens[place - 1].text if place else ""
    return bool(re.fullmatch(r"[A-Z]{2}\d\d", before)) and text.between(place - 1) == " "


def _alike(key: str) -> str:
    return key.translate(str.maketrans("oilsz", "01152"))


def _described(text: Text, words: list[str], plates: list[str], owners: frozenset[str]) -> Iterator[Span]:
    car = _Car(words)
    for first, after in (*_by_model(text, car), *_by_make(text, car, owners)):
        begin = _back(text, first, {*car.colour, *car.make})
        if not _another(text, begin, after, car, plates):
            yield text.span(begin, after)
    for first, after in _by_kind(text, car):
        yield text.span(_back(text, first, {*car.colour, *car.make}), after)


def _another(text: Text, first: int, after: int, car: "_Car", plates: list[str]) -> bool:
    """“a yellow Picanto”, “Prius, black”, “the same Duster in white”: of another colour, another mark, or anybody's."""
    own = {*car.colour, *car.make, *car.model}
    if text.at(first - 1) in COLOURS - own or (
        text.at(first - 1) in MAKES - own and text.at(first - 2) in COLOURS - own
    ):
        return True
    said = any(text.at(n) in car.colour for n in range(first, after))
    whole = said and any(text.at(n) in car.model for n in range(first, after))
    line = _rest(text, after)
    marks = ["".join(keys_of(mark)) for mark in _PLATE.findall(line) if re.search(r"\d", mark)]
    if marks and not {_alike(mark) for mark in marks} & {_alike(plate) for plate in plates}:
        return len(max(marks, key=len)) == 7
    shade = re.match(
        r"(?:,\s*(?:an?\s+)?|\s+(?:van|estate|saloon|hatchback|suv|car|scooter|bike),\s*|\s+in\s+)(?:(?:dark|light|pale|bright)\s+)?(\w+)",
        line,
    )
    if shade and shade.group(1).lower() in COLOURS and not said:
        return shade.group(1).lower() not in own
    anybodys = text.at(first - 1) in {"a", "an", "another", "same"} and bool(car.colour or not car.make) and not said
    return anybodys and not whole


def _rest(text: Text, after: int) -> str:
    """What follows in the same sentence, as far as a mark may stand."""
    line = text.text[text.tokens[after - 1].end :][:60]
    return re.split(r"[.!?\n](?:\s|$)", line, maxsplit=1)[0]


class _Car:
    """Its words sorted: “silver Ford Focus”, “blue moped”."""

    def __init__(self, words: list[str]) -> None:
        self.colour = [word for word in words if word in COLOURS or word in SHADES]
        self.make = [word for word in words if word in MAKES]
        self.model = [word for word in words if word not in {*self.colour, *self.make, *KINDS}]
        self.kind = "".join(word for word in words if word in KINDS)
        self.other_kind = next((KIND_OF[word] for word in words if word in KIND_OF), "")


def _by_model(text: Text, car: _Car) -> Iterator[Span]:
    if not car.model:
        return
    for before in (car.make, *([one] for one in car.colour), []):
        for first, after in text.runs("".join([*before, *car.model])):
            if before or _is_model(text, first, after, "".join(car.model)):
                yield first, after
    for word in car.model if len(car.model) > 1 else ():
        if len(word) > 3 and word not in _COMMON:
            yield from text.runs(word)


def _by_make(text: Text, car: _Car, owners: frozenset[str]) -> Iterator[Span]:
    """Colour and make; “her Tesla”, “Dad's Kia”; a rare make by itself: never with another model after it."""
    found = [(make, first, after) for make in _makes(car) for first, after in text.runs(make)]
    for _, first, after in found:
        before = text.at(first - 1)
        if _other_model(text, after, car.model):
            continue
        if before in {*_OURS, *car.colour}:
            yield (first - 1 if before in _OURS else first), after
        elif _owned(text, first, owners | _PARENTS) or (_is_rare(text, first) and before not in _ANY | COLOURS | MAKES):
            yield first, after


def _is_rare(text: Text, first: int) -> bool:
    joined = text.text[text.tokens[first].end :][:1] == "-"
    return text.at(first) in MAKES - MANY_MAKES - _COMMON and not joined and (text.tokens[first].big or text.small)


def _owned(text: Text, first: int, owners: frozenset[str]) -> bool:
    """“Steve's Kawasaki”, “mams old kia”."""
    first -= text.at(first - 1) in {"old", "new", "little", "wee"}
    before = text.at(first - 1)
    return text.at(first - 2) in owners if before == "s" else before.removesuffix("s") in owners


def _makes(car: _Car) -> set[str]:
    short = {one for word in car.make for one in SHORT_MAKES.get(word, ())}
    return {"".join(car.make), *car.make, *short} - {""}


def _by_kind(text: Text, car: _Car) -> Iterator[Span]:
    """“the purple car” of those who have a purple Micra; “blue moped”; “our camper”, of which there are few."""
    nouns = {*ALSO.get(car.kind, (car.kind,)), *ALSO.get(car.other_kind, ())} - {""} or {*ANY_CAR}
    for noun in nouns:
        for shade in car.colour:
            yield from text.runs(shade + noun)
        for first, after in text.runs(noun):
            before = text.at(first - 1)
            ours = before in _NEAR and noun not in {*ANY_CAR} - RARE
            if ours or (noun in RARE and before in _THE and text.at(after) not in {"site", "park", "parks", "sites"}):
                yield first - 1, after
            elif noun in _FEWEST and before not in _ANY | COLOURS:
                yield first, after


def _is_model(text: Text, first: int, after: int, model: str) -> bool:
    """“the Teasel”, “a Zafira”: a word that is also something else needs its capital inside a sentence."""
    if model.isdigit():
        return text.at(first - 1) in _OURS and text.at(after) in _THEN
    if model in WORDS and not text.tokens[first].big:
        return text.at(first - 1) in _OURS and text.at(after) in _THEN
    if model not in _COMMON and model.rstrip("s") not in _COMMON and len(model) > 3:
        return True
    return text.tokens[first].big and (model not in _COMMON or not text.fresh(first))


def _back(text: Text, first: int, ours: set[str]) -> int:
    while first and text.at(first - 1) in ours:
        first -= 1
    return first


def _other_model(text: Text, after: int, model: list[str]) -> bool:
    """“a black Vauxhall Vectra” is not their black Vauxhall Zafira."""
    return bool(model) and after < len(text.tokens) and text.tokens[after].big and text.between(after - 1) == " "
