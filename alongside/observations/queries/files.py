"""Which files belong to what was noticed, who had each, and what is known of pictures that must not be kept.

Somebody who sees an observation because they wrote it sees of its files those they added themselves.
"""

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.families.models import Family
from alongside.files import keeping
from alongside.files.keeping import Touch
from alongside.observations.models import Attachment, NotStored, Observation
from alongside.observations.queries.seeing import may_see, only_seen
from alongside.sealing import keyring
from alongside.sealing.models import Purpose

A_PAGE = 50
_ORDER = ("-made_at", "-id")


@dataclass(frozen=True)
class Held:
    """A file of an observation. `stopped`: nobody opens it, and no export has it."""

    attachment: Attachment
    stopped: bool


def files_of(actor: Actor, observation: Observation) -> list[Held]:
    """In the order they came. Two queries."""
    gate.require(actor, Can.SEE_LOG, observation)
    rows = only_seen(actor, Attachment.objects.filter(observation=observation), [observation])
    return _held(may_see(actor, rows.select_related("file", "made_by").order_by("made_at", "id")))


def to_export(actor: Actor, observations: Sequence[Observation]) -> list[Attachment]:
    """What is told of with these observations wherever they go: never a file that was stopped. One query."""
    said = keeping.said_stopped(row.family_id for row in observations)
    rows = Attachment.objects.filter(observation__in=observations, file__locked_at=None).exclude(file__in=said)
    told = only_seen(actor, rows, observations).select_related("file").order_by("made_at", "id")
    return may_see(actor, told)


def to_tell(actor: Actor, observations: Sequence[Observation]) -> list[NotStored]:
    """The pictures that must not be kept, as they were noted beside these observations."""
    rows = only_seen(actor, NotStored.objects.filter(observation__in=observations), observations)
    return may_see(actor, rows.order_by("made_at", "id"))


def file_for(actor: Actor, observation: uuid.UUID, attachment: uuid.UUID) -> Held:
    """One file of this observation; what is not theirs is not there."""
    rows = Attachment.objects.select_related("file", "observation", "family", "made_by")
    return _held([gate.one(actor, Can.SEE_LOG, rows.filter(observation_id=observation), attachment)])[0]


def may_take(actor: Actor, attachment: Attachment) -> bool:
    """Whether they may take a copy of the original; whoever only reads in an emergency may not."""
    return gate.allowed(actor, Can.TAKE_ORIGINAL, attachment)


def files_of_family(
    actor: Actor, family: uuid.UUID, after: uuid.UUID | None = None, limit: int = A_PAGE + 1
) -> tuple[Family, list[Held]]:
    """Every file of a family's log, newest first; `after` is the last of the page before."""
    found = gate.one(actor, Can.SEE_LOG, Family.objects.select_related("hub"), family)
    keyring.warm(Purpose.FAMILY, [found.id])
    rows = Attachment.objects.filter(family=found).select_related("file", "made_by")
    at = rows.filter(pk=after).values_list("made_at", flat=True).first() if after else None
    if at is not None:
        rows = rows.filter(made_at__lte=at).exclude(made_at=at, id__gte=after)
    return found, _held(rows.order_by(*_ORDER)[:limit])


def _held(rows: Iterable[Attachment]) -> list[Held]:
    found = list(rows)
    shut = keeping.stopped(row.file for row in found)
    return [Held(row, row.file_id in shut) for row in found]


def custody_of(actor: Actor, attachment: Attachment) -> list[Touch]:
    """Everything that was ever done with the file, oldest first."""
    gate.require(actor, Can.SEE_LOG, attachment)
    return keeping.custody(attachment.file)


def not_stored_of(actor: Actor, observation: Observation) -> list[NotStored]:
    """Pictures that must not be kept, as they were noted beside this observation."""
    gate.require(actor, Can.SEE_LOG, observation)
    rows = only_seen(actor, NotStored.objects.filter(observation=observation), [observation])
    return may_see(actor, rows.select_related("made_by").order_by("made_at", "id"))


def not_stored_of_family(actor: Actor, family: Family, limit: int = A_PAGE) -> list[NotStored]:
    """The newest of a whole family."""
    gate.require(actor, Can.SEE_LOG, family)
    rows = NotStored.objects.filter(family=family).select_related("made_by")
    return list(rows.order_by(*_ORDER)[:limit])
