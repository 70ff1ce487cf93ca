"""Episodes: of one family, one with every step of it, and what the family's page shows."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.families.models import Family, Person
from alongside.families.queries import people_of
from alongside.families.queries.gathered import gather
from alongside.families.queries.single import family_for
from alongside.families.rules import age
from alongside.missing.models import Episode, Learnt, MissingProfile, Report, Return, ReturnTalk, SearchLine, Step
from alongside.missing.rules import ENDS_TALK, Police, State, Talk, TalkClock, Verb, Whose, open_verbs, talk_clock
from alongside.observations.rules import Happened, Precision
from alongside.words.queries import clock

A_PAGE = 50
CHILDREN = ("child", "sibling")
ADULT = 18


def gone_of(episode: Episode) -> Happened:
    return Happened(Precision(episode.precision), episode.gone_from, episode.gone_until, episode.when_words)


def back_of(row: Return) -> Happened:
    return Happened(Precision(row.precision), row.back_from, row.back_until, row.when_words)


@dataclass(frozen=True)
class EpisodePage:
    """One episode whole. `back` is the newest return that still counts; `clock` runs once there is one."""

    episode: Episode
    steps: list[Step]
    reports: list[Report]
    searches: list[SearchLine]
    returns: list[Return]
    talks: list[ReturnTalk]
    learnt: list[Learnt]
    clock: TalkClock | None
    may_write: bool

    @property
    def child(self) -> Person:
        return self.episode.child

    @property
    def back(self) -> Return | None:
        return self.returns[-1] if self.returns and self.episode.state != State.MISSING.value else None

    @property
    def verbs(self) -> list[Verb]:
        return open_verbs(State(self.episode.state), Police(self.episode.police)) if self.may_write else []


def episode_for(actor: Actor, key: uuid.UUID, can: Can = Can.SEE_FAMILY) -> Episode:
    """One episode; of a family out of reach it is not there."""
    return gate.one(actor, can, Episode.objects.select_related("family__hub", "child", "made_by"), key)


def episode_page(actor: Actor, key: uuid.UUID, now: datetime) -> EpisodePage:
    """Seven queries, whatever happened."""
    episode = episode_for(actor, key)
    talks = _of(ReturnTalk, episode)
    returns = _of(Return, episode)
    learnt = Learnt.objects.filter(episode=episode).select_related("observation", "made_by")
    return EpisodePage(
        episode=episode,
        steps=_of(Step, episode),
        reports=_of(Report, episode),
        searches=_of(SearchLine, episode),
        returns=returns,
        talks=talks,
        learnt=list(learnt.order_by("made_at", "id")),
        clock=_clock(episode, returns, talks, now),
        may_write=gate.allowed(actor, Can.WORK_WITH_FAMILY, episode),
    )


def _of(model: type, episode: Episode) -> list:  # type: ignore[type-arg]
    rows = model._default_manager.filter(episode=episode).select_related("made_by")  # type: ignore[attr-defined]
    return list(rows.order_by("at", "made_at", "id"))


def _clock(episode: Episode, returns: Sequence[Return], talks: Sequence[ReturnTalk], now: datetime) -> TalkClock | None:
    if episode.talk_due_at is None or not returns:
        return None
    warn = clock("return_talk", timezone.localdate(episode.made_at)).warn_hours
    ends = {talk.value for talk in ENDS_TALK}
    ended = [row.at for row in talks if row.whose == Whose.CHILD.value and row.came in ends]
    ended_at = min(ended) if ended and Talk(episode.talk) in ENDS_TALK else None
    return talk_clock(episode.talk_due_at, warn, back_of(returns[-1]), ended_at, now)


@dataclass(frozen=True)
class ChildHere:
    """One child of the family: their open episode if they are missing, the latest ones, and their profile."""

    child: Person
    episodes: list[Episode]
    profile: MissingProfile | None

    @property
    def missing(self) -> Episode | None:
        return next((row for row in self.episodes if row.state == State.MISSING.value), None)


def children_here(actor: Actor, family: Family) -> list[ChildHere]:
    """For the family's page: one query. The caller reached the family through the gate."""
    gate.require(actor, Can.SEE_FAMILY, family)
    rows = gather(family.id, (Person, Episode, MissingProfile))
    profiles = {row.child_id: row for row in rows.of(MissingProfile)}
    episodes = sorted(rows.of(Episode), key=lambda row: (row.since_at, row.pk), reverse=True)
    counted = [row for row in episodes if row.state != State.MISTAKEN.value]
    return [
        ChildHere(child, [row for row in counted if row.child_id == child.id], profiles.get(child.id))
        for child in sorted(rows.of(Person), key=lambda one: CHILDREN.index(one.kind) if one.kind in CHILDREN else 9)
        if child.kind == "child" or any(row.child_id == child.id for row in counted)
    ]


def may_be_missing(person: Person) -> bool:
    """A child of the family, or a brother or sister who is not known to be grown up."""
    grown = person.born_on is not None and age(person.born_on, timezone.localdate()) >= ADULT
    return person.kind == "child" or (person.kind == "sibling" and not grown)


def children_for(actor: Actor, family: uuid.UUID, can: Can = Can.WORK_WITH_FAMILY) -> tuple[Family, list[Person]]:
    """Those who can be missing: the children first, then brothers and sisters."""
    found = family_for(actor, family, can)
    return found, [person for person in people_of(found) if may_be_missing(person)]


def episodes_for(
    actor: Actor, family: uuid.UUID, after: uuid.UUID | None = None, limit: int = A_PAGE + 1
) -> tuple[Family, list[Episode]]:
    """Every episode of a family, newest first, mistakes among them. `after` is the last of the page before."""
    found = family_for(actor, family)
    rows = Episode.objects.filter(family=found).select_related("child", "made_by")
    last = rows.filter(pk=after).values_list("since_at", flat=True).first() if after else None
    if last is not None:
        rows = rows.filter(since_at__lte=last).exclude(since_at=last, id__gte=after)
    return found, list(rows.order_by("-since_at", "-id")[:limit])
