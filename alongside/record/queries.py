"""Reading the record: who did what and who looked, for those who guard it."""

import uuid
from collections.abc import Collection

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.record.models import Entry


def entries_for(
    actor: Actor,
    *,
    codes: Collection[str] | None = None,
    by: uuid.UUID | None = None,
    before: int | None = None,
    limit: int = 51,
) -> list[Entry]:
    """Entries of the hubs the actor guards, newest first. `before` is the last id of the page above."""
    rows = Entry.objects.defer("hash")
    if codes is not None:
        rows = rows.filter(did__in=sorted(codes))
    if by is not None:
        rows = rows.filter(by=by)
    if before is not None:
        rows = rows.filter(pk__lt=before)
    return gate.page(actor, Can.SEE_RECORD, rows, order=("-id",), limit=limit)
