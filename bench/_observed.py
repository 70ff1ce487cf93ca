"""A house's first PLO, signed in, with one thing noticed for one of their families."""

import uuid
from datetime import datetime
from typing import Any


def persona_with_observation() -> tuple[Any, str, datetime]:
    """The client, the address of the question before a file, and the time it was noticed."""
    from django.test import Client
    from django.utils import timezone

    from alongside.access import gate
    from alongside.access.policy import Can
    from alongside.families.actors import actor_for
    from alongside.families.models import Family
    from alongside.hubs.models import Account
    from alongside.observations.actions.writing import Noticed, observe
    from alongside.observations.rules import How

    now = timezone.now()
    account = Account.objects.get(email="priya@alongside.invalid")
    actor = actor_for(account, now)
    family = next(gate.every(actor, Can.LOG, Family.objects.all()))
    noticed = Noticed(words="A silver car waited outside", how=How.SAW, how_true="I saw it myself")
    row = observe(family=family, noticed=noticed, once=uuid.uuid4(), by=actor, now=now)
    client = Client(raise_request_exception=False)
    client.force_login(account, "django.contrib.auth.backends.ModelBackend")
    session = client.session
    session["persona"] = True
    session.save()
    return client, f"/observations/{row.pk}/files/", now
