"""The pack for police: everything known of a child that helps to find them, and nothing that is locked away."""

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone

from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.families.models import (
    ContactWay,
    Household,
    HouseholdMember,
    LockedFact,
    MustNotLearn,
    Person,
    SafeContactRule,
)
from alongside.families.models.locked import LockedKind
from alongside.families.queries.gathered import Gathered, gather
from alongside.families.queries.reach import newest
from alongside.families.rules import Channel, Rule
from alongside.missing.models import Episode, MissingProfile, Report, Return
from alongside.missing.queries.packing import Known, packed
from alongside.missing.queries.profile import missing_child_for, profile_of
from alongside.missing.rules import State
from alongside.missing.rules.pack import Pack, without
from alongside.observations.models import Mention
from alongside.observations.rules import Judgement
from alongside.plans.queries import missing_plan_of
from alongside.sharing.gate import kept_back

RECENT = timedelta(days=180)
MOST_THINGS = 12
POLICE = "Police"
_KINDS = (
    Person, Household, HouseholdMember, ContactWay, SafeContactRule, LockedFact, MustNotLearn, Episode, Return, Report,
)  # fmt: skip
_RIGHT = (Judgement.CONFIRMED.value, Judgement.ADDED.value)
_HOMES = frozenset({LockedKind.ADDRESS.value, LockedKind.LOCATION.value})


@dataclass(frozen=True)
class PackPage:
    """`homes` are locked facts that say where to look: offered apart, opened one at a time with a reason."""

    child: Person
    episode: Episode | None
    profile: MissingProfile | None
    pack: Pack
    homes: list[LockedFact]


def pack_for(actor: Actor, family: uuid.UUID, child: uuid.UUID, now: datetime) -> PackPage:
    """Whatever is known, in a constant number of queries. Lines that say something locked are left out, and say so."""
    found = missing_child_for(actor, family, child, Can.WORK_WITH_FAMILY)
    rows = gather(found.family_id, _KINDS, left_out=frozenset({"LockedFact.value"}))
    profile, episode = profile_of(found), _newest_episode(rows, found)
    locked = [fact for fact in rows.of(LockedFact) if fact.ended_at is None and fact.kind in _HOMES]
    known = Known(
        child=found,
        profile=profile,
        episode=episode,
        reports=[row for row in rows.of(Report) if episode is not None and row.episode_id == episode.pk],
        episodes=[row for row in rows.of(Episode) if row.child_id == found.pk and row.state != State.MISTAKEN.value],
        returns={row.episode_id: row for row in rows.of(Return)},
        plan=missing_plan_of(found.family_id, found.pk) or {},
        homes=_homes(rows, found, now),
        parents=_parents(rows),
        rules=_rules(rows),
        ways=[way for way in rows.of(ContactWay) if way.ended_at is None],
        careful=[row for row in rows.of(MustNotLearn) if row.ended_at is None],
        things=_things(found.family_id, now),
        address_locked=any(fact.kind == LockedKind.ADDRESS.value for fact in locked),
    )
    return PackPage(found, episode, profile, _allowed(actor, found, packed(known, now)), locked)


def _newest_episode(rows: Gathered, child: Person) -> Episode | None:
    """The one that is open, else none: what happened last month is history, and stands as such."""
    mine = (row for row in rows.of(Episode) if row.child_id == child.pk and row.state == State.MISSING.value)
    return next(mine, None)


def _homes(rows: Gathered, child: Person, now: datetime) -> list[Household]:
    today = timezone.localdate(now)
    lived = {
        row.household_id
        for row in rows.of(HouseholdMember)
        if row.person_id == child.pk and (row.until_on is None or row.until_on > today)
    }
    return [home for home in rows.of(Household) if home.pk in lived]


def _parents(rows: Gathered) -> list[Person]:
    return [person for person in rows.of(Person) if person.kind == "parent"]


def _rules(rows: Gathered) -> Mapping[uuid.UUID, Mapping[Channel, Rule]]:
    said: dict[uuid.UUID, list[SafeContactRule]] = {}
    for row in reversed(rows.of(SafeContactRule)):
        said.setdefault(row.person_id, []).append(row)
    return {person: newest(given) for person, given in said.items()}


def _things(family: uuid.UUID, now: datetime) -> list[Mention]:
    """What somebody confirmed in recent entries, the newest first, each thing once."""
    rows = Mention.objects.filter(family=family, judgement__in=_RIGHT, made_at__gte=now - RECENT)
    return _once(rows.select_related("observation").order_by("-observation__made_at", "start", "id")[:200])


def _once(rows: Iterable[Mention]) -> list[Mention]:
    found: dict[tuple[str, str], Mention] = {}
    for row in rows:
        found.setdefault((row.kind, row.value), row)
    return list(found.values())[:MOST_THINGS]


def _allowed(actor: Actor, child: Person, pack: Pack) -> Pack:
    """The release gate, line by line: a child is not left without a pack because one line gives something away."""
    places = [(place, number) for place, part in enumerate(pack.parts) for number in range(len(part.lines))]
    texts = [pack.parts[place].lines[number].words for place, number in places]
    held = kept_back(family=child.family, texts=texts, recipient=POLICE, by=actor)
    return without(pack, frozenset(places[number] for number in held))
