"""Counts under five stay unknown, whatever else is shown: an independent reader tries every table that fits."""

import random
from datetime import date
from itertools import product

import pytest

from alongside.evaluation.rules import Month, Sum, Veil, median_hours, months_of, veiled, year_of

FLAT = [Sum("all", ("a", "b", "c"))]
GRID = [
    Sum(("all", "all"), (("x", "all"), ("y", "all"))),
    *(Sum((row, "all"), tuple((row, col) for col in "pq")) for row in ("all", "x", "y")),
    *(Sum(("all", col), (("x", col), ("y", col))) for col in "pq"),
]


def flat(a: int, b: int, c: int) -> dict[object, int]:
    return {"all": a + b + c, "a": a, "b": b, "c": c}


def test_large_counts_are_all_shown() -> None:
    assert set(veiled(flat(5, 6, 7), FLAT).values()) == {Veil.SHOWN}


def test_one_small_count_takes_another_with_it() -> None:
    assert veiled(flat(3, 9, 40), FLAT) == {"all": Veil.SHOWN, "a": Veil.SMALL, "b": Veil.KEPT, "c": Veil.SHOWN}


def test_two_small_counts_that_come_to_too_much_are_not_both_called_small() -> None:
    got = veiled({"all": 6, "a": 3, "b": 3}, [Sum("all", ("a", "b"))])
    assert (got["all"], {got["a"], got["b"]}) == (Veil.KEPT, {Veil.SMALL, Veil.KEPT})


def test_none_at_all_is_a_small_count_too() -> None:
    got = veiled({"all": 13, "a": 13, "b": 0}, [Sum("all", ("a", "b"))])
    assert got == {"all": Veil.SHOWN, "a": Veil.KEPT, "b": Veil.SMALL}


def test_a_table_of_nothing_says_nothing() -> None:
    assert set(veiled(flat(0, 0, 0), FLAT).values()) == {Veil.SMALL}


def readings(counts: dict[object, int], veil: dict[object, Veil], most: int) -> list[dict[object, int]]:
    """Every table of numbers up to `most` that would look the same on the page."""
    cells = [(r, c) for r in "xy" for c in "pq"]
    found = []
    for values in product(range(most + 1), repeat=4):
        table: dict[object, int] = dict(zip(cells, values, strict=True))
        for r in "xy":
            table[r, "all"] = table[r, "p"] + table[r, "q"]
        for c in ("p", "q", "all"):
            table["all", c] = table["x", c] + table["y", c]
        if all(_looks(table[cell], counts[cell], veil[cell]) for cell in counts):
            found.append(table)
    return found


def _looks(n: int, real: int, veil: Veil) -> bool:
    return n == real if veil is Veil.SHOWN else n < 5 if veil is Veil.SMALL else True


def test_every_small_count_of_a_grid_may_be_anything_from_none_to_four() -> None:
    rng = random.Random(7)
    for _ in range(12):
        p, q, r, s = (rng.choice([0, 1, 2, 3, 4, 5, 6, 8, 9]) for _ in range(4))
        counts: dict[object, int] = {("x", "p"): p, ("x", "q"): q, ("y", "p"): r, ("y", "q"): s}
        counts |= {("x", "all"): p + q, ("y", "all"): r + s, ("all", "p"): p + r, ("all", "q"): q + s}
        counts["all", "all"] = p + q + r + s
        veil = veiled(counts, GRID)
        fits = readings(counts, veil, 13)
        for cell in veil:
            if counts[cell] < 5:
                assert {table[cell] for table in fits} >= {0, 1, 2, 3, 4}, (counts, veil, cell)


@pytest.mark.parametrize(("hours", "said"), [([], None), ([1, 2, 3, 4], None), ([1, 2, 3.6, 40, 50], 4)])
def test_a_median_of_fewer_than_five_is_nobodys(hours: list[float], said: int | None) -> None:
    assert median_hours(hours) == said


def test_the_year_is_always_the_same_twelve_months() -> None:
    assert [year_of(date(2026, 3, 31)), year_of(date(2026, 4, 1))] == [2025, 2026]
    months = months_of(2026)
    assert (months[0], months[-1], len(months)) == (Month(2026, 4), Month(2027, 3), 12)
    assert months[-1].first == date(2027, 3, 1)
