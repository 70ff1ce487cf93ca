"""They are back; or not back after all. When they came may never be known, and that is an answer."""

import uuid
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from alongside.access.actor import Actor
from alongside.missing.actions.steps import row_of, take
from alongside.missing.models import Episode, Return, Step
from alongside.missing.rules import HowBack, Verb, later, not_before_problem, talk_due_at
from alongside.observations.actions import Unfit
from alongside.observations.rules import Happened, Precision, happened_problems
from alongside.plans.actions.reviewing import review_after
from alongside.plans.rules.reviewing import Why
from alongside.words.queries import clock

NOT_KNOWN = Happened()


@dataclass(frozen=True)
class Back:
    """What is known of the return, and what the parent saw."""

    happened: Happened = NOT_KNOWN
    how: HowBack = HowBack.NOT_KNOWN
    how_words: str = ""
    seemed: str = ""
    where_been: str = ""
    with_whom: str = ""
    told_by: str = ""


def come_back(*, episode: Episode, back: Back, draft: str = "", once: uuid.UUID, by: Actor, now: datetime) -> Return:
    """Back; or, said again, what is known better now. The clock of the return conversation starts."""
    check_back(episode, back, now)
    return returned(episode, back, once, by, now, draft)


def not_back(*, episode: Episode, words: str, once: uuid.UUID, by: Actor, now: datetime) -> Step:
    """They are not back after all. If police had stopped looking, they must be told anew."""
    row = row_of(Step, episode, once, by, now, verb=Verb.NOT_BACK.value, at=now, words=words)
    return take(row, Verb.NOT_BACK, by=by, now=now, also=lambda _: {"talk_due_at": None}, texts=(words,))


def check_back(episode: Episode, back: Back, now: datetime) -> None:
    for name, problem in happened_problems(back.happened, now).items():
        raise Unfit(name, problem)
    gone = Happened(Precision(episode.precision), episode.gone_from, episode.gone_until)
    if problem := not_before_problem(gone, back.happened):
        raise Unfit("happened_at" if back.happened.precision is Precision.EXACT else "happened_until", problem)


def returned(episode: Episode, back: Back, once: uuid.UUID, by: Actor, now: datetime, draft: str = "") -> Return:
    """The row of a return that was checked."""
    happened = back.happened
    dated = happened.precision in {Precision.EXACT, Precision.RANGE}
    row = row_of(
        Return, episode, once, by, now, at=now, precision=happened.precision.value,
        back_from=happened.from_at if dated else None,
        back_until=happened.until_at if happened.precision is Precision.RANGE else None,
        when_words=happened.words, how=back.how.value, how_words=back.how_words, seemed=back.seemed,
        where_been=back.where_been, with_whom=back.with_whom, told_by=back.told_by,
    )  # fmt: skip
    hours = clock("return_talk", timezone.localdate(now)).hours

    def also(standing: Episode) -> dict[str, Any]:
        # Said again, the clock still counts from the first time we were told.
        first = Return.objects.filter(episode=standing).order_by("made_at", "id").values_list("at", flat=True).first()
        return {"talk_due_at": talk_due_at(hours, happened, first or now)}

    texts = (back.how_words, back.seemed, back.where_been, back.with_whom)
    with transaction.atomic():
        kept = take(row, Verb.COME_BACK, by=by, now=now, also=also, texts=texts, draft=draft)
        _plans_after(episode, hours, by, now)
    return kept


def _plans_after(episode: Episode, hours: int, by: Actor, now: datetime) -> None:
    """Every plan of the child is read again by the day the return conversation should have been."""
    on = timezone.localdate(later(now, hours))
    review_after(family=episode.family, why=Why.EPISODE, on=on, child=episode.child, by=by, now=now)
