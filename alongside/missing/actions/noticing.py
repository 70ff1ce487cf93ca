"""A child is missing, or was: written down in the parent's words. It reports nothing to anybody."""

import uuid
from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError

from alongside.access.actor import Actor
from alongside.access.gate import Refused, require
from alongside.access.policy import Can
from alongside.families.models import Person
from alongside.families.models.people import PersonKind
from alongside.missing.actions.returning import Back, check_back, returned
from alongside.missing.models import Episode
from alongside.missing.rules import State, known_since
from alongside.observations.actions import Unfit, tell_if_asking
from alongside.observations.actions.drafts import forget_draft
from alongside.observations.rules import Happened, Precision, happened_problems
from alongside.record.writing import recorded

_MAY_BE_MISSING = frozenset({PersonKind.CHILD.value, PersonKind.SIBLING.value})
NOT_KNOWN = Happened()


class AlreadyMissing(Refused):
    """There is an open episode of this child; the page leads there and loses nothing."""

    def __init__(self, episode: uuid.UUID) -> None:
        super().__init__("This child is already written down as missing. Add what you know to that episode.")
        self.episode = episode


@dataclass(frozen=True)
class Gone:
    """What is known of the going. Nothing has to be: `words` are what the parent said."""

    happened: Happened = NOT_KNOWN
    words: str = ""
    noticed_by: str = ""
    told_by: str = ""
    last_seen: str = ""
    with_whom: str = ""
    wearing: str = ""


def notice(
    *, child: Person, gone: Gone, back: Back | None = None, draft: str = "", once: uuid.UUID, by: Actor, now: datetime
) -> Episode:
    """Missing now; or, with `back`, an episode that was over when somebody told us."""
    require(by, Can.WORK_WITH_FAMILY, child)
    if child.kind not in _MAY_BE_MISSING:
        raise Unfit("child", "Choose a child of this family")
    for name, problem in happened_problems(gone.happened, now).items():
        raise Unfit(name, problem)
    row = _row(child, gone, once, by, now)
    if before := _before(row):
        return before
    if back is not None:
        check_back(row, back, now)
        row.state = State.BACK.value
    return _kept(row, back, draft, by, now)


def _row(child: Person, gone: Gone, once: uuid.UUID, by: Actor, now: datetime) -> Episode:
    happened = gone.happened
    dated = happened.precision in {Precision.EXACT, Precision.RANGE}
    return Episode(
        family_id=child.family_id, hub_id=child.hub_id, made_at=now, made_by_id=by.id, child=child,
        once=uuid.uuid5(once, f"{by.id}|{child.family_id}|episode"), precision=happened.precision.value,
        gone_from=happened.from_at if dated else None,
        gone_until=happened.until_at if happened.precision is Precision.RANGE else None,
        since_at=known_since(happened, now), when_words=happened.words, words=gone.words, noticed_by=gone.noticed_by,
        told_by=gone.told_by, last_seen=gone.last_seen, with_whom=gone.with_whom, wearing=gone.wearing,
    )  # fmt: skip


def _kept(row: Episode, back: Back | None, draft: str, by: Actor, now: datetime) -> Episode:
    try:
        with recorded(by=by, did="missing.notice", about=row):
            row.save(force_insert=True)
            if back is not None:
                returned(row, back, uuid.uuid5(row.once, "return"), by, now)
            forget_draft(family=row.family_id, slot=draft, by=by)
            tell_if_asking(about=row, texts=(row.words,), by=by, now=now)
    except IntegrityError:
        if before := _before(row):  # the same form, sent twice at once
            return before
        raise AlreadyMissing(_open_of(row)) from None
    return row


def _before(row: Episode) -> Episode | None:
    return Episode.objects.filter(once=row.once, family_id=row.family_id).first()


def _open_of(row: Episode) -> uuid.UUID:
    return Episode.objects.get(child_id=row.child_id, state=State.MISSING.value).pk
