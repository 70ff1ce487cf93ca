"""Takes a referral from stage to stage in tests, by the people who do it in life."""

import uuid
from datetime import date, datetime, timedelta
from typing import Any

from django.utils import timezone

from alongside.families.models import Family
from alongside.hubs.models import Hub, Post
from alongside.record.writing import recorded
from alongside.referrals import actions
from alongside.referrals.models import Form, Referral
from alongside.referrals.rules import Level, Pathway
from alongside.referrals.said import Said
from tests.cast import Cast

SAID = Said(
    child_name="Jess Arkle",
    child_born_on=date(2011, 3, 4),
    exploitation=("sexual",),
    parent_name="Tanya Arkle",
    parent_relation="Mum",
    parent_phone="07700 900456",
    address="12 Made Up Lane",
    postcode="ZZ99 9ZZ",
    reason="She comes home with new things and will not say from whom.",
    safe_to_ring="Before three, never evenings.",
    who_else_may_answer="Her partner, who must not know.",
    danger_at_home="Her partner shouts.",
    childs_worker="Chidi Obi",
    referrer_name="Sam Okoro",
    referrer_agency="Northbeck social_care",
    referrer_reach="01632 960017",
    parent_knows="yes",
    source="5A",
)


def received(
    cast: Cast,
    by: str = "sam",
    said: Said = SAID,
    form: Form = Form.PROFESSIONAL,
    once: uuid.UUID | None = None,
    hub: Hub | None = None,
    at: datetime | None = None,
    received_at: datetime | None = None,
) -> Referral:
    return actions.receive(
        said=said,
        hub=hub or cast.hub,
        form=form,
        once=once or uuid.uuid4(),
        by=cast.actor(by),
        now=at or timezone.now(),
        received_at=received_at,
    )


def screened(cast: Cast, referral: Referral, by: str = "moira", **said: Any) -> Referral:
    now = Referral.objects.get(pk=referral.pk)
    given = {
        "version": now.version,
        "level": Level.HIGH,
        "pathway": Pathway.ONE_TO_ONE,
        "reason": "Two adults, gifts, and nights away.",
        **said,
    }
    actions.screen(referral=now, by=cast.actor(by), now=timezone.now(), **given)
    return Referral.objects.get(pk=referral.pk)


def allocated(
    cast: Cast, referral: Referral, to: str | Post = "priya", by: str = "owen", family: Family | None = None
) -> Referral:
    post = cast.post(to) if isinstance(to, str) else to
    actions.allocate(
        referral=referral,
        post=post,
        because="She has room",
        by=cast.actor(by),
        now=timezone.now(),
        family=family,
    )
    return Referral.objects.get(pk=referral.pk)


def contacted(cast: Cast, referral: Referral, by: str = "priya", at: datetime | None = None) -> Referral:
    now = timezone.now() + timedelta(seconds=1)
    actions.mark_contacted(referral=referral, at=at or timezone.now(), by=cast.actor(by), now=now)
    return Referral.objects.get(pk=referral.pk)


def other_plo(cast: Cast, hub: Any = None) -> Post:
    """Una also works here, from today."""
    with recorded(by=cast.actor("owen"), did="tests.post"):
        return Post.objects.create(
            hub=hub or cast.hub, account=cast.account("una"), agency=cast.post("una").agency, role="plo",
            from_on=date(2024, 1, 1),
        )  # fmt: skip
