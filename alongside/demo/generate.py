"""Writes the invented world: the house, the told stories, then as many thrown families as were asked for.

Batch by batch, each in one recorded transaction with its keys made first, so that memory stays small however
many families there are. The same seed at the same moment gives the same rows with the same ids; sealed bytes
differ, as they must.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import TypeVar

from django.conf import settings
from django.db.models import Model

from alongside.access.actor import system
from alongside.demo import invent, story
from alongside.demo.dice import Dice, letters
from alongside.demo.house import CASELOAD, House, build
from alongside.demo.places import MAIN, PLACES
from alongside.demo.story import Story
from alongside.demo.team import team
from alongside.demo.telling import ORDER, Telling
from alongside.demo.telling_course import asked
from alongside.demo.telling_file import tell_file
from alongside.demo.telling_referral import tell_referral
from alongside.families.models import Family, LockedFact
from alongside.hubs import queries as hubs
from alongside.hubs.models import Hub
from alongside.record.writing import recorded
from alongside.referrals.models import Referral
from alongside.sealing import keyring
from alongside.sealing.models import Purpose

T = TypeVar("T")
BATCH = 100
THROWN = "thrown "
FULL = 200  # thrown families in the main hub; what is more goes to the others
OTHERS = tuple(place.key for place in PLACES if place.key != MAIN)


class NotHere(Exception):
    """The demonstration may not be written into this house; the words say why."""


@dataclass(frozen=True)
class Plan:
    """How much to write. `families` are thrown ones, beside those that are told."""

    families: int
    years: int
    seed: int
    now: datetime


def check() -> None:
    """Invented people never come beside real ones, nor twice into one house."""
    if not settings.DEMO or hubs.house_mode() == "real":
        raise NotHere("This house is kept for real work: no invented people are written into it.")
    if not is_empty():
        raise NotHere("There is a hub here already. Set ALONGSIDE_DATA to an empty folder, or empty this one.")


def is_empty() -> bool:
    return not Hub.objects.exists()


Truth = Callable[[list[dict[str, str]]], None]


def generate(plan: Plan, progress: Callable[[int], None], truth: Truth = lambda lines: None) -> int:
    """Write everything; `progress` is told how many families there are so far. Returns how many there are.

    truth: is told, batch by batch, which mentions are the same thing.
    """
    check()
    house, layers = build(plan.seed, plan.now, _more_plos(plan.families))
    with recorded(by=system("demo"), did="demo.batch", because="the house"):
        for layer in [*layers, *team(plan.seed, house), *asked(plan.seed, house)]:
            _bulk(layer)
    done = 0
    for batch in _batches(_tellings(plan, house), BATCH):
        _write(batch)
        truth([line for _, telling in batch for line in telling.truth])
        done += sum(telling.family is not None for _, telling in batch)
        progress(done)
    return done


def _tellings(plan: Plan, house: House) -> Iterator[tuple[str, Telling]]:
    """(place, telling) of each, one after another; the place decides its dice."""
    for number, (place, one) in enumerate(_everybody(plan, house)):
        telling = Telling(one, letters(plan.seed, number), Dice(plan.seed, place), house)
        referral = tell_referral(telling)
        if telling.family is not None:
            tell_file(telling, referral)
        yield place, telling


def _everybody(plan: Plan, house: House) -> Iterator[tuple[str, Story]]:
    """Every told story, then the thrown ones."""
    yield from story.told()
    for number in range(plan.families):
        hub, plo = where(number)
        dice = Dice(plan.seed, f"throw|{number}")
        yield f"{THROWN}{number}", invent.family(number, hub, plo, dice, house, plan.years * 365 * 24)


def where(number: int) -> tuple[str, str]:
    """The hub and the PLO of the `number`th thrown family: the main hub is filled first."""
    if number < FULL:
        hub, place = MAIN, number
    else:
        hub, place = OTHERS[(number - FULL) % len(OTHERS)], (number - FULL) // len(OTHERS)
    return hub, f"{hub}.plo{place // CASELOAD + 1}"


def _more_plos(families: int) -> dict[str, int]:
    """How many PLOs each hub needs for the thrown families."""
    main, rest = min(families, FULL), max(families - FULL, 0)
    counts = {MAIN: main, **{hub: len(range(place, rest, len(OTHERS))) for place, hub in enumerate(OTHERS)}}
    return {hub: -(-count // CASELOAD) for hub, count in counts.items()}


def _batches(things: Iterable[T], size: int) -> Iterator[list[T]]:
    iterator = iter(things)
    while batch := list(islice(iterator, size)):
        yield batch


def _write(batch: list[tuple[str, Telling]]) -> None:
    rows = [row for _, telling in batch for row in telling.rows]
    _keys(rows)
    with recorded(by=system("demo"), did="demo.batch", because=batch[0][0]):
        for model in ORDER:
            _bulk([row for row in rows if type(row) is model])
        for place, telling in batch:
            if not place.startswith(THROWN):  # a told family's own chain begins with its story
                with recorded(by=system("demo"), did="demo.story", about=telling.family or telling.rows[0]):
                    pass


def _keys(rows: list[Model]) -> None:
    """Every key the batch needs, made and committed before any of its rows."""
    families = [row.id for row in rows if isinstance(row, Family)]
    alone = [row.id for row in rows if isinstance(row, Referral) and row.family_id is None]
    locked = list({row.family_id for row in rows if isinstance(row, LockedFact)})
    keyring.ensure(Purpose.FAMILY, families + alone)
    keyring.ensure(Purpose.LOCKED, locked)
    keyring.warm(Purpose.FAMILY, families + alone)
    keyring.warm(Purpose.LOCKED, locked)


def _bulk(rows: list[Model]) -> None:
    if rows:
        type(rows[0])._default_manager.bulk_create(rows, batch_size=500)
