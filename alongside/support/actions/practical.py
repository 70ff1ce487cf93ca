"""Writes down practical help a family asks for, and follows it until it came through or did not."""

import uuid
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from alongside.access.actor import Actor
from alongside.access.gate import Refused, require
from alongside.access.policy import Can
from alongside.families.actions.rows import keep, new
from alongside.families.models import Need, Person
from alongside.record.versions import held
from alongside.record.writing import recorded
from alongside.support.actions.unfit import Unfit
from alongside.support.models import Help, HelpStep
from alongside.support.rules.helping import OPEN, HelpState, look_problem, move_problem
from alongside.words import queries as lists


def ask_for_help(
    *,
    person: Person,
    kind: str,
    words: str,
    need: Need | None = None,
    look_again_on: date | None = None,
    by: Actor,
    now: datetime,
    once: uuid.UUID | None = None,
) -> Help:
    """Somebody of the family asks; `words` are theirs. `need`: what they had said would help, if it is that."""
    require(by, Can.WORK_WITH_FAMILY, person)
    today = timezone.localdate(now)
    if kind not in dict(lists.choices("practical_help", today)) or (need and need.family_id != person.family_id):
        raise Refused("Choose from the answers on the page.")
    if problem := look_problem(look_again_on, today):
        raise Unfit("look_again_on", problem)
    row = new(
        Help, within=person, by=by, now=now, once=once, person=person, need=need, kind=kind, words=words,
        state=HelpState.ASKED.value, moved_at=now, moved_by_id=by.id, look_again_on=look_again_on,
    )  # fmt: skip
    with transaction.atomic():
        kept = keep(row, by=by, did="support.help")
        if kept is row:
            _step(row, HelpState.ASKED, "", "", by, now)
    return kept


def follow_help(
    *,
    help: Help,
    version: int,
    state: HelpState,
    who: str = "",
    words: str = "",
    look_again_on: date | None = None,
    by: Actor,
    now: datetime,
) -> Help:
    """What became of it. Each step is a row beside the others; once it is over nobody is reminded of it."""
    require(by, Can.WORK_WITH_FAMILY, help)
    look_again_on = look_again_on if state in OPEN else None
    if problem := look_problem(look_again_on, timezone.localdate(now)):
        raise Unfit("look_again_on", problem)
    with recorded(by=by, did="support.help_step", about=help, because=state.value):
        row = held(Help.objects.filter(family_id=help.family_id), help.pk, version)
        if problem := move_problem(HelpState(row.state), state):
            raise Unfit("state", problem)
        row.state, row.moved_at, row.moved_by_id, row.look_again_on = state.value, now, by.id, look_again_on
        row.save()
        _step(row, state, who, words, by, now)
    return row


def _step(help: Help, state: HelpState, who: str, words: str, by: Actor, now: datetime) -> None:
    row = new(HelpStep, within=help, by=by, now=now, help=help, state=state.value, at=now, who=who, words=words)
    with recorded(by=by, did="support.help_step", about=row, because=state.value):
        row.save(force_insert=True)
