"""A name taken apart: first names, the last with its parts, other everyday forms, and first letters."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from alongside.sharing.rules.identifying.ordinary import HONORIFICS
from alongside.sharing.rules.identifying.shortened import also_called
from alongside.sharing.rules.identifying.text import keys_of, words_in

_PARTICLES = words_in(
    """
    de da di van der den von la le el al bin ibn bint o mc mac st del du dos
    """
)


@dataclass(frozen=True)
class Person:
    """One name taken apart: first names, the last, and the letters each begins with."""

    firsts: tuple[str, ...]
    lasts: tuple[str, ...]  # the surname run together, and its parts
    whole: tuple[str, ...]
    short: frozenset[str] = field(default=frozenset())

    @property
    def initials(self) -> str:
        return "".join(word[0] for word in self.whole)


def person(name: str) -> Person:
    names = [part for part in name.replace("’", "'").split() if keys_of(part)]
    while len(names) > 1 and keys_of(names[0])[0] in HONORIFICS:
        names = names[1:]
    words = ["".join(keys_of(part.replace("'", ""))) for part in names]
    if len(words) < 2:
        return Person(tuple(words), (), tuple(words), _shorts(words))
    cut = next((n for n in range(1, len(words)) if words[n] in _PARTICLES), len(words) - 1)
    parts = [key for part in names[cut:] for key in keys_of(part) if len(key) > 2 and key not in _PARTICLES]
    lasts = tuple(dict.fromkeys(["".join(words[cut:]), words[-1], *parts]))
    lasts += tuple(_other_mac(last) for last in lasts if re.match(r"ma?c[a-z]{4}", last))
    split = [key for part in names[cut:] for key in keys_of(part)]
    return Person(tuple(words[:cut]), lasts, (*words[:cut], *split), _shorts(words[:cut]))


def _other_mac(last: str) -> str:
    return re.sub(r"^ma?c", "mc" if last.startswith("mac") else "mac", last)


def _shorts(firsts: Sequence[str]) -> frozenset[str]:
    return frozenset().union(*(also_called(first) for first in firsts)) if firsts else frozenset()


def of_last(word: str, last: str) -> bool:
    """The beginning of a surname, or one with an everyday ending: MacD, Stoney, Prosso."""
    return last.startswith(word) or word in {last + end for end in ("y", "ey", "ie", "o", "er", "ers")}
