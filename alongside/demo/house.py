"""The hubs, agencies, accounts and posts of the invented world, as rows; and who is who while it is being told."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from django.db.models import Model

from alongside.access.roles import Role
from alongside.demo.dice import Dice
from alongside.demo.names import NAMES, SURNAMES
from alongside.demo.places import AGENCIES, PLACES, WORKERS, Worker
from alongside.hubs.models import Account, Agency, Hub, Post

HOUSE_OF = "alongside.invalid"
CASELOAD = 15  # families for one full-time PLO (004)


@dataclass
class House:
    """Everybody and every place by key. `posts` is by (person, hub)."""

    now: datetime
    hubs: dict[str, uuid.UUID] = field(default_factory=dict)
    accounts: dict[str, uuid.UUID] = field(default_factory=dict)
    posts: dict[tuple[str, str], uuid.UUID] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    by_role: dict[tuple[str, Role], list[str]] = field(default_factory=dict)

    def somebody(self, hub: str, role: Role) -> str:
        """The key of the first person who has this role in the hub."""
        return self.by_role[hub, role][0]

    def manager(self, hub: str) -> uuid.UUID:
        return self.accounts[self.somebody(hub, Role.SERVICE_MANAGER)]

    def screener(self, hub: str) -> uuid.UUID:
        return self.accounts[self.somebody(hub, Role.OPERATIONAL_MANAGER)]


def build(seed: int, now: datetime, more_plos: dict[str, int]) -> tuple[House, list[list[Model]]]:
    """The house, and its rows in the order they must be written. `more_plos` are extra PLOs a hub needs."""
    dice, house = Dice(seed, "house"), House(now)
    agencies = {key: Agency(id=dice.id(), name=name, kind=kind) for key, (name, kind) in AGENCIES.items()}
    hubs = [
        Hub(
            id=dice.id(),
            name=place.name,
            area=place.area,
            remit=place.remit,
            rhythm=place.rhythm,
            co_located=place.co_located,
            since_on=date(place.since, 4, 1),
        )
        for place in PLACES
    ]
    house.hubs = {place.key: hub.id for place, hub in zip(PLACES, hubs, strict=True)}
    accounts: list[Model] = []
    posts: list[Model] = []
    for worker in [*WORKERS, *_more(seed, more_plos)]:
        accounts.append(_account(worker, dice, house))
        posts += [_post(worker, hub, agencies[worker.agency].id, dice, house) for hub in worker.hubs]
    return house, [list(agencies.values()), list(hubs), accounts, posts]


def _account(worker: Worker, dice: Dice, house: House) -> Account:
    account = Account(
        id=dice.id(),
        email=f"{worker.key}@{HOUSE_OF}",
        name=worker.name,
        made_at=house.now - timedelta(days=900),
        password="!",  # noqa: S106  no password opens it: a demonstration signs in by persona
    )
    house.accounts[worker.key], house.names[worker.key] = account.id, worker.name
    return account


def _post(worker: Worker, hub: str, agency: uuid.UUID, dice: Dice, house: House) -> Post:
    post = Post(
        id=dice.id(),
        hub_id=house.hubs[hub],
        account_id=house.accounts[worker.key],
        agency_id=agency,
        role=worker.role.value,
        hours_a_week=worker.hours,
        from_on=(house.now - timedelta(days=900)).date(),
    )
    house.posts[worker.key, hub] = post.id
    house.by_role.setdefault((hub, worker.role), []).append(worker.key)
    return post


def _more(seed: int, more_plos: dict[str, int]) -> Iterable[Worker]:
    """The PLOs that a hub of many families needs."""
    for hub, count in more_plos.items():
        dice = Dice(seed, f"plos|{hub}")
        agency = "other" if hub == "southmere" else "charity"
        for number in range(count):
            name = f"{dice.one(NAMES)} {dice.one(SURNAMES)}"
            yield Worker(f"{hub}.plo{number + 1}", name, Role.PLO, agency, (hub,))
