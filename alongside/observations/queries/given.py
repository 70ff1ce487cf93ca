"""The pictures that went with a paper, as whoever it was given to may look at them.

Only those that the paper names, and none that was stopped since. The original, with where it was taken, is handed
over as an exhibit and never fetched from here.
"""

import uuid

from alongside.access.actor import Actor
from alongside.access.gate import NotVisible
from alongside.files import keeping
from alongside.files.kinds import PICTURES
from alongside.observations.models import Attachment
from alongside.sharing.models import Given, PassedItem
from alongside.sharing.queries import given_for

_PICTURES = [kind.value for kind in PICTURES]


def pictures_with(given: Given) -> list[Attachment]:
    """In the order of the paper. The caller has passed the gate of the paper. Three queries."""
    items = PassedItem.objects.filter(decision_id=given.decision_id).order_by("place").values_list("file", flat=True)
    order = {key: place for place, key in enumerate(items) if key}
    rows = Attachment.objects.filter(pk__in=order, family_id=given.family_id, file__kind__in=_PICTURES)
    found = list(rows.select_related("file"))
    shut = keeping.stopped(row.file for row in found)
    return sorted((row for row in found if row.file_id not in shut), key=lambda row: order[row.pk])


def picture_given(actor: Actor, given: uuid.UUID, picture: uuid.UUID) -> tuple[Given, Attachment]:
    """One of them; what is not on the paper, was stopped or taken back is not there."""
    row, _ = given_for(actor, given)
    found = next((one for one in pictures_with(row) if one.pk == picture), None)
    if found is None:
        raise NotVisible
    return row, found
