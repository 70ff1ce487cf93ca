"""A family may move to another hub while somebody writes about it. Whatever still names the old hub does not stand."""

import uuid

from django.db import connection

from alongside.access.gate import Refused

MOVED_MEANWHILE = "This family has moved on since you opened this page. Nothing was written."


def check(family: uuid.UUID, hub: uuid.UUID) -> None:
    """Pass if the family is in that hub. Asked after the family's chain is held, so a move waits, or has happened."""
    key = family if connection.features.has_native_uuid_field else family.hex
    with connection.cursor() as cursor:  # every write of the house asks this: it is written out
        cursor.execute("SELECT hub_id FROM families_family WHERE id = %s", [key])
        there = cursor.fetchone()
    if there is not None and uuid.UUID(str(there[0])) != hub:
        raise Refused(MOVED_MEANWHILE)
