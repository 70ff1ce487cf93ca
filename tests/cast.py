"""The fixed cast of every test: one hub with everybody in it, and an outsider who must see nothing.

Rows are made with dull defaults inside one recorded batch; tests that need more call the makers here.
"""

import uuid
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.utils import timezone

from alongside.access.actor import Actor, system
from alongside.access.roles import Role, TieKind
from alongside.families.actors import actor_for
from alongside.families.models import Family, Person, Tie
from alongside.hubs.models import Account, Agency, Hub, Post
from alongside.record.writing import recorded
from alongside.sealing import keyring
from alongside.sealing.models import Purpose

PEOPLE = {
    "priya": ("Priya Nair", Role.PLO, "charity"),
    "owen": ("Owen Clarke", Role.SERVICE_MANAGER, "charity"),
    "moira": ("Moira Feltham", Role.OPERATIONAL_MANAGER, "council"),
    "dee": ("Dee Hartley", Role.DETECTIVE, "police"),
    "sam": ("Sam Okoro", Role.SOCIAL_WORKER, "social_care"),
    "chidi": ("Chidi Obi", Role.CHILDS_WORKER, "youth"),
    "frances": ("Frances Moor", Role.FOSTER_CARER, "carer"),
    "ruth": ("Ruth Ellery", Role.COMMISSIONER, "council"),
    "gita": ("Gita Raman", Role.DATA_GUARDIAN, "charity"),
    "corin": ("Corin Hale", Role.CUSTODIAN, "charity"),
    "una": ("Una Pike", Role.PLO, "charity"),
}


@dataclass
class Cast:
    """`cast.actor("priya")` is Priya as an Actor now; `cast.post("priya")` her post; una is in `elsewhere`."""

    hub: Hub
    elsewhere: Hub
    accounts: dict[str, Account]
    posts: dict[str, Post]

    def actor(self, name: str) -> Actor:
        return actor_for(self.accounts[name], timezone.now())

    def account(self, name: str) -> Account:
        return self.accounts[name]

    def post(self, name: str) -> Post:
        return self.posts[name]


def make_cast() -> Cast:
    now = timezone.now()
    with recorded(by=system("tests"), did="tests.cast"):
        hub = Hub.objects.create(name="Northbeck hub", area="Northbeck")
        elsewhere = Hub.objects.create(name="Southmere hub", area="Southmere")
        agencies = {
            kind: Agency.objects.create(name=f"Northbeck {kind}", kind=kind)
            for kind in sorted({kind for _, _, kind in PEOPLE.values()})
        }
        other = Agency.objects.create(name="Southmere charity", kind="charity")
        accounts, posts = {}, {}
        for key, (name, role, kind) in PEOPLE.items():
            account = Account(email=f"{key}@alongside.invalid", name=name, made_at=now)
            account.set_unusable_password()
            account.save()
            accounts[key] = account
            posts[key] = Post.objects.create(
                hub=elsewhere if key == "una" else hub,
                account=account,
                agency=other if key == "una" else agencies[kind],
                role=role.value,
                from_on=date(2024, 1, 1),
            )
    return Cast(hub, elsewhere, accounts, posts)


def make_family(
    cast: Cast, worker: str | None = "priya", hub: Hub | None = None, at: datetime | None = None, **names: Any
) -> Family:
    """A family with a child and a mother, tied to `worker`."""
    at = at or timezone.now()
    hub = hub or cast.hub
    family = Family(
        hub=hub, reference=f"F-{uuid.uuid4().hex[:8].upper()}", opened_at=at, opened_by=cast.account("owen")
    )
    keyring.ensure(Purpose.FAMILY, [family.id])
    with recorded(by=system("tests"), did="tests.family", about=family):
        family.save()
        for kind, name in (("child", names.get("child", "Jess Arkle")), ("parent", names.get("parent", "Tanya Arkle"))):
            Person(
                family=family,
                hub=hub,
                made_at=at,
                made_by=cast.account("owen"),
                kind=kind,
                name=name,
                relation="Mum" if kind == "parent" else "",
            ).save()
        if worker:
            make_tie(cast, family, worker, TieKind.WORKER, at)
    return family


def make_tie(
    cast: Cast, family: Family, name: str, kind: TieKind, at: datetime | None = None, until: datetime | None = None
) -> Tie:
    at = at or timezone.now() - timedelta(minutes=1)
    tie = Tie(
        family=family,
        hub_id=family.hub_id,
        post=cast.post(name),
        kind=kind.value,
        from_at=at,
        until_at=until,
        made_at=at,
        made_by=cast.account("owen"),
    )
    with recorded(by=system("tests"), did="tests.tie", about=family):
        tie.save()
    return tie
