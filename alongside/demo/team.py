"""How the invented workers look after each other: turns on duty, somebody out alone, and supervision."""

from datetime import timedelta

from django.db.models import Model
from django.utils import timezone

from alongside.access.roles import Role
from alongside.demo.dice import Dice
from alongside.demo.house import House
from alongside.demo.places import MAIN
from alongside.support.models import Duty, LoneVisit, Supervision
from alongside.support.rules.team import Offered, Supervising

_HERE = (Role.PLO, Role.SERVICE_MANAGER)


def team(seed: int, house: House) -> list[list[Model]]:
    """Rows of the main hub; in the others nobody has been put on duty yet, and the page says so."""
    dice = Dice(seed, "team")
    workers = [key for role in _HERE for key in house.by_role.get((MAIN, role), [])][:6]
    return [_turns(dice, house), _out(dice, house), [row for key in workers for row in _supervised(dice, house, key)]]


def _turns(dice: Dice, house: House) -> list[Model]:
    """The manager now; tomorrow a PLO."""
    now = house.now.replace(minute=0, second=0, microsecond=0)
    manager, plo = house.somebody(MAIN, Role.SERVICE_MANAGER), house.by_role[MAIN, Role.PLO][-1]
    spans = ((manager, -2, 10), (plo, 22, 34))
    return [
        Duty(
            id=dice.id(), hub_id=house.hubs[MAIN], post_id=house.posts[who, MAIN],
            from_at=now + timedelta(hours=begins), until_at=now + timedelta(hours=ends),
            made_at=house.now - timedelta(days=2), made_by_id=house.manager(MAIN),
        )
        for who, begins, ends in spans
    ]  # fmt: skip


def _out(dice: Dice, house: House) -> list[Model]:
    """A colleague who is back in three quarters of an hour, if she says so; then she is late, as it would be."""
    who = house.accounts[house.by_role[MAIN, Role.PLO][1]]
    return [
        LoneVisit(
            id=dice.id(), hub_id=house.hubs[MAIN], account_id=who, made_at=house.now - timedelta(minutes=30),
            made_by_id=who, due_at=house.now + timedelta(minutes=45), place="A café near the library",
            told="Owen", reach="07700 900461",
        )
    ]  # fmt: skip


def _supervised(dice: Dice, house: House, key: str) -> list[Model]:
    """Line supervision most months; the other kind offered, sometimes taken, sometimes not wanted."""
    today, rows = timezone.localdate(house.now), []
    events = [(Supervising.LINE, Offered.TAKEN, 28 * number + dice.whole(3, 30), False) for number in range(4)]
    answer = dice.one((Offered.TAKEN, Offered.TAKEN, Offered.DECLINED, Offered.OFFERED))
    asked = dice.whole(20, 80)
    events += [
        (Supervising.OUTSIDE, Offered.OFFERED, asked, dice.chance(0.4)),
        (Supervising.OUTSIDE, answer, asked - 9, False),
    ]
    for kind, state, days, hard in events:
        rows.append(
            Supervision(
                id=dice.id(), hub_id=house.hubs[MAIN], account_id=house.accounts[key], kind=kind.value,
                state=state.value, day_on=today - timedelta(days=days), after_hard=hard,
                made_at=house.now - timedelta(days=days), made_by_id=house.manager(MAIN),
            )
        )  # fmt: skip
    return list(rows)
