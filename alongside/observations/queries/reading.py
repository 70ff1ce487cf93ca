"""One entry with all that stands in it, and what somebody needs who is about to write one."""

import uuid
from dataclasses import dataclass

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.gate import NotVisible
from alongside.access.policy import Can
from alongside.access.roles import Role, TieKind
from alongside.families.models import Family, Person
from alongside.families.models.people import PersonKind
from alongside.observations.models import Draft, Mention, Observation
from alongside.observations.queries.log import entries_of, with_corrections
from alongside.observations.queries.seeing import may_see, only_seen
from alongside.observations.rules import Edition
from alongside.observations.rules.drafts import slots_of
from alongside.observations.rules.paper import LogEntry
from alongside.sealing import keyring
from alongside.sealing.models import Purpose
from alongside.sharing.models import Snapshot
from alongside.sharing.queries import copy_of, paper_for


def edition_of(actor: Actor, hub: uuid.UUID, *, beside: bool) -> Edition:
    """Whose log somebody writes in; `beside`: a parent's words, written down with them."""
    charity = actor.has(Role.PLO, Role.SERVICE_MANAGER, Role.NATIONAL)
    if not charity and hub in actor.hubs_as([Role.FOSTER_CARER]):
        return Edition.FOSTER
    if not charity and hub in actor.hubs_as([Role.RESIDENTIAL_WORKER]):
        return Edition.RESIDENTIAL
    return Edition.PARENT if beside else Edition.PLO


@dataclass(frozen=True)
class ToWrite:
    """The family, how its children are called by their first names alone, and one's own unfinished drafts."""

    family: Family
    children: list[str]
    parents: list[Person]
    drafts: list[Draft]


def to_write_for(actor: Actor, family: uuid.UUID, form: str) -> ToWrite:
    """For a page to write on. A carer is given no more than the first name of the child."""
    found = gate.one(actor, Can.LOG, Family.objects.select_related("hub"), family)
    works = gate.allowed(actor, Can.WORK_WITH_FAMILY, found)
    kinds = [PersonKind.CHILD.value, PersonKind.PARENT.value] if works else [PersonKind.CHILD.value]
    people = list(Person.objects.filter(family=found, kind__in=kinds).order_by("made_at", "id"))
    return ToWrite(
        family=found,
        children=[_first_name(person) for person in people if person.kind == PersonKind.CHILD],
        parents=[person for person in people if person.kind == PersonKind.PARENT],
        drafts=drafts_of(actor, found, form),
    )


def drafts_of(actor: Actor, family: Family, form: str) -> list[Draft]:
    """One's own unfinished drafts of one form, the newest first. The family came through the gate."""
    drafts = Draft.objects.filter(family=family, made_by=actor.id, form__in=slots_of(form))
    return list(drafts.order_by("-saved_at", "-id"))


def _first_name(person: Person) -> str:
    return (person.called.split() or ["Your child"])[0]


@dataclass(frozen=True)
class Cared:
    """A child somebody cares for: the family it belongs to, by id, and a first name."""

    family: uuid.UUID
    hub: uuid.UUID
    child: str


def cared_for(actor: Actor) -> list[Cared]:
    """The children this carer was given a tie to, by first name."""
    ids = actor.families_by([TieKind.CARER]) - actor.excluded
    keyring.warm(Purpose.FAMILY, ids)
    children = Person.objects.filter(family_id__in=sorted(ids), kind=PersonKind.CHILD.value).order_by("made_at", "id")
    return [
        Cared(child.family_id, child.hub_id, _first_name(child))
        for child in children
        if gate.allowed(actor, Can.LOG, child)
    ]


def observation_for(actor: Actor, key: uuid.UUID, can: Can = Can.SEE_LOG) -> Observation:
    """One entry; what is not theirs is not there."""
    rows = Observation.objects.select_related("family", "made_by", "said_by", "check_first")
    return gate.one(actor, can, with_corrections(rows), key)


def entry_for(actor: Actor, observation: Observation) -> tuple[LogEntry, list[LogEntry]]:
    """The entry as it is told, and those of its corrections that this person may read, oldest first."""
    gate.require(actor, Can.SEE_LOG, observation)
    later = only_seen(actor, Observation.objects.filter(corrects=observation), [observation])
    seen = may_see(actor, with_corrections(later.select_related("made_by", "said_by").order_by("made_at")))
    told = entries_of(actor, [observation, *seen])
    return told[0], told[1:]


def mentions_for(actor: Actor, observation: Observation) -> list[Mention]:
    """What was noticed in the words, in the order of the text."""
    gate.require(actor, Can.SEE_LOG, observation)
    rows = Mention.objects.filter(observation=observation).select_related("judged_by")
    return list(rows.order_by("start", "made_at", "id"))


def shared_log_for(actor: Actor, decision: uuid.UUID) -> Snapshot:
    """A log that left, for making its file again; it passes the gate as it is today."""
    snapshot = paper_for(actor, decision)
    if snapshot.decision.what != "log":
        raise NotVisible
    copy_of(actor, snapshot)
    return snapshot
