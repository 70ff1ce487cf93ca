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
    pair: str = ""  # jp of Jean-Paul
    paired: str = ""  # pj of Parry-Jones

    @property
    def initials(self) -> frozenset[str]:
        """Every row of two letters or more that may stand for the whole name, or for a first name of two parts."""
        whole = "".join(word[0] for word in self.whole)
        ends = [last[0] for last in self.lasts]
        forms = {whole, whole[0] + whole[-1], self.pair, whole[:2] if len(self.firsts) > 1 else whole}
        forms |= {begun + last for begun in (whole[0], self.pair) for last in ends if begun}
        return frozenset(form for form in forms if len(form) > 1)

    @property
    def surnamed(self) -> frozenset[str]:
        """The letters that may stand after a form of address: Mrs P, Mrs PJ."""
        return frozenset({*(last[0] for last in self.lasts), self.paired, self.whole[0][0]}) - {""}


def person(name: str) -> Person:
    names = [part for part in name.replace("’", "'").split() if keys_of(part)]
    while len(names) > 1 and keys_of(names[0])[0] in HONORIFICS:
        names = names[1:]
    words = ["".join(keys_of(part.replace("'", ""))) for part in names]
    if len(words) < 2:
        return Person(tuple(words), (), tuple(words), _shorts(names), _pair(names[:1]))
    cut = next((n for n in range(1, len(words)) if words[n] in _PARTICLES), len(words) - 1)
    parts = [key for part in names[cut:] for key in keys_of(part) if len(key) > 2 and key not in _PARTICLES]
    lasts = tuple(dict.fromkeys(["".join(words[cut:]), words[-1], *parts]))
    lasts += tuple(_other_mac(last) for last in lasts if re.match(r"ma?c[a-z]{4}", last))
    split = [key for part in names[cut:] for key in keys_of(part)]
    whole = (*words[:cut], *split)
    return Person(tuple(words[:cut]), lasts, whole, _shorts(names[:cut]), _pair(names[:1]), _pair(names[-1:]))


def _pair(names: Sequence[str]) -> str:
    """The first letters of a name of two parts; none of one."""
    parts = [part for name in names for part in re.split("[-‐‑]", name) if keys_of(part)]
    return "".join(keys_of(part)[0][0] for part in parts) if len(parts) > 1 else ""


def _other_mac(last: str) -> str:
    return re.sub(r"^ma?c", "mc" if last.startswith("mac") else "mac", last)


def _shorts(names: Sequence[str]) -> frozenset[str]:
    """Everyday forms of every first name, the first part of one that has two, and two run together."""
    words = ["".join(keys_of(name.replace("'", ""))) for name in names]
    parts = [key for name in names for key in keys_of(name.replace("'", ""))[:1] if len(key) > 2]
    both = {"".join(words)} if len(words) > 1 else set()
    return frozenset({*parts, *both} - {*words}).union(*(also_called(word) for word in (*words, *parts)))


def of_last(word: str, last: str) -> bool:
    """The beginning of a surname, or one with an everyday ending: MacD, Stoney, Prosso."""
    return last.startswith(word) or word in {last + end for end in ("y", "ey", "ie", "o", "er", "ers")}
