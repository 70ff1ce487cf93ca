"""“Why did you look?”: asked once for a week and a family, and answered by the person or as they told somebody."""

import uuid
from dataclasses import dataclass
from datetime import date, datetime

from django.db import IntegrityError
from django.utils import timezone

from alongside.access.actor import Actor
from alongside.access.gate import NotVisible, Refused, require
from alongside.access.policy import Can
from alongside.governance.models import WhyAsked
from alongside.governance.queries.unplaced import Week, week_for
from alongside.governance.rules import week_problem
from alongside.record.writing import recorded

_OWN = "You looked yourself. Somebody else must ask: your data guardian, or another manager."
_ANSWERED = "This was answered meanwhile. Open the page again to read what was said."


@dataclass(frozen=True)
class About:
    """Who looked, at which family, in the week that begins on that Monday."""

    account: uuid.UUID
    family: uuid.UUID
    week_on: date


def ask_why(*, about: About, week: Week, by: Actor, now: datetime) -> WhyAsked:
    """Only about looks that stand on the weekly page of a hub one guards. Asked twice, it is asked once.

    week: which codes of the record are looks, as the page counts them.
    """
    if said := week_problem(about.week_on, timezone.localdate(now)):
        raise Refused(said)
    lines = week_for(by, week)
    line = next((one for one in lines if (one.account, one.family) == (about.account, about.family)), None)
    if line is None:
        raise NotVisible
    if line.asked is not None:
        return line.asked
    if about.account == by.id:
        raise Refused(_OWN)
    row = WhyAsked(
        hub_id=line.hub, account_id=about.account, family_id=about.family, week_on=about.week_on, looks=line.looks,
        made_at=now, made_by_id=by.id,
    )  # fmt: skip
    require(by, Can.ASK_WHY, row)
    try:
        with recorded(by=by, did="governance.ask_why", about=row):
            row.save(force_insert=True)
    except IntegrityError:  # two people, or two presses, at once
        return WhyAsked.objects.get(account=about.account, family=about.family, week_on=about.week_on)
    return row


def say_why(*, asked: WhyAsked, answer: str, by: Actor, now: datetime) -> WhyAsked:
    """The person's own answer, or what they told whoever asked. The first answer stands."""
    require(by, Can.SAY_WHY, asked)
    if asked.answered_by_id == by.id and asked.answer == answer:  # pressed twice
        return asked
    if not answer.strip():
        raise Refused("Write down why. One line is enough.")
    with recorded(by=by, did="governance.say_why", about=asked, because="own" if by.id == asked.account_id else "told"):
        rows = WhyAsked.objects.filter(pk=asked.pk, answered_at__isnull=True)
        if not rows.update(answered_at=now, answered_by_id=by.id):
            raise Refused(_ANSWERED)
        asked.refresh_from_db()
        asked.answer = answer
        asked.save()
    return asked
