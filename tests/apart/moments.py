"""The clock and the chance of a step: both stand still, so that the same step leaves the same ids in every world."""

import os
import random
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from unittest import mock

import time_machine

FIRST = datetime(2026, 5, 11, 8, 0, tzinfo=UTC)
APART = timedelta(minutes=7)
# No step, and no hidden life after it, comes as late as this; the pages are asked for then.
LAST = FIRST + timedelta(days=2)


@contextmanager
def chance(seed: str) -> Iterator[random.Random]:
    """Ids, keys and codes come from this seed; each length has a chance of its own, so that sealing moves no id."""
    dice: dict[int, random.Random] = {}

    def urandom(size: int) -> bytes:
        return dice.setdefault(size, random.Random(f"{seed}/{size}")).randbytes(size)

    # `secrets` asks `random`, which took its own name for the same source when it was read in.
    with mock.patch.object(os, "urandom", urandom), mock.patch.object(random, "_urandom", urandom):
        yield random.Random(f"{seed}/choices")


@contextmanager
def moment(at: datetime) -> Iterator[None]:
    with time_machine.travel(at, tick=False):
        yield


def of_step(number: int, hidden: int = 0) -> datetime:
    """When a step happens; hidden ones happen between it and the next."""
    return FIRST + number * APART + hidden * timedelta(seconds=20)
