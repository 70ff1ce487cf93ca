"""A family's vehicle: its mark whole or in part, its model, and colour with make or model."""

import re
from collections.abc import Iterable, Iterator

from alongside.sharing.rules.identifying.ordinary import ORDINARY
from alongside.sharing.rules.identifying.text import Span, Text, keys_of, words_in
from alongside.words.lifting.everyday import PLAIN

COLOURS = words_in(
    """
    black white silver grey gray red blue green yellow orange purple pink brown beige cream gold bronze navy
    maroon turquoise burgundy teal lime mustard copper charcoal lilac tan
    """
)
_SHADES = words_in(
    """
    dark light pale bright metallic deep lime sky navy royal racing bottle midnight
    """
)
_MAKES = words_in(
    """
    abarth alfa romeo aston martin audi bentley bmw byd chevrolet chrysler citroen cupra dacia daihatsu dodge ds
    ferrari fiat ford genesis honda hyundai infiniti isuzu jaguar jeep kia land rover range lexus mazda mercedes
    benz mg mini mitsubishi nissan opel peugeot polestar porsche renault saab seat skoda smart ssangyong subaru
    suzuki tesla toyota triumph vauxhall volkswagen vw volvo yamaha kawasaki ducati harley piaggio vespa
    """
)
_KINDS = words_in(
    """
    car van estate hatchback saloon suv people carrier motorbike bike motorcycle scooter moped narrowboat boat
    truck pickup lorry taxi minibus camper campervan caravan mobility
    """
)
_SHORT_MAKES = {
    "mercedes": ("merc",), "bmw": ("beemer", "beamer"), "volkswagen": ("vw",), "vw": ("volkswagen",),
    "jaguar": ("jag",), "land": ("landy",), "rover": ("landy",), "vauxhall": ("vauxy",), "range": ("rangey",),
}  # fmt: skip
_OURS = frozenset({"her", "his", "their", "my", "our", "your", "the"})
# After “her 208”, where “the 208 people” is no car.
_THEN = frozenset({"", "at", "in", "on", "was", "is", "has", "had", "outside", "with", "and", "from", "to", "by"})
_RARE = frozenset(["narrowboat", "campervan", "camper", "minibus", "moped", "mobilityscooter", "caravan"])
_ANY_CAR = ("car", "hatchback", "estate", "saloon", "suv", "motor", "fourbyfour", "4x4", "peoplecarrier", "runaround")
_PLATE = re.compile(
    r"\b[A-Za-z]{2}\d{2}\s?[A-Za-z]{3}\b|\b[A-Za-z]\d{1,3}\s?[A-Za-z]{3}\b|\b[A-Za-z]{3}\s?\d{1,4}[A-Za-z]?\b"
)
_COMMON = ORDINARY | PLAIN


def vehicles(text: Text, known: Iterable[str]) -> Iterator[Span]:
    for line in known:
        for plate in _PLATE.findall(line):
            yield from _plate(text, "".join(keys_of(plate)))
        parts = [keys_of(part) for part in re.split(r"[,;(]", _PLATE.sub(" ", line))]
        colours = [word for part in parts[1:] for word in part if word in COLOURS or word in _SHADES]
        yield from _described(text, [*colours, *parts[0]])


def _plate(text: Text, plate: str) -> Iterator[Span]:
    """Spaced or not, O for 0; its first four or last three characters where they stand alone in capitals."""
    keys = [_alike(token.key) for token in text.tokens]
    for first, after in text.runs(_alike(plate), keys):
        yield text.span(first, after)
    for place, token in enumerate(text.tokens):
        half = len(plate) == 7 and token.key in {plate[:4], plate[4:]}
        if half and token.text.isupper():
            yield text.span(place, place + 1)


def _alike(key: str) -> str:
    return key.translate(str.maketrans("oilsz", "01152"))


def _described(text: Text, words: list[str]) -> Iterator[Span]:
    car = _Car(words)
    for first, after in (*_by_model(text, car), *_by_make(text, car), *_by_kind(text, car)):
        yield text.span(_back(text, first, {*car.colour, *car.make}), after)


class _Car:
    """Its words sorted: “silver Ford Focus”, “blue moped”."""

    def __init__(self, words: list[str]) -> None:
        self.colour = [word for word in words if word in COLOURS or word in _SHADES]
        self.make = [word for word in words if word in _MAKES]
        self.model = [word for word in words if word not in {*self.colour, *self.make, *_KINDS}]
        self.kind = "".join(word for word in words if word in _KINDS)


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


def _by_make(text: Text, car: _Car) -> Iterator[Span]:
    """Colour and make; “her Tesla”, “the Kia”: never with another model after it."""
    found = [(make, first, after) for make in _makes(car) for first, after in text.runs(make)]
    for _, first, after in found:
        before = text.at(first - 1)
        if not _other_model(text, after, car.model) and before in {*_OURS, *car.colour}:
            yield (first - 1 if before in _OURS else first), after


def _makes(car: _Car) -> set[str]:
    short = {one for word in car.make for one in _SHORT_MAKES.get(word, ())}
    return {"".join(car.make), *car.make, *short} - {""}


def _by_kind(text: Text, car: _Car) -> Iterator[Span]:
    """“the purple car” of those who have a purple Micra; “blue moped”; a narrowboat, of which there are few."""
    nouns = _ANY_CAR if car.make and not car.kind else (car.kind,) if car.kind and not car.make else ()
    for noun in nouns:
        for said in (*(shade + noun for shade in car.colour[-1:]), *({noun} & _RARE)):
            yield from text.runs(said)


def _is_model(text: Text, first: int, after: int, model: str) -> bool:
    """“the Teasel”, “a Zafira”: a word that is also something else needs its capital inside a sentence."""
    if model.isdigit():
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
