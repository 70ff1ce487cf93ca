"""What somebody may not see changes nothing that they are given: no byte, no header, no statement, no row count.

Two worlds are built that differ only in what one reader may not see, and everything the reader can ask is asked in
both. Before that is believed, leaks are planted, and each of them has to be found.
"""

import pytest

from tests.apart.planted import LEAKS, Leak
from tests.apart.proving import Found, Size, in_turn, proved
from tests.conftest import amount

pytestmark = [pytest.mark.django_db, pytest.mark.proof]
# (reader, pairs of worlds in the whole proof)
READERS = (("dee", 56), ("sam", 40), ("chidi", 40), ("una", 64), ("frances", 24), ("ruth", 16))


def _size(reader: str) -> Size:
    """A worker has two hundred pages of her own; each pair asks some of them, and every pair others."""
    near = amount(1, 3) * 0.05 if reader == "una" else 1.0
    return Size(steps=amount(2, 6), pairs=amount(1, 8), each=2, near=near, far=amount(0, 3) / 100)


@pytest.mark.parametrize(("reader", "pairs"), READERS)
def test_nothing_tells_two_worlds_apart(reader: str, pairs: int) -> None:
    """And the first two are told apart as soon as anything leaks."""
    leaks = [leak for leak in LEAKS if leak.reader == reader and not leak.early]
    first = proved(reader, f"planted {reader}", _size(reader), leaks)
    missed = [leak for leak in leaks if leak.what not in first.told[leak.name]]
    for found in (first, *in_turn(reader, _size(reader), amount(0, pairs))):
        assert [str(one) for one in found.differing[:5]] == []
        assert found.marked == []
        if found is not first:
            first.add(found)
    assert [leak.name for leak in missed if not _found_later(leak)] == []
    assert first.pairs > amount(0, pairs)
    assert first.hidden > 2 * first.pairs
    assert 200 in first.statuses
    _tell(reader, first)


def _found_later(leak: Leak) -> bool:
    """An order, or a remainder, may by chance be the same in two worlds."""
    return any(
        leak.what in proved(leak.reader, f"again {seed}", Size(steps=4, far=0.0), [leak]).told[leak.name]
        for seed in "abc"
    )


def _tell(reader: str, whole: Found) -> None:
    print(f"{reader}: {whole.pairs} pairs, {whole.asked} questions, {len(whole.names)} addresses, {whole.hidden} rows")


@pytest.mark.parametrize("leak", [leak for leak in LEAKS if leak.early], ids=lambda leak: leak.name)
def test_a_leak_that_is_written_into_rows_is_found(leak: Leak, monkeypatch: pytest.MonkeyPatch) -> None:
    leak.plant(monkeypatch)
    size = Size(steps=4, far=0.0)
    assert any(leak.what in {one.what for one in proved(leak.reader, seed, size).differing} for seed in "abcd")


def test_enough_is_planted() -> None:
    assert len({leak.plant for leak in LEAKS}) == len(LEAKS) >= 10
