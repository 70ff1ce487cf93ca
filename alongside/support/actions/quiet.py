"""Sets how often it was agreed to speak, and keeps the row by which quiet families are found."""

from datetime import datetime

from django.db import IntegrityError

from alongside.access.actor import Actor
from alongside.access.gate import Refused, require
from alongside.access.policy import Can
from alongside.families.actions.rows import new
from alongside.families.models import Family, FamilyRow
from alongside.record.writing import recorded
from alongside.support.actions.unfit import fits
from alongside.support.models import AgreedRhythm, LastReached
from alongside.support.queries.quiet import agreed_with, last_talk, tries_since
from alongside.support.rules.rhythm import Rhythm


def agree_rhythm(*, family: Family, rhythm: Rhythm, because: str, by: Actor, now: datetime) -> AgreedRhythm:
    """From now on, with the reason. The one before ends at the same moment."""
    require(by, Can.WORK_WITH_FAMILY, family)
    fits(because="" if because.strip() else "Say why, in a few words")
    row = new(AgreedRhythm, within=family, by=by, now=now, rhythm=rhythm.value, because=because)
    try:
        with recorded(by=by, did="support.rhythm", about=row, because=rhythm.value):
            AgreedRhythm.objects.filter(family=family, ended_at=None).update(ended_at=now, ended_by_id=by.id)
            row.save(force_insert=True)
            counted_again(about=row, by=by, now=now)
    except IntegrityError as collision:
        raise Refused("A colleague set it a moment before you. Look at it again, then change it.") from collision
    return row


def counted_again(*, about: FamilyRow, by: Actor, now: datetime) -> None:
    """Part of a higher act that leaves the entry: work out again when a parent was last reached."""
    at = last_talk(about.family_id)
    if at is None:
        LastReached.objects.filter(family_id=about.family_id).delete()
        return
    told = {
        "rhythm": agreed_with(about.family_id).value,
        "reached_at": at,
        "tries": tries_since(about.family_id, at),
        "made_at": now,
        "made_by_id": by.id,
    }
    LastReached.objects.update_or_create(
        family_id=about.family_id, defaults=told, create_defaults={**told, "hub_id": about.hub_id}
    )
