"""All finders together. Where two kinds claim the same words the more certain kind keeps them."""

from collections.abc import Callable, Iterable, Iterator

from alongside.words.lifting.find import Find
from alongside.words.lifting.handles import handles
from alongside.words.lifting.nicknames import nicknames
from alongside.words.lifting.phones import phones
from alongside.words.lifting.plates import parts, patchy, plates
from alongside.words.lifting.postcodes import outwards, postcodes
from alongside.words.lifting.tails import tails
from alongside.words.lifting.where import places, times

Finder = Callable[[str], Iterator[Find]]
# In the order in which they win: a whole number is never part of a plate, a plate never a time. Those of one row
# compete by length: seven spelled characters are a plate, though six of them would make a postcode.
FINDERS: tuple[tuple[Finder, ...], ...] = (
    (phones,), (patchy,), (handles,), (plates, postcodes), (tails,), (parts,), (outwards,), (nicknames,), (times,),
    (places,),
)  # fmt: skip
CERTAIN = {"phone", "handle", "postcode", "plate"}


def lift(text: str) -> list[Find]:
    """Every find, in the order of the text. Finds of the certain kinds never overlap one another."""
    kept: list[Find] = []
    taken = {"": bytearray(len(text))}  # one byte a character, so that a long text costs no more for each find
    for row in FINDERS:
        for find in _longest(find for finder in row for find in finder(text)):
            own = taken.setdefault(find.kind, bytearray(len(text)))
            if any(taken[""][find.start : find.end]) or any(own[find.start : find.end]):
                continue
            kept.append(find)
            mine = taken[""] if find.kind in CERTAIN else own
            mine[find.start : find.end] = b"\x01" * (find.end - find.start)
    return sorted(kept)


def _longest(finds: Iterable[Find]) -> list[Find]:
    return sorted(finds, key=lambda f: (f.start - f.end, f.start))
