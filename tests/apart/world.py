"""One of the two worlds: its people, the families a reader knows, the lives beside them, and what was written."""

import random
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import connections, transaction
from django.db.models import Model
from django.test import Client
from django.utils import timezone

from alongside.access.actor import system
from alongside.access.gate import NotVisible, Refused
from alongside.access.roles import Role
from alongside.families.models import Family
from alongside.hubs.models import Account, Post
from alongside.record.versions import Conflict
from alongside.record.writing import recorded
from alongside.sealing import keyring
from alongside.words import queries as words
from tests.apart.moments import FIRST, LAST, chance, moment, of_step
from tests.cast import PEOPLE, Cast, make_cast
from tests.signin import sign_in

# In every hidden text, and in nothing that a reader may see.
MARK = "hellebore"
_SOME = "the grey house by the old canal after school on Friday she said nobody listened and we sat until it was late"


@dataclass
class Life:
    """A family beside or behind what the reader sees, with the people who work with it."""

    cast: Cast
    family: Family


@dataclass
class World:
    """`things`: what an address may carry, by the name of its parameter. `theirs`: the same of hidden things.

    `there` is the other hub with Una as its worker, `beside` the same hub with everybody else. `known` are the lives
    in which the reader sees something, `lives` those of which they see nothing. `dice` chooses
    words, `way` what is done.
    """

    reader: str
    cast: Cast
    there: Cast
    beside: Cast
    dice: random.Random = field(default_factory=random.Random)
    way: random.Random = field(default_factory=random.Random)
    marked: bool = False
    known: list[Life] = field(default_factory=list)
    lives: list[Life] = field(default_factory=list)
    things: dict[str, list[Any]] = field(default_factory=dict)
    theirs: dict[str, list[Any]] = field(default_factory=dict)
    open_to_all: dict[str, list[Any]] = field(default_factory=dict)
    hidden: list[Model] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    cookies: dict[str, str] = field(default_factory=dict)

    def words(self) -> str:
        """Something somebody might write; hidden ones bear the mark."""
        some = _SOME.split()
        said = " ".join(self.dice.choice(some) for _ in range(self.dice.randint(3, 25)))
        return f"{MARK.title()} {said}" if self.marked else said.capitalize()

    def secret(self) -> str:
        """What is locked stands in nothing else, or no paper with the same words could leave."""
        return f"Quince{self.dice.randrange(10**6):06}"

    def name(self) -> str:
        first = self.dice.choice(("Ash", "Wren", "Robin", "Linden", "Sorrel", "Bryony"))
        return f"{MARK.title()} {first}" if self.marked else f"{first} {self.dice.choice(('Sedge', 'Arkle', 'Dunlin'))}"

    def of(self, kind: str) -> Any:
        """One of the things of a kind that both worlds hold."""
        return self.way.choice(self.open_to_all[kind])

    def life(self) -> Life:
        """Any family but the reader’s own: also one of which they see a part."""
        return self.way.choice([*self.known, *self.lives])

    def show(self, **things: Any) -> None:
        """The reader may have these in an address."""
        for name, thing in things.items():
            self.things.setdefault(name, []).append(getattr(thing, "pk", thing))
            self.open_to_all.setdefault(name, []).append(thing)

    def keep(self, *rows: Model, **probes: Any) -> None:
        """Hidden rows; what an address would carry if somebody knew it."""
        self.hidden += [row for row in rows if isinstance(row, Model)]
        for name, thing in probes.items():
            self.theirs.setdefault(name, []).append(getattr(thing, "pk", thing))


Act = Callable[[World], None]


@dataclass(frozen=True)
class Script:
    """How a reader's worlds begin, and what may happen in them, in sight and out of sight."""

    reader: str
    begin: Act
    seen: tuple[Act, ...]
    unseen: tuple[Act, ...]
    # Words and names differ even in what this reader counts, because counts are all they see.
    only_counts: bool = False


def across(cast: Cast, first: str) -> Cast:
    """The other hub with everybody in it; Una is its worker, unless `first` names somebody else."""
    accounts, posts = {}, {}
    with recorded(by=system("tests"), did="tests.across"):
        for key, (name, role, _) in PEOPLE.items():
            if key == "una" or (key == "priya" and not first):
                accounts[key], posts[key] = cast.accounts["una"], cast.posts["una"]
                continue
            called = f"{first or 'Southmere'} {name}"
            account = Account(email=f"{first}{key}@southmere.invalid", name=called, made_at=timezone.now())
            account.set_unusable_password()
            account.save()
            accounts[key] = account
            posts[key] = Post.objects.create(
                hub=cast.elsewhere, account=account, agency=cast.posts["una" if key == "priya" else key].agency,
                role=Role(role).value, from_on=FIRST.date().replace(year=2024),
            )  # fmt: skip
    return Cast(cast.elsewhere, cast.hub, accounts, posts)


@contextmanager
def taken_back() -> Iterator[None]:
    """When it ends both databases are as they were before, and nothing is remembered."""
    with ExitStack() as open_:
        for alias in connections:
            open_.enter_context(transaction.atomic(using=alias))
        keyring.forget()
        words.forget()
        try:
            yield
        finally:
            for alias in connections:
                transaction.set_rollback(True, using=alias)
            keyring.forget()
            words.forget()


@dataclass(frozen=True)
class Side:
    """Which world, how much happens out of sight after each step, and whether everything that can happen does."""

    name: str
    busy: int
    every: bool = False


def begun(script: Script, seed: str) -> World:
    """Everybody, and what the reader knows first."""
    with moment(FIRST), chance(f"{seed}/begin") as dice:
        cast = make_cast()
        world = World(script.reader, cast, across(cast, ""), across(cast, "Elsie"), dice, random.Random(seed))
        script.begin(world)
    with moment(LAST), chance(f"{seed}/here"):
        client = sign_in(Client(), cast, script.reader)
    world.cookies = {key: morsel.value for key, morsel in client.cookies.items()}
    return world


def lived(script: Script, world: World, seed: str, side: Side, steps: int) -> World:
    """The same steps in sight, by the same chance at the same moments; between them a hidden life of its own."""
    world = deepcopy(world)
    plan = random.Random(f"{seed}/plan")
    behind = random.Random(f"{seed}/{side.name}")
    for number in range(1, steps + 1):
        same = f"{seed}/{number}"
        own = f"{same}/{side.name}" if script.only_counts else same
        _step(world, plan.choice(script.seen), own, same, of_step(number))
        acts = [behind.choice(script.unseen) for _ in range(behind.randint(side.busy > 1, side.busy))]
        world.marked = True
        for hidden, act in enumerate([*acts, *(script.unseen[number - 1 :: steps] if side.every else ())]):
            hers = f"{seed}/{side.name}/{number}/{hidden}"
            _step(world, act, hers, hers, of_step(number, hidden + 1))
        world.marked = False
    return world


def _step(world: World, act: Act, seed: str, way: str, at: datetime) -> None:
    """What a rule refuses did not happen; in sight it must be refused in both worlds or in neither."""
    with moment(at), chance(seed) as dice:
        world.dice, world.way, kept = dice, random.Random(way), len(world.hidden)
        try:
            with transaction.atomic():
                act(world)
        except (Refused, Conflict, NotVisible):
            world.refused.append(act.__name__)
            del world.hidden[kept:]


def gone(world: World) -> list[str]:
    """Of the hidden rows, those the databases do not hold: there must be none."""
    return [
        f"{type(row).__name__} {row.pk}"
        for row in world.hidden
        if not type(row)._default_manager.filter(pk=row.pk).exists()
    ]
