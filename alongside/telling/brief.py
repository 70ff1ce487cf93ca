"""The hub's weekly brief (003, Engage) and monthly panel pack (003, Deter): one query an area, and rows of two kinds.

What was born in the hub record, of the families the reader is tied to or of the hub they run; and papers that were
passed on to them, as they left. Nothing else is asked for here, so nothing of the charity's own file can be on it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from uuid import UUID

from django.utils import timezone

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.gate import NotVisible
from alongside.access.policy import Can
from alongside.access.roles import IN_HUB, Role
from alongside.advocacy.queries.brief import (
    MeetingAhead,
    PromiseLine,
    became_in,
    meetings_in,
    owed_in,
)
from alongside.families.models import Family
from alongside.hubs import queries as hubs
from alongside.hubs.models import Hub
from alongside.intelligence.queries.brief import PaperLine, passed_in, waiting_in
from alongside.missing.queries.hub import told_of_in
from alongside.missing.rules.spells import Spell
from alongside.referrals.queries.brief import ReferralLine, received_in
from alongside.support.queries.hub import PlannedTalk, planned_talks_in
from alongside.telling.rules import AHEAD, Owed, Period, Tally, tallied

MOST = 200  # of each kind; where there is more, the paper says so


@dataclass(frozen=True)
class Brief:
    """`families` is how many the reader is part of; `whole_hub`: they run it, and it tells of every one.

    `officer`: they work on what was passed on. `cut`: of some kind there is more than stands here.
    """

    hub: Hub
    period: Period
    families: int
    whole_hub: bool
    officer: bool
    passed: list[PaperLine]
    waiting: list[PaperLine]
    spells: list[Spell]
    owed: list[PromiseLine]
    became: list[PromiseLine]
    meetings: list[MeetingAhead]
    talks: list[PlannedTalk]
    referrals: list[ReferralLine]
    cut: bool

    @property
    def missing_now(self) -> list[Spell]:
        """As far as police were told."""
        return [one for one in self.spells if one.back_at is None]

    @property
    def began(self) -> list[Spell]:
        """Those that police were first told of in these days."""
        return [one for one in self.spells if self.period.first <= timezone.localdate(one.at) <= self.period.last]

    def tally(self, today: date) -> list[Tally]:
        owed = [Owed(one.agency, one.due_on) for one in self.owed]
        return tallied(owed, [(one.agency, one.state.value) for one in self.became], today)

    def seen(self) -> Iterator[tuple[UUID, UUID]]:
        """(hub, id) of every family and paper on it, once each, for the record of looks."""
        found = {one.family for one in self.spells} | {one.family for one in (*self.owed, *self.became)}
        found |= {one.family for one in self.meetings} | {one.family for one in self.talks}
        found |= {one.family for one in self.referrals if one.family}
        found |= {one.id for one in (*self.passed, *self.waiting)}
        return ((self.hub.id, key) for key in sorted(found))


def hubs_for(actor: Actor) -> list[Hub]:
    """The hubs somebody sits in as one of its agencies, by name."""
    mine = actor.hubs_as(IN_HUB)
    return [hub for hub in hubs.hubs_for(actor) if hub.id in mine]


def brief_for(actor: Actor, hub: Hub, period: Period, now: datetime) -> Brief:
    """What came in these days, what is open now, and what is ahead."""
    if hub.id not in actor.hubs_as(IN_HUB):
        raise NotVisible
    key, today, most = hub.id, timezone.localdate(now), MOST + 1
    between = (_begin(period.first), _begin(period.after))
    lists = (
        passed_in(actor, key, *between, now, most),
        waiting_in(actor, key, now, most),
        owed_in(actor, key, now, most),
        became_in(actor, key, period.first, period.last, most),
        meetings_in(actor, key, now, now + AHEAD, most),
        planned_talks_in(actor, key, today, today + AHEAD, most),
        received_in(actor, key, *between, most),
    )
    passed, waiting, owed, became, meetings, talks, referrals = lists
    return Brief(
        hub=hub, period=period, families=_families(actor, key),
        whole_hub=key in actor.hubs_as([Role.OPERATIONAL_MANAGER]), officer=key in actor.hubs_as([Role.DETECTIVE]),
        passed=passed[:MOST], waiting=waiting[:MOST], spells=told_of_in(actor, key, *between), owed=owed[:MOST],
        became=became[:MOST], meetings=meetings[:MOST], talks=talks[:MOST], referrals=referrals[:MOST],
        cut=any(len(one) > MOST for one in lists),
    )  # fmt: skip


def _families(actor: Actor, hub: UUID) -> int:
    rows = Family.objects.filter(hub=hub, closed_at__isnull=True)
    return len(
        {key for keyset in gate.keysets(actor, Can.SEE_HUB_FACE, rows) for key in keyset.values_list("id", flat=True)}
    )


def _begin(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time()))
