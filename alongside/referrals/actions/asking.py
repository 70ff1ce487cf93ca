"""A parent asks for help without an account. What screening needs stands in the referral; the rest is the charity's."""

import uuid
from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, transaction

from alongside.access.actor import Actor
from alongside.access.gate import NotAllowed, Refused
from alongside.families.rules import new_reference
from alongside.hubs.models import Account, Hub
from alongside.record.writing import recorded
from alongside.referrals import traces
from alongside.referrals.actions.steps import take_step
from alongside.referrals.models import Asking, Referral
from alongside.referrals.rules import DANGER_WORDS, SOURCE_SELF, Danger, Form, ParentKnows, Stage
from alongside.sealing import keyring
from alongside.sealing.models import Purpose

# Stands where a referral names who wrote it. Nobody can sign in as it: it has no password, no post and is not active.
THEMSELVES = uuid.UUID("0a5c0f6e-5d1d-5f0e-8d1b-9c1f6b6f2a10")
_NAME = "The parent, themselves"


@dataclass(frozen=True)
class Words:
    """What a parent wrote on the public page. Only how to reach them and what to call them is needed."""

    name: str
    reach: str
    when_safe: str = ""
    if_others_answer: str = ""
    words: str = ""
    language: str = ""
    area: str = ""
    danger: Danger = Danger.NOT_SAID


def public_page() -> Actor:
    """Whoever sends the public page: nobody we know, with no post and no tie."""
    return Actor(id=THEMSELVES, name=_NAME, system="a parent asked for help")


def ask_for_help(*, words: Words, hub: Hub, once: uuid.UUID, by: Actor, now: datetime) -> Referral:
    """Keep it, start its clock, and put it before whoever screens in that hub. Sent twice, it is one."""
    if by.id != THEMSELVES or not by.system:
        raise NotAllowed("This page is for parents. Professionals refer a family from the hub.")
    if not words.name.strip() or not words.reach.strip():
        raise Refused("Tell us what to call you, and a safe way to reach you.")
    if already := _made_before(once):
        return already
    referral = _referral(words, hub, once, now)
    keyring.ensure(Purpose.FAMILY, [referral.id])
    try:
        with transaction.atomic():
            _save(referral, words, by, now)
    except IntegrityError:
        if already := _made_before(once):
            return already
        raise Refused("This page was sent before. Open it again to write something new.") from None
    return referral


def _made_before(once: uuid.UUID) -> Referral | None:
    return Referral.objects.filter(once=once, form=Form.SELF.value).first()


def _referral(words: Words, hub: Hub, once: uuid.UUID, now: datetime) -> Referral:
    return Referral(
        hub=hub, reference=new_reference("R"), form=Form.SELF.value, once=once, received_at=now, made_at=now,
        made_by_id=THEMSELVES, stage=Stage.RECEIVED.value, stage_at=now, source=SOURCE_SELF,
        parent_knows=ParentKnows.YES.value, parent_name=words.name, danger_at_home=DANGER_WORDS[words.danger],
    )  # fmt: skip


def _save(referral: Referral, words: Words, by: Actor, now: datetime) -> None:
    _stand_in(now)
    with recorded(by=by, did="referrals.ask_for_help", about=referral):
        referral.save(force_insert=True)
        Asking(
            referral=referral, at=now, by_id=by.id, danger=words.danger.value, reach=words.reach,
            when_safe=words.when_safe, if_others_answer=words.if_others_answer, words=words.words,
            language=words.language, area=words.area,
        ).save(force_insert=True)  # fmt: skip
        take_step(referral=referral, to=Stage.RECEIVED, because="", by=by, now=now)
        traces.leave(referral, by=by)


def _stand_in(now: datetime) -> None:
    account = Account(id=THEMSELVES, email="nobody@alongside.invalid", name=_NAME, made_at=now, is_active=False)
    account.set_unusable_password()
    Account.objects.bulk_create([account], ignore_conflicts=True)
