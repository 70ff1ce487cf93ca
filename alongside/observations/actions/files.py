"""Adds files to what was noticed, stops one that nobody should have, and notes a picture that must not be kept.

The carer who wrote an observation may add to it; what somebody else adds to it is not theirs to see.
"""

import hashlib
import uuid
from datetime import datetime
from enum import StrEnum
from typing import IO

from django.db import IntegrityError, transaction

from alongside.access.actor import Actor
from alongside.access.gate import NotVisible, Refused, require
from alongside.access.policy import Can
from alongside.families.actions.alerts import alert
from alongside.families.actions.rows import keep, new
from alongside.families.rules import AlertKind
from alongside.files import keeping
from alongside.files.keeping import Opened
from alongside.files.receiving import received
from alongside.observations.models import Attachment, NotStored, Observation
from alongside.record.writing import recorded
from alongside.sharing.models import Given, PassedItem


class Shows(StrEnum):
    """The answer to what is asked before any file: does it show a child undressed or being abused?"""

    NO = "no"
    YES = "yes"
    UNSURE = "unsure"


def attach(
    *,
    observation: Observation,
    stream: IO[bytes],
    name: str,
    shows: Shows,
    by: Actor,
    now: datetime,
    caption: str = "",
    once: uuid.UUID | None = None,
) -> Attachment:
    """Keep one file with an observation. Only after a plain no: anything else is noted, and never kept."""
    require(by, Can.ATTACH, observation)
    if shows is not Shows.NO:
        raise Refused("A picture like that is not kept here. Leave it on the device, and ring the police on 101.")
    token = _token(stream, once) if once else None
    row = new(Attachment, within=observation, by=by, now=now, once=token, observation=observation, caption=caption)
    if before := _before(row):
        return before
    try:
        with (
            received(stream=stream, name=name, of=row, by=by, now=now, because="asked: no") as file,
            recorded(by=by, did="observations.attach", about=row),
        ):
            row.file = file
            row.save(force_insert=True)
    except IntegrityError:  # the same form, sent twice at once
        before = _before(row)
        if before is None:
            raise
        return before
    return row


def _token(stream: IO[bytes], once: uuid.UUID) -> uuid.UUID:
    """The same file in the same form is one file; another file in a form sent again is another."""
    digest = hashlib.file_digest(stream, "sha256")  # type: ignore[arg-type]
    stream.seek(0)
    return uuid.uuid5(once, digest.hexdigest())


def _before(row: Attachment) -> Attachment | None:
    return Attachment.objects.filter(pk=row.pk, family_id=row.family_id).first()


def open_attachment(*, attachment: Attachment, by: Actor) -> Opened:
    """The original, to take away. It is looked through from end to end first, and the look is written down."""
    require(by, Can.TAKE_ORIGINAL, attachment)
    return keeping.open_file(file=attachment.file, of=attachment, by=by)


def preview_attachment(*, attachment: Attachment, by: Actor) -> bytes:
    """A small fresh picture of it, as a JPEG, without where and when it was taken."""
    require(by, Can.SEE_LOG, attachment)
    return keeping.preview(file=attachment.file, of=attachment, by=by)


def look_at_given(*, given: Given, picture: Attachment, by: Actor) -> bytes:
    """The same for whoever a paper was given to that the picture went with; it stands in the file's custody."""
    require(by, Can.SEE_GIVEN, given)
    if not PassedItem.objects.filter(decision_id=given.decision_id, file=picture.pk).exists():
        raise NotVisible
    return keeping.preview(file=picture.file, of=picture, by=by)


def stop_file(*, attachment: Attachment, by: Actor, now: datetime) -> Attachment:
    """“Stop: I should not have this.” Whoever can see that it is there can stop it; the manager rings the police."""
    require(by, Can.SEE_LOG, attachment)
    with transaction.atomic():
        if keeping.stop(file=attachment.file, by=by, now=now):
            alert(about=attachment, kind=AlertKind.FILE_STOPPED, by=by, now=now)
    return attachment


def note_not_stored(
    *,
    observation: Observation,
    device: str,
    by: Actor,
    now: datetime,
    who_has_it: str = "",
    police_told: str = "",
    once: uuid.UUID | None = None,
) -> NotStored:
    """That there is such a picture, on which device, and who was told. No file; the service manager is told."""
    require(by, Can.ATTACH, observation)
    row = new(
        NotStored,
        within=observation,
        by=by,
        now=now,
        once=once,
        observation=observation,
        device=device,
        who_has_it=who_has_it,
        police_told=police_told,
    )
    with transaction.atomic():
        kept = keep(row, by=by, did="observations.not_stored")
        if kept is row:
            alert(about=row, kind=AlertKind.NOT_STORED, by=by, now=now)
    return kept
