"""Writes down supervision: offered, asked for, taken, declined. Of the therapeutic one, only that it was."""

import uuid
from datetime import date, datetime

from django.utils import timezone

from alongside.access.actor import Actor
from alongside.access.gate import require
from alongside.access.policy import Can
from alongside.hubs.models import Post
from alongside.record.once import kept_once
from alongside.support.actions.unfit import Unfit
from alongside.support.models import Supervision
from alongside.support.rules.team import Offered, Supervising, supervision_problem


def write_supervision(
    *,
    post: Post,
    kind: Supervising,
    state: Offered,
    day_on: date,
    after_hard: bool = False,
    words: str = "",
    once: uuid.UUID,
    by: Actor,
    now: datetime,
) -> Supervision:
    """For the worker of this post. A manager offers; a worker asks; either says that it was taken or not wanted."""
    row = Supervision(
        id=uuid.uuid5(once, f"{by.id}|supervision"), hub_id=post.hub_id, account_id=post.account_id, kind=kind.value,
        state=state.value, day_on=day_on, after_hard=after_hard, words=words or None, made_at=now, made_by_id=by.id,
    )  # fmt: skip
    require(by, Can.OFFER_SUPERVISION if state is Offered.OFFERED else Can.SUPERVISE, row)
    field, problem = supervision_problem(kind, state, day_on, words, timezone.localdate(now))
    if problem:
        raise Unfit(field, problem)
    return kept_once(row, by=by, did="support.supervision", because=f"{kind.value} {state.value}")
