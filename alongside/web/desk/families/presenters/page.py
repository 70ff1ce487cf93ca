"""The page of one family in words: every part of the scroll, from strengths down."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils import timezone

from alongside.families.queries.lists import in_a_row
from alongside.web.desk.families.presenters import people as who
from alongside.web.desk.families.presenters import reach as reaching
from alongside.web.desk.families.presenters import voice
from alongside.web.desk.families.presenters.lists import workers
from alongside.web.desk.families.presenters.standing import Stood

if TYPE_CHECKING:
    from alongside.families.queries import FamilyPage

_LINKS = (
    *("person_new", "home_new", "bond_new", "responsibility_new", "lock_new", "need_new", "consent_new"),
    *("choice_new", "kept_apart_new", "professional_new", "concern_new", "workers"),
)


@dataclass(frozen=True)
class FamilyView:
    reference: str
    names: str
    hub: str
    opened_on: date
    closed_at: datetime | None
    worker: str
    strengths: list[voice.Said]
    people: list[who.PersonCard]
    bonds: list[who.BondLine]
    reach: list[reaching.ReachCard]
    locked: list[reaching.Locked]
    choices: list[voice.Chosen]
    needs: list[voice.Said]
    consents: list[voice.Agreed]
    kept_apart: list[voice.Apart]
    homes: list[who.HomeCard]
    children: list[who.ChildCard]
    professionals: list[voice.Pro]
    standing: list[Stood]
    worries: list[voice.Worry]
    links: dict[str, str]
    may_write: bool
    may_open: bool
    may_arrange: bool


def family(page: "FamilyPage", now: datetime, calls: Mapping[uuid.UUID, int]) -> FamilyView:
    """`calls`: how often each person was rung before anybody knew how it is safe."""
    local = timezone.localtime(now)
    today = local.date()
    return FamilyView(
        reference=page.family.reference,
        names=in_a_row([person.called for person in page.people if person.kind == "child"]),
        hub=page.family.hub.name,
        opened_on=timezone.localdate(page.family.opened_at),
        closed_at=page.family.closed_at,
        worker=workers(page.ties),
        strengths=voice.said(page, "strength"),
        people=who.people(page, today),
        bonds=who.bonds(page, today),
        reach=reaching.reach(page, local, calls),
        locked=reaching.locked(page),
        choices=voice.choices(page),
        needs=voice.said(page, "need"),
        consents=voice.consents(page),
        kept_apart=voice.kept_apart(page),
        homes=who.homes(page, today),
        children=who.children(page),
        professionals=voice.professionals(page, today),
        standing=voice.standing(page),
        worries=voice.worries(page),
        links={name: reverse(f"desk:{name}", args=[page.family.id]) for name in _LINKS},
        may_write=page.may_write,
        may_open=page.may_open,
        may_arrange=page.may_arrange,
    )
