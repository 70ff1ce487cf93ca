"""Looks by the hub are written down before anything is shown: one entry a hub for a list."""

from collections.abc import Iterable
from typing import Protocol
from uuid import UUID

from alongside.access.actor import Actor
from alongside.record.writing import looked_over
from alongside.referrals.queries import HubFace


class InHub(Protocol):
    """Anything with an id that stands in a hub."""

    @property
    def id(self) -> UUID: ...
    @property
    def hub_id(self) -> UUID: ...


def at_sent(actor: Actor, referrals: Iterable[InHub]) -> None:
    looked_over(by=actor, did="referrals.list", seen=((row.hub_id, row.id) for row in referrals))


def at_faces(actor: Actor, faces: Iterable[HubFace]) -> None:
    looked_over(by=actor, did="families.list", seen=((face.hub, face.family) for face in faces))
