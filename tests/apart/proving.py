"""Pairs of worlds for one reader: one in which little happens out of sight, and several in which much does."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import pytest

from tests.apart.asking import Answer, Question
from tests.apart.comparing import Difference, differences, marked
from tests.apart.planted import Leak
from tests.apart.scripts import SCRIPTS
from tests.apart.walking import NEAR, guesses, questions, some, walk
from tests.apart.world import Script, Side, World, begun, gone, lived, taken_back

QUIET = Side("quiet", 1)


@dataclass(frozen=True)
class Size:
    """How much is tried. `near` and `far`: which share of one's own and of all other pages is asked."""

    steps: int = 8
    busy: int = 3
    pairs: int = 1
    each: int = 3
    near: float = 1.0
    far: float = 0.05


@dataclass
class Found:
    """What came of it; `differing` is empty for a reader who cannot tell. `told`: what gave each planted leak away."""

    pairs: int = 0
    asked: int = 0
    hidden: int = 0
    names: set[str] = field(default_factory=set)
    statuses: set[int] = field(default_factory=set)
    differing: list[Difference] = field(default_factory=list)
    marked: list[Question] = field(default_factory=list)
    told: dict[str, set[str]] = field(default_factory=dict)

    def add(self, other: "Found") -> None:
        self.pairs, self.asked, self.hidden = (
            self.pairs + other.pairs, self.asked + other.asked, self.hidden + other.hidden,
        )  # fmt: skip
        self.names |= other.names
        self.statuses |= other.statuses
        self.differing += other.differing
        self.marked += other.marked


@dataclass
class _Busy:
    """What a reader was answered in a world in which much happens out of sight; `leaking`: with each leak planted."""

    world: World
    answers: dict[Question, Answer]
    guessed: dict[Question, Answer]
    leaking: dict[str, dict[Question, Answer]]


def proved(reader: str, seed: str, size: Size, leaks: Sequence[Leak] = ()) -> Found:
    """One world in sight, with several busy lives behind it, and then a quiet one that each is compared with.

    `leaks` are planted one by one in the first of the busy worlds and in the quiet one.
    """
    script, found = SCRIPTS[reader], Found()
    sides = [Side(f"busy{number}", size.busy, every=number == 0) for number in range(size.pairs)]
    with taken_back():
        start = begun(script, seed)
        busy = [_busy(script, start, seed, side, size, leaks if side.every else ()) for side in sides]
        with taken_back():
            quiet = lived(script, start, seed, QUIET, size.steps)
            calm = walk(quiet, busy[0].answers)
            for one in busy:
                found.add(_compared(one, quiet, calm))
            for leak in leaks:
                before = busy[0].leaking[leak.name]
                found.told[leak.name] = {one.what for one in differences(_leaking(quiet, leak, before), before)}
    return found


def _busy(script: Script, start: World, seed: str, side: Side, size: Size, leaks: Sequence[Leak]) -> _Busy:
    with taken_back():
        world = lived(script, start, seed, side, size.steps)
        assert not (lost := gone(world)), f"what is hidden must be there: {lost}"
        asked = some(world, questions(world, size.each), seed, size.near, size.far)
        guessed = some(world, guesses(world, world.theirs), seed, size.near, size.far)
        leaking = {leak.name: _leaking(world, leak, _pages_of(leak, world)) for leak in leaks}
        return _Busy(world, walk(world, asked), walk(world, guessed), leaking)


def _compared(busy: _Busy, quiet: World, calm: dict[Question, Answer]) -> Found:
    assert busy.world.things == quiet.things, "what is in sight must be the same"
    found = Found(1, len(busy.answers) + len(busy.guessed), len(busy.world.hidden), {one.name for one in calm})
    found.statuses = {said.status for said in busy.answers.values()}
    found.differing = differences(calm, busy.answers)
    # Whether a row was looked up is told by its rows; that it answers as if it were not there must be the same.
    found.differing += differences(walk(quiet, busy.guessed), busy.guessed, statements=False)
    found.marked = marked(busy.answers)
    return found


def _pages_of(leak: Leak, world: World) -> list[Question]:
    """Where it can be found; with no page named, what somebody might guess at."""
    if leak.only:
        return questions(world, 2, leak.only)
    return [one for one in guesses(world, world.theirs) if one.name.startswith(NEAR[world.reader])]


def _leaking(world: World, leak: Leak, asked: Iterable[Question]) -> dict[Question, Answer]:
    with pytest.MonkeyPatch.context() as patch:
        leak.plant(patch)
        return walk(world, asked)


def in_turn(reader: str, size: Size, pairs: int) -> Iterator[Found]:
    """As many pairs as are asked for, several to each seed."""
    for number in range(-(-pairs // size.pairs)):
        yield proved(reader, f"{reader}{number}", size)
