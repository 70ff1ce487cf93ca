"""Looks at referrals are written down before anything is shown: one entry a referral, one a hub for a list."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from alongside.access.actor import Actor
from alongside.record.writing import looked_at, looked_over

if TYPE_CHECKING:
    from alongside.referrals.models import Referral


def at_list(actor: Actor, referrals: Iterable["Referral"], did: str = "referrals.list") -> None:
    looked_over(by=actor, did=did, seen=((referral.hub_id, referral.id) for referral in referrals))


def at_one(actor: Actor, referral: "Referral") -> None:
    looked_at(by=actor, did="referrals.see", about=referral)
