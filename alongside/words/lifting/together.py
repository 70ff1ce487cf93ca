"""All finders together. Where two kinds claim the same words the more certain kind keeps them."""

from collections.abc import Callable, Iterable, Iterator

from alongside.words.lifting.asides import put_right, without_asides
from alongside.words.lifting.atoms import runs
from alongside.words.lifting.find import Find
from alongside.words.lifting.handles import handles
from alongside.words.lifting.nicknames import nicknames
from alongside.words.lifting.phones import phones
from alongside.words.lifting.plates import parts, patchy, plates
from alongside.words.lifting.postcodes import outwards, postcodes
from alongside.words.lifting.tails import tails
from alongside.words.lifting.when import times
from alongside.words.lifting.where import places

Finder = Callable[[str], Iterator[Find]]
# In the order in which they win: a whole number is never part of a plate, a plate never a time. Those of one row
# compete by length: seven spelled characters are a plate, though six of them would make a postcode.
FINDERS: tuple[tuple[Finder, ...], ...] = (
    (phones,), (patchy,), (handles,), (plates, postcodes), (tails,), (parts,), (outwards,), (nicknames,), (times,),
    (places,),
)  # fmt: skip
SPELLED = {phones, plates, parts, postcodes}
CERTAIN = {"phone", "handle", "postcode", "plate"}


def lifted(text: str) -> list[Find]:
    """Every find, in the order of the text. Finds of the certain kinds never overlap one another."""
    try:
        return _lifted(text)
    finally:
        runs.cache_clear()  # nobody’s words stay in the memory


def _lifted(text: str) -> list[Find]:
    kept: list[Find] = []
    taken = {"": bytearray(len(text))}  # one byte a character, so that a long text costs no more for each find
    plain = without_asides(text)
    for row in FINDERS:
        for find in _longest(find for finder in row for find in finder(plain if finder in SPELLED else text)):
            find = put_right(text, find) if find.kind in {"plate", "phone"} else find
            own = taken.setdefault(find.kind, bytearray(len(text)))
            if any(taken[""][find.start : find.end]) or any(own[find.start : find.end]):
                continue
            kept.append(find)
            mine = taken[""] if find.kind in CERTAIN else own
            mine[find.start : find.end] = b"\x01" * (find.end - find.start)
    return sorted(find for find in kept if not _is_part(find, kept))


def _is_part(find: Find, kept: list[Find]) -> bool:
    """A name in a longer place is the place’s (“Diamond Hand Car Wash”); a place that is somebody’s name is none."""
    if find.kind == "nickname":
        return any(one.kind == "place" and one.overlaps(find) and _size(one) > _size(find) for one in kept)
    return find.kind == "place" and any(
        one.kind == "nickname" and one.start <= find.start and find.end <= one.end for one in kept
    )


def _size(find: Find) -> int:
    return find.end - find.start


def _longest(finds: Iterable[Find]) -> list[Find]:
    return sorted(finds, key=lambda f: (f.start - f.end, f.start))
