"""Chance that can be repeated: the same seed and place give the same ids, names and days."""

import uuid
from collections.abc import Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")
_LETTERS = "ACDEFGHJKMNPQRTUVWXY34679"
_STRIDE = 87_178_291  # a prime, so that the first 25 to the power of 6 places all differ


class Dice:
    """One source of chance for one thing, so that things can be made in any order and any number of them."""

    def __init__(self, seed: int, place: str) -> None:
        self._random = Random(f"{seed}|{place}")  # noqa: S311  invented people need no secrecy

    def id(self) -> uuid.UUID:
        return uuid.UUID(int=self._random.getrandbits(128), version=4)

    def one(self, things: Sequence[T]) -> T:
        return things[self._random.randrange(len(things))]

    def some(self, things: Sequence[T], count: int) -> list[T]:
        return self._random.sample(things, count)

    def whole(self, low: int, high: int) -> int:
        return self._random.randint(low, high)

    def part(self, low: float, high: float) -> float:
        return self._random.uniform(low, high)

    def chance(self, share: float) -> bool:
        return self._random.random() < share


def letters(seed: int, number: int) -> str:
    """Six letters that look random and are different for every number."""
    place, found = (seed * 1_000_003 + (number + 1) * _STRIDE) % len(_LETTERS) ** 6, ""
    for _ in range(6):
        place, digit = divmod(place, len(_LETTERS))
        found += _LETTERS[digit]
    return f"{found[:3]}-{found[3:]}"
