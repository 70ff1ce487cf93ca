"""Tells a post that something needs it, and notes that it was seen."""

import uuid
from datetime import datetime

from alongside.access.actor import Actor
from alongside.access.gate import NotVisible, require
from alongside.access.policy import Can
from alongside.access.roles import Role
from alongside.families.actions.rows import new
from alongside.families.models import Alert, Family, FamilyRow
from alongside.families.rules import AlertKind
from alongside.record.writing import recorded


def alert(
    *,
    about: Family | FamilyRow,
    kind: AlertKind,
    by: Actor,
    now: datetime,
    to_role: Role | None = Role.SERVICE_MANAGER,
    to_post: uuid.UUID | None = None,
) -> Alert:
    """Part of a higher act, which has passed the gate. It goes to a post, or to a role of the family's hub."""
    row = new(
        Alert,
        within=about,
        by=by,
        now=now,
        kind=kind.value,
        to_role="" if to_post or to_role is None else to_role.value,
        to_post_id=to_post,
    )
    with recorded(by=by, did="families.alert", about=row, because=kind.value):
        row.save(force_insert=True)
    return row


def see(*, alert: Alert, by: Actor, now: datetime) -> Alert:
    """The person it was for has seen it. Only they can say so."""
    require(by, Can.SEE_FAMILY, alert)
    if not is_for(alert, by):
        raise NotVisible
    with recorded(by=by, did="families.alert_seen", about=alert):
        if Alert.objects.filter(pk=alert.pk, seen_at__isnull=True).update(seen_at=now, seen_by_id=by.id):
            alert.seen_at, alert.seen_by_id = now, by.id
    return alert


def is_for(alert: Alert, actor: Actor) -> bool:
    if alert.to_post is not None:
        return alert.to_post.account_id == actor.id
    return bool(alert.to_role) and alert.hub_id in actor.hubs_as([Role(alert.to_role)])
