"""Ends somebody's sessions: after a leaver, a changed post, a second step taken away."""

import uuid
from importlib import import_module

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session
from django.utils import timezone


def end_sessions(account: uuid.UUID) -> int:
    """Delete every session of this account, and say how many. A house has hundreds of sessions, not millions."""
    store = import_module(settings.SESSION_ENGINE).SessionStore()
    theirs = [
        row.session_key
        for row in Session.objects.filter(expire_date__gt=timezone.now()).iterator()
        if store.decode(row.session_data).get(SESSION_KEY) == str(account)
    ]
    return Session.objects.filter(pk__in=theirs).delete()[0]
