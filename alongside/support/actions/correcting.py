"""Puts a contact right: what was written stays, and the correction stands beside it."""

import uuid
from datetime import datetime

from alongside.access.actor import Actor
from alongside.access.gate import require
from alongside.access.policy import Can
from alongside.families.actions.rows import new
from alongside.record.once import kept_once
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

    def counted() -> None:
        counted_again(about=contact, by=by, now=now)

    return kept_once(row, by=by, did="support.contact_corrected", about=contact, then=counted)
