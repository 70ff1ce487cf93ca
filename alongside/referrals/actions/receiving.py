"""A referral comes in: by form from a professional, or written down while somebody talks."""

import uuid
from datetime import datetime

from django.db import IntegrityError, transaction

from alongside.access.actor import Actor
from alongside.access.gate import Refused, require
from alongside.access.policy import Can
from alongside.access.roles import CHARITY, Role
from alongside.families.rules import new_reference
from alongside.hubs.models import Hub
from alongside.record.versions import held
from alongside.record.writing import recorded
from alongside.referrals import traces
from alongside.referrals.actions.steps import take_step
from alongside.referrals.models import Form, Referral
from alongside.referrals.rules import Stage, may_write_on, names_somebody
from alongside.referrals.said import Said
from alongside.sealing import keyring
from alongside.sealing.models import Purpose

TAKES_CALLS = CHARITY | {Role.OPERATIONAL_MANAGER}


def receive(
    *, said: Said, hub: Hub, form: Form, once: uuid.UUID, by: Actor, now: datetime, received_at: datetime | None = None
) -> Referral:
    """Keep it and start its clock. The same `once` from the same person gives the row it made the first time."""
    require(by, Can.SEND_REFERRAL, hub)
    received_at = received_at or now
    _check(said, hub, form, by, received_at, now)
    if already := _made_before(once, by):
        return already
    referral = Referral(
        hub=hub, reference=new_reference("R"), form=form.value, once=once, received_at=received_at, made_at=now,
        made_by_id=by.id, stage=Stage.RECEIVED.value, stage_at=now,
    )  # fmt: skip
    said.put_on(referral)
    keyring.ensure(Purpose.FAMILY, [referral.id])
    try:
        with transaction.atomic():
            _save_new(referral, by, now)
    except IntegrityError:
        if already := _made_before(once, by):
            return already
        raise Refused("This form has been sent before. Open a new one.") from None
    return referral


def _check(said: Said, hub: Hub, form: Form, by: Actor, received_at: datetime, now: datetime) -> None:
    if not names_somebody(said.child_name, said.parent_name):
        raise Refused("Write the child’s name or the parent’s name, whichever you have.")
    if form is Form.PHONE and hub.id not in by.hubs_as(TAKES_CALLS):
        raise Refused("The phone form is for those who take the service’s calls.")
    if received_at > now:
        raise Refused("This time is still to come. Give the time it was received.")


def _made_before(once: uuid.UUID, by: Actor) -> Referral | None:
    return Referral.objects.filter(once=once, made_by=by.id).first()


def _save_new(referral: Referral, by: Actor, now: datetime) -> None:
    with recorded(by=by, did="referrals.receive", about=referral):
        referral.save(force_insert=True)
        take_step(referral=referral, to=Stage.RECEIVED, because="", by=by, now=now)
        traces.leave(referral, by=by)


def write_on(*, referral: Referral, said: Said, version: int, by: Actor, now: datetime) -> Referral:
    """The person who took the call writes on, until it is screened. `Conflict` if it was changed in another window."""
    require(by, Can.SEE_SENT, referral)
    if not names_somebody(said.child_name, said.parent_name):
        raise Refused("Write the child’s name or the parent’s name, whichever you have.")
    with recorded(by=by, did="referrals.write", about=referral):
        row = held(Referral.objects.all(), referral.id, version)
        if words := may_write_on(Stage(row.stage), row.made_by_id == by.id):
            raise Refused(words)
        said.put_on(row)
        row.save()
        traces.leave(row, by=by)
    return row
