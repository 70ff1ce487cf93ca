"""For the custodian: which paper a reference stands in, and who it is once they have said why."""

import uuid

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.sharing.models import SourceOpening, SourceReference

A_PAGE = 50


def reference_called(actor: Actor, code: str) -> SourceReference | None:
    """The reference with these letters, however they were typed; None where there is none for this person."""
    letters = "".join(c for c in code.upper() if c.isalnum())
    rows = SourceReference.objects.filter(code=f"S-{letters[1:5]}-{letters[5:9]}").select_related("decision")
    found = rows.first()
    return found if found is not None and gate.allowed(actor, Can.OPEN_SOURCE, found) else None


def reference_for(actor: Actor, reference: uuid.UUID) -> SourceReference:
    rows = SourceReference.objects.select_related("decision__snapshot", "family")
    return gate.one(actor, Can.OPEN_SOURCE, rows, reference)


def openings_for(actor: Actor) -> list[SourceOpening]:
    """What custodians looked up in this hub, newest first."""
    rows = SourceOpening.objects.select_related("reference", "made_by")
    return gate.page(actor, Can.OPEN_SOURCE, rows, order=("-made_at", "-id"), limit=A_PAGE)
