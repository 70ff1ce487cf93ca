"""Whose rows wait for somebody: by plain columns alone, so that a list is one walk of an index."""

from django.db.models import Q

from alongside.access.actor import Actor
from alongside.access.roles import WORKING, Role


def working(actor: Actor) -> Q:
    """Rows of the families somebody works with or covers."""
    return Q(family__in=sorted(actor.families_by(WORKING) - actor.excluded))


def working_or_managing(actor: Actor) -> Q:
    """The same, and for a service manager those of their hubs."""
    hubs = sorted(actor.hubs_as([Role.SERVICE_MANAGER]))
    rows = working(actor)
    return rows | (Q(hub__in=hubs) & ~Q(family__in=sorted(actor.excluded))) if hubs else rows
