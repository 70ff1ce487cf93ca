"""The profile of one child, and the pictures it could show."""

import uuid
from dataclasses import dataclass

from alongside.access.actor import Actor
from alongside.access.gate import NotVisible
from alongside.access.policy import Can
from alongside.families.models import Person
from alongside.families.queries import child_for, person_for
from alongside.files.kinds import PICTURES, Kind
from alongside.missing.models import MissingProfile
from alongside.missing.queries.episodes import CHILDREN
from alongside.observations.models import Attachment
from alongside.observations.queries.files import files_of_family


@dataclass(frozen=True)
class ProfilePage:
    child: Person
    profile: MissingProfile | None


def profile_for(actor: Actor, family: uuid.UUID, child: uuid.UUID) -> ProfilePage:
    """To write in."""
    found = child_for(actor, family, child)
    return ProfilePage(found, profile_of(found))


def profile_of(child: Person) -> MissingProfile | None:
    return (
        MissingProfile.objects.filter(child=child).select_related("checked_by", "photo__file", "photo__family").first()
    )


def written_profile_for(actor: Actor, family: uuid.UUID, child: uuid.UUID) -> MissingProfile:
    """One that was written already."""
    found = profile_for(actor, family, child).profile
    if found is None:
        raise NotVisible
    return found


def missing_child_for(actor: Actor, family: uuid.UUID, child: uuid.UUID, can: Can) -> Person:
    """Somebody who can be missing."""
    found = person_for(actor, family, child, can)
    if found.kind not in CHILDREN:
        raise NotVisible
    return found


def photos_for(actor: Actor, family: uuid.UUID) -> list[Attachment]:
    """Pictures in the family’s log that a preview can be made of; none that was stopped."""
    _, held = files_of_family(actor, family)
    return [one.attachment for one in held if not one.stopped and Kind(one.attachment.file.kind) in PICTURES]
