"""Puts a contact right: what was written stays, and the correction stands beside it."""

import uuid
from datetime import datetime

from django.db import IntegrityError

from alongside.access.actor import Actor
from alongside.access.gate import require
from alongside.access.policy import Can
from alongside.families.actions.rows import new
from alongside.record.writing import recorded
from alongside.support.actions.quiet import counted_again
from alongside.support.actions.unfit import fits
from alongside.support.models import Contact, ContactCorrection


def correct_contact(
    *, contact: Contact, words: str, counts: bool = True, once: uuid.UUID | None, by: Actor, now: datetime
) -> ContactCorrection:
    """`counts=False`: it did not take place, or not with this family. It is then no talk when we look for silence."""
    require(by, Can.WORK_WITH_FAMILY, contact)
    fits(words="" if words.strip() else "Write down what is right")
    row = new(ContactCorrection, within=contact, by=by, now=now, once=once, contact=contact, counts=counts, words=words)
    if there := ContactCorrection.objects.filter(pk=row.pk, contact=contact).first():
        return there
    try:
        with recorded(by=by, did="support.contact_corrected", about=contact):
            row.save(force_insert=True)
            counted_again(about=contact, by=by, now=now)
    except IntegrityError:  # the same form, sent twice at once
        return ContactCorrection.objects.get(pk=row.pk, contact=contact)
    return row
