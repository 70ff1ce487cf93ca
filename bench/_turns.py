"""Two ways of doing a thing, timed in turn, so that a machine that slows down slows both."""

import time
from collections.abc import Callable

Act = Callable[[int], None]


def timed(act: Act, times: int) -> list[float]:
    """Milliseconds of each."""
    took = []
    for number in range(times):
        start = time.perf_counter()
        act(number)
        took.append((time.perf_counter() - start) * 1000)
    return took


def in_turn(ours: Act, peer: Act, rounds: int, each: int, warm: int = 20) -> tuple[list[float], list[float]]:
    """Both warmed up, then round by round, each round the other one first."""
    a: list[float] = []
    b: list[float] = []
    timed(ours, warm), timed(peer, warm)
    for number in range(rounds):
        pairs = ((ours, a), (peer, b)) if number % 2 else ((peer, b), (ours, a))
        for act, took in pairs:
            took += timed(act, each)
    return a, b
