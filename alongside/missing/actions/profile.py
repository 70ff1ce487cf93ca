"""The profile police would need: written with the family, put right, gone through again, with a photograph or none."""

from collections.abc import Mapping
from datetime import datetime

from django.db import IntegrityError

from alongside.access.actor import Actor
from alongside.access.gate import require
from alongside.access.policy import Can
from alongside.families.actions.rows import new
from alongside.families.models import Person
from alongside.files.kinds import PICTURES, Kind
from alongside.missing.actions.steps import same
from alongside.missing.models import MissingProfile
from alongside.missing.rules.profile import FIELDS
from alongside.observations.actions import Unfit
from alongside.observations.models import Attachment
from alongside.record.versions import Conflict, held
from alongside.record.writing import recorded


def save_profile(
    *, child: Person, version: int, said: Mapping[str, str], checked_with: str = "", by: Actor, now: datetime
) -> MissingProfile:
    """Written for the first time (`version` 0) or put right. `checked_with`: gone through just now, with whom."""
    require(by, Can.WORK_WITH_FAMILY, child)
    if version == 0:
        return _first(child, said, checked_with, by, now)
    with recorded(by=by, did="missing.profile", about=child):
        row = held(MissingProfile.objects.filter(child=child), _of(child).pk, version)
        _fill(row, said, checked_with, by, now)
        row.save()
    return row


def check_profile(*, profile: MissingProfile, checked_with: str, by: Actor, now: datetime) -> MissingProfile:
    """Gone through with the family, and nothing was to be changed."""
    require(by, Can.WORK_WITH_FAMILY, profile)
    if not checked_with.strip():
        raise Unfit("checked_with", "Say who you went through it with")
    with recorded(by=by, did="missing.checked", about=profile):
        row = held(MissingProfile.objects.all(), profile.pk, profile.version)
        _fill(row, {}, checked_with, by, now)
        row.save()
    return row


def choose_photo(*, profile: MissingProfile, photo: Attachment | None, by: Actor, now: datetime) -> MissingProfile:
    """A picture the family’s log holds already, or none. Nothing is copied."""
    require(by, Can.WORK_WITH_FAMILY, profile)
    if photo is not None:
        same(photo, profile)
        if Kind(photo.file.kind) not in PICTURES or photo.file.locked_at:
            raise Unfit("photo", "Choose a photograph")
    with recorded(by=by, did="missing.photo", about=profile):
        row = held(MissingProfile.objects.all(), profile.pk, profile.version)
        row.photo = photo
        row.save()
    return row


def _first(child: Person, said: Mapping[str, str], checked_with: str, by: Actor, now: datetime) -> MissingProfile:
    row = new(MissingProfile, within=child, by=by, now=now, child=child)
    _fill(row, said, checked_with, by, now)
    try:
        with recorded(by=by, did="missing.profile", about=row):
            row.save(force_insert=True)
    except IntegrityError:
        raise Conflict(_of(child)) from None
    return row


def _fill(row: MissingProfile, said: Mapping[str, str], checked_with: str, by: Actor, now: datetime) -> None:
    for name in FIELDS:
        if name in said:
            setattr(row, name, said[name])
    if checked_with.strip():
        row.checked_with, row.checked_at, row.checked_by_id = checked_with, now, by.id


def _of(child: Person) -> MissingProfile:
    return MissingProfile.objects.get(child=child)
